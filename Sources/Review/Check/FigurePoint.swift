import BulletinModel

/// One value of an indicator, as a point in the series of its place.
struct FigurePoint: Sendable {
    /// Indicator, unit and kind of period: points of one key can be compared.
    let key: Key
    /// The position in the record.
    let index: Int
    /// In the base unit; of several months, the share of one.
    let value: Double
    /// As printed.
    let span: String
    let line: Int?

    struct Key: Hashable, Sendable {
        let indicator, unit: String
        let isCumulative: Bool
    }

    /// The values that were reached, where indicator, unit and period are known and the text gives one value only.
    static func all(in document: ReviewedDocument, lines: LineTable) -> [FigurePoint] {
        let places = Dictionary(
            document.bulletin.evidence.lazy.filter { $0.field.hasPrefix("/figures/") }.map { ($0.field, $0) }
        ) { first, _ in first }
        var points: [Key: [FigurePoint]] = [:]
        for (index, figure) in document.bulletin.figures.enumerated() where figure.kind == .actual {
            guard let indicator = figure.indicator, let unit = figure.unit, !unit.contains("%"),
                let value = figure.valueBase ?? figure.value, value > 0, value.isFinite,
                let period = figure.period ?? document.bulletin.period
            else { continue }
            let months = period.monthCount
            let key = Key(indicator: indicator.lowercased(), unit: Self.family(unit), isCumulative: months > 1)
            points[key, default: []].append(
                FigurePoint(
                    key: key, index: index, value: value / Double(months), span: figure.span ?? "\(value) \(unit)",
                    line: lines.line(of: places["/figures/\(index)"])))
        }
        return points.values.filter { $0.count == 1 }.map { $0[0] }.sorted { $0.index < $1.index }
    }

    /// Whether it is measured; what is counted may be few this month and many the next.
    var isMeasure: Bool { Self.measures.contains { key.unit == $0 || key.unit.hasPrefix("\($0)/") } }

    private static let measures = [
        "đồng", "usd", "ha", "m²", "m2", "m³", "m3", "m", "km", "km²", "kg", "tạ", "tấn", "lít", "kwh", "mw",
    ]

    /// Units of one family have the same base unit: `tỷ đồng` and `triệu đồng`.
    private static func family(_ unit: String) -> String {
        let words = unit.lowercased().split(separator: " ").drop {
            ["nghìn", "ngàn", "triệu", "tỷ", "tỉ"].contains($0)
        }
        return words.isEmpty ? "đồng" : words.joined(separator: " ")
    }
}

extension EDTF {
    /// At least 1.
    var monthCount: Int { lastDay.monthIndex - firstDay.monthIndex + 1 }
}

extension CalendarDay {
    /// Months since the year 0.
    var monthIndex: Int { year * 12 + month - 1 }
}
