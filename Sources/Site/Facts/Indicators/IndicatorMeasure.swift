import BulletinModel

/// Reports of one indicator in one unit.
struct IndicatorMeasure {
    let unit: FigureUnit
    /// The unit that values are shown in: the one that most reports print.
    let shown: (name: String, factor: Double)
    let reports: [IndicatorReport]

    /// Reports by their units, those with most first.
    static func all(_ reports: [IndicatorReport]) -> [IndicatorMeasure] {
        var order: [FigureUnit] = []
        var groups: [FigureUnit: [IndicatorReport]] = [:]
        for report in reports {
            if groups[report.unit] == nil { order.append(report.unit) }
            groups[report.unit, default: []].append(report)
        }
        return order.map { IndicatorMeasure($0, groups[$0] ?? []) }.sorted {
            ($1.reports.count, $0.unit.base) < ($0.reports.count, $1.unit.base)
        }
    }

    init(unit: FigureUnit, shown: (name: String, factor: Double), reports: [IndicatorReport]) {
        self.unit = unit
        self.shown = shown
        self.reports = reports
    }

    private init(_ unit: FigureUnit, _ reports: [IndicatorReport]) {
        self.unit = unit
        self.reports = reports
        var counts: [String: (count: Int, factor: Double)] = [:]
        for report in reports {
            guard let printed = report.printed, let name = printed.unit, printed.value != 0 else { continue }
            counts[name] = ((counts[name]?.count ?? 0) + 1, report.value / printed.value)
        }
        let usual = counts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        shown = usual.map { ($0.key, $0.value.factor) } ?? (unit.base, 1)
    }

    /// In the unit that is shown, without the noise of a division.
    func value(_ report: IndicatorReport) -> Double {
        if let printed = report.printed, printed.unit == shown.name { return printed.value }
        return (report.value / shown.factor * 1e6).rounded() / 1e6
    }

    /// One series for each kind of period; of several reports of one period the newest counts.
    func series(_ name: (IndicatorReport.Basis) -> String, href: (IndicatorReport) -> String?) -> [ChartSeries] {
        IndicatorReport.Basis.allCases.compactMap { basis in
            var seen: Set<EDTF> = []
            let points = reports.compactMap { report -> ChartPoint? in
                guard report.basis == basis, let period = report.period, seen.insert(period).inserted else {
                    return nil
                }
                return ChartPoint(period, value(report), href: href(report))
            }
            return points.isEmpty ? nil : ChartSeries(name(basis), basis.series, points)
        }
    }
}
