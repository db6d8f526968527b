extension SearchUpdate {
    /// Writes what is new and gives the manifest's file its bytes and the next update its state.
    ///
    /// `document` gives the text of an entry by its place in the list, for those in `needed`; `read` the files of the
    /// index as it was. New files go to `write`, by their paths in the folder of the index; the manifest is not among
    /// them.
    public func write(
        spill: any SearchSpill, document: (Int) throws -> SearchDocument, read: @escaping SearchSource,
        write: @escaping SearchSink
    ) throws -> (manifest: SearchManifest, state: SearchState) {
        var segments = Array(previous.segments[..<staying])
        let moved = places.indices.filter { places[$0].map { $0.segment >= staying } ?? true }
        if !moved.isEmpty || segments.isEmpty {
            // An index of one segment is the same whatever was before.
            let folder = staying == 0 ? 0 : previous.segments.reduce(0) { max($0, $1.folder) } + 1
            segments.append(
                try segment(of: moved, folder: folder, spill, document, read) { try write("\(folder)/\($0)", $1) })
        }
        for index in 0..<staying {
            var dead = Set(segments[index].documents.indices)
            for place in places { if let place, place.segment == index { dead.remove(place.number) } }
            try clear(dead, of: segments[index], read, write)
            segments[index].dead = dead
        }
        return (manifest(segments, moved), SearchState(segments: segments))
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

    private func manifest(_ segments: [SearchState.Segment], _ moved: [Int]) -> SearchManifest {
        // By segment: the entries that are in it.
        var numbers = segments.map { _ in [Int]() }
        for (entry, place) in places.enumerated() {
            if let place, place.segment < staying { numbers[place.segment].append(entry) }
        }
        if segments.count > staying { numbers[staying] = moved }
        return SearchManifest(
            segments: segments.enumerated().map { index, segment in
                SearchManifest.Segment(
                    folder: String(segment.folder), documents: segment.documents.count, shards: segment.shards,
                    stamp: segment.stamp, version: segment.version, dead: segment.dead.sorted(),
                    numbers: index > 0 ? numbers[index] : nil)
            }, years: entries.map(\.year))
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
            documents: moved.map { SearchState.Document(id: entries[$0].id, digest: entries[$0].digest) })
    }

    /// The segments that are taken in, as yet without any document.
    private func keptSegments(_ read: @escaping SearchSource) -> [KeptSegment] {
        previous.segments[staying...].map { KeptSegment($0, read: read) }
    }
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
