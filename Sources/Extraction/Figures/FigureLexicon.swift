import BulletinModel
import VietnameseText

/// The words around figures, and the indicators that have names (`figures.yaml`, `indicators.yaml`).
final class FigureLexicon: Sendable {
    let indicators: PhraseTrie<String>
    /// Every word near a number that has a meaning of its own.
    let cues: PhraseTrie<FigureCue>
    /// What says `lũy kế`.
    let cumulative: [String]
    /// Behind a number: `trở lên`.
    let upwards: PhraseTrie<Figure.Qualifier>
    private let names: [String]
    private let notBefore: PhraseTrie<Bool>

    init() throws {
        let words = try Lexicon(bundled: "figures")
        indicators = try Self.indicators()
        var cues = CueCollection()
        let roles: [(section: String, role: FigureCue.Roles)] = [
            ("verbs", .verb), ("shares", .share), ("levels", .level), ("rising", .rising), ("falling", .falling),
            ("growth", .growth), ("target", .target), ("plan", .plan), ("cumulative", .cumulative),
            ("openings", .opening), ("not_first", .circumstance), ("compare_words", .compare),
            ("conjunctions", .conjunction), ("connectives", .connective), ("totals", .total),
            ("reached", .reached),
        ]
        for (section, role) in roles {
            for phrase in try words.phrases(section) { cues.add(phrase, FigureCue(roles: role)) }
        }
        for (phrase, group) in try Self.groups(words, "qualifiers") {
            guard let qualifier = Figure.Qualifier(rawValue: group) else {
                throw Lexicon.Defect(description: "figures: qualifiers: \(group) is none")
            }
            cues.add(phrase, FigureCue(qualifier: qualifier))
        }
        var names = NameList()
        for (phrase, group) in try Self.groups(words, "percent_of") {
            cues.add(phrase, FigureCue(whole: names.name(group)))
        }
        for (phrase, group) in try Self.groups(words, "compared_with") {
            cues.add(phrase, FigureCue(comparison: names.name(group)))
        }
        cumulative = try words.phrases("cumulative")
        self.names = names.texts
        self.cues = cues.trie
        var upwards = PhraseList<Figure.Qualifier>()
        for (phrase, group) in try Self.groups(words, "behind") {
            guard let qualifier = Figure.Qualifier(rawValue: group) else {
                throw Lexicon.Defect(description: "figures: behind: \(group) is none")
            }
            upwards.insert(phrase, qualifier)
        }
        self.upwards = PhraseTrie(upwards)
        var notBefore = PhraseList<Bool>()
        for phrase in try words.phrases("not_before") { notBefore.insert(phrase, true) }
        for phrase in try words.phrases("before") { notBefore.insert(phrase, false) }
        self.notBefore = PhraseTrie(notBefore)
    }

    /// The record's words of what a percentage is a share of or compared with.
    func text(_ name: FigureName) -> String {
        switch name {
        case .listed(let place): names[Int(place)]
        case .month(let number): "tháng \(number)"
        case .year(let number): "năm \(number)"
        }
    }

    private static func indicators() throws -> PhraseTrie<String> {
        var indicators = PhraseList<String>()
        for entry in try Lexicon(bundled: "indicators").section("indicators").elements {
            guard let name = entry["name"]?.text, let forms = entry["forms"]?.phrases else {
                throw Lexicon.Defect(description: "indicators: an entry lacks name or forms")
            }
            for form in [name] + forms { indicators.insert(form, name) }
        }
        return PhraseTrie(indicators)
    }

    /// The phrases of a table of lists, each with the key of its list.
    private static func groups(_ words: Lexicon, _ section: String) throws -> [(phrase: String, group: String)] {
        try words.section(section).members.flatMap { member in
            (member.value.phrases ?? []).map { ($0, member.key) }
        }
    }

    /// Whether the words that end before a token make its number a date, an ordinal or a name.
    func isName(before index: Int, in tokens: [Token], from start: Int) -> Bool {
        guard let name = notBefore.match(in: tokens, endingAt: index, after: start), name.value else { return false }
        // "5 tháng 11,86 tỷ": the month is counted, what follows is a number of its own.
        return name.start == start || tokens[name.start - 1].kind != .number
    }
}

/// The texts of names, each once.
private struct NameList {
    private(set) var texts: [String] = []

    mutating func name(_ text: String) -> FigureName {
        if let place = texts.firstIndex(of: text) { return .listed(Int16(place)) }
        texts.append(text)
        return .listed(Int16(texts.count - 1))
    }
}

/// Cues by their phrases, those of one phrase made one.
private struct CueCollection {
    private var cues: [(tokens: [Token], cue: FigureCue)] = []
    private var places: [[Syllable]: Int] = [:]

    mutating func add(_ phrase: String, _ cue: FigureCue) {
        let tokens = Tokenizer.tokens(of: Array(phrase.unicodeScalars))
        let key = tokens.map(\.canonical)
        if let place = places[key] {
            cues[place].cue.merge(cue)
        } else {
            places[key] = cues.count
            cues.append((tokens, cue))
        }
    }

    var trie: PhraseTrie<FigureCue> {
        var trie = PhraseList<FigureCue>()
        for (tokens, cue) in cues { trie.insert(tokens, cue) }
        return PhraseTrie(trie)
    }
}

extension PhraseTrie {
    /// Of the phrases in the tokens, each the longest at its place, the last.
    func lastMatch(in tokens: ArraySlice<Token>) -> (value: Value, range: Range<Int>)? {
        var last: (value: Value, range: Range<Int>)?
        var index = tokens.startIndex
        while index < tokens.endIndex {
            if let match = longestMatch(in: tokens, at: index) {
                last = (match.value, index..<match.end)
                index = match.end
            } else {
                index += 1
            }
        }
        return last
    }
}
