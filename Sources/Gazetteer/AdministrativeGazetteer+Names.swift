import VietnameseText

/// Whether marks count when names are looked up.
public enum NameSpelling: Sendable {
    /// As written, but for what `Syllable` takes for the same and for Đắk, Đăk, Đắc.
    case exact
    /// Without marks, đ as d. Finds much that is not meant: only for text that has no marks itself, or as a last resort.
    case folded
}

extension AdministrativeGazetteer {
    /// The names that begin at a token, longest first; of two names of one length the one with a type word first.
    ///
    /// A type word (`huyện`, `TP.`, `P`) may stand before the name; then the candidates are of that type. A bare name
    /// begins with a capital. Numbers are names behind a type word only.
    public func matches(
        in tokens: [Token], at start: Int, spelling: NameSpelling = .exact
    ) -> [NameMatch] {
        let token = tokens[start]
        guard token.kind == .word else { return [] }
        let wordClass = spelling == .exact ? syllables.wordClass(of: token.canonical) : SyllableIndex.none
        if spelling == .exact {
            guard wordClass != SyllableIndex.none, token.shape != .lower || prefixes.canStart(with: wordClass) else {
                return []
            }
        }
        var walk = NameWalk(gazetteer: self, tokens: tokens, spelling: spelling)
        if token.shape != .lower { walk.names(from: start, prefixStart: start, types: nil) }
        if spelling == .folded || prefixes.canStart(with: wordClass) { walk.prefixed(from: start) }
        if walk.matches.count < 2 { return walk.matches }
        return walk.matches.sorted {
            ($0.tokens.upperBound, $1.name.lowerBound) > ($1.tokens.upperBound, $0.name.lowerBound)
        }
    }

    /// The tokens of a type word at a token, with the types that it may mean by level; nil when there is none.
    public func typePrefix(in tokens: [Token], at start: Int) -> (end: Int, types: TypeSet)? {
        guard tokens[start].kind == .word, case let wordClass = syllables.wordClass(of: tokens[start].canonical),
            wordClass != SyllableIndex.none, prefixes.canStart(with: wordClass)
        else { return nil }
        var last: (end: Int, types: TypeSet)?
        NameWalk.prefixEnds(from: start, self, tokens, .exact) { last = ($0, $1) }
        return last
    }

    /// The words that type words begin with, in all their spellings: whoever looks for type words skips all others.
    public var typePrefixWords: [Syllable] { syllables.words { prefixes.canStart(with: $0) } }

    /// The names that begin at a token when a type word before them, perhaps further off, says of which types they are:
    /// `Bình Hòa` in `các xã Tân An, Bình Hòa`.
    public func matches(
        in tokens: [Token], at start: Int, types: TypeSet, spelling: NameSpelling = .exact
    ) -> [NameMatch] {
        var walk = NameWalk(gazetteer: self, tokens: tokens, spelling: spelling)
        walk.names(from: start, prefixStart: start, types: types)
        return walk.matches.sorted { $0.tokens.upperBound > $1.tokens.upperBound }
    }

    /// The units that a whole text names, with or without a type word, strongest kind first: what people write in
    /// settings and sidecars.
    public func units(named text: String) -> [NameMatch.Candidate] {
        let tokens = Tokenizer.tokens(of: Array(text.unicodeScalars))
        guard !tokens.isEmpty else { return [] }
        for spelling in [NameSpelling.exact, .folded] {
            let whole = matches(in: tokens, at: 0, spelling: spelling).filter { $0.tokens.upperBound == tokens.count }
            let candidates = whole.flatMap(\.candidates)
            if !candidates.isEmpty { return candidates.sorted { ($0.kind, $0.state) < ($1.kind, $1.state) } }
        }
        return []
    }
}

/// One look-up of names at one place.
struct NameWalk {
    let gazetteer: AdministrativeGazetteer
    let tokens: [Token]
    let spelling: NameSpelling
    private(set) var matches: [NameMatch] = []

    init(gazetteer: AdministrativeGazetteer, tokens: [Token], spelling: NameSpelling) {
        self.gazetteer = gazetteer
        self.tokens = tokens
        self.spelling = spelling
    }

    /// Names behind a type word.
    mutating func prefixed(from start: Int) {
        Self.prefixEnds(from: start, gazetteer, tokens, spelling) { end, types in
            if end < tokens.count { names(from: end, prefixStart: start, types: types) }
        }
    }

    /// Gives where type words end that begin at a token, shortest first.
    static func prefixEnds(
        from start: Int, _ gazetteer: AdministrativeGazetteer, _ tokens: [Token], _ spelling: NameSpelling,
        _ body: (_ end: Int, _ types: TypeSet) -> Void
    ) {
        // A type word of one letter is a capital: "P.5", not "tr. p".
        let isLetter = tokens[start].end - tokens[start].start == 1
        guard !isLetter || tokens[start].shape == .capitalized else { return }
        let trie = gazetteer.trie
        visit(from: start, gazetteer, tokens, spelling) { node, end in
            var types = TypeSet()
            for entry in trie.entries(of: node) where trie.kinds[entry] == TypePrefixes.entryKind {
                types.insert(UInt8(trie.values[entry]))
            }
            if types.bits != 0 { body(end, types) }
        }
    }

    /// Names that begin at a token.
    mutating func names(from start: Int, prefixStart: Int, types: TypeSet?) {
        let first = tokens[start]
        guard first.kind == .number ? types != nil : first.kind == .word && first.shape != .lower else { return }
        Self.visit(from: start, gazetteer, tokens, spelling) { node, end in
            guard !gazetteer.trie.entries(of: node).isEmpty, hasCapitals(start..<end) else { return }
            let candidates = candidates(of: node, from: start, to: end, types: types)
            guard !candidates.isEmpty else { return }
            matches.append(
                NameMatch(
                    tokens: prefixStart..<end, name: start..<end, candidates: candidates, isFolded: spelling == .folded)
            )
        }
    }

    private func candidates(of node: Int, from start: Int, to end: Int, types: TypeSet?) -> [NameMatch.Candidate] {
        let trie = gazetteer.trie
        let entries = trie.entries(of: node)
        var candidates: [NameMatch.Candidate] = []
        for entry in entries {
            guard let kind = NameKind(rawValue: trie.kinds[entry] & 0x7F) else { continue }
            let state = Int(trie.values[entry])
            switch kind {
            case .absorbed:
                guard spelling == .folded, types != nil, gazetteer.level(of: StateID(state)) == .commune else {
                    continue
                }
            case .initials, .ruleInitials:
                guard types?.contains(gazetteer.states.types[state]) ?? true, isInCapitals(start..<end) else {
                    continue
                }
            default:
                guard types?.contains(gazetteer.states.types[state]) ?? true else { continue }
            }
            if candidates.isEmpty { candidates.reserveCapacity(entries.count) }
            candidates.append(
                NameMatch.Candidate(state: StateID(state), kind: kind, isTyped: trie.kinds[entry] & 0x80 != 0))
        }
        return candidates
    }

    /// Whether each word has a capital, but for what follows an apostrophe (Ea H'leo) and `trường` (Nông trường).
    private func hasCapitals(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            let token = tokens[index]
            guard token.kind == .word, token.shape == .lower else { return true }
            return index > range.lowerBound
                && (tokens[index - 1].kind == .punctuation || token.canonical == Self.school)
        }
    }

    private static let school = Syllable("trường")

    private func isInCapitals(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            let token = tokens[index]
            return token.kind != .word || token.shape == .upper
                || token.shape == .capitalized && token.end - token.start == 1
        }
    }

    /// Calls a function for each node that the tokens lead to, and where they end.
    private static func visit(
        from start: Int, _ gazetteer: AdministrativeGazetteer, _ tokens: [Token], _ spelling: NameSpelling,
        _ body: (Int, Int) -> Void
    ) {
        guard spelling == .exact else { return visitFolded(from: start, node: NameTrie.root, gazetteer, tokens, body) }
        let trie = gazetteer.trie
        let syllables = gazetteer.syllables
        var node = NameTrie.root
        var position = start
        while position < tokens.count, tokens[position].kind != .lineBreak,
            let child = trie.child(of: node, syllables.wordClass(of: tokens[position].canonical))
        {
            position += 1
            node = child
            body(node, position)
        }
    }

    /// The same where each word may be one of several.
    private static func visitFolded(
        from start: Int, node: Int, _ gazetteer: AdministrativeGazetteer, _ tokens: [Token], _ body: (Int, Int) -> Void
    ) {
        guard start < tokens.count, tokens[start].kind != .lineBreak else { return }
        let syllables = gazetteer.syllables
        var label = syllables.firstClass(folded: tokens[start].folded)
        while label != SyllableIndex.none {
            if let child = gazetteer.trie.child(of: node, label) {
                body(child, start + 1)
                visitFolded(from: start + 1, node: child, gazetteer, tokens, body)
            }
            label = syllables.next(after: label)
        }
    }
}
