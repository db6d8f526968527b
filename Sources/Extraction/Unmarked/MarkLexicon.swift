import BundledFiles
import VietnameseText

/// What words are meant where they are typed without marks: the phrases of all lexicons by their words without marks,
/// and single words beside numbers.
///
/// Read when the first such text comes: most archives have none.
final class MarkLexicon: Sendable {
    /// A phrase as it is written with marks.
    struct Phrase: Sendable {
        let keys: [Syllable]
        let words: Int
        /// Of its tokens, those that some lexicon writes with a capital.
        let capitals: [Bool]
    }

    static let bundled = Result { try MarkLexicon() }

    private let phrases: PhraseTrie<Phrase>
    let beforeNumbers: [Syllable: Syllable]
    let behindNumbers: [Syllable: Syllable]
    /// `Báo`, `ông`: before a name.
    let beforeNames: [Syllable: Syllable]
    /// `QĐ`: in the symbol of a document.
    let codes: [Syllable: Syllable]
    let joints: Set<Syllable>
    /// Words of one syllable that say the level of the organ before them.
    let levels: [Syllable: Syllable]
    let surnames: [Syllable: Syllable]
    /// Rare ones.
    let otherSurnames: [Syllable: Syllable]
    let middleNames: [Syllable: Syllable]

    private static let own = "unmarked"
    private static let names = "names"

    init() throws {
        let own = try Lexicon(bundled: Self.own)
        let names = try Lexicon(bundled: Self.names)
        var collector = Collector()
        // What this lexicon says decides; of the others only what two of them do not say differently.
        for phrase in try own.phrases("phrases") + own.phrases("words") { collector.add(phrase, isOwn: true) }
        let levels = try own.phrases("levels")
        for before in try own.phrases("before_levels") {
            for level in levels { collector.add("\(before) \(level)", isOwn: true) }
        }
        for path in BundledFiles.paths(under: "Lexicons/") {
            let name = String(path.dropFirst("Lexicons/".count).dropLast(".yaml".count))
            guard name != Self.own, name != Self.names else { continue }
            Self.addTexts(of: try Lexicon(bundled: name).whole, to: &collector)
        }
        phrases = collector.trie
        beforeNumbers = try Self.words(own.phrases("before_numbers"))
        behindNumbers = try Self.words(own.phrases("behind_numbers"))
        beforeNames = try Self.words(own.phrases("before_names"))
        codes = try Self.words(own.phrases("codes"))
        self.levels = try Self.words(levels.filter { !$0.unicodeScalars.contains(" ") })
        otherSurnames = try Self.words(names.phrases("surnames"))
        joints = Set(try own.phrases("joints").map { Syllable($0).folded })
        surnames = try Self.words(names.phrases("common_surnames"))
        middleNames = try Self.words(names.phrases("middle_names"))
    }

    /// The phrases that begin at a token, the longest first.
    func matches(in tokens: ArraySlice<Token>, at index: Int) -> [(value: Phrase, end: Int)] {
        phrases.matches(in: tokens, at: index, folded: true)
    }

    /// Words by themselves without marks; of two that look alike the first.
    private static func words(_ phrases: [String]) throws -> [Syllable: Syllable] {
        Dictionary(phrases.map { (Syllable($0).folded, Syllable($0)) }) { first, _ in first }
    }

    private static func addTexts(of entry: Lexicon.Entry, to collector: inout Collector) {
        switch entry {
        case .text(let text): collector.add(text)
        case .list(let elements): for element in elements { addTexts(of: element, to: &collector) }
        case .table(let members):
            for member in members {
                collector.add(member.key)
                addTexts(of: member.value, to: &collector)
            }
        }
    }

    private struct Collector {
        private struct Known {
            let tokens: [Token]
            /// nil when lexicons say different things.
            var keys: [Syllable]?
            var capitals: [Bool]
            let isOwn: Bool
        }

        private var entries: [[Syllable]: Known] = [:]
        private var order: [[Syllable]] = []

        /// A phrase of another lexicon counts from two words on, and in initials: `HĐND`.
        mutating func add(_ phrase: String, isOwn: Bool = false) {
            let tokens = Tokenizer.tokens(of: Array(phrase.unicodeScalars))
            let words = tokens.filter { $0.kind == .word }
            guard isOwn || words.count > 1 || words.first?.shape == .upper && words[0].range.count > 2 else { return }
            let folded = tokens.map(\.folded)
            let keys = tokens.map(\.canonical)
            let capitals = tokens.map { $0.shape != .lower }
            guard var known = entries[folded] else {
                entries[folded] = Known(tokens: tokens, keys: keys, capitals: capitals, isOwn: isOwn)
                order.append(folded)
                return
            }
            if known.keys != keys, !known.isOwn { known.keys = nil }
            known.capitals = zip(known.capitals, capitals).map { $0 || $1 }
            entries[folded] = known
        }

        var trie: PhraseTrie<Phrase> {
            var phrases = PhraseList<Phrase>()
            for folded in order {
                guard let entry = entries[folded], let keys = entry.keys else { continue }
                let words = entry.tokens.count { $0.kind == .word }
                phrases.insert(
                    entry.tokens, Phrase(keys: keys, words: words, capitals: entry.capitals))
            }
            return PhraseTrie(phrases)
        }
    }
}
