import BulletinModel

/// What one bulletin says of an indicator once, as far as reports are compared. There are as many as bulletins: what only
/// a shown one needs is read again.
struct IndicatorReport: Sendable {
    private let position: Int32
    private let place: Int32
    /// Which of the bulletin's figures it is.
    private let number: UInt16
    let basis: Basis
    let period: EDTF?
    let unit: FigureUnit
    /// In the base unit; of a percentage the percentage.
    let value: Double
    /// As printed, with the term that names the unit; nil of a percentage.
    let printed: (value: Double, unit: Int32?)?

    /// Position in the catalogue's entries.
    var entry: Int { Int(position) }
    /// Position in the catalogue's localities.
    var locality: Int { Int(place) }

    /// What stretch of time a value stands for: values of different ones are never drawn as one line.
    enum Basis: String, CaseIterable, Sendable {
        case month, quarter, year
        /// Since the beginning of the year.
        case cumulative
        case target
        case other

        init(_ period: EDTF?, isTarget: Bool) {
            if isTarget {
                self = .target
                return
            }
            switch period {
            case .date(let date)?: self = date.day != nil ? .other : date.month != nil ? .month : .year
            case .interval(let start, let end)?:
                let months = (start.month ?? 1, end.month ?? 12)
                if start.year != end.year || start.day != nil || end.day != nil {
                    self = .other
                } else if months == (1, 12) {
                    self = .year
                } else if months.0 == 1 {
                    self = .cumulative
                } else {
                    self = months.1 - months.0 == 2 && months.0 % 3 == 1 ? .quarter : .other
                }
            case nil: self = .other
            }
        }

        var series: ChartSeries.Kind {
            switch self {
            case .target: .target
            case .cumulative: .cumulative
            default: .actual
            }
        }
    }

    /// nil for a figure that says neither a value nor a share.
    private init?(
        _ figure: ReportedFigure, _ number: Int, of entry: Int32, in catalogue: Catalogue, _ units: inout FigureUnits
    ) {
        position = entry
        place = Int32(catalogue.entries[Int(entry)].locality)
        self.number = UInt16(clamping: number)
        period = figure.period
        basis = Basis(figure.period, isTarget: figure.isTarget)
        if let printed = figure.value, let base = figure.base {
            unit = units.unit(printed: figure.unit, isBase: printed == 0 || base == printed)
            value = base
            self.printed = (printed, figure.unit.map(Int32.init))
        } else if let percent = figure.percent {
            unit = units.unit(percentOf: figure.percentOf)
            value = percent
            printed = nil
        } else {
            return nil
        }
    }

    /// All that the bulletin says there.
    func figure(in catalogue: Catalogue) -> ReportedFigure {
        FactReader.figure(Int(number), of: catalogue.summary(of: catalogue.entries[entry]).facts)
    }

    /// All that bulletins say of an indicator, by the bulletins from the newest to the oldest.
    static func all(_ indicator: Int, _ entries: some Sequence<Int32>, in catalogue: Catalogue) -> [IndicatorReport] {
        var reports: [IndicatorReport] = []
        var units = FigureUnits(catalogue.facts.terms)
        for entry in entries {
            let digest = catalogue.summary(of: catalogue.entries[Int(entry)]).facts
            for (number, figure) in FactReader.figures(of: digest, measuring: indicator) {
                if let report = IndicatorReport(figure, number, of: entry, in: catalogue, &units) {
                    reports.append(report)
                }
            }
        }
        return reports
    }
}

extension [IndicatorReport] {
    /// What the newest bulletin says of the newest stretch of time that has passed; of a target only where it says no
    /// more. A report of a year looks back at others, and ahead.
    var newest: IndicatorReport? {
        guard let first else { return nil }
        let own = prefix { $0.entry == first.entry }.map(\.self)
        let actual = own.filter { $0.basis != .target }
        return (actual.isEmpty ? own : actual).fromNewToOld.first
    }

    /// By the ends of their stretches of time; those without one stand last. Of one stretch the newest bulletin's comes
    /// first.
    var fromNewToOld: [IndicatorReport] {
        let timeless = CalendarDay.first(ofMonth: 1, year: 1)
        return enumerated().sorted { a, b in
            let (left, right) = (a.element.period?.lastDay ?? timeless, b.element.period?.lastDay ?? timeless)
            return left == right ? a.offset < b.offset : left > right
        }.map(\.element)
    }
}
