import BulletinModel

/// A posting date as a page prints it.
struct PostedDate: Sendable, Hashable {
    /// What a label before the date says of it.
    enum Label: Sendable, Hashable {
        /// `Ngày đăng`
        case own
        /// `Cập nhật lúc`
        case changed
        /// `Hôm nay`: the reader's day.
        case today
    }

    /// A day without its year.
    struct Yearless: Sendable, Hashable {
        let month: Int
        let day: Int
        let secondOfDay: Int?
    }

    /// nil for a time alone, as in `Cập nhật lúc 11:36`, and for a day that does not exist.
    let stamp: Timestamp?
    let label: Label?
    /// `18/01` beside a time or behind a label: which year is left to the text.
    var yearless: Yearless?
    /// Label, date, time and weekday, with the brackets around them.
    let tokens: Range<Int>

    var hasTime: Bool { stamp?.secondOfDay != nil }

    /// A time or a label, `Cập nhật: 14/03/2018`, as texts do not print them with the days that they speak of.
    func isPostingBeyondDoubt(in text: CleanText) -> Bool {
        hasTime || label != nil && isLabelled(in: text)
    }

    /// More than the `ngày` of a title's own day.
    private func isLabelled(in text: CleanText) -> Bool {
        let words = tokens.prefix { text.tokens[$0].kind == .word }
        return words.count >= 2 || words.upperBound < tokens.upperBound && text.isMark(":", at: words.upperBound)
    }
}
