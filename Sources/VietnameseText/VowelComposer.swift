/// Composes a vowel with the marks of Vietnamese in every order that is canonically equivalent to one letter.
///
/// Texts in "compound Unicode" have such a run in every second word, so this is a table look-up. Whatever is not
/// exactly one Vietnamese letter is left to `RunComposer`.
enum VowelComposer {
    private enum Shape: Int { case plain, breve, circumflex, horn }

    /// A vowel taken apart: base letter (its place in `bases`), shape, tone.
    private struct Parts {
        var base: Int
        var shape = Shape.plain
        var tone = 0
    }

    static func compose(_ run: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        guard let first = run.first, let index = ScalarTable.index(first), var parts = parts[index] else { return nil }
        for mark in run.dropFirst() {
            switch mark {
            // The horn and the dot below sort before the marks above: they may come at any place.
            case "\u{31B}" where parts.shape == .plain: parts.shape = .horn
            case "\u{323}" where parts.tone == 0: parts.tone = 5
            // Of the marks above, the one that comes first is bound first.
            case "\u{302}" where parts.shape == .plain && !isAbove(parts.tone): parts.shape = .circumflex
            case "\u{306}" where parts.shape == .plain && !isAbove(parts.tone): parts.shape = .breve
            case "\u{300}" where parts.tone == 0: parts.tone = 1
            case "\u{309}" where parts.tone == 0: parts.tone = 2
            case "\u{303}" where parts.tone == 0: parts.tone = 3
            case "\u{301}" where parts.tone == 0: parts.tone = 4
            default: return nil
            }
        }
        return letters[place(parts)]
    }

    private static func isAbove(_ tone: Int) -> Bool { (1...4).contains(tone) }

    private static func place(_ parts: Parts) -> Int { (parts.base * 4 + parts.shape.rawValue) * 6 + parts.tone }

    /// The rows of `Alphabet.vowels`: base letter and shape of each.
    private static let rows: [(base: Int, shape: Shape)] = [
        (0, .plain), (0, .breve), (0, .circumflex), (1, .plain), (1, .circumflex), (2, .plain),
        (3, .plain), (3, .circumflex), (3, .horn), (4, .plain), (4, .horn), (5, .plain),
    ]

    private static let inventory: [(letter: Unicode.Scalar, parts: Parts)] = zip(Alphabet.vowels, rows).flatMap {
        vowels, row in
        [vowels, vowels.uppercased()].enumerated().flatMap { isUpper, letters in
            letters.unicodeScalars.enumerated().map { tone, letter in
                (letter, Parts(base: row.base + 6 * isUpper, shape: row.shape, tone: tone))
            }
        }
    }

    private static let letters: [Unicode.Scalar?] = {
        var letters = [Unicode.Scalar?](repeating: nil, count: 12 * 4 * 6)
        for entry in inventory { letters[place(entry.parts)] = entry.letter }
        return letters
    }()

    /// By place in `ScalarTable`.
    private static let parts: [Parts?] = {
        var parts = [Parts?](repeating: nil, count: ScalarTable.entries.count)
        for entry in inventory {
            if let index = ScalarTable.index(entry.letter) { parts[index] = entry.parts }
        }
        return parts
    }()
}
