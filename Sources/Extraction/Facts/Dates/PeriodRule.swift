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
        var named: Finding<EDTF>?
        var sentences = 0
        for (index, (stretch, sightings)) in scanned.enumerated() {
            if stretch.zone == .article { sentences += 1 }
            // What the first sentences assess goes before the month that the meeting is named after.
            if let named, sentences > 2 { return named }
            if let first = sightings.first(where: { $0.sense == .assessed }) {
                // `họp thường kỳ tháng 10 … đánh giá tháng 10, 10 tháng`
                if let named,
                    sightings.contains(where: {
                        $0.sense == .assessed && years.resolve($0, in: index)?.edtf == named.value
                    })
                {
                    return named
                }
                let widest = widest(first, in: sightings)
                if let found = years.resolve(widest, in: index) ?? years.resolve(first, in: index) {
                    return finding(found, first, "period.assessed", stretch.zone == .article ? 0.93 : 0.96)
                }
            }
            if named == nil, let name = sightings.first(where: { $0.sense == .named }),
                let found = years.resolve(name, in: index)
            {
                named = finding(found, name, "period.named", 0.9)
            }
        }
        if let named { return named }
        let first = scanned.firstIndex { $0.0.zone == .article }
        for (index, (stretch, sightings)) in scanned.enumerated() where stretch.zone == .title || index == first {
            guard let bare = sightings.first(where: { $0.sense == .bare && $0.mention.months != 1...12 }) else {
                continue
            }
            if let found = years.resolve(bare, in: index), years.isPast(found.edtf) {
                return finding(found, bare, "period.title", 0.75)
            }
        }
        return findFurther(in: facts, years) ?? pastYear(of: scanned.map(\.0), in: facts.text, known: known)
    }

    /// `Hội nghị tổng kết công tác` at the turn of the year: of the year that ends then.
    private func pastYear(of opening: [FactText.Stretch], in text: CleanText, known: CalendarDay?) -> Finding<EDTF>? {
        guard let known, known.month == 12 || known.month <= 2 else { return nil }
        for stretch in opening {
            if let range = scanner.yearlyReview(in: text, stretch.tokens) {
                let year = known.month == 12 ? known.year : known.year - 1
                return Finding(value: .year(year), tokens: range, rule: "period.turn-of-year", confidence: 0.8)
            }
        }
        return nil
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
            if let day = scanner.lastDay(in: facts.text, stretch.tokens),
                !scanner.countsYears(in: facts.text, stretch.tokens)
            {
                return .beside(day)
            }
            if let year = scanner.lastMonthYear(in: facts.text, stretch.tokens) { return .same(year) }
        }
        return [own, title].compactMap(\.self).lazy.compactMap { scanner.anyYear(in: facts.text, $0.tokens) }.first
            .map { .same($0) }
    }

    /// `Trong 9 tháng đầu năm, …` and `Theo báo cáo, …` further down.
    private func findFurther(in facts: FactText, _ years: PeriodYears) -> Finding<EDTF>? {
        for stretch in facts.opening(sentences: Self.furtherSentences) where stretch.zone == .article {
            let sightings = scanner.sightings(in: facts.text, stretch.tokens)
            let further = PeriodYears(stretches: [sightings], known: years.known)
            for sighting in sightings where isFurther(sighting) {
                guard let found = further.resolve(sighting, in: 0), further.isPast(found.edtf) else { continue }
                return finding(found, sighting, "period.article", 0.7)
            }
        }
        return nil
    }

    private func isFurther(_ sighting: Sighting) -> Bool {
        switch sighting.sense {
        case .assessed: sighting.isNearCue
        case .bare:
            !sighting.isBeforePlan
                && (sighting.isInitial || sighting.beginsClause && sighting.mention.months != 1...12)
        case .coming, .named: false
        }
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
