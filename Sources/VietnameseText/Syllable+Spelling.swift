extension Syllable {
    /// How the word is spelled in canonical form: `hòa` for `Hoà`, `quí` for `quý`; nil for hashed keys, that is for
    /// long and foreign words, numbers and punctuation.
    public var spelling: String? {
        guard rawValue >> 63 == 0 else { return nil }
        var spelling = String.UnicodeScalarView()
        for shift in stride(from: UInt64(56), through: 0, by: -7) {
            let code = Int(rawValue >> shift & 0x7F)
            if code > 0, code < Self.letters.count { spelling.append(Self.letters[code]) }
        }
        return String(spelling)
    }

    /// By number in the alphabet; no letter has number 0.
    private static let letters = Array(("\0" + Alphabet.vowels.joined() + Alphabet.consonants).unicodeScalars)
}
