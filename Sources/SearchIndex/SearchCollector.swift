/// Takes documents in, chunk by chunk, writes what results show of them and spills what they say.
///
/// One collector serves one thread; several may share the work on a segment, in any order of chunks.
public struct SearchCollector: Sendable {
    private let stamp: SegmentStamp
    private let spill: any SearchSpill
    private let sink: SearchSink
    private var last = -1
    private var postings = PostingCollector()
    private var collected = CollectedDocuments()

    /// Documents of one chunk; only the last of a segment may have fewer.
    public static let chunk = SegmentLayout.chunk

    /// A collector for a segment whose files go to a sink.
    public init(_ stamp: SegmentStamp, spill: any SearchSpill, write: @escaping SearchSink) {
        self.stamp = stamp
        self.spill = spill
        sink = write
    }

    /// Takes a chunk; its first document has the number `SearchCollector.chunk * number`, newest first.
    public mutating func add(_ documents: [SearchDocument], chunk number: Int) throws {
        guard documents.count <= Self.chunk else { throw SearchIndexError.chunkTooLarge }
        for (index, document) in documents.enumerated() { try add(document, number: number * Self.chunk + index) }
        try write(DocumentChunk.text(of: documents), years: documents.map(\.year), chunk: number)
    }

    /// Takes what a document says, not what is shown of it.
    mutating func add(_ document: SearchDocument, number: Int) throws {
        // In a run documents ascend.
        if number <= last, !postings.isEmpty { try spillPostings() }
        last = number
        postings.add(document, number: number)
        if postings.isFull { try spillPostings() }
    }

    /// Writes a chunk.
    mutating func write(_ text: [UInt8], years: [Int?], chunk number: Int) throws {
        let file = ScriptFile.wrap(text, stamp: stamp)
        var fingerprint = Fingerprint()
        fingerprint.add(file)
        collected.chunks[number] = CollectedDocuments.Chunk(years: years, fingerprint: fingerprint.value)
        try sink(SegmentLayout.documentsPath(number), file)
    }

    /// What was collected, for `SearchSegment`. The collector is done then.
    public mutating func finish() throws -> CollectedDocuments {
        if !postings.isEmpty { try spillPostings() }
        return collected
    }

    private mutating func spillPostings() throws {
        let run = postings.run()
        collected.runs.append(Run(number: try spill.keep(run.bytes), starts: run.starts))
        collected.words.formUnion(run.list)
        postings = PostingCollector()
    }
}

/// Takes the files of an index, by their paths in its folder. Called from several threads.
public typealias SearchSink = @Sendable (_ path: String, _ bytes: [UInt8]) throws -> Void

/// What a collector has found, apart from what it wrote and spilled.
public struct CollectedDocuments: Sendable {
    struct Chunk: Sendable {
        let years: [Int?]
        let fingerprint: UInt64
    }

    var chunks: [Int: Chunk] = [:]
    var runs: [Run] = []
    var words = WordList()
}
