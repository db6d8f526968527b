import BulletinModel

/// Dates as people and other generators write them, where only one thing can be meant.
///
/// Beside EDTF these are `14/3/2018` and `3/2018`, which in Vietnam begin with the smallest part; `2018-Q1`, `2018-H1`
/// and `2018-M9` for a quarter, a half and the first months of a year; and days with a time of day, which count in
/// Vietnam's time.
enum WrittenDate {
    static func date(_ text: String) -> EDTF? {
        EDTF(text) ?? slashed(text[...]) ?? period(text) ?? timestamp(text).map { .day($0.day) }
    }

    /// A day with or without a time; without a zone the time is Vietnam's.
    static func timestamp(_ text: String) -> Timestamp? {
        if let timestamp = Timestamp(text) { return timestamp }
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: true) { $0 == "T" || $0 == " " }
        guard let first = parts.first, case .date(let date)? = EDTF(first) ?? slashed(first), let day = date.calendarDay
        else { return nil }
        guard parts.count == 2 else { return Timestamp(day: day) }
        let (clock, offset) = zone(parts[1])
        guard let offset, let second = seconds(clock) else { return nil }
        return shifted(day, second - offset + vietnam)
    }

    private static let vietnam = 7 * 3600

    private static func slashed(_ text: Substring) -> EDTF? {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map(number)
        guard let year = numbers.last ?? nil, (1900...2100).contains(year) else { return nil }
        switch numbers.count {
        case 2:
            guard let month = numbers[0], (1...12).contains(month) else { return nil }
            return .month(year, month)
        case 3:
            guard let day = numbers[0], let month = numbers[1] else { return nil }
            return CalendarDay(year: year, month: month, day: day).map(EDTF.day)
        default:
            return nil
        }
    }

    private static func period(_ text: String) -> EDTF? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, let year = number(parts[0]), year > 0,
            let count = number(parts[1].dropFirst())
        else { return nil }
        switch (parts[1].first, count) {
        case ("Q", 1...4): return .months(year, count * 3 - 2, count * 3)
        case ("H", 1...2): return .months(year, count * 6 - 5, count * 6)
        case ("M", 1...12): return .months(year, 1, count)
        default: return nil
        }
    }

    /// The clock's part of a time, and how many seconds its zone is ahead of UTC; nil when that cannot be read.
    private static func zone(_ time: Substring) -> (clock: Substring, offset: Int?) {
        if time.hasSuffix("Z") { return (time.dropLast(), 0) }
        guard let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return (time, vietnam) }
        let digits = time[time.index(after: sign)...].filter { $0 != ":" }
        guard digits.utf8.count == 4, let number = number(digits[...]), number / 100 < 15, number % 100 < 60 else {
            return (time, nil)
        }
        let offset = (number / 100 * 60 + number % 100) * 60
        return (time[..<sign], time[sign] == "-" ? -offset : offset)
    }

    /// Seconds since midnight of `9:05`, `09:05:00` or `09:05:00.25`.
    private static func seconds(_ clock: Substring) -> Int? {
        let whole = clock.split(separator: ".", maxSplits: 1).first ?? clock
        let fields = whole.filter { $0 != " " }.split(separator: ":", omittingEmptySubsequences: false).map(number)
        guard (2...3).contains(fields.count), let hour = fields[0], hour < 24,
            fields.dropFirst().allSatisfy({ $0.map { $0 < 60 } ?? false })
        else { return nil }
        return hour * 3600 + (fields[1] ?? 0) * 60 + (fields.count == 3 ? fields[2] ?? 0 : 0)
    }

    private static func shifted(_ day: CalendarDay, _ second: Int) -> Timestamp? {
        if (0..<86_400).contains(second) { return Timestamp(day: day, secondOfDay: second) }
        let other = second < 0 ? day.before : day.after
        return other.map { Timestamp(day: $0, secondOfDay: second < 0 ? second + 86_400 : second - 86_400) }
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}

extension CalendarDay {
    fileprivate var after: CalendarDay? {
        if let next = CalendarDay(year: year, month: month, day: day + 1) { return next }
        return month < 12 ? .first(ofMonth: month + 1, year: year) : CalendarDay(year: year + 1, month: 1, day: 1)
    }

    fileprivate var before: CalendarDay? {
        if let previous = CalendarDay(year: year, month: month, day: day - 1) { return previous }
        return month > 1 ? .last(ofMonth: month - 1, year: year) : CalendarDay(year: year - 1, month: 12, day: 31)
    }
}
