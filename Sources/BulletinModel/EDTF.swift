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
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            guard let date = EDTFDate(parts[0]) else { return nil }
            self = .date(date)
        case 2:
            guard let start = EDTFDate(parts[0]), let end = EDTFDate(parts[1]), start.firstDay <= end.lastDay else {
                return nil
            }
            self = .interval(start, end)
        default:
            return nil
        }
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
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard (1...3).contains(parts.count) else { return nil }
        var numbers: [Int] = []
        for (part, width) in zip(parts, widths) {
            guard part.utf8.count == width, part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        guard numbers[0] >= 1 else { return nil }
        switch numbers.count {
        case 1:
            self.init(year: numbers[0])
        case 2:
            guard (1...12).contains(numbers[1]) else { return nil }
            self.init(year: numbers[0], month: numbers[1])
        default:
            guard let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) else { return nil }
            self.init(day)
        }
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
