import Foundation
import TestSupport
import Testing

struct ForgetCommandTests {
    @Test func `forgets what was published, and nothing else`() throws {
        let folder = try TemporaryFolder()
        try folder.write("Huyện ủy Ba Chẽ họp\n\nNgày 14/5/2020, Huyện ủy Ba Chẽ họp.\n", to: "seeds/a.txt")
        _ = try Program.run("build", "-q", in: folder.path)
        let unknown = try Program.run("forget", "b", "--reason", "x", in: folder.path)
        #expect(unknown.status == 2 && unknown.diagnostics.contains("no bulletin ‘b’ was ever published here"))
        #expect(try Program.run("forget", "a", in: folder.path).status == 2)
        #expect(try Program.run("forget", "a", "--reason", " ", in: folder.path).status == 2)
        let published = try Program.run("forget", "a", "--reason", "theo yêu cầu", in: folder.path)
        #expect(
            published.status == 2 && published.diagnostics.contains("seeds/a.txt: error: the bulletin ‘a’ is there"))
        try FileManager.default.removeItem(atPath: folder.at("seeds/a.txt"))
        let result = try Program.run("forget", "a", "--reason", "theo yêu cầu", in: folder.path)
        #expect(result.status == 0 && result.output.hasPrefix("forgotten: "))
        #expect(try folder.text(of: "permalinks.tsv").contains("\ta\ttheo yêu cầu\n"))
    }
}
