import VietnameseText

/// Tells what can be a Vietnamese syllable by its letters: an initial, one group of vowels, a final.
enum SyllableShape {
    private static let initials = keys([
        "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r",
        "s", "t", "th", "tr", "v", "x",
    ])
    private static let finals = keys(["", "c", "ch", "m", "n", "ng", "nh", "p", "t"])

    private static func keys(_ letters: [String]) -> Set<UInt32> {
        Set(letters.map { $0.unicodeScalars.reduce(0) { key($0, $1) } })
    }

    /// Numbers and marks fit; a word of mixed capitals does not.
    static func fits(_ token: Token, in text: CleanText) -> Bool {
        guard token.kind == .word else { return true }
        if token.shape == .mixed { return false }
        var consonants: UInt32 = 0
        var groups = 0
        var isInGroup = false
        for index in token.range {
            let scalar = text.scalars[index]
            if isVowel(scalar) {
                if !isInGroup {
                    groups += 1
                    if !initials.contains(consonants) { return false }
                }
                isInGroup = true
                consonants = 0
            } else {
                isInGroup = false
                consonants = key(consonants, scalar)
            }
        }
        return groups == 1 && finals.contains(consonants)
    }

    /// Three letters in one number; longer runs overflow into what no list has.
    private static func key(_ key: UInt32, _ scalar: Unicode.Scalar) -> UInt32 {
        // Capitals and small letters of ASCII differ in the bits above these five; a is a vowel.
        let letter = scalar == "đ" || scalar == "Đ" ? 1 : scalar.value & 0x1F
        return key << 8 | 0x80 | letter
    }

    /// Beyond ASCII every Vietnamese letter but đ is a vowel.
    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value >= 0x80 { return scalar != "đ" && scalar != "Đ" }
        switch scalar {
        case "a", "e", "i", "o", "u", "y", "A", "E", "I", "O", "U", "Y": return true
        default: return false
        }
    }
}
