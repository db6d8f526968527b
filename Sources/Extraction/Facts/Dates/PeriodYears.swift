import BulletinModel

/// Gives periods that are printed without a year the year that is meant.
struct PeriodYears: Sendable {
    struct Resolved {
        let edtf: EDTF
        let confidence: Double
    }

    private typealias Sighting = PeriodScanner.Sighting

    private let stretches: [[PeriodScanner.Sighting]]
    /// The posting date, or the day of the event.
    let known: CalendarDay?

    init(stretches: [[PeriodScanner.Sighting]], known: CalendarDay?) {
        self.stretches = stretches
        self.known = known
    }

    /// Printed with it; with the same period elsewhere; with the other one of the pair; the year that ends before the
    /// known day; a year of the same stretch or of the first.
    func resolve(_ sighting: PeriodScanner.Sighting, in stretch: Int) -> Resolved? {
        let months = sighting.mention.months
        if let year = sighting.mention.year { return Resolved(edtf: sighting.mention.edtf(in: year), confidence: 1) }
        let same = stretches.joined().first { $0.mention.months == months && $0.mention.year != nil }
        if let year = same?.mention.year { return Resolved(edtf: sighting.mention.edtf(in: year), confidence: 1) }
        if let year = borrowed(by: sighting, in: stretch) {
            return Resolved(edtf: sighting.mention.edtf(in: year), confidence: 0.98)
        }
        if let known {
            let year =
                CalendarDay.first(ofMonth: months.lowerBound, year: known.year) <= known ? known.year : known.year - 1
            return Resolved(edtf: sighting.mention.edtf(in: year), confidence: 0.96)
        }
        let others = stretches[stretch] + (stretches.first ?? [])
        return others.lazy.compactMap(\.mention.year).first.map {
            Resolved(edtf: sighting.mention.edtf(in: $0), confidence: 0.8)
        }
    }

    /// Whether a period is over on the known day, or nearly, and not long ago.
    func isPast(_ period: EDTF) -> Bool {
        guard let known else { return true }
        let length = period.lastDay.daysSince1970 - period.firstDay.daysSince1970
        return (-max(20, length / 6)...400).contains(known.daysSince1970 - period.lastDay.daysSince1970)
    }

    /// The year of the other period of the pair: `tháng 4, … tháng 5 năm 2020`; assessed December and coming January
    /// lie in two years.
    private func borrowed(by sighting: PeriodScanner.Sighting, in stretch: Int) -> Int? {
        let later = stretches[stretch].filter {
            $0.mention.tokens.lowerBound > sighting.mention.tokens.lowerBound && $0.mention.year != nil
        }
        guard let other = later.first, let year = other.mention.year else { return nil }
        // `9 tháng …, nhiệm vụ năm 2021` are of one year.
        if other.mention.months == 1...12, sighting.mention.months.upperBound < 11 { return year }
        // `tháng 1 …, quý I năm 2019` are of one year, too: only what ends before the assessed month lies in the next.
        let isBefore =
            other.sense == .coming && sighting.sense != .coming
            && (other.mention.months == 1...12
                || other.mention.months.upperBound < sighting.mention.months.upperBound
                || other.mention.months == sighting.mention.months)
        return isBefore ? year - 1 : year
    }
}
