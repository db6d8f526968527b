import TestSupport
import Testing
import VietnameseText

@testable import SearchIndex

/// The script that ships against a plain scan of all text, in Node.
struct GeneratedSearchTests {
    @Test func `random queries over generated documents find what a scan finds`() throws {
        let folder = try TemporaryFolder()
        try IndexFolder.write(GeneratedDocuments.make(700, seed: 1), to: folder)
        try IndexFolder.run("generated.js", folder)
    }

    @Test func `lists that are long enough for files of their own are read as well`() throws {
        let folder = try TemporaryFolder()
        let documents = IndexFolder.newestFirst(GeneratedDocuments.make(17_000, words: 1...4, seed: 2))
        let written = try IndexFolder.written(documents.map(\.document))
        try IndexFolder.write(written.files, of: documents, to: folder)
        try expectReadBack(written.files, written.summary)
        #expect(try folder.names(in: "index/0/l").count > 2)
        let files = try ["t", "l", "d"].reduce(2) { try $0 + folder.names(in: "index/0/" + $1).count }
        #expect(files <= 1700, "one file for ten documents")
        try IndexFolder.run("blocks.js", folder)

        var index = try UpdatedIndex(documents.enumerated().filter { $0.offset % 100 > 0 }.map(\.element), mostText: 0)
        try index.update(to: documents)
        let updated = try TemporaryFolder()
        try IndexFolder.write(index.files, of: documents, to: updated)
        try IndexFolder.run("blocks.js", updated)
    }

    /// What an update reads of a segment must be all that was written into it.
    private func expectReadBack(_ files: [String: [UInt8]], _ summary: SegmentSummary) throws {
        let entries = (0..<summary.documents).map { SearchEntry(id: UInt64($0), digest: 0, year: nil) }
        var segment = KeptSegment(SearchState(base: summary, entries).segments[0]) { path in
            guard let file = files[path] else { throw SearchIndexError.malformed(path: "no \(path)") }
            return file
        }
        segment.numbers = (0..<Int32(summary.documents)).map { $0 }
        let (spill, again) = (MemorySpill(), FileStore())
        let sink: SearchSink = { again.write($1, to: "0/" + $0) }
        let merger = PartitionMerger(
            stamp: summary.stamp, documents: summary.documents, runs: [], kept: [segment],
            words: WordList(text: try segment.content(SegmentLayout.wordsPath)).byForm, spill: spill, write: sink)
        let shards = SegmentFiles(
            layout: segment.layout, merged: try (0..<SearchSegment.partitions).map(merger.merge), chunks: [],
            stamp: summary.stamp, spill: spill, write: sink)
        for unit in 0..<shards.units { _ = try shards.write(unit: unit) }
        #expect(again.all == files.filter { !$0.key.hasPrefix("0/d/") && $0.key != SearchManifest.path })
    }

    @Test func `addresses that titles are part of come out whole`() throws {
        var generator = SeededGenerator(seed: 18)
        let documents = (0..<1500).map { number in
            let title = NastyText.string(length: 40, using: &generator)
            var slug = Slug.make(title)
            switch number % 5 {
            case 0: slug += "-\(number)"
            case 1: slug = "\(number)"
            case 2: slug = String(slug.dropLast())
            default: break
            }
            return PlantedDocument(id: slug, title: title, paragraphs: ["hội nghị"], date: "2020-01-01")
        }
        let folder = try TemporaryFolder()
        try IndexFolder.write(documents, to: folder)
        try IndexFolder.run("addresses.js", folder)
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
