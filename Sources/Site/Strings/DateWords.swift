import BulletinModel

/// Dates in the words of a language: `Tháng 5 năm 2019`, `9 tháng đầu năm 2021`, `Sáng ngày 01/7/2020`.
struct DateWords: Sendable {
    let strings: Strings

    /// A date or a stretch of time at the beginning of a line.
    func long(_ date: EDTF) -> String {
        switch date {
        case .date(let date): long(date)
        case .interval(let start, let end): interval(start, end)
        }
    }

    /// A date in a list: `01/7/2020`, `Tháng 5/2019`.
    func short(_ date: EDTF) -> String {
        switch date {
        case .date(let date): short(date)
        case .interval(let start, let end): interval(start, end)
        }
    }

    func short(_ day: CalendarDay) -> String { fill(.dateDayShort, EDTFDate(day)) }

    func long(_ event: Event) -> String {
        guard event.start == event.end else {
            return strings(.dateSpanDays, [.from: short(event.start), .to: short(event.end)])
        }
        guard let part = event.partOfDay,
            let words = strings.entry(.datePartsOfDay, part.rawValue, [.date: short(event.start)])
        else { return fill(.dateDay, EDTFDate(event.start)) }
        return words
    }

    /// A posting date: `09:00 ngày 05/5/2020`.
    func long(_ timestamp: Timestamp) -> String {
        guard let second = timestamp.secondOfDay else { return fill(.dateDay, EDTFDate(timestamp.day)) }
        let time = "\(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60))"
        return strings(.dateTime, [.time: time, .date: short(timestamp.day)])
    }

    private func long(_ date: EDTFDate) -> String {
        fill(date.day != nil ? .dateDay : date.month != nil ? .dateMonth : .dateYear, date)
    }

    private func short(_ date: EDTFDate) -> String {
        fill(date.day != nil ? .dateDayShort : date.month != nil ? .dateMonthShort : .dateYearShort, date)
    }

    private func interval(_ start: EDTFDate, _ end: EDTFDate) -> String {
        if start.day == nil, end.day == nil, let from = start.month, let to = end.month, start.year == end.year {
            return months(start.year, from, to)
        }
        if start.month == nil, end.month == nil {
            return strings(.dateSpanYears, [.from: String(start.year), .to: String(end.year)])
        }
        if start.day != nil, end.day != nil {
            return strings(.dateSpanDays, [.from: short(start), .to: short(end)])
        }
        return strings(.dateSpan, [.from: short(start), .to: short(end)])
    }

    /// A quarter, the first or the last months of a year have names of their own.
    private func months(_ year: Int, _ from: Int, _ to: Int) -> String {
        let year = String(year)
        switch (from, to) {
        case (1, 12): return strings(.dateYear, [.year: year])
        case (1, 3), (4, 6), (7, 9), (10, 12):
            return strings(.dateQuarter, [.quarter: strings.item(.quarters, to / 3), .year: year])
        case (1, _): return strings(.dateFirstMonths, [.count: String(to), .year: year])
        case (_, 12): return strings(.dateLastMonths, [.count: String(13 - from), .year: year])
        default:
            return strings(
                .dateSpanMonths,
                [
                    .from: String(from), .to: String(to), .fromName: strings.item(.months, from),
                    .toName: strings.item(.months, to), .year: year,
                ])
        }
    }

    private func fill(_ key: StringKey, _ date: EDTFDate) -> String {
        let month = date.month ?? 0
        let day = date.day ?? 0
        return strings(
            key,
            [
                .day: String(day), .day2: twoDigits(day), .month: String(month), .month2: twoDigits(month),
                .monthOfficial: month < 3 ? twoDigits(month) : String(month),
                .monthName: strings.item(.months, month), .year: String(date.year),
            ])
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
