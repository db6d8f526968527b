import Foundation
import TestSupport
import Testing

/// Expects a table of docs/extraction.md, between `<!-- NAME -->` and `<!-- end of NAME -->`, to be the measured one.
///
/// With `RECORD_SNAPSHOTS=1` the table is rewritten, and the test still fails: recording is no proof.
func expectDocumented(_ table: String, as name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let table = "\n\(table)\n"
    let file = Repository.root.appending(path: "docs/extraction.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(name) -->\n"), sourceLocation: sourceLocation)
    let end = try #require(text.range(of: "<!-- end of \(name) -->"), sourceLocation: sourceLocation)
    if Snapshot.isRecording {
        let recorded = text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: table)
        try Data(recorded.utf8).write(to: file)
        Issue.record("recorded the table; run again without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
    } else {
        #expect(
            text[start.upperBound..<end.lowerBound] == table, "RECORD_SNAPSHOTS=1 rewrites docs/extraction.md",
            sourceLocation: sourceLocation)
    }
}
