/// A posting date: a day, with the time of day in Vietnam (+07:00) when the source prints one.
public struct Timestamp: Hashable, Sendable {
    /// The day in Vietnam.
    public let day: CalendarDay
    /// Seconds since midnight, 0 to 86,399, or nil when no time is printed.
    public let secondOfDay: Int?

    /// `secondOfDay` is 0 to 86,399.
    public init(day: CalendarDay, secondOfDay: Int? = nil) {
        self.day = day
        self.secondOfDay = secondOfDay
    }

    /// Reads `2020-05-05` or `2020-05-05T09:00:00+07:00` (seconds may be missing); nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let day = EDTFDate(first)?.calendarDay else { return nil }
        self.day = day
        guard parts.count == 2 else {
            secondOfDay = nil
            return
        }
        guard parts[1].hasSuffix("+07:00") else { return nil }
        let fields = parts[1].dropLast(6).split(separator: ":", omittingEmptySubsequences: false)
        let numbers = fields.compactMap { field in
            field.utf8.count == 2 && field.utf8.allSatisfy { (48...57).contains($0) } ? Int(field) : nil
        }
        guard numbers.count == fields.count, (2...3).contains(numbers.count),
            (0..<24).contains(numbers[0]), numbers.dropFirst().allSatisfy({ (0..<60).contains($0) })
        else { return nil }
        secondOfDay = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }
}

extension Timestamp: CustomStringConvertible {
    /// `2020-05-05`, or `2020-05-05T09:00:00+07:00` with a time of day.
    public var description: String {
        guard let secondOfDay else { return day.description }
        let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
        return "\(day)T\(time.map { padded($0, 2) }.joined(separator: ":"))+07:00"
    }
}
