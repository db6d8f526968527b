import SearchIndex
import TestSupport
import Testing

/// The script that ships against a plain scan of all text, in Node.
struct GeneratedSearchTests {
    @Test func `random queries over generated documents find what a scan finds`() throws {
        let folder = try TemporaryFolder()
        try IndexFolder.write(GeneratedDocuments.make(700, seed: 1), to: folder)
        try IndexFolder.run("generated.js", folder)
    }

    @Test func `lists that are long enough for files of their own are read as well`() throws {
        let folder = try TemporaryFolder()
        try IndexFolder.write(GeneratedDocuments.make(17_000, words: 1...4, seed: 2), to: folder)
        #expect(try folder.names(in: "index/0/l").count > 2)
        try IndexFolder.run("blocks.js", folder)
    }

    @Test func `the index is the same however the work was shared`() throws {
        let documents = GeneratedDocuments.make(300, seed: 3).map(\.document)
        let one = try IndexFolder.files(of: documents)
        #expect(try IndexFolder.files(of: documents) == one)
        #expect(try IndexFolder.files(of: documents, collectors: 3) == one)
    }

    @Test func `an index of nothing can be searched`() throws {
        let folder = try TemporaryFolder()
        try IndexFolder.write([], to: folder)
        try IndexFolder.run("empty.js", folder)
    }
}
