import BulletinModel

/// The axis of time: whole months or years.
struct TimeAxis: Hashable, Sendable {
    struct Tick: Hashable, Sendable {
        let date: EDTFDate
        /// Where the month or year begins, from 0 to 1.
        let position: Double
        /// Where its middle is.
        let middle: Double
    }

    private let first: Int
    private let last: Int
    let ticks: [Tick]

    /// nil without dates.
    init?(_ periods: [EDTF]) {
        let days = periods.map(\.lastDay)
        guard let from = days.min(), let to = days.max() else { return nil }
        let months = (from.year * 12 + from.month - 1, to.year * 12 + to.month)
        let isInMonths = months.1 - months.0 <= 18
        let start = isInMonths ? months.0 : from.year * 12
        let end = isInMonths ? months.1 : (to.year + 1) * 12
        first = Self.day(start)
        last = Self.day(end)
        let span = Double(last - first)
        let origin = first
        let unit = isInMonths ? 1 : 12
        let count = (end - start) / unit
        let step = unit * ((count + 7) / 8)
        ticks = stride(from: start, to: end, by: step).map { month in
            let date = isInMonths ? EDTFDate(year: month / 12, month: month % 12 + 1) : EDTFDate(year: month / 12)
            let (from, to) = (Double(Self.day(month) - origin), Double(Self.day(month + unit) - origin))
            return Tick(date: date, position: from / span, middle: (from + to) / 2 / span)
        }
    }

    /// Where a value stands: what has grown since the beginning of the year at the end of its stretch of time, any other
    /// in the middle.
    func place(of period: EDTF, _ kind: ChartSeries.Kind) -> Double {
        kind == .cumulative ? end(of: period) : (start(of: period) + end(of: period)) / 2
    }

    /// Where a stretch of time ends, from 0 to 1.
    func end(of period: EDTF) -> Double { position(period.lastDay.daysSince1970 + 1) }

    /// Where it begins, which may lie before the axis.
    func start(of period: EDTF) -> Double { max(0, position(period.firstDay.daysSince1970)) }

    private func position(_ day: Int) -> Double { Double(day - first) / Double(last - first) }

    /// The first day of a month that is counted from the year 0.
    private static func day(_ month: Int) -> Int {
        CalendarDay.first(ofMonth: month % 12 + 1, year: month / 12).daysSince1970
    }
}
