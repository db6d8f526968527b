import VietnameseText

/// The letters of an address, an id or a path as people read them, without marks, and where words of it may begin or end:
/// at signs, between letters and digits, and before a capital.
struct AddressWords: Sendable {
    /// Of all words, one behind the other.
    private let letters: [UInt8]
    /// By position among the letters, and for the end behind them.
    private let isBorder: [Bool]
    private let count: Int

    /// Of so many syllables on, a name is found in one word with what stands before it: of fewer, `Thu An` would be found in
    /// `ninh-thuan`.
    private static let joinable = 3

    init(_ address: String) {
        var readable = Array(address.unicodeScalars)
        if readable.contains(where: { $0 == "%" || $0 == "&" }) { readable = ReadableText(readable).scalars }
        let slug = Slug.make(Self.parted(readable), maximumLength: max(readable.count * 2, 1))
        var letters: [UInt8] = []
        var isBorder: [Bool] = []
        var before: UInt8?
        for byte in slug == Slug.unnamed ? "".utf8 : slug.utf8 {
            defer { before = byte }
            guard byte != UInt8(ascii: "-") else { continue }
            letters.append(byte)
            isBorder.append(before.map { Self.isDigit($0) != Self.isDigit(byte) || $0 == UInt8(ascii: "-") } ?? true)
        }
        self.letters = letters
        self.isBorder = isBorder + [true]
        count = isBorder.count(where: \.self)
    }

    /// Whether it says a name, with words of its own or, where the name has some more syllables, at the end of a word.
    func say(_ name: AddressWords) -> Bool {
        let length = name.letters.count
        guard length > 0, length <= letters.count else { return false }
        return (0...letters.count - length).contains { start in
            guard letters[start] == name.letters[0], isBorder[start + length],
                letters[start..<start + length].elementsEqual(name.letters)
            else { return false }
            return name.count >= Self.joinable || (0..<length).allSatisfy { !name.isBorder[$0] || isBorder[start + $0] }
        }
    }

    /// `tinLuuVanMau` as `tin Luu Van Mau`.
    private static func parted(_ scalars: [Unicode.Scalar]) -> String {
        var parted = String.UnicodeScalarView()
        var wasLower = false
        for scalar in scalars {
            let properties = scalar.properties
            if wasLower, properties.isUppercase { parted.append(" ") }
            if properties.generalCategory != .nonspacingMark { wasLower = properties.isLowercase }
            parted.append(scalar)
        }
        return String(parted)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
