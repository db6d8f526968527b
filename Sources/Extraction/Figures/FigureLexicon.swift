import BulletinModel
import VietnameseText

/// The words around figures, and the indicators that have names (`figures.yaml`, `indicators.yaml`).
struct FigureLexicon: Sendable {
    typealias PhraseSet = PhraseTrie<Bool>

    let indicators: PhraseTrie<String>
    let qualifiers: PhraseTrie<Figure.Qualifier>
    /// Words between an indicator and its number.
    let verbs: PhraseSet
    /// 1 for what rises, -1 for what falls.
    let changes: PhraseTrie<Double>
    let wholes: PhraseTrie<String>
    let comparisons: PhraseTrie<String>
    let compareWords: PhraseSet
    let targets: PhraseSet
    let cumulatives: PhraseSet
    let openings: PhraseSet
    /// Words that no printed indicator begins with.
    let circumstances: PhraseSet
    private let notBefore: PhraseSet

    init() throws {
        let words = try Lexicon(bundled: "figures")
        func set(_ section: String) throws -> PhraseSet {
            var set = PhraseSet()
            for phrase in try words.phrases(section) { set.insert(phrase, true) }
            return set
        }
        func groups(_ section: String) throws -> PhraseTrie<String> {
            var trie = PhraseTrie<String>()
            for group in try words.section(section).members {
                for phrase in group.value.phrases ?? [] { trie.insert(phrase, group.key) }
            }
            return trie
        }
        var indicators = PhraseTrie<String>()
        for entry in try Lexicon(bundled: "indicators").section("indicators").elements {
            guard let name = entry["name"]?.text, let forms = entry["forms"]?.phrases else {
                throw Lexicon.Defect(description: "indicators: an entry lacks name or forms")
            }
            for form in [name] + forms { indicators.insert(form, name) }
        }
        self.indicators = indicators
        var qualifiers = PhraseTrie<Figure.Qualifier>()
        for group in try words.section("qualifiers").members {
            guard let qualifier = Figure.Qualifier(rawValue: group.key), let phrases = group.value.phrases else {
                throw Lexicon.Defect(description: "figures: qualifiers: \(group.key) is none")
            }
            for phrase in phrases { qualifiers.insert(phrase, qualifier) }
        }
        self.qualifiers = qualifiers
        var changes = PhraseTrie<Double>()
        for phrase in try words.phrases("rising") { changes.insert(phrase, 1) }
        for phrase in try words.phrases("falling") { changes.insert(phrase, -1) }
        self.changes = changes
        verbs = try set("verbs")
        wholes = try groups("percent_of")
        comparisons = try groups("compared_with")
        compareWords = try set("compare_words")
        targets = try set("target")
        cumulatives = try set("cumulative")
        openings = try set("openings")
        circumstances = try set("not_first")
        notBefore = try set("not_before")
    }

    /// Whether the words that end before a token make its number a date, an ordinal or a name.
    func isName(before index: Int, in tokens: ArraySlice<Token>) -> Bool {
        guard let name = notBefore.match(endingAt: index, in: tokens) else { return false }
        // "5 tháng 11,86 tỷ": the month is counted, what follows is a number of its own.
        return name.start == tokens.startIndex || tokens[name.start - 1].kind != .number
    }
}

extension PhraseTrie {
    /// The longest phrase of at most five tokens that ends before a token.
    func match(endingAt end: Int, in tokens: ArraySlice<Token>) -> (value: Value, start: Int)? {
        for start in max(tokens.startIndex, end - 5)..<max(tokens.startIndex, end) {
            if let match = matches(in: tokens, at: start).first(where: { $0.end == end }) {
                return (match.value, start)
            }
        }
        return nil
    }

    /// The longest phrase anywhere in the tokens, of equally long ones the last.
    func longestMatch(anywhereIn tokens: ArraySlice<Token>) -> (value: Value, range: Range<Int>)? {
        var best: (value: Value, range: Range<Int>)?
        for start in tokens.indices {
            guard let match = longestMatch(in: tokens, at: start), match.end - start >= best?.range.count ?? 0 else {
                continue
            }
            best = (match.value, start..<match.end)
        }
        return best
    }
}
