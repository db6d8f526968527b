import BulletinModel

/// Draws a chart as inline SVG.
struct ChartDrawing {
    let chart: Chart
    let scales: ChartScales
    let size: Size
    let dates: DateWords
    /// Where the axes meet: there is room for the longest number of the axis before it.
    private let left: Double

    init(chart: Chart, scales: ChartScales, size: Size, dates: DateWords) {
        self.chart = chart
        self.scales = scales
        self.size = size
        self.dates = dates
        let longest = scales.values.ticks.map { dates.strings.decimal($0).unicodeScalars.count }.max() ?? 0
        left = max(size.left, Double(longest) * Size.digit + 8)
    }

    /// Measures in units of the drawing, which are pixels where it is shown in full width.
    struct Size: Hashable, Sendable {
        let width, height, left, right: Double
        let top = 26.0
        let bottom = 26.0
        /// How wide a digit of the axis is at most.
        static let digit = 7.0

        static let full = Size(width: 600, height: 280, left: 56, right: 130)
        /// For small multiples, which need no names on their lines.
        static let small = Size(width: 280, height: 160, left: 52, right: 24)
    }

    func svg() -> Markup {
        var svg = SVGWriter()
        // A picture holds no links; without a role it is a drawing with parts.
        let hasLinks = chart.points.contains { $0.href != nil }
        svg.raw(
            hasLinks
                ? "<svg class=\"chart\" viewBox=\"0 0 "
                : "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 ")
        svg.number(size.width)
        svg.raw(" ")
        svg.number(size.height)
        svg.raw("\" aria-label=\"")
        svg.text(summary)
        svg.raw("\">")
        drawAxes(&svg)
        for series in chart.series { draw(series, &svg) }
        drawNames(&svg)
        svg.raw("</svg>")
        return Markup(utf8: svg.bytes)
    }

    /// The chart in a sentence: what, from when to when, from how much to how much.
    private var summary: String {
        let strings = dates.strings
        let parts = chart.series.compactMap { series -> String? in
            guard let first = series.points.first, let last = series.points.last else { return nil }
            if series.points.count == 1 { return words(first, series) }
            return strings(
                .chartSummary,
                [
                    .title: series.name, .from: "\(value(first)) (\(dates.short(first.period)))",
                    .to: "\(value(last)) (\(dates.short(last.period)))",
                ])
        }
        return ([chart.title] + parts).joined(separator: ". ")
    }

    private func value(_ point: ChartPoint) -> String {
        [dates.strings.decimal(point.value), chart.unit].compactMap(\.self).joined(separator: " ")
    }

    private func x(_ position: Double) -> Double { left + position * (size.width - left - size.right) }

    private func y(_ value: Double) -> Double {
        size.height - size.bottom - scales.values.position(of: value) * (size.height - size.top - size.bottom)
    }

    private func drawAxes(_ svg: inout SVGWriter) {
        for tick in scales.values.ticks {
            svg.line(tick == 0 ? "zero" : "grid", left, y(tick), size.width - size.right, y(tick))
            svg.label("tick", left - 6, y(tick) + 4, dates.strings.decimal(tick))
        }
        if let unit = chart.unit { svg.label("unit", 0, 12, unit) }
        let step = size == .small ? max(1, (scales.time.ticks.count + 2) / 3) : 1
        for (index, tick) in scales.time.ticks.enumerated() where index.isMultiple(of: step) {
            let place = x(tick.position)
            svg.line("grid", place, size.height - size.bottom, place, size.height - size.bottom + 4)
            svg.label("time", x(tick.middle), size.height - 6, label(tick.date))
        }
    }

    private func place(_ point: ChartPoint, _ series: ChartSeries) -> Double {
        x(scales.time.place(of: point.period, series.kind))
    }

    private func words(_ point: ChartPoint, _ series: ChartSeries) -> String {
        "\(series.name), \(dates.short(point.period)): \(value(point))"
    }

    private func label(_ date: EDTFDate) -> String {
        date.month.map { "\($0)/\(date.year)" } ?? String(date.year)
    }

    private func draw(_ series: ChartSeries, _ svg: inout SVGWriter) {
        svg.raw("<g class=\"")
        svg.text(series.kind.rawValue)
        svg.raw("\">")
        let gap = usualGap(series.points)
        for (one, other) in zip(series.points, series.points.dropFirst()) {
            if series.kind == .cumulative, one.period.lastDay.year != other.period.lastDay.year { continue }
            let days = other.period.lastDay.daysSince1970 - one.period.lastDay.daysSince1970
            svg.line(
                Double(days) > Double(gap) * 1.6 ? "gap" : "line", place(one, series), y(one.value),
                place(other, series), y(other.value))
        }
        for (index, point) in series.points.enumerated() {
            draw(point, of: series, saysValue: saysValue(at: index, of: series), &svg)
        }
        svg.raw("</g>")
    }

    /// Of a single line, all values where they are few; in a small chart the last, and the first where there is room.
    private func saysValue(at index: Int, of series: ChartSeries) -> Bool {
        guard chart.series.count == 1, let last = series.points.last else { return false }
        if size == .full { return series.points.count <= 8 }
        if index == series.points.count - 1 { return true }
        return index == 0 && place(last, series) - place(series.points[0], series) > 80
    }

    private func draw(_ point: ChartPoint, of series: ChartSeries, saysValue: Bool, _ svg: inout SVGWriter) {
        let (center, height) = (place(point, series), y(point.value))
        if let href = point.href {
            svg.raw("<a href=\"")
            svg.text(href)
            svg.raw("\" aria-label=\"")
            svg.text(words(point, series))
            svg.raw("\">")
        }
        // What is reported of several months is no single day.
        if series.kind != .cumulative, point.period.lastDay.daysSince1970 - point.period.firstDay.daysSince1970 > 31 {
            svg.line(
                "span", x(scales.time.start(of: point.period)), height, x(scales.time.end(of: point.period)), height)
        }
        svg.raw("<path class=\"point\" stroke=\"currentColor\" d=\"M")
        svg.number(center)
        svg.raw(" ")
        svg.number(height)
        svg.raw(pointPath(series.kind))
        svg.raw("\">")
        svg.raw("<title>")
        svg.text(words(point, series))
        svg.raw("</title></path>")
        if point.href != nil { svg.raw("</a>") }
        guard saysValue else { return }
        let words = dates.strings.decimal(point.value)
        // Not on the numbers of the axis, nor beyond the edge.
        let half = Double(words.unicodeScalars.count) * Size.digit / 2 + 2
        svg.label("value", min(max(center, left + half), size.width - half), height - 10, words)
    }

    /// A diamond or a circle, smaller in a small chart.
    private func pointPath(_ kind: ChartSeries.Kind) -> StaticString {
        switch (kind == .target, size == .small) {
        case (true, false): "m0-5l5 5-5 5-5-5z"
        case (true, true): "m0-4l4 4-4 4-4-4z"
        case (false, false): "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"
        case (false, true): "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"
        }
    }

    /// The usual number of days between two points; more is a gap that is shown as one.
    private func usualGap(_ points: [ChartPoint]) -> Int {
        let gaps = zip(points, points.dropFirst()).map {
            $1.period.lastDay.daysSince1970 - $0.period.lastDay.daysSince1970
        }
        return max(31, gaps.sorted().at(gaps.count / 2) ?? 0)
    }

    /// The name of each series at the end of its line, moved apart where they would lie on each other.
    private func drawNames(_ svg: inout SVGWriter) {
        guard size == .full, chart.series.count > 1 else { return }
        var names = chart.series.compactMap { series in
            series.points.last.map { (x: place($0, series), y: y($0.value) + 4, name: series.name) }
        }.sorted { $0.y < $1.y }
        let line = 15.0
        for index in names.indices.dropFirst() { names[index].y = max(names[index].y, names[index - 1].y + line) }
        // What would lie below the axis moves up.
        var lowest = size.height - size.bottom + 4
        for index in names.indices.reversed() {
            names[index].y = min(names[index].y, lowest)
            lowest = names[index].y - line
        }
        for name in names {
            svg.label("name", min(name.x + 8, size.width - size.right + 8), name.y, Self.short(name.name))
        }
    }

    /// What has room beside the lines.
    private static func short(_ name: String) -> String {
        guard name.unicodeScalars.count > 20 else { return name }
        var text = ""
        for word in name.split(separator: " ") {
            guard text.unicodeScalars.count + word.unicodeScalars.count < 19 else { break }
            text += text.isEmpty ? String(word) : " " + word
        }
        return (text.isEmpty ? String(name.prefix(18)) : text) + "…"
    }
}
