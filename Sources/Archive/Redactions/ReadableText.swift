import BulletinModel
import VietnameseText

/// A text as redactions look for words in it: what Markdown, HTML and addresses write with other signs stands there as
/// the letters that a reader sees. It has as many scalars as the text; blanks stand where a sign is no letter.
struct ReadableText {
    private(set) var scalars: [Unicode.Scalar]
    /// Where links lead, from `(` to `)`, in the order of the text. No words of it are among the scalars.
    private(set) var destinations: [Range<Int>] = []

    private static let blank: Unicode.Scalar = " "
    /// What Markdown takes for signs.
    private static let signs = Set("*_`~[]\\".unicodeScalars)

    init(_ text: [Unicode.Scalar]) {
        scalars = text
        guard text.contains(where: { $0 == "&" || $0 == "%" || Self.signs.contains($0) }) else { return }
        decodeAddresses()
        decodeEntities()
        destinations = linkDestinations()
        for index in scalars.indices where Self.signs.contains(scalars[index]) { scalars[index] = Self.blank }
    }

    /// Without what links lead to.
    var words: [Unicode.Scalar] {
        var words = scalars
        for range in destinations { for index in range { words[index] = Self.blank } }
        return words
    }

    /// A range of the text that has signs of Markdown in it, with those beside it and what a link leads to. Of emphasis or
    /// a link that begins or ends farther away half a pair may be left, which readers then see as a sign.
    func completed(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int> {
        guard text[range].contains(where: Self.signs.contains) else { return range }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > 0, Self.signs.contains(text[start - 1]) { start -= 1 }
        while true {
            if end < text.count, Self.signs.contains(text[end]) {
                end += 1
            } else if let destination = destination(from: end) {
                end = destination.upperBound
            } else {
                return start..<end
            }
        }
    }

    private func destination(from start: Int) -> Range<Int>? {
        let next = destinations.indices.partition { destinations[$0].lowerBound < start }
        return next < destinations.count && destinations[next].lowerBound == start ? destinations[next] : nil
    }

    /// From `](` to the first `)` of the line; no two of them meet.
    private func linkDestinations() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for index in scalars.indices {
            switch scalars[index] {
            case "\n": start = nil
            case "(" where start == nil && index > 0 && scalars[index - 1] == "]": start = index
            case ")":
                if let start { found.append(start..<index + 1) }
                start = nil
            default: break
            }
        }
        return found
    }

    /// `Ho%C3%A0` to `Hoà`.
    private mutating func decodeAddresses() {
        var index = 0
        while index < scalars.count {
            let start = index
            var bytes: [UInt8] = []
            while index + 2 < scalars.count, scalars[index] == "%",
                let byte = Self.hexadecimal(scalars[index + 1...index + 2])
            {
                bytes.append(UInt8(truncatingIfNeeded: byte))
                index += 3
            }
            if !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) {
                replace(start..<index, by: Array(text.unicodeScalars))
            }
            if index == start { index += 1 }
        }
    }

    /// `Ho&#224;` to `Hoà`.
    private mutating func decodeEntities() {
        var index = 0
        while let start = scalars[index...].firstIndex(of: "&") {
            index = start + 1
            guard let end = scalars[index...].prefix(12).firstIndex(of: ";") else { continue }
            let name = scalars[index..<end]
            let value: UInt32? =
                if name.first == "#" {
                    ["x", "X"].contains(name.dropFirst().first)
                        ? Self.hexadecimal(name.dropFirst(2)) : UInt32(Self.string(name.dropFirst()))
                } else {
                    ["nbsp", "ensp", "emsp", "thinsp", "shy", "zwnj", "zwj", "Tab", "NewLine"].contains(
                        Self.string(name))
                        ? Self.blank.value : nil
                }
            guard let value, let scalar = Unicode.Scalar(value) else { continue }
            replace(start..<end + 1, by: [scalar])
            index = end + 1
        }
    }

    private mutating func replace(_ range: Range<Int>, by decoded: [Unicode.Scalar]) {
        for (offset, index) in range.enumerated() {
            scalars[index] = offset < decoded.count ? decoded[offset] : Self.blank
        }
    }

    private static func hexadecimal(_ digits: ArraySlice<Unicode.Scalar>) -> UInt32? {
        UInt32(string(digits), radix: 16)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
