import Foundation
import TestSupport
import Testing

@testable import Archive

struct DeterminismTests {
    @Test func `any number of jobs and any order of the files give the same bytes`() async throws {
        let (first, second) = (try archive(order: Array(0..<24)), try archive(order: Array(0..<24).shuffled()))
        #expect(first.folder.path != second.folder.path)
        #expect(try await first.build(jobs: 1).exitCode() == 0)
        #expect(try await second.build(jobs: 8).exitCode() == 0)
        let site = try first.site()
        #expect(try second.site().differences(from: site) == [])
        #expect(site.files.count > 24)
        for (path, bytes) in site.files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains(first.folder.path), "\(path) tells where it was built")
        }
    }

    @Test func `a build of what did not change gives the same bytes`() async throws {
        let archive = try archive(order: Array(0..<6))
        try await archive.build()
        let site = try archive.site()
        try await archive.build()
        #expect(try archive.site().differences(from: site) == [])
    }

    private func archive(order: [Int]) throws -> TestArchive {
        let archive = try TestArchive()
        for index in order {
            try archive.add(
                "\(index % 3)/\(index).txt", title: "Huyện ủy Ba Chẽ họp lần thứ \(index)", day: "\(index + 1)/5/2020")
        }
        return archive
    }
}
