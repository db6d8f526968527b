import VietnameseText

/// How much of a line is words of the lexicon.
struct LineCover: Sendable, Hashable {
    /// Of all words found.
    var classes: WordClasses = []
    /// Of the phrase at the line's beginning.
    var opening: WordClasses = []
    /// The token behind that phrase.
    var openingEnd: Int
    /// Words within phrases, and all words.
    var covered = 0
    var words = 0
    /// Of each phrase.
    private var phrases: [WordClasses] = []

    static let none = LineCover(openingEnd: 0)

    /// Nothing in the line but words of these classes, numbers and marks; single letters (`A- A+`) do not count.
    func isFilled(by wanted: WordClasses) -> Bool {
        covered > 0 && covered == words && phrases.allSatisfy { !$0.isDisjoint(with: wanted) }
    }

    private init(openingEnd: Int) {
        self.openingEnd = openingEnd
    }

    init(_ range: Range<Int>, in text: CleanText, words lexicon: ZoneWords) {
        openingEnd = range.lowerBound
        var index = range.lowerBound
        var isOpening = true
        while index < range.upperBound {
            if let match = lexicon.match(in: text.tokens, at: index), match.end <= range.upperBound {
                if isOpening {
                    opening = match.classes
                    openingEnd = match.end
                }
                isOpening = false
                classes.formUnion(match.classes)
                if phrases.isEmpty { phrases.reserveCapacity(4) }
                phrases.append(match.classes)
                let count = text.tokens[index..<match.end].count { $0.kind == .word }
                covered += count
                words += count
                index = match.end
                continue
            }
            let token = text.tokens[index]
            if token.kind == .word, token.end - token.start > 1 {
                words += 1
                isOpening = false
            }
            if token.kind == .number { isOpening = false }
            index += 1
        }
    }
}
