import TestSupport
import Testing

@testable import SearchIndex

struct SearchUpdateTests {
    @Test func `after documents came, changed and went the results are those of an index written anew`() throws {
        var generator = SeededGenerator(seed: 9)
        var documents = GeneratedDocuments.make(260, seed: 10)
        let fresh = GeneratedDocuments.make(900, seed: 11)
        var next = 0
        func new() -> PlantedDocument {
            var document = fresh[next]
            next += 1
            document.id = "new-\(next)"
            return document
        }
        var index = try UpdatedIndex(IndexFolder.newestFirst(documents), mostText: 1000)
        let folder = try TemporaryFolder()
        var deltas: [Int] = []
        var texts: [Int] = []
        for (step, size) in [1, 1, 2, 60, 18, 7, 2, 1, 1, 0, 1, 120, 1].enumerated() {
            for _ in 0..<size {
                let place = Int.random(in: 0..<documents.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: documents.insert(new(), at: place)
                case 1: documents.remove(at: place)
                default:
                    let id = documents[place].id
                    documents[place] = new()
                    documents[place].id = id
                }
            }
            let sorted = IndexFolder.newestFirst(documents)
            try index.update(to: sorted)
            deltas.append(index.state.segments.count - 1)
            texts.append(index.state.texts.count)
            try IndexFolder.write(index.files, of: sorted, to: folder, below: "\(step)/updated/")
            try IndexFolder.write(
                IndexFolder.files(of: sorted.map(\.document)), of: sorted, to: folder, below: "\(step)/full/")
        }
        #expect(deltas.max() == 2)
        #expect(zip(deltas, texts).contains { $0 == 2 && $1 > 0 }, "files and texts beside each other")
        #expect(deltas.contains(0), "all was written anew once")
        try IndexFolder.run("updates.js", folder)
    }

    @Test func `an update asks for the texts of new and changed documents only`() throws {
        var documents = IndexFolder.newestFirst(GeneratedDocuments.make(200, seed: 12))
        var index = try UpdatedIndex(documents, mostText: 0)
        documents[20].title += " mới"
        try index.update(to: documents)
        #expect(index.asked == 1)
        documents.remove(at: 3)
        let before = index.files
        try index.update(to: documents)
        #expect(index.asked == 0)
        let changed = Set(index.files.filter { before[$0.key] != $0.value }.map(\.key))
        #expect(changed == ["0/d/0.js", SearchManifest.path])
        try index.update(to: documents)
        #expect(index.asked == 0)
    }

    @Test func `a few documents go into the manifest, and cost a reader no file`() throws {
        var documents = IndexFolder.newestFirst(GeneratedDocuments.make(200, seed: 20))
        var index = try UpdatedIndex(documents)
        let before = index.files
        documents[20].paragraphs += ["Ông Khuê thu ngân sách."]
        documents[21].title = "Đoàn xe 05-CT/TW"
        try index.update(to: documents)
        #expect(index.asked == 2)
        documents[21].title = "Đoàn thuyền 05-CT/TW"
        try index.update(to: documents)
        #expect(index.asked == 2, "what the manifest holds is written anew with it")
        let changed = Set(index.files.filter { before[$0.key] != $0.value }.map(\.key))
        #expect(changed == ["0/d/0.js", SearchManifest.path])
        #expect(try !manifest(of: index).contains("Đoàn xe"))
        let folder = try TemporaryFolder()
        try IndexFolder.write(index.files, of: documents, to: folder)
        try IndexFolder.run("texts.js", folder)

        documents.remove(at: 21)
        try index.update(to: documents)
        #expect(try manifest(of: index).contains("Ông Khuê"))
        #expect(try !manifest(of: index).contains("Đoàn"))
        documents.remove(at: 20)
        try index.update(to: documents)
        #expect(index.asked == 0)
        #expect(try manifest(of: index).contains(#""texts":[]"#))
    }

    private func manifest(of index: UpdatedIndex) throws -> String {
        String(decoding: try ScriptFile.unwrap(try #require(index.files[SearchManifest.path])), as: UTF8.self)
    }

    @Test func `nothing is to be done when nothing changed`() throws {
        let documents = IndexFolder.newestFirst(GeneratedDocuments.make(100, seed: 13))
        let index = try UpdatedIndex(documents)
        #expect(SearchUpdate(of: index.state, to: documents.map(UpdatedIndex.entry), smallest: 0).isEmpty)
        let fewer = documents.dropLast().map(UpdatedIndex.entry)
        #expect(!SearchUpdate(of: index.state, to: Array(fewer), smallest: 0).isEmpty)
    }

    @Test func `an index that was empty takes documents, and one can lose all`() throws {
        let documents = IndexFolder.newestFirst(GeneratedDocuments.make(70, seed: 14))
        var index = try UpdatedIndex([])
        let folder = try TemporaryFolder()
        for (step, sorted) in [documents, [], Array(documents.prefix(3))].enumerated() {
            try index.update(to: sorted)
            try IndexFolder.write(index.files, of: sorted, to: folder, below: "\(step)/updated/")
            try IndexFolder.write(
                IndexFolder.files(of: sorted.map(\.document)), of: sorted, to: folder, below: "\(step)/full/")
        }
        try IndexFolder.run("updates.js", folder)
    }

    @Test func `a document that moves among others is written anew`() throws {
        let documents = IndexFolder.newestFirst(GeneratedDocuments.make(10, seed: 15))
        let index = try UpdatedIndex(documents)
        var entries = documents.map(UpdatedIndex.entry)
        entries.swapAt(2, 5)
        #expect(SearchUpdate(of: index.state, to: entries, smallest: 0).needed == [3, 4, 5])
    }

    @Test func `nothing shows what documents said that went or changed, and new words can be completed`() throws {
        var documents = IndexFolder.newestFirst(GeneratedDocuments.make(150, seed: 19))
        for number in documents.indices { documents[number].title = "Hội nghị lần \(number)" }
        documents[70].title = "Ông Bùi Văn Quăng"
        documents[140].title = "Bà Đoàn Thị Xoan"
        var index = try UpdatedIndex(documents, mostText: 0)
        let before = index.files
        documents.remove(at: 140)
        documents[70].title = "Ông B. V. Q. chuyển chỗ"
        try index.update(to: documents)
        let texts = try index.files.filter { $0.key.contains("/d/") }.mapValues {
            String(decoding: try ScriptFile.unwrap($0), as: UTF8.self)
        }
        #expect(texts.values.allSatisfy { !$0.contains("Quăng") && !$0.contains("Xoan") })
        func file(of number: Int) -> String { "0/" + SegmentLayout.documentsPath(number / SegmentLayout.chunk) }
        #expect(texts[file(of: 3)]?.contains("Hội nghị lần 3\t") == true)
        #expect(texts[file(of: 71)]?.contains("Hội nghị lần 71\t") == true)
        let changed = before.filter { index.files[$0.key] != $0.value }.keys.sorted()
        #expect(changed == [file(of: 70), file(of: 140), "manifest.js"])
        func words(_ file: [UInt8]?) throws -> [Substring] {
            String(decoding: try ScriptFile.unwrap(try #require(file)), as: UTF8.self).split(separator: "\n")
        }
        #expect(try words(index.files["1/w.js"]).contains("chuyển 1"))
        #expect(try !words(index.files["1/w.js"]).contains { $0.hasPrefix("lần") })
        #expect(try words(before["0/w.js"]).contains("lần 148"))
    }

    @Test func `a state that is damaged or of another version is not read`() throws {
        let bytes = try UpdatedIndex(GeneratedDocuments.make(3, seed: 16)).state.bytes
        #expect(SearchState(bytes) != nil)
        for damage in [[], Array(bytes.dropLast(8)), bytes + [0], [0] + bytes.dropFirst()] {
            #expect(SearchState(damage) == nil)
        }
    }

    @Test func `a file of the old index that is damaged is named`() throws {
        let documents = IndexFolder.newestFirst(GeneratedDocuments.make(20, seed: 17))
        let index = try UpdatedIndex(documents)
        let update = SearchUpdate(of: index.state, to: documents.dropFirst(9).map(UpdatedIndex.entry))
        #expect(throws: SearchIndexError.malformed(path: "0/d/0.js")) {
            try update.write(
                spill: MemorySpill(), document: { documents[$0].document }, read: { _ in [1, 2, 3] },
                write: { _, _ in })
        }
    }
}
