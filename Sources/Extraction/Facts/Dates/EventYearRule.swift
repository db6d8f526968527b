import BulletinModel

/// Gives the days of an event their year.
///
/// The order is that of EXTRACTION, section 2: printed, the nearest earlier day seen from the posting date, the period
/// that is reported on, another year printed nearby; and nothing when there is none of these.
struct EventYearRule: Sendable {
    /// A bulletin may be posted before what it announces.
    static let announced = 7

    func find(
        _ days: Finding<DayMention>, published: CalendarDay?, period: EDTF?, nearbyYear: () -> NearbyYear?
    ) -> Finding<Event>? {
        func finding(_ event: Event, _ confidence: Double) -> Finding<Event> {
            Finding(value: event, tokens: days.tokens, rule: days.rule, confidence: days.confidence * confidence)
        }
        let mention = days.value
        if let year = mention.year {
            return mention.event(lastYear: year, basis: .printed).map { finding($0, 1) }
        }
        if let published, let event = find(mention, before: published) {
            // What assesses June was not held before June: the text was posted ahead, or with a wrong date.
            if let period, event.start < period.firstDay,
                let later = nearest(to: period.lastDay, mention, basis: .period),
                later.start.daysSince1970 <= published.daysSince1970 + 31
            {
                return finding(later, 0.75)
            }
            return finding(event, published.daysSince1970 - event.start.daysSince1970 > 180 ? 0.7 : 0.98)
        }
        if let period, let event = nearest(to: period.lastDay, mention, basis: .period) { return finding(event, 0.95) }
        guard let nearby = nearbyYear() else { return nil }
        switch nearby {
        case .same(let year):
            return mention.event(lastYear: year, basis: .document).map { finding($0, 0.8) }
        case .beside(let day):
            return besides(day, mention).map { finding($0, 0.7) }
        case .coming(let year):
            return nearest(to: .first(ofMonth: 1, year: year), mention, basis: .document).map { finding($0, 0.75) }
        }
    }

    /// The nearest days that are not after the posting date, or only as much as an announcement is.
    private func find(_ mention: DayMention, before published: CalendarDay) -> Event? {
        [published.year + 1, published.year, published.year - 1]
            .compactMap { mention.event(lastYear: $0, basis: .published) }
            .first { $0.start.daysSince1970 <= published.daysSince1970 + Self.announced }
    }

    /// Near an anniversary's day; else the first such day behind a cited document's.
    private func besides(_ day: CalendarDay, _ mention: DayMention) -> Event? {
        if let near = nearest(to: day, mention, basis: .document), distance(near, day) <= 45 { return near }
        return [day.year, day.year + 1].compactMap { mention.event(lastYear: $0, basis: .document) }
            .first { day <= $0.start }
    }

    /// The year that brings the days nearest to this one.
    private func nearest(to day: CalendarDay, _ mention: DayMention, basis: Event.YearBasis) -> Event? {
        [day.year - 1, day.year, day.year + 1]
            .compactMap { mention.event(lastYear: $0, basis: basis) }
            .min { distance($0, day) < distance($1, day) }
    }

    private func distance(_ event: Event, _ day: CalendarDay) -> Int {
        abs(event.start.daysSince1970 - day.daysSince1970)
    }
}

/// A year that a sentence prints without saying the day's.
enum NearbyYear: Sendable, Hashable {
    case same(Int)
    /// A whole date of something else.
    case beside(CalendarDay)
    /// The year of what is to come: a meeting of December plans it.
    case coming(Int)
}
