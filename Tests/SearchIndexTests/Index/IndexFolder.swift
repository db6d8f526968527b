import BulletinModel
import Foundation
import SearchIndex
import TestSupport

/// An index in a folder, beside the documents that it was made of.
enum IndexFolder {
    /// Writes `index/…` and `documents.json`, newest documents first.
    static func write(_ documents: [PlantedDocument], to folder: TemporaryFolder) throws {
        let sorted = newestFirst(documents)
        try write(files(of: sorted.map(\.document)), of: sorted, to: folder)
    }

    /// Writes the files of an index and its documents, which are sorted, into the folder or into one below it.
    static func write(
        _ files: [String: [UInt8]], of sorted: [PlantedDocument], to folder: TemporaryFolder, below: String = ""
    ) throws {
        var json = JSONWriter()
        json.array(sorted) { $1.write(to: &$0) }
        try folder.write(json.bytes, to: below + "documents.json")
        for (path, bytes) in files { try folder.write(bytes, to: "\(below)index/\(path)") }
    }

    static func newestFirst(_ documents: [PlantedDocument]) -> [PlantedDocument] {
        documents.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }.map(\.element)
    }

    /// The files of an index that is written at once, by collectors that take turns.
    static func files(of documents: [SearchDocument], collectors count: Int = 1) throws -> [String: [UInt8]] {
        try written(documents, collectors: count).files
    }

    /// The same with what the manifest says of its segment.
    static func written(
        _ documents: [SearchDocument], collectors count: Int = 1
    ) throws -> (files: [String: [UInt8]], summary: SegmentSummary) {
        let spill = MemorySpill()
        let files = FileStore()
        let sink: SearchSink = { files.write($1, to: "0/" + $0) }
        let stamp = SegmentStamp(documents.map { SearchEntry($0, id: $0.address) })
        var collectors = (0..<count).map { _ in SearchCollector(stamp, spill: spill, write: sink) }
        for (number, start) in stride(from: 0, to: documents.count, by: SearchCollector.chunk).enumerated() {
            let end = min(documents.count, start + SearchCollector.chunk)
            try collectors[number % count].add(Array(documents[start..<end]), chunk: number)
        }
        let collected = try collectors.indices.map { try collectors[$0].finish() }
        let segment = SearchSegment(stamp, collected, spill: spill, write: sink)
        let merged = segment.files(try (0..<SearchSegment.partitions).map(segment.merge))
        let summary = merged.finish(try (0..<merged.units).map(merged.write))
        files.write(SearchManifest(base: summary).bytes(), to: SearchManifest.path)
        return (files.all, summary)
    }

    /// Runs a script of `Tests/SearchIndexTests/Script` on a folder; what it prints when it fails is shown.
    static func run(_ script: String, _ folder: TemporaryFolder) throws {
        _ = try Repository.node("Tests/SearchIndexTests/Script/\(script)", folder.path)
    }
}
