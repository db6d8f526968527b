import BulletinModel

/// The moment that a feed gives a bulletin, in Vietnam's time (+07:00).
///
/// The rule is that of the sorting date: the meeting's day, else the posting date with its time, else the last day of
/// the period that is reported on.
struct FeedDate: Hashable, Sendable, Comparable {
    let day: CalendarDay
    let secondOfDay: Int

    /// Of a feed without items, which nothing has ever happened to.
    static let none = FeedDate(day: .first(ofMonth: 1, year: 1970), secondOfDay: 0)

    init(day: CalendarDay, secondOfDay: Int) {
        self.day = day
        self.secondOfDay = secondOfDay
    }

    /// nil when no date is known.
    init?(_ bulletin: Bulletin) {
        guard let day = bulletin.date?.lastDay else { return nil }
        let published = bulletin.published
        let isPosting = bulletin.dateBasis == .published && published?.day == day
        self.init(day: day, secondOfDay: isPosting ? published?.secondOfDay ?? 0 : 0)
    }

    static func < (a: Self, b: Self) -> Bool { (a.day, a.secondOfDay) < (b.day, b.secondOfDay) }

    /// `2020-05-05T09:00:00+07:00` (RFC 3339).
    var rfc3339: String { Timestamp(day: day, secondOfDay: secondOfDay).description }

    /// `Tue, 05 May 2020 09:00:00 +0700` (RFC 822 with four digits of the year).
    var rfc822: String {
        let weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][day.weekday]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let text = rfc3339
        return "\(weekday), \(text.dropFirst(8).prefix(2)) \(months[day.month - 1]) \(text.prefix(4)) "
            + "\(text.dropFirst(11).prefix(8)) +0700"
    }
}

extension DateBasis {
    /// What the categories are of that say which date of a bulletin an item has (a tag URI, RFC 4151).
    static let scheme = "tag:bantin,2025:date-basis"
}
