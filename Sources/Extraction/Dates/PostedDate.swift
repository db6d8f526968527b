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

    /// nil for a time alone, as in `Cập nhật lúc 11:36`, and for a day that does not exist.
    let stamp: Timestamp?
    let label: Label?
    /// Label, date, time and weekday, with the brackets around them.
    let tokens: Range<Int>

    var hasTime: Bool { stamp?.secondOfDay != nil }
}
