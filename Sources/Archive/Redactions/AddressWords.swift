import VietnameseText

/// The letters of an address, an id or a path as people read them, without marks, and where words of it may begin or end:
/// at signs, and between letters and digits.
struct AddressWords: Sendable {
    /// Of all words, one behind the other.
    let letters: [UInt8]
    /// By position among the letters, and for the end behind them.
    private let isBorder: [Bool]

    init(_ address: String) {
        var readable = address
        if address.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "&") }) {
            readable = String(String.UnicodeScalarView(ReadableText(Array(address.unicodeScalars)).scalars))
        }
        var letters: [UInt8] = []
        var isBorder: [Bool] = []
        var before: UInt8?
        for byte in Slug.make(readable, maximumLength: max(readable.utf8.count, 1)).utf8 {
            defer { before = byte }
            guard byte != UInt8(ascii: "-") else { continue }
            letters.append(byte)
            isBorder.append(before.map { Self.isDigit($0) != Self.isDigit(byte) || $0 == UInt8(ascii: "-") } ?? true)
        }
        self.letters = letters
        self.isBorder = isBorder + [true]
    }

    /// Whether whole words of it have these letters, however they are joined.
    func have(_ wanted: [UInt8]) -> Bool {
        guard !wanted.isEmpty, wanted.count <= letters.count else { return false }
        return (0...letters.count - wanted.count).contains { start in
            isBorder[start] && letters[start] == wanted[0] && isBorder[start + wanted.count]
                && letters[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
