/// A date of ISO 8601-2 (EDTF) level 0: a year, a month, a day, or an interval of two of these.
public enum EDTF: Hashable, Sendable {
    case date(EDTFDate)
    case interval(EDTFDate, EDTFDate)

    /// A year of which nothing closer is known.
    public static func year(_ year: Int) -> EDTF { .date(EDTFDate(year: year)) }
    /// `month` is 1 to 12.
    public static func month(_ year: Int, _ month: Int) -> EDTF { .date(EDTFDate(year: year, month: month)) }
    /// A day.
    public static func day(_ day: CalendarDay) -> EDTF { .date(EDTFDate(day)) }
    /// Whole months of one year, both included; a single month when they are the same.
    public static func months(_ year: Int, _ from: Int, _ to: Int) -> EDTF {
        from == to ? .month(year, from) : .interval(EDTFDate(year: year, month: from), EDTFDate(year: year, month: to))
    }

    /// Reads `2020-05-05`, `2019-05`, `2021` or `2021-01/2021-09`; nil for anything else, for days that do not exist
    /// and for intervals that end before they start.
    public init?(_ text: some StringProtocol) {
        // On bytes: a report of forty figures has as many dates, and splitting texts took half of the time to read it.
        let bytes = Array(text.utf8)
        guard let stroke = bytes.firstIndex(of: UInt8(ascii: "/")) else {
            guard let date = EDTFDate(bytes[...]) else { return nil }
            self = .date(date)
            return
        }
        guard let start = EDTFDate(bytes[..<stroke]), let end = EDTFDate(bytes[(stroke + 1)...]),
            start.firstDay <= end.lastDay
        else { return nil }
        self = .interval(start, end)
    }

    /// The date itself, or the one that the interval begins with.
    public var start: EDTFDate {
        switch self {
        case .date(let date), .interval(let date, _): date
        }
    }

    /// The date itself, or the one that the interval ends with.
    public var end: EDTFDate {
        switch self {
        case .date(let date), .interval(_, let date): date
        }
    }

    /// The first day that the date covers.
    public var firstDay: CalendarDay { start.firstDay }
    /// The last day that the date covers.
    public var lastDay: CalendarDay { end.lastDay }
}

extension EDTF: CustomStringConvertible {
    /// As ISO 8601-2 writes it; reads back as the same date.
    public var description: String {
        switch self {
        case .date(let date): date.description
        case .interval(let start, let end): "\(start)/\(end)"
        }
    }
}

/// One date of EDTF level 0, as precise as it is known.
public struct EDTFDate: Hashable, Sendable {
    // Six bytes: an archive holds millions of dates, and a number that may be missing takes nine by itself.
    private let yearNumber: Int32
    /// 0 for what is not known.
    private let monthNumber, dayNumber: Int8

    /// 1 to 9999.
    public var year: Int { Int(yearNumber) }
    /// 1 to 12, or nil when only the year is known.
    public var month: Int? { monthNumber == 0 ? nil : Int(monthNumber) }
    /// 1 to 31, or nil when the day is not known; never without `month`.
    public var day: Int? { dayNumber == 0 ? nil : Int(dayNumber) }

    /// A year, or a month (1 to 12) of it.
    public init(year: Int, month: Int? = nil) {
        yearNumber = Int32(clamping: year)
        monthNumber = Int8(clamping: month ?? 0)
        dayNumber = 0
    }

    /// A day.
    public init(_ day: CalendarDay) {
        yearNumber = Int32(clamping: day.year)
        monthNumber = Int8(clamping: day.month)
        dayNumber = Int8(clamping: day.day)
    }

    init?(_ text: some StringProtocol) {
        self.init(Array(text.utf8)[...])
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else and for days that do not exist.
    fileprivate init?(_ text: ArraySlice<UInt8>) {
        var rest = text
        guard let year = Self.number(from: &rest, digits: 4), year >= 1 else { return nil }
        guard !rest.isEmpty else {
            self.init(year: year)
            return
        }
        guard rest.popFirst() == UInt8(ascii: "-"), let month = Self.number(from: &rest, digits: 2) else { return nil }
        guard !rest.isEmpty else {
            guard (1...12).contains(month) else { return nil }
            self.init(year: year, month: month)
            return
        }
        guard rest.popFirst() == UInt8(ascii: "-"), let number = Self.number(from: &rest, digits: 2), rest.isEmpty,
            let day = CalendarDay(year: year, month: month, day: number)
        else { return nil }
        self.init(day)
    }

    /// Takes a number of so many digits from the start; nil when there are not so many.
    private static func number(from text: inout ArraySlice<UInt8>, digits count: Int) -> Int? {
        guard text.count >= count else { return nil }
        var number = 0
        for byte in text.prefix(count) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        text.removeFirst(count)
        return number
    }

    /// The first day that the date covers.
    public var firstDay: CalendarDay {
        calendarDay ?? .first(ofMonth: month ?? 1, year: year)
    }

    /// The last day that the date covers.
    public var lastDay: CalendarDay {
        calendarDay ?? .last(ofMonth: month ?? 12, year: year)
    }

    /// The day, when it is known.
    public var calendarDay: CalendarDay? {
        guard let month, let day else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }
}

extension EDTFDate: CustomStringConvertible {
    /// As ISO 8601-2 writes it: `2020-05-05`, `2019-05` or `2021`.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(10)
        text.append(decimal: year, width: 4)
        if let month { text.append(UInt8(ascii: "-")); text.append(decimal: month, width: 2) }
        if let day { text.append(UInt8(ascii: "-")); text.append(decimal: day, width: 2) }
        return String(decoding: text, as: UTF8.self)
    }
}
