import BulletinModel
import VietnameseText

/// The words between the figure before (or the beginning of the clause) and a number, each marked with what it is for.
///
/// One is read after another into the same arrays: there are forty in a bulletin.
struct FigureGap: Sendable {
    enum Mark: Sendable, Equatable {
        case content
        /// Part of a cue, by its index in `cues`.
        case cue(Int)
        /// Part of words that name a period.
        case period
        case comma
        case openBracket
        /// Inside brackets that close again, and all other punctuation.
        case aside
    }

    struct FoundCue: Sendable {
        var cue: FigureCue
        var tokens: Range<Int>
    }

    private(set) var words = 0..<0
    /// Whether a semicolon or full stop stands before the words.
    private(set) var startsClause = false
    /// Whether what stands there is more than a semicolon.
    private(set) var startsSentence = false
    /// Whether what stands before them says that targets follow: `đề ra các chỉ tiêu:`.
    private(set) var leadsIntoTargets = false
    private(set) var marks: [Mark] = []
    private(set) var cues: [FoundCue] = []

    /// - Parameter gap: from the figure before, or the beginning of the sentence, to the number.
    mutating func read(_ gap: Range<Int>, in tokens: [Token], lexicon: FigureLexicon) {
        let boundary = Self.boundary(of: gap, in: tokens, lexicon: lexicon)
        startsClause = boundary != nil
        startsSentence = boundary.map { tokens[$0].canonical != Self.semicolon } ?? false
        words = (boundary.map { $0 + 1 } ?? gap.lowerBound)..<gap.upperBound
        leadsIntoTargets = Self.leadsIntoTargets(tokens[gap.lowerBound..<words.lowerBound], lexicon)
        marks.removeAll(keepingCapacity: true)
        marks.reserveCapacity(words.count)
        cues.removeAll(keepingCapacity: true)
        for _ in words { marks.append(.content) }
        let slice = tokens[words]
        var index = words.lowerBound
        while index < words.upperBound {
            if tokens[index].kind == .punctuation {
                index = markPunctuation(at: index, in: tokens)
            } else if let match = lexicon.cues.longestMatch(in: slice, at: index) {
                var found = FoundCue(cue: match.value, tokens: index..<match.end)
                Self.complete(&found, in: slice, lexicon: lexicon)
                for place in found.tokens { self[place] = .cue(cues.count) }
                cues.append(found)
                index = found.tokens.upperBound
            } else {
                index += 1
            }
        }
    }

    /// `Chỉ tiêu thu ngân sách năm 2022 là`, `Kế hoạch trồng rừng đã giao là`: the plan itself is what is measured, and not
    /// what became of it.
    func namesPlan(_ tokens: [Token]) -> Bool {
        guard let first = cues.first, first.cue.roles.contains(.plan), first.tokens.lowerBound == words.lowerBound,
            !cues.contains(where: { $0.cue.roles.contains(.share) })
        else { return false }
        let isAssigned = tokens[words].contains { $0.canonical == Self.assigning }
        if !isAssigned, cues.contains(where: { $0.cue.roles.contains(.reached) }) { return false }
        return tokens[words].suffix(3).contains { Self.settingWords.contains($0.canonical) }
    }

    private static let assigning = Syllable("giao")
    private static let settingWords: Set<Syllable> = [Syllable("là"), assigning]

    subscript(index: Int) -> Mark {
        get { marks[index - words.lowerBound] }
        set { marks[index - words.lowerBound] = newValue }
    }

    /// The cue that a token is part of.
    func cue(at index: Int) -> FoundCue? {
        if case .cue(let number) = self[index] { cues[number] } else { nil }
    }

    /// Whether the word says something of its own.
    func isContent(_ index: Int) -> Bool {
        if let found = cue(at: index) { return !found.cue.isEmpty }
        return self[index] == .content
    }

    /// Whether a comma or an open bracket stands at or behind a place.
    func isDivided(from index: Int) -> Bool {
        (index..<words.upperBound).contains { self[$0] == .comma || self[$0] == .openBracket }
    }

    mutating func markPeriod(_ tokens: Range<Int>) {
        for index in tokens.clamped(to: words) { self[index] = .period }
    }

    private mutating func markPunctuation(at index: Int, in tokens: [Token]) -> Int {
        switch tokens[index].canonical {
        case Self.comma, Self.colon: self[index] = .comma
        case Self.openingBracket:
            if let end = tokens[index..<words.upperBound].firstIndex(where: { $0.canonical == Self.closingBracket }) {
                for place in index...end { self[place] = .aside }
                return end + 1
            }
            self[index] = .openBracket
        default: self[index] = .aside
        }
        return index + 1
    }

    /// The last mark that ends a clause. A colon does not where only verbs follow: `Thu ngân sách: đạt 12 tỷ đồng`.
    private static func boundary(of gap: Range<Int>, in tokens: [Token], lexicon: FigureLexicon) -> Int? {
        guard let last = lastBoundary(gap, in: tokens) else { return nil }
        guard tokens[last].canonical == colon else { return last }
        var index = last + 1
        while index < gap.upperBound {
            guard let match = lexicon.cues.longestMatch(in: tokens[gap], at: index), match.value.isEmpty else {
                return last
            }
            index = match.end
        }
        return lastBoundary(gap.lowerBound..<last, in: tokens)
    }

    private static func lastBoundary(_ range: Range<Int>, in tokens: [Token]) -> Int? {
        var index = range.upperBound
        while index > range.lowerBound {
            index -= 1
            if FigureClause.isBoundary(tokens[index]) { return index }
        }
        return nil
    }

    private static func leadsIntoTargets(_ before: ArraySlice<Token>, _ lexicon: FigureLexicon) -> Bool {
        let isList = before.last?.canonical == colon
        return before.indices.contains { index in
            guard let roles = lexicon.cues.longestMatch(in: before, at: index)?.value.roles else { return false }
            return roles.contains(.target) || isList && roles.contains(.plan) && before.endIndex - index <= 12
        }
    }

    /// `so với` + `cùng kỳ` + `năm 2018`: one cue, with what is compared.
    private static func complete(_ found: inout FoundCue, in tokens: ArraySlice<Token>, lexicon: FigureLexicon) {
        guard found.cue.roles.contains(.compare) || found.cue.comparison != nil else { return }
        guard let named = FigureComparison.read(in: tokens, at: found.tokens.lowerBound, lexicon: lexicon) else {
            return
        }
        found.cue.comparison = named.name
        found.cue.roles.insert(.compare)
        found.tokens = found.tokens.lowerBound..<max(found.tokens.upperBound, named.end)
    }

    static var colon: Syllable { Syllable(mark: ":") }
    static var semicolon: Syllable { Syllable(mark: ";") }
    static var comma: Syllable { Syllable(mark: ",") }
    static var openingBracket: Syllable { Syllable(mark: "(") }
    static var closingBracket: Syllable { Syllable(mark: ")") }
}
