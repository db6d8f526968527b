import TestSupport
import Testing

@testable import Archive

struct DataFormatTests {
    @Test func `data that were left out for a while come back whole`() async throws {
        let archive = try TestArchive()
        try archive.add("a.txt")
        try await archive.build()
        let before = try archive.site().files.filter { $0.key.hasPrefix("du-lieu/") }
        #expect(before.count > 5)
        try archive.folder.write("formats: [markdown]\n", to: "bantin.yaml")
        try await archive.build()
        #expect(try archive.site().files.keys.filter { $0.hasPrefix("du-lieu/") } == [])
        try archive.folder.write("", to: "bantin.yaml")
        try await archive.build()
        #expect(try archive.site().files.filter { $0.key.hasPrefix("du-lieu/") } == before)
    }
}
