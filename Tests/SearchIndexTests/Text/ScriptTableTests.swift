import Foundation
import TestSupport
import Testing
import VietnameseText

/// The letters that lose a stroke or a hook when folded, which Unicode does not take apart: the one table of the script.
struct ScriptTableTests {
    @Test func `the script's table of letters is that of the folding`() throws {
        let script = String(decoding: try Repository.bytes(at: "Templates/scripts/search.js"), as: UTF8.self)
        let line = "const STROKES = \"\(try Self.strokes())\";"
        #expect(script.contains(line), "put this line into the script:\n\(line)")
    }

    /// Rows of a plain letter and all that fold to it and are not taken apart by Unicode, with blanks between; up to
    /// the letters that came after Unicode 12, which not every toolchain knows.
    private static func strokes() throws -> String {
        var rows: [Unicode.Scalar: String] = [:]
        for value in UInt32(0x80)..<0xA7C0 {
            guard let scalar = Unicode.Scalar(value), Folding.lowercase(scalar) == scalar else { continue }
            let folded = Folding.fold(scalar)
            let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
            let isTakenApart =
                parts.count > 1 && ("a"..."z").contains(parts[0]) && parts[1...].allSatisfy(Folding.isMark)
            if isTakenApart {
                try #require(folded == parts[0], "the script would fold \(scalar) to \(parts[0])")
            } else if folded != scalar {
                rows[folded, default: String(folded)].unicodeScalars.append(scalar)
            }
        }
        return rows.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ")
    }
}
