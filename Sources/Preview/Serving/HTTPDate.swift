import BulletinModel

/// A moment as HTTP writes it: `Tue, 05 May 2020 02:00:00 GMT` (RFC 9110, 5.6.7).
struct HTTPDate: Hashable, Comparable {
    /// Since 1970.
    let seconds: Int

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let secondsOfDay = 86_400

    init(seconds: Int) {
        self.seconds = seconds
    }

    /// Reads the form that all clients of this century send; nil for anything else, which counts as not said.
    init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[5] == "GMT", let month = Self.months.firstIndex(of: String(parts[2])),
            let day = Self.number(parts[1], digits: 2), let year = Self.number(parts[3], digits: 4),
            let date = CalendarDay(year: year, month: month + 1, day: day),
            parts[0] == "\(Self.weekdays[date.weekday]),"
        else { return nil }
        let clock = parts[4].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hour = Self.number(clock[0], digits: 2), hour < 24,
            let minute = Self.number(clock[1], digits: 2), minute < 60,
            let second = Self.number(clock[2], digits: 2), second < 61
        else { return nil }
        seconds = date.daysSince1970 * Self.secondsOfDay + hour * 3600 + minute * 60 + second
    }

    /// nil outside of the years 1 to 9999.
    var text: String? {
        let (days, second) = (seconds.flooredQuotient(Self.secondsOfDay), seconds.flooredRemainder(Self.secondsOfDay))
        guard let day = CalendarDay(daysSince1970: days) else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = String(repeating: "0", count: 4 - "\(day.year)".count) + "\(day.year)"
        let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        return "\(Self.weekdays[day.weekday]), \(two(day.day)) \(Self.months[day.month - 1]) \(year) \(clock) GMT"
    }

    static func < (a: HTTPDate, b: HTTPDate) -> Bool { a.seconds < b.seconds }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}

extension Int {
    fileprivate func flooredRemainder(_ divisor: Int) -> Int { (self % divisor + divisor) % divisor }
    fileprivate func flooredQuotient(_ divisor: Int) -> Int { (self - flooredRemainder(divisor)) / divisor }
}
