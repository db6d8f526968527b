/// A word in canonical form as one integer: NFC, lower case, one tone placement (hoà = hòa, thuỷ = thủy, not after
/// qu- and gi-), i and y as one where it is the syllable's only vowel (tỉ = tỷ, quí = quý, kĩ = kỹ).
///
/// Words of up to nine Vietnamese letters are packed at 7 bits a letter, so equal keys are equal words. Longer and
/// foreign words are hashed, with the top bit set; numbers count by value (05 = 5), dashes are one, single quotes are
/// one, double quotes are one. The hash has no seed: keys may be stored.
@frozen
public struct Syllable: Hashable, Sendable, Comparable {
    /// The key itself.
    public let rawValue: UInt64

    /// A key that was stored.
    @inlinable
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The key of a mark that stands for itself: any but quotes, and of the dashes the hyphen. A constant, where
    /// `Syllable(",")` is made when it is first asked for.
    @inlinable
    public init(mark: Unicode.Scalar) { self.init(rawValue: 0b111 << 61 | UInt64(mark.value)) }

    /// The key of one word, number or punctuation mark.
    public init(_ text: String) { self.init(scalars: Array(text.unicodeScalars)[...]) }

    /// The key of one word, number or punctuation mark.
    public init(scalars: ArraySlice<Unicode.Scalar>) {
        if let packed = Self.packed(scalars) {
            self.init(rawValue: packed)
        } else if scalars.isEmpty {
            self.init(rawValue: 0)
        } else if scalars.allSatisfy({ ("0"..."9").contains($0) }) {
            self.init(number: scalars)
        } else if scalars.count == 1, let scalar = scalars.first,
            [.punctuation, .lineFeed].contains(ScalarTable.computedEntry(scalar).type)
        {
            self.init(punctuation: scalar)
        } else {
            self.init(rawValue: WordKey(scalars).canonical)
        }
    }

    /// The key of a word of Vietnamese letters, none of them a mark of its own: nearly all words.
    private static func packed(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64? {
        guard !scalars.isEmpty, scalars.count <= SyllableBuilder.maximumLetters else { return nil }
        let entries = ScalarTable.entries
        var builder = SyllableBuilder()
        for scalar in scalars {
            guard let index = ScalarTable.index(scalar), case let entry = entries[index], entry.type == .letter,
                entry.code != 0
            else { return nil }
            builder.append(entry.code, folded: entry.foldedCode)
        }
        return builder.finish().canonical
    }

    /// The key of the same word without marks, đ as d.
    public var folded: Syllable {
        if rawValue >> 63 == 0 {
            var folded: UInt64 = 0
            for shift in stride(from: UInt64(56), through: 0, by: -7) {
                folded = folded << 7 | UInt64(Alphabet.foldedCodes[Int(rawValue >> shift & 0x7F)])
            }
            return Syllable(rawValue: folded)
        }
        return Syllable(rawValue: WordKey.folded(hashed: rawValue))
    }

    // Written out so that other modules can inline them.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    @inlinable
    public static func == (left: Syllable, right: Syllable) -> Bool { left.rawValue == right.rawValue }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    @inlinable
    public static func < (left: Syllable, right: Syllable) -> Bool { left.rawValue < right.rawValue }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    @inlinable
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
