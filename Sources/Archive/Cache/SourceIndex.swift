import BulletinModel
import Foundation

/// What tells that nothing has changed since the last build, without a look at a single record.
struct SourceIndex: Sendable {
    /// Of all that extraction reads beside sources.
    var environment: Fingerprint
    /// The files, sorted bytewise.
    var paths: [String]
    /// Of each file and its sidecar; nothing for those that have to be read to see whether they are as they were.
    var stamps: [SourceStamp]
    /// What came of them.
    var records: RecordTotals

    /// Whether the files are as they were, one by one.
    func isUnchanged(_ states: [SourceState]) -> Bool {
        states.count == paths.count
            && states.indices.allSatisfy { index in
                states[index].stamp.isKnown && states[index].stamp == stamps[index]
                    && states[index].file.path == paths[index]
            }
    }

    /// The positions of the files that are as they were, when some are not. Both lists are sorted.
    func unchanged(_ states: [SourceState]) -> IndexSet {
        var unchanged = IndexSet()
        var other = 0
        for (position, state) in states.enumerated() {
            let path = state.file.path
            while other < paths.count, paths[other] != path, paths[other].utf8.lexicographicallyPrecedes(path.utf8) {
                other += 1
            }
            guard other < paths.count else { break }
            if paths[other] == path, state.stamp.isKnown, stamps[other] == state.stamp { unchanged.insert(position) }
        }
        return unchanged
    }
}

/// What a build says of all records together.
struct RecordTotals: Hashable, Sendable {
    /// Of all summaries, and with them of all records.
    var fingerprint: Fingerprint
    var bulletins: Int
    /// What is wrong with the sources.
    var diagnostics: [Diagnostic]
}

extension SourceIndex: Packable {
    func pack(into writer: inout PackedWriter) {
        writer.write(environment)
        writer.write(paths)
        writer.write(stamps)
        writer.write(records.fingerprint)
        writer.write(records.bulletins)
        writer.write(records.diagnostics)
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        environment = try reader.read()
        paths = try reader.read()
        stamps = try reader.read()
        records = RecordTotals(
            fingerprint: try reader.read(), bulletins: try reader.read(), diagnostics: try reader.read())
    }
}
