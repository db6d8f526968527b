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
