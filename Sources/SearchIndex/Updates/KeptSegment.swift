import GzipCoding

/// Gives the content of a file of an index, by its path in the folder of the index. Called from several threads.
public typealias SearchSource = @Sendable (_ path: String) throws -> [UInt8]

/// A segment that was written earlier and what becomes of its documents.
struct KeptSegment: Sendable {
    let folder: String
    let layout: SegmentLayout
    /// By number: the number in the segment that takes it in, or -1. It never falls but for those.
    var numbers: [Int32]
    let read: SearchSource

    /// As yet without any document.
    init(_ segment: SearchState.Segment, read: @escaping SearchSource) {
        let count = segment.documents.count
        folder = String(segment.folder)
        layout = SegmentLayout(documents: count, shards: segment.shards)
        numbers = [Int32](repeating: -1, count: count)
        self.read = read
    }

    func content(_ path: String) throws -> [UInt8] {
        let path = "\(folder)/\(path)"
        do {
            return try ScriptFile.unwrap(try read(path))
        } catch is ScriptFile.Malformed {
            throw SearchIndexError.malformed(path: path)
        } catch is Gzip.Failure {
            throw SearchIndexError.malformed(path: path)
        }
    }
}
