import BulletinModel

/// One value of an indicator, as a point in the series of its place; small, since all of an archive are kept.
struct FigurePoint: Sendable {
    /// Of indicator, unit and kind of period: points of one key can be compared.
    let key: UInt64
    /// In the base unit; of several months, the share of one.
    let value: Double
    /// The position in the record.
    let index: Int32
    /// The line of the text; 0 when it is not known.
    let line: Int32
    /// Whether it is measured; what is counted may be few this month and many the next.
    let isMeasure: Bool

    private static let measures = [
        "đồng", "usd", "ha", "m²", "m2", "m³", "m3", "m", "km", "km²", "kg", "tạ", "tấn", "lít", "kwh", "mw",
    ]

    /// What each project has its own value of.
    private static let perProject: Set = [
        "tổng kinh phí", "kinh phí", "tổng mức đầu tư", "tổng vốn", "tổng vốn đầu tư", "trị giá", "tổng trị giá",
        "tổng giá trị",
    ]

    /// The values that were reached, where indicator, unit and period are known and the text gives one value only.
    static func all(in document: ReviewedDocument, lines: LineTable) -> [FigurePoint] {
        let places = places(of: document.bulletin)
        var points: [UInt64: [FigurePoint]] = [:]
        for (index, figure) in document.bulletin.figures.enumerated() where figure.kind == .actual {
            guard let indicator = figure.indicator?.lowercased(), let unit = figure.unit, !unit.contains("%"),
                let value = figure.valueBase ?? figure.value, value > 0, value.isFinite,
                let period = figure.period ?? document.bulletin.period, !perProject.contains(indicator)
            else { continue }
            let months = period.monthCount
            let family = family(unit)
            let key = hash("\(indicator)\n\(family)\n\(months > 1)")
            let line = lines.line(of: places[index]) ?? 0
            points[key, default: []].append(
                FigurePoint(
                    key: key, value: value / Double(months), index: Int32(clamping: index), line: Int32(clamping: line),
                    isMeasure: measures.contains { family == $0 || family.hasPrefix("\($0)/") }))
        }
        return points.values.filter { $0.count == 1 }.map { $0[0] }.sorted { $0.index < $1.index }
    }

    /// The evidence of each figure, by its index.
    private static func places(of bulletin: Bulletin) -> [Int: Evidence] {
        let field = "/figures/".utf8
        var places: [Int: Evidence] = [:]
        for evidence in bulletin.evidence where evidence.field.utf8.starts(with: field) {
            guard let index = Int(evidence.field.dropFirst(field.count)), places[index] == nil else { continue }
            places[index] = evidence
        }
        return places
    }

    /// Units of one family have the same base unit: `tỷ đồng` and `triệu đồng`.
    private static func family(_ unit: String) -> String {
        let words = unit.lowercased().split(separator: " ").drop {
            ["nghìn", "ngàn", "triệu", "tỷ", "tỉ"].contains($0)
        }
        return words.isEmpty ? "đồng" : words.joined(separator: " ")
    }

    /// FNV-1a.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
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
