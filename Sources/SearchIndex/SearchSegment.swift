/// Writes the terms of collected documents: the larger part of a segment's files.
public struct SearchSegment: Sendable {
    private let terms: TermFiles
    private let chunks: [CollectedDocuments.Chunk]
    private let postings: KindCounts

    /// A segment of what collectors that shared a spill have found.
    public init(_ collected: [CollectedDocuments], spill: any SearchSpill, write: @escaping SearchSink) {
        self.init(collected, kept: [], spill: spill, write: write)
    }

    init(
        _ collected: [CollectedDocuments], kept: [KeptSegment], spill: any SearchSpill, write: @escaping SearchSink
    ) {
        var byNumber: [Int: CollectedDocuments.Chunk] = [:]
        for part in collected { byNumber.merge(part.chunks) { first, _ in first } }
        chunks = byNumber.sorted { $0.key < $1.key }.map(\.value)
        postings = collected.reduce(kept.reduce(KindCounts()) { $0 + $1.keptPostings }) { $0 + $1.postings }
        let layout = SegmentLayout(documents: chunks.reduce(0) { $0 + $1.years.count }, postings: postings)
        terms = TermFiles(
            layout: layout, runs: collected.flatMap(\.runs), kept: kept, spill: spill, write: write)
    }

    /// The work falls into so many units, which may be done in any order and at the same time.
    public var units: Int { terms.layout.units }

    /// Writes the files of one unit and gives what `finish` wants to know of it.
    public func write(unit: Int) throws -> WrittenUnit { WrittenUnit(fingerprint: try terms.write(unit: unit)) }

    /// What the manifest says of the segment; `written` in the order of the units.
    public func finish(_ written: [WrittenUnit]) -> SegmentSummary {
        var version = Fingerprint()
        for chunk in chunks { version.add(chunk.fingerprint) }
        for unit in written { version.add(unit.fingerprint.value) }
        return SegmentSummary(
            documents: terms.layout.documents, shards: terms.layout.shards, postings: postings, version: version.text,
            years: chunks.flatMap(\.years))
    }
}

/// What `SearchSegment` remembers of a unit.
public struct WrittenUnit: Sendable {
    let fingerprint: Fingerprint
}

/// A segment as the manifest describes it.
public struct SegmentSummary: Hashable, Sendable {
    /// How many documents it holds, dead ones too.
    public let documents: Int
    let shards: KindCounts
    let postings: KindCounts
    /// Changes with the bytes of its files.
    public let version: String
    /// The year of each document.
    let years: [Int?]
}
