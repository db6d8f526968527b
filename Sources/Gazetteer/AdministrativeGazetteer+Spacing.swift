import VietnameseText

/// A name whose blanks are misplaced: `Bắc K ạngiao` holds `Bắc Kạn`.
public struct SpacingRepair: Hashable, Sendable {
    /// From the name's first letter to its last, as printed.
    public let scalars: Range<Int>
    /// The tokens that it touches; of the last one letters may be left over.
    public let tokens: Range<Int>
    /// The printed letters with the blanks where they belong.
    public let text: String
    /// The units that bear the name.
    public let candidates: [NameMatch.Candidate]
}

extension AdministrativeGazetteer {
    /// Names of two or more words whose letters stand there with misplaced or missing blanks, left to right; of several
    /// at one place the longest.
    ///
    /// Each word of the name must begin with a capital. Names with their blanks in place are not given. Whether the
    /// letters that are left over before and behind make words, the caller must see.
    public func spacingRepairs(in scalars: [Unicode.Scalar], tokens: [Token], range: Range<Int>) -> [SpacingRepair] {
        var repairs: [SpacingRepair] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let repair = spacingRepair(in: scalars, tokens: tokens, at: position, end: range.upperBound) {
                repairs.append(repair)
                position = repair.tokens.upperBound
            } else {
                position += 1
            }
        }
        return repairs
    }

    private func spacingRepair(
        in scalars: [Unicode.Scalar], tokens: [Token], at start: Int, end: Int
    ) -> SpacingRepair? {
        let token = tokens[start]
        guard token.kind == .word, token.shape != .lower, isWorthwhile(tokens, at: start, end: end) else { return nil }
        // A capital amid a word begins a name that is glued to the word before it.
        let inner =
            token.shape != .mixed
            ? []
            : (token.start + 1..<token.end).filter {
                scalars[$0].properties.isUppercase && scalars[$0 - 1].properties.isLowercase
            }
        for first in [token.start] + inner {
            var walk = SpacingWalk(gazetteer: self, scalars: scalars, tokens: tokens[start..<end], first: first)
            guard let found = walk.longest() else { continue }
            let touched = tokens[start..<end].prefix { $0.start < found.words[found.words.count - 1].upperBound }
            return SpacingRepair(
                scalars: found.words[0].lowerBound..<found.words[found.words.count - 1].upperBound,
                tokens: touched.startIndex..<touched.endIndex, text: text(of: found.words, in: scalars),
                candidates: found.candidates)
        }
        return nil
    }

    /// Whether a look at the letters can find something: cheap, and false nearly everywhere.
    private func isWorthwhile(_ tokens: [Token], at start: Int, end: Int) -> Bool {
        let token = tokens[start]
        let hasNext = start + 1 < end && tokens[start + 1].kind == .word
        if token.shape == .mixed { return true }
        if token.end - token.start == 1 { return hasNext }
        if let child = trie.child(of: NameTrie.root, syllables.wordClass(of: token.canonical)) {
            // A whole first word: the second one must begin with a capital, and is in place when it leads on to a name.
            return hasNext && tokens[start + 1].shape != .lower && trie.hasChildren(child)
        }
        // A torn first word is short; one that is glued to the second word is seen by its letters in capitals only.
        return token.shape == .upper || hasNext && token.end - token.start <= 3
    }

    private func text(of words: [Range<Int>], in scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        for word in words {
            if !text.isEmpty { text.append(" ") }
            text.append(contentsOf: scalars[word].lazy.filter { $0.properties.isAlphabetic })
        }
        return String(text)
    }
}

/// Looks for one name among letters, whatever the blanks.
private struct SpacingWalk {
    let gazetteer: AdministrativeGazetteer
    let scalars: [Unicode.Scalar]
    /// The offsets of the letters up to the next mark that is neither letter nor blank.
    let letters: [Int]
    /// By letter, whether a token ends behind it, and whether one begins with it.
    let endsToken: [Bool]
    let beginsToken: [Bool]

    private var best: (words: [Range<Int>], candidates: [NameMatch.Candidate], hasBlanksInPlace: Bool)?

    /// The longest syllables have seven letters (nghiêng).
    private static let longestWord = 7
    private static let longestName = 36

    init(gazetteer: AdministrativeGazetteer, scalars: [Unicode.Scalar], tokens: ArraySlice<Token>, first: Int) {
        self.gazetteer = gazetteer
        self.scalars = scalars
        var letters: [Int] = []
        var ends: [Bool] = []
        var begins: [Bool] = []
        for token in tokens {
            guard token.kind == .word, letters.count < Self.longestName else { break }
            for offset in max(first, token.start)..<token.end {
                letters.append(offset)
                begins.append(offset == token.start)
                ends.append(offset == token.end - 1)
            }
        }
        self.letters = letters
        endsToken = ends
        beginsToken = begins
    }

    mutating func longest() -> (words: [Range<Int>], candidates: [NameMatch.Candidate])? {
        extend(from: 0, node: NameTrie.root, words: [], isInPlace: true)
        guard let best, !best.hasBlanksInPlace else { return nil }
        return (best.words, best.candidates)
    }

    private mutating func extend(from start: Int, node: Int, words: [Range<Int>], isInPlace: Bool) {
        guard start < letters.count, gazetteer.trie.hasChildren(node),
            scalars[letters[start]].properties.isUppercase
        else { return }
        for length in 1...Self.longestWord where start + length <= letters.count {
            let end = start + length
            let range = letters[start]..<letters[end - 1] + 1
            let label = gazetteer.syllables.wordClass(of: Syllable(scalars: letters(start..<end)))
            guard let child = gazetteer.trie.child(of: node, label) else { continue }
            let isWhole = beginsToken[start] && endsToken[end - 1] && !endsToken[start..<end - 1].contains(true)
            let words = words + [range]
            consider(words, node: child, isInPlace: isInPlace && isWhole)
            extend(from: end, node: child, words: words, isInPlace: isInPlace && isWhole)
        }
    }

    /// The letters without the blanks among them.
    private func letters(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
        let first = letters[range.lowerBound]
        let last = letters[range.upperBound - 1]
        if last - first == range.count - 1 { return scalars[first...last] }
        return letters[range].map { scalars[$0] }[...]
    }

    private mutating func consider(_ words: [Range<Int>], node: Int, isInPlace: Bool) {
        let trie = gazetteer.trie
        guard words.count > 1, (best?.words.last?.upperBound ?? 0) < words[words.count - 1].upperBound else { return }
        let candidates: [NameMatch.Candidate] = trie.entries(of: node).compactMap { entry in
            guard let kind = NameKind(rawValue: trie.kinds[entry] & 0x7F), kind <= .former else { return nil }
            return NameMatch.Candidate(
                state: StateID(Int(trie.values[entry])), kind: kind, isTyped: trie.kinds[entry] & 0x80 != 0)
        }
        if !candidates.isEmpty { best = (words, candidates, isInPlace) }
    }
}
