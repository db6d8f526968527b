import VietnameseText

/// The kinds of words that zones are told apart by: one for each section of `Lexicons/zones.yaml`.
struct WordClasses: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let menu = WordClasses(rawValue: 1 << 0)
    static let home = WordClasses(rawValue: 1 << 1)
    static let section = WordClasses(rawValue: 1 << 2)
    static let site = WordClasses(rawValue: 1 << 3)
    static let headline = WordClasses(rawValue: 1 << 4)
    static let counter = WordClasses(rawValue: 1 << 5)
    static let tool = WordClasses(rawValue: 1 << 6)
    static let related = WordClasses(rawValue: 1 << 7)
    static let form = WordClasses(rawValue: 1 << 8)
    static let search = WordClasses(rawValue: 1 << 9)
    static let statistic = WordClasses(rawValue: 1 << 10)
    static let links = WordClasses(rawValue: 1 << 11)
    static let label = WordClasses(rawValue: 1 << 12)
    static let imprint = WordClasses(rawValue: 1 << 13)
    static let pagination = WordClasses(rawValue: 1 << 14)
    static let opener = WordClasses(rawValue: 1 << 15)
    static let letterhead = WordClasses(rawValue: 1 << 16)
    static let genre = WordClasses(rawValue: 1 << 17)
    static let signature = WordClasses(rawValue: 1 << 18)
    static let platform = WordClasses(rawValue: 1 << 19)
    static let unit = WordClasses(rawValue: 1 << 20)
    static let motto = WordClasses(rawValue: 1 << 21)

    static let sections: [(name: String, value: WordClasses)] = [
        ("menu", .menu), ("home", .home), ("section", .section), ("site", .site), ("headline", .headline),
        ("counter", .counter), ("tool", .tool), ("related", .related), ("form", .form), ("search", .search),
        ("statistic", .statistic), ("links", .links), ("label", .label), ("imprint", .imprint),
        ("pagination", .pagination), ("opener", .opener), ("letterhead", .letterhead), ("genre", .genre),
        ("signature", .signature), ("platform", .platform), ("unit", .unit), ("motto", .motto),
    ]

    /// What fills the lines of a page around its text.
    static let furniture: WordClasses = [
        .menu, .home, .counter, .tool, .related, .form, .search, .statistic, .links, .label, .imprint, .pagination,
        .opener,
    ]
    /// What begins the part below the text that has nothing of the text any more.
    static let closing: WordClasses = [.related, .form, .search, .statistic, .links, .imprint]
}

/// The words of `Lexicons/zones.yaml`; a phrase may stand in several sections.
struct ZoneWords: Sendable {
    private let trie: PhraseTrie<WordClasses>

    init(_ lexicon: Lexicon) throws {
        var classes: [[Syllable]: WordClasses] = [:]
        var phrases: [(tokens: [Token], key: [Syllable])] = []
        for section in WordClasses.sections {
            for phrase in try lexicon.phrases(section.name) {
                let tokens = Tokenizer.tokens(of: Array(phrase.unicodeScalars))
                let key = tokens.map(\.canonical)
                if classes[key] == nil { phrases.append((tokens, key)) }
                classes[key, default: []].insert(section.value)
            }
        }
        if let unknown = lexicon.sections.first(where: { name in !WordClasses.sections.contains { $0.name == name } }) {
            throw Lexicon.Defect(description: "\(lexicon.name): nothing reads section \(unknown)")
        }
        var trie = PhraseList<WordClasses>()
        for phrase in phrases { trie.insert(phrase.tokens, classes[phrase.key] ?? []) }
        self.trie = PhraseTrie(trie)
    }

    /// The longest phrase at a token, and the index behind it.
    func match(in tokens: [Token], at index: Int) -> (classes: WordClasses, end: Int)? {
        trie.longestMatch(in: tokens, at: index).map { ($0.value, $0.end) }
    }
}
