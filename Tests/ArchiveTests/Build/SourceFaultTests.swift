import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Archive

/// A source folder that cannot be written to, and one that others write to meanwhile.
struct SourceFaultTests {
    private let archive: TestArchive

    init() throws {
        archive = try TestArchive()
        for index in 0..<40 {
            try archive.add("\(index).txt", title: "Huyện ủy Ba Chẽ họp giao ban lần thứ \(index)")
        }
    }

    @Test func `a source that cannot be written to is built like any other`() async throws {
        let folder = archive.folder
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
        for path in try folder.names(in: "seeds") {
            try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.at("seeds/\(path)"))
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.at("seeds"))
        let before = try FolderTree(of: folder.at("seeds"))
        // The user ‘nobody’ where the tests run as root, who may do anything.
        await #expect(processExitsWith: .success) { [path = folder.path as String] in
            if getuid() == 0 { setuid(65534) }
            let report = await ArchiveBuild(try Configuration.load(folder: path), jobs: 2).run()
            guard report.outcome == .done, report.bulletins == 40 else { exit(EXIT_FAILURE) }
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.at("seeds"))
        #expect(try FolderTree(of: folder.at("seeds")) == before)
        #expect(try archive.pages().count == 40)
    }

    @Test func `sources that change while they are read do not stop a build, and the next one has them right`()
        async throws
    {
        let folder = archive.folder
        let isDone = Mutex(false)
        let writing = Task.detached {
            var random = SeededGenerator(seed: 5)
            while !isDone.withLock({ $0 }) {
                let path = folder.at("seeds/\(Int.random(in: 0..<50, using: &random)).txt")
                switch Int.random(in: 0..<4, using: &random) {
                case 0: unlink(path)
                case 1: truncate(path, 30)
                default:
                    let lines = Int.random(in: 1..<200, using: &random)
                    let text = String(repeating: "Huyện ủy Ba Chẽ họp ngày 5/5/2020.\n\n", count: lines)
                    try? Data(text.utf8).write(to: URL(filePath: path))
                }
                usleep(300)
            }
        }
        for _ in 0..<8 {
            let report = try await archive.build()
            #expect(report.outcome == .done, "\(report.diagnostics)")
        }
        isDone.withLock { $0 = true }
        await writing.value
        try await archive.build()
        try await archive.build(ConfigurationOptions(destination: "clean"))
        #expect(try archive.site().differences(from: archive.site("clean")) == [])
    }
}
