/// A text with blanks to fill: `Năm {year}`.
struct Phrase: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case text(String)
        case blank(StringBlank)
    }

    private let parts: [Part]

    /// Reads a phrase, or throws the first name in braces that is no blank.
    init(_ text: String) throws(UnknownBlank) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let blank = StringBlank(rawValue: name) else { throw UnknownBlank(name: name) }
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.blank(blank))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
    }

    struct UnknownBlank: Error, Equatable {
        let name: String
    }

    var blanks: [StringBlank] {
        parts.compactMap { part in
            if case .blank(let blank) = part { blank } else { nil }
        }
    }

    /// The text with its blanks filled; one that is not given stays empty.
    func filled(_ values: KeyValuePairs<StringBlank, String>) -> String {
        if parts.count == 1, case .text(let words) = parts[0] { return words }
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .blank(let blank): text += values.first { $0.key == blank }?.value ?? ""
            }
        }
        return text
    }
}
