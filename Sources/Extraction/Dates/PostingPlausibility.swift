import BulletinModel
import VietnameseText

/// What the text says of a date that stands before everything else, as pages print the day of the view and newspapers
/// that of the issue.
enum PostingPlausibility: Sendable, Hashable {
    /// The text opens with a day shortly before.
    case close
    /// The years agree.
    case possible
    case unknown
    case impossible

    /// A report is posted within so many days.
    private static let delay = 14
    private static let longestDelay = 75
    private static let dayWords = Set(
        ["ngày", "sáng", "chiều", "tối", "trưa", "hôm", "qua", "nay"].map { Syllable($0) })

    init(of day: CalendarDay, in zoned: ZonedText) {
        let opening = zoned.headlines + zoned.sentences.prefix(3).map(\.tokens)
        let delays = opening.flatMap { Self.delays(before: day, in: $0, of: zoned.text) }
        let latest = TextYears.latest(in: zoned)
        if let latest, day.year > latest + 1 {
            self = .impossible
        } else if delays.contains(where: { $0 <= Self.delay }) {
            self = .close
        } else if latest != nil {
            let isLate = !delays.isEmpty && delays.allSatisfy { $0 > Self.longestDelay }
            self = isLate ? .impossible : .possible
        } else {
            self = delays.isEmpty ? .unknown : .impossible
        }
    }

    /// How many days each day of the text lies before the date; a day without a year in the year before it.
    private static func delays(before posted: CalendarDay, in range: Range<Int>, of text: CleanText) -> [Int] {
        range.dropLast(2).compactMap { index in
            let tokens = text.tokens
            guard let day = tokens[index].number, (1...31).contains(day),
                text.isMark("/", at: index + 1) || text.isMark("-", at: index + 1) || text.isMark(".", at: index + 1),
                let month = tokens[index + 2].number, (1...12).contains(month), !tokens[index + 1].hasBlankBefore,
                !tokens[index + 2].hasBlankBefore,
                range.prefix(while: { $0 < index }).suffix(3).contains(where: {
                    dayWords.contains(tokens[$0].canonical)
                })
            else { return nil }
            let hasYear = index + 4 < range.upperBound && tokens[index + 4].range.count == 4
            let year = hasYear ? tokens[index + 4].number ?? posted.year : posted.year
            let delay = (posted.month - month) * 31 + posted.day - day + (posted.year - year) * 372
            return hasYear || delay >= 0 ? delay : delay + 372
        }.filter { $0 >= 0 }
    }
}
