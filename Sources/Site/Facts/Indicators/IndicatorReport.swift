import BulletinModel

/// What one bulletin says of an indicator once.
struct IndicatorReport: Sendable {
    /// Position in the catalogue's entries.
    let entry: Int
    let locality: Int
    let period: EDTF?
    let basis: Basis
    let unit: FigureUnit
    /// In the base unit; of a percentage the percentage.
    let value: Double
    /// As printed; nil of a percentage.
    let printed: (value: Double, unit: String?)?
    let figure: ReportedFigure

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
    init?(_ figure: ReportedFigure, of entry: Int, in catalogue: Catalogue) {
        let terms = catalogue.facts.terms
        self.entry = entry
        self.figure = figure
        locality = catalogue.entries[entry].locality
        period = figure.period
        basis = Basis(figure.period, isTarget: figure.isTarget)
        if let printed = figure.value, let base = figure.base {
            let name = figure.unit.map { terms[$0].text }
            unit = FigureUnit(printed: name, factor: printed == 0 ? 1 : base / printed)
            value = base
            self.printed = (printed, name)
        } else if let percent = figure.percent {
            unit = FigureUnit(percentOf: figure.percentOf.map { terms[$0].text })
            value = percent
            printed = nil
        } else {
            return nil
        }
    }

    /// All that bulletins say of an indicator, by the bulletins from the newest to the oldest.
    static func all(_ indicator: Int, _ entries: some Sequence<Int32>, in catalogue: Catalogue) -> [IndicatorReport] {
        entries.flatMap { position -> [IndicatorReport] in
            let entry = catalogue.entries[Int(position)]
            var reader = FactReader(catalogue.summary(of: entry).facts)
            _ = reader.names()
            _ = reader.citations()
            _ = reader.topics()
            return reader.figures(reader.indicators()).filter { $0.indicator == indicator }.compactMap {
                IndicatorReport($0, of: Int(position), in: catalogue)
            }
        }
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
