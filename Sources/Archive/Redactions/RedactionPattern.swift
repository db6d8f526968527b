import VietnameseText

/// The words of a redaction. Case, blanks and the place of tone marks make no difference; nor do missing marks, where a
/// text has none.
///
/// A name is found by its letters, however its words are joined or cut (`Lưu-Văn-Mẫu`, `LưuVăn Mẫu`); a passage by its
/// words, with any punctuation between them.
struct RedactionPattern: Sendable {
    let redaction: Redaction
    private let words: [Token]
    /// How many letters each word has.
    private let counts: [Int]
    /// Of the first word, without case and marks.
    let first: Unicode.Scalar
    /// How many letters there are in all.
    let letterCount: Int
    /// The words as addresses have them.
    private let inAddresses: AddressWords

    /// Where a pattern ends that begins somewhere.
    struct Match {
        /// The position of the last token.
        let last: Int
        /// Whether no mark is missing, or all are.
        let isSure: Bool
    }

    /// nil without a word.
    init?(_ redaction: Redaction) {
        self.redaction = redaction
        let scalars = Array(redaction.text.unicodeScalars)
        words = Tokenizer.tokens(of: scalars).filter(\.isWord)
        let letters = words.map { Self.letters(scalars[$0.range]) }
        counts = letters.map(\.count)
        letterCount = counts.reduce(0, +)
        inAddresses = AddressWords(redaction.text)
        guard let letter = letters.first?.first else { return nil }
        first = Folding.fold(letter)
    }

    /// What begins at a token.
    func match(at start: Int, in tokens: [Token], of scalars: [Unicode.Scalar]) -> Match? {
        guard tokens[start].isWord else { return nil }
        return redaction.isPassage ? passage(at: start, in: tokens) : name(at: start, in: tokens, of: scalars)
    }

    /// Whether an address, an id or a path says it.
    func stands(in address: AddressWords) -> Bool { address.say(inAddresses) }

    private func passage(at start: Int, in tokens: [Token]) -> Match? {
        var index = start
        var comparison = Comparison()
        for (position, wanted) in words.enumerated() {
            if position > 0 {
                index += 1
                while index < tokens.count, !tokens[index].isWord { index += 1 }
            }
            guard index < tokens.count, tokens[index].isWord,
                comparison.add(tokens[index].canonical, tokens[index].folded, wanted)
            else { return nil }
        }
        return Match(last: index, isSure: comparison.isSure)
    }

    private func name(at start: Int, in tokens: [Token], of scalars: [Unicode.Scalar]) -> Match? {
        var letters = Self.letters(scalars[tokens[start].range])
        var index = start
        while letters.count < letterCount {
            guard let next = Self.joined(behind: index, in: tokens) else { return nil }
            index = next
            letters = Self.letters((letters + scalars[tokens[index].range])[...])
        }
        guard letters.count == letterCount else { return nil }
        var comparison = Comparison()
        var rest = letters[...]
        for (wanted, count) in zip(words, counts) {
            let word = Syllable(scalars: rest.prefix(count))
            rest = rest.dropFirst(count)
            guard comparison.add(word, word.folded, wanted) else { return nil }
        }
        return Match(last: index, isSure: comparison.isSure)
    }

    /// The next word of a name: behind blanks, ends of lines and quotes, or behind what joins words without blanks, as in
    /// addresses. What parts names in a list parts them here.
    private static func joined(behind index: Int, in tokens: [Token]) -> Int? {
        var next = index + 1
        while next < tokens.count, !tokens[next].isWord {
            let token = tokens[next]
            let isJoining = next + 1 < tokens.count && !token.hasBlankBefore && !tokens[next + 1].hasBlankBefore
            guard
                token.kind == .lineBreak || quotes.contains(token.canonical)
                    || isJoining && !separators.contains(token.canonical)
            else { return nil }
            next += 1
        }
        return next < tokens.count ? next : nil
    }

    private static let quotes: Set<Syllable> = [Syllable("\""), Syllable("'")]
    private static let separators: Set<Syllable> = [Syllable(","), Syllable(";"), Syllable(":")]

    private static func letters(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        let scalars = Array(scalars)
        return NormalForm.composed(scalars)?.scalars ?? scalars
    }

    private struct Comparison {
        private var isExact = true
        private var isUnmarked = true

        var isSure: Bool { isExact || isUnmarked }

        /// False for another word; one that lacks its marks is none, one that has others is.
        mutating func add(_ canonical: Syllable, _ folded: Syllable, _ wanted: Token) -> Bool {
            let (isSame, isPlain) = (canonical == wanted.canonical, canonical == folded)
            isExact = isExact && isSame
            isUnmarked = isUnmarked && isPlain
            return folded == wanted.folded && (isSame || isPlain)
        }
    }
}

extension Token {
    fileprivate var isWord: Bool { kind == .word || kind == .number }
}
