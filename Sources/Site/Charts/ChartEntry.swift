/// A chart on a page, with the table of its numbers.
struct ChartEntry: TemplateValue {
    let title: String
    /// Where all of what is drawn stands.
    var href: String?
    let unit: String?
    let drawing: Markup
    let rows: [ChartRow]

    init(_ chart: Chart, _ scales: ChartScales, _ size: ChartDrawing.Size, _ dates: DateWords) {
        title = chart.title
        unit = chart.unit
        drawing = ChartDrawing(chart: chart, scales: scales, size: size, dates: dates).svg()
        rows = chart.series.flatMap { series in
            series.points.map { point in
                ChartRow(
                    series: series.name, period: dates.short(point.period), value: dates.strings.decimal(point.value),
                    href: point.href)
            }
        }
    }

    /// One chart; nil when it cannot be drawn.
    init?(_ chart: Chart?, _ dates: DateWords) {
        guard let chart, let scales = ChartScales([chart]) else { return nil }
        self.init(chart, scales, .full, dates)
    }

    /// Charts side by side, to the same scales.
    static func smallMultiples(_ charts: [Chart], _ dates: DateWords) -> [ChartEntry] {
        guard let scales = ChartScales(charts) else { return [] }
        return charts.map { ChartEntry($0, scales, .small, dates) }
    }

    static let keys = TemplateKeys<ChartEntry>([
        .text("title", "what is drawn") { $0.title },
        .text("href", "link to the page that has all of it; missing where this is the page") { $0.href },
        .text("unit", "what the numbers are: `tỷ đồng`") { $0.unit },
        .markup("drawing", "the chart as inline SVG") { $0.drawing },
        .list("rows", "its numbers, in the order of time") { $0.rows },
    ])
}

/// A number of a chart in its table.
struct ChartRow: TemplateValue {
    let series: String
    let period: String
    let value: String
    let href: String?

    static let keys = TemplateKeys<ChartRow>([
        .text("series", "what kind of number it is: of a month, since the beginning of the year") { $0.series },
        .text("period", "the stretch of time, in words") { $0.period },
        .text("value", "the number") { $0.value },
        .text("href", "link to where it was reported") { $0.href },
    ])
}
