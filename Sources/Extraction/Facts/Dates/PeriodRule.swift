import BulletinModel

/// Finds the stretch of time that a bulletin reports on: what is assessed, not what is coming.
struct PeriodRule: Sendable {
    /// How many sentences of the article are read as closely as title and lead.
    static let sentences = 4
    /// How many are looked through when those say nothing.
    static let furtherSentences = 24

    private typealias Sighting = PeriodScanner.Sighting

    private let scanner: PeriodScanner

    init(scanner: PeriodScanner) {
        self.scanner = scanner
    }

    /// `known` is the posting date, else the day of the event where its year is printed.
    func find(in facts: FactText, known: CalendarDay?) -> Finding<EDTF>? {
        let opening = facts.opening(sentences: Self.sentences)
        let scanned = opening.map { ($0, scanner.sightings(in: facts.text, $0.tokens)) }
        let years = PeriodYears(stretches: scanned.map(\.1), known: known)
        for (index, (stretch, sightings)) in scanned.enumerated() {
            if let first = sightings.first(where: { $0.sense == .assessed }) {
                let widest = widest(first, in: sightings)
                if let found = years.resolve(widest, in: index) ?? years.resolve(first, in: index) {
                    return finding(found, first, "period.assessed", stretch.zone == .article ? 0.93 : 0.96)
                }
            }
            if let named = sightings.first(where: { $0.sense == .named }), let found = years.resolve(named, in: index) {
                return finding(found, named, "period.named", 0.9)
            }
        }
        for (index, (stretch, sightings)) in scanned.enumerated() where stretch.zone == .title {
            guard let bare = sightings.first(where: { $0.sense == .bare && $0.mention.months != 1...12 }) else {
                continue
            }
            if let found = years.resolve(bare, in: index), years.isPast(found.edtf) {
                return finding(found, bare, "period.title", 0.75)
            }
        }
        return findFurther(in: facts, years)
    }

    /// The year that stands near the event's day, for days that have none themselves.
    func nearbyYear(of event: Range<Int>, in facts: FactText) -> NearbyYear? {
        let own = facts.stretches.first { $0.tokens.overlaps(event) }
        let title = facts.stretches.first { $0.zone == .title }
        for stretch in [own, title].compactMap(\.self) {
            let sightings = scanner.sightings(in: facts.text, stretch.tokens)
            if let sighting = sightings.first(where: { $0.mention.year != nil }), let year = sighting.mention.year {
                return sighting.sense == .coming && sighting.mention.months == 1...12 ? .coming(year) : .same(year)
            }
        }
        return nil
    }

    /// `Trong 9 tháng đầu năm, …` and `Theo báo cáo, …` further down.
    private func findFurther(in facts: FactText, _ years: PeriodYears) -> Finding<EDTF>? {
        for stretch in facts.opening(sentences: Self.furtherSentences) where stretch.zone == .article {
            let sightings = scanner.sightings(in: facts.text, stretch.tokens)
            let further = PeriodYears(stretches: [sightings], known: years.known)
            for sighting in sightings where sighting.sense == .assessed || sighting.isInitial && sighting.sense == .bare
            {
                guard let found = further.resolve(sighting, in: 0), further.isPast(found.edtf) else { continue }
                return finding(found, sighting, "period.article", 0.7)
            }
        }
        return nil
    }

    /// `tháng 3 và quý I`, `tháng 6, 6 tháng đầu năm`: the longer one with the same end.
    private func widest(_ first: Sighting, in sightings: [Sighting]) -> Sighting {
        sightings.reduce(first) { widest, other in
            other.sense == .assessed && other.mention.months.upperBound == widest.mention.months.upperBound
                && other.mention.months.lowerBound < widest.mention.months.lowerBound
                && (other.mention.year == nil || widest.mention.year == nil
                    || other.mention.year == widest.mention.year)
                ? other : widest
        }
    }

    private func finding(
        _ found: PeriodYears.Resolved, _ sighting: Sighting, _ rule: String, _ confidence: Double
    ) -> Finding<EDTF> {
        Finding(
            value: found.edtf, tokens: sighting.mention.tokens, rule: rule, confidence: confidence * found.confidence)
    }
}
