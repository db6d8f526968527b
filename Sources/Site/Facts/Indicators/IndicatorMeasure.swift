import BulletinModel

/// Reports of one indicator in one unit, by the bulletins from the newest to the oldest.
struct IndicatorMeasure: RandomAccessCollection {
    /// The unit that values are shown in: the one that most reports print.
    let shown: (name: String, factor: Double)
    /// What that unit is called; nil of numbers alone.
    var unitName: String? { shown.name.isEmpty ? nil : shown.name }
    private let term: Int32?
    private let all: [IndicatorReport]
    private let positions: [Int32]

    var startIndex: Int { 0 }
    var endIndex: Int { positions.count }
    subscript(index: Int) -> IndicatorReport { all[Int(positions[index])] }

    /// Reports by their units, those with most first; `terms` are those that they refer to.
    static func all(_ reports: [IndicatorReport], _ terms: FactTermList) -> [IndicatorMeasure] {
        var order: [FigureUnit] = []
        var groups: [FigureUnit: [Int32]] = [:]
        for (position, report) in reports.enumerated() {
            if groups[report.unit] == nil { order.append(report.unit) }
            groups[report.unit, default: []].append(Int32(position))
        }
        return order.map { (unit: $0, positions: groups[$0] ?? []) }.sorted {
            ($1.positions.count, $0.unit.base) < ($0.positions.count, $1.unit.base)
        }.map { IndicatorMeasure($0.unit, reports, $0.positions, terms) }
    }

    private init(_ unit: FigureUnit, _ all: [IndicatorReport], _ positions: [Int32], _ terms: FactTermList) {
        self.all = all
        self.positions = positions
        var counts: [Int32: (count: Int, factor: Double)] = [:]
        for position in positions {
            let report = all[Int(position)]
            guard let printed = report.printed, let unit = printed.unit, printed.value != 0 else { continue }
            counts[unit] = ((counts[unit]?.count ?? 0) + 1, report.value / printed.value)
        }
        let named = counts.map { (term: $0.key, name: terms.text(of: Int($0.key)), uses: $0.value) }
        let usual = named.max { ($0.uses.count, $1.name) < ($1.uses.count, $0.name) }
        term = usual?.term
        shown = usual.map { ($0.name, $0.uses.factor) } ?? (unit.base, 1)
    }

    /// The reports at some indices.
    init(_ measure: IndicatorMeasure, only positions: [Int]) {
        (shown, term, all) = (measure.shown, measure.term, measure.all)
        self.positions = positions.map { measure.positions[$0] }
    }

    /// In the unit that is shown, without the noise of a division.
    func value(_ report: IndicatorReport) -> Double {
        if let printed = report.printed, let term, printed.unit == term { return printed.value }
        return (report.value / shown.factor * 1e6).rounded() / 1e6
    }

    /// One series for each kind of period; of several reports of one period the newest counts.
    func series(_ name: (IndicatorReport.Basis) -> String, href: (IndicatorReport) -> String?) -> [ChartSeries] {
        IndicatorReport.Basis.allCases.compactMap { basis in
            var seen: Set<EDTF> = []
            let points = compactMap { report -> ChartPoint? in
                guard report.basis == basis, let period = report.period, seen.insert(period).inserted else {
                    return nil
                }
                return ChartPoint(period, value(report), href: href(report))
            }
            return points.isEmpty ? nil : ChartSeries(name(basis), basis.series, points)
        }
    }
}
