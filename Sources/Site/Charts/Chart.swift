import BulletinModel

/// Series of one unit, drawn over the same time: as lines, with a table of the same numbers.
struct Chart: Hashable, Sendable {
    let title: String
    /// What the numbers are: `tỷ đồng`, `%`.
    let unit: String?
    let series: [ChartSeries]

    /// nil for fewer than two points: one number is no development.
    init?(title: String, unit: String?, series: [ChartSeries]) {
        let drawn = series.filter { !$0.points.isEmpty }
        guard drawn.reduce(0, { $0 + $1.points.count }) > 1 else { return nil }
        self.title = title
        self.unit = unit
        self.series = drawn
    }

    var points: [ChartPoint] { series.flatMap(\.points) }
}

/// The stretch of time and the range of values that charts are drawn over.
struct ChartScales: Hashable, Sendable {
    let time: TimeAxis
    let values: ValueAxis

    /// The scales that hold every point; nil when there is none.
    init?(_ charts: [Chart]) {
        let points = charts.flatMap(\.points)
        guard let time = TimeAxis(points.map(\.period)), let values = ValueAxis(points.map(\.value)) else { return nil }
        self.time = time
        self.values = values
    }
}
