extension SearchUpdate {
    /// Writes what is new.
    ///
    /// `document` gives the text of an entry by its place in the list, for those in `needed`; `read` the files of the
    /// index as it was. New files go to `write`, by their paths in the folder of the index; the manifest is not among
    /// them.
    public func write(
        spill: any SearchSpill, document: (Int) throws -> SearchDocument, read: @escaping SearchSource,
        write: @escaping SearchSink
    ) throws -> UpdatedSearch {
        if staying > 0, let texts = try texts(document) {
            let segments = try previous.segments.indices.map { try kept($0, read, write) }
            return updated(segments, numbers: numbers(of: segments.count), texts, obsolete: [])
        }
        var segments = try (0..<staying).map { try kept($0, read, write) }
        var numbers = numbers(of: staying)
        let moved = places.indices.filter { places[$0].map { $0.segment >= staying } ?? true }
        // An index of one segment is the same whatever was before.
        let folder = staying == 0 ? 0 : previous.segments.reduce(0) { max($0, $1.folder) } + 1
        segments.append(
            try segment(of: moved, folder: folder, spill, document, read) { try write("\(folder)/\($0)", $1) })
        numbers.append(moved)
        return updated(segments, numbers: numbers, [], obsolete: previous.segments[staying...])
    }

    /// What is in no segment, when it is little enough for the manifest.
    private func texts(_ document: (Int) throws -> SearchDocument) throws -> [SearchManifest.Text]? {
        var texts: [SearchManifest.Text] = []
        var size = 0
        for entry in needed {
            let text = SearchManifest.Text(number: entry, document: try document(entry))
            size += text.size
            if size > mostText { return nil }
            texts.append(text)
        }
        return texts
    }

    /// An old segment that stays, without the documents that went.
    private func kept(
        _ index: Int, _ read: @escaping SearchSource, _ write: SearchSink
    ) throws -> SearchState.Segment {
        var segment = previous.segments[index]
        var dead = Set(segment.documents.indices)
        for place in places { if let place, place.segment == index { dead.remove(place.number) } }
        try clear(dead, of: segment, read, write)
        segment.dead = dead
        return segment
    }

    /// By old segment: the entries that are in it.
    private func numbers(of segments: Int) -> [[Int]] {
        var numbers = [[Int]](repeating: [], count: segments)
        for (entry, place) in places.enumerated() {
            if let place, place.segment < segments { numbers[place.segment].append(entry) }
        }
        return numbers
    }

    /// Takes away what results would show of documents that are dead since this update: their titles may be the reason.
    private func clear(
        _ dead: Set<Int>, of segment: SearchState.Segment, _ read: @escaping SearchSource, _ write: SearchSink
    ) throws {
        let chunks = Set(dead.subtracting(segment.dead).map { $0 / SegmentLayout.chunk })
        let kept = KeptSegment(segment, read: read)
        for chunk in chunks.sorted() {
            let path = SegmentLayout.documentsPath(chunk)
            var lines = try kept.content(path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let first = chunk * SegmentLayout.chunk
            for index in lines.indices where dead.contains(first + index) { lines[index] = [] }
            let text = Array(lines.joined(separator: "\n".utf8))
            try write("\(kept.folder)/\(path)", ScriptFile.wrap(text, stamp: segment.stamp))
        }
    }

    private func updated(
        _ segments: [SearchState.Segment], numbers: [[Int]], _ texts: [SearchManifest.Text],
        obsolete: ArraySlice<SearchState.Segment>
    ) -> UpdatedSearch {
        let manifest = SearchManifest(
            segments: segments.enumerated().map { index, segment in
                SearchManifest.Segment(
                    folder: String(segment.folder), documents: segment.documents.count, shards: segment.shards,
                    stamp: segment.stamp, version: segment.version, dead: segment.dead.sorted(),
                    numbers: index > 0 ? numbers[index] : nil)
            }, texts: texts, years: entries.map(\.year))
        let state = SearchState(segments: segments, texts: texts.map { SearchState.Document(entries[$0.number]) })
        return UpdatedSearch(manifest: manifest, state: state, obsolete: obsolete.map { String($0.folder) })
    }

    /// Writes the segment of these entries.
    private func segment(
        of moved: [Int], folder: Int, _ spill: any SearchSpill, _ document: (Int) throws -> SearchDocument,
        _ read: @escaping SearchSource, _ write: @escaping SearchSink
    ) throws -> SearchState.Segment {
        var kept = keptSegments(read)
        var lines = kept.map { ChunkLines($0) }
        let stamp = SegmentStamp(moved.map { entries[$0] })
        var collector = SearchCollector(stamp, spill: spill, write: write)
        var text: [UInt8] = []
        for (number, entry) in moved.enumerated() {
            if let place = places[entry] {
                kept[place.segment - staying].numbers[place.number] = Int32(number)
                text += try lines[place.segment - staying].line(place.number)
            } else {
                let document = try document(entry)
                try collector.add(document, number: number)
                text += DocumentChunk.line(of: document)
            }
            text.append(UInt8(ascii: "\n"))
            let (chunk, rest) = (number + 1).quotientAndRemainder(dividingBy: SegmentLayout.chunk)
            if rest == 0 || number == moved.count - 1 {
                let first = (rest == 0 ? chunk - 1 : chunk) * SegmentLayout.chunk
                let years = moved[first...number].map { entries[$0].year }
                try collector.write(text, years: years, chunk: first / SegmentLayout.chunk)
                text = []
            }
        }
        var collected = try collector.finish()
        for segment in kept {
            collected.words.formUnion(WordList(text: try segment.content(SegmentLayout.wordsPath)))
        }
        let segment = SearchSegment(stamp, [collected], kept: kept, spill: spill, write: write)
        let files = segment.files(try (0..<SearchSegment.partitions).map(segment.merge))
        let summary = files.finish(try (0..<files.units).map(files.write))
        return SearchState.Segment(
            folder: folder, shards: summary.shards, stamp: stamp, version: summary.version,
            documents: moved.map { SearchState.Document(entries[$0]) })
    }

    /// The segments that are taken in, as yet without any document.
    private func keptSegments(_ read: @escaping SearchSource) -> [KeptSegment] {
        previous.segments[staying...].map { KeptSegment($0, read: read) }
    }
}

/// What an update leaves.
public struct UpdatedSearch: Sendable {
    /// The manifest, which is not among the files that were written.
    public let manifest: SearchManifest
    /// What the next update starts from.
    public let state: SearchState
    /// Folders, in that of the index, which the updated index does not use, or uses for other files.
    public let obsolete: [String]
}

/// The lines of documents of an old segment, asked for in ascending order.
private struct ChunkLines {
    private let segment: KeptSegment
    private var chunk = -1
    private var lines: [ArraySlice<UInt8>] = []

    init(_ segment: KeptSegment) { self.segment = segment }

    mutating func line(_ number: Int) throws -> ArraySlice<UInt8> {
        let path = SegmentLayout.documentsPath(number / SegmentLayout.chunk)
        if number / SegmentLayout.chunk != chunk {
            chunk = number / SegmentLayout.chunk
            lines = try segment.content(path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        }
        let index = number % SegmentLayout.chunk
        guard index < lines.count else { throw SearchIndexError.malformed(path: "\(segment.folder)/\(path)") }
        return lines[index]
    }
}
