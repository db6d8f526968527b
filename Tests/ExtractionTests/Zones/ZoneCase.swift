import Testing

@testable import Extraction

/// A page as lines of `zone| text`; a line of several zones has `zone| text ‖zone| text`.
struct ZoneCase: Sendable, CustomTestStringConvertible {
    let name: String
    let page: String

    init(_ name: String, _ page: String) {
        self.name = name
        self.page = page
    }

    var testDescription: String { name }

    /// The lines without their zones.
    var source: String {
        page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "‖").map { piece in
                piece.split(separator: "|", maxSplits: 1).last.map(String.init) ?? ""
            }.joined()
        }.joined(separator: "\n")
    }

    /// `zone| text` for each piece, blanks trimmed.
    var expected: [String] {
        page.split(separator: "\n").flatMap { $0.split(separator: "‖") }.map { piece in
            let parts = piece.split(separator: "|", maxSplits: 1)
            let text = clean(parts.count > 1 ? String(parts[1]) : "")
            return "\(parts[0])| \(text.string(tokens: text.tokens.indices))"
        }
    }

    /// The same for what the zoner says.
    func found() -> [String] {
        let zoned = Rules.zoner.zones(of: clean(source))
        return zoned.spans.map { "\($0.zone)| \(zoned.text.string(tokens: $0.tokens))" }
    }
}
