import BulletinModel
import TestSupport
import Testing

@testable import Site

struct ChartTests {
    private func dates(_ language: String = "vi") throws -> DateWords {
        DateWords(strings: try Fixtures.strings(language))
    }

    private func points(_ values: [(String, Double)]) throws -> [ChartPoint] {
        try values.map { ChartPoint(try #require(EDTF($0.0)), $0.1) }
    }

    private func drawing(_ series: [ChartSeries], _ size: ChartDrawing.Size = .full) throws -> ParsedPage {
        let chart = try #require(Chart(title: "Thu ngân sách", unit: "tỷ đồng", series: series))
        let scales = try #require(ChartScales([chart]))
        return try ParsedPage(
            ChartDrawing(chart: chart, scales: scales, size: size, dates: try dates()).svg().html)
    }

    @Test func `draws nothing from fewer than two points`() throws {
        let one = ChartSeries("A", .actual, try points([("2020-05", 1)]))
        #expect(Chart(title: "A", unit: nil, series: []) == nil)
        #expect(Chart(title: "A", unit: nil, series: [one]) == nil)
        #expect(
            Chart(
                title: "A", unit: nil,
                series: [ChartSeries("A", .actual, try points([("2020", .nan), ("2021", .infinity), ("2022", 1)]))])
                == nil)
        #expect(Chart(title: "A", unit: nil, series: [one, one]) != nil)
    }

    @Test(
        "has round numbers on its axis, and zero among them unless all lie far from it",
        arguments: [
            ([0.0, 100], [0.0, 50, 100]), ([3, 17.2], [0, 5, 10, 15, 20]), ([95.5, 97.2], [95.5, 96, 96.5, 97, 97.5]),
            ([-4, 6], [-5, 0, 5, 10]), ([5, 5], [0, 2, 4, 6]), ([0, 0], [0, 0.5, 1]),
            ([-10, -2], [-10, -5, 0]), ([1_229.6, 2_404], [0, 1000, 2000, 3000]),
        ])
    func axis(values: [Double], expected: [Double]) throws {
        let ticks = try #require(ValueAxis(values)).ticks
        #expect(ticks.count == expected.count && zip(ticks, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "\(ticks)")
    }

    @Test("holds every value, whatever it is", arguments: 1...200)
    func holds(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let values = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            Double.random(in: -1...1, using: &generator) * [1e-9, 1, 1e3, 1e14].randomElement(using: &generator)!
        }
        let axis = try #require(ValueAxis(values))
        #expect((2...22).contains(axis.ticks.count))
        for value in values { #expect((-0.001...1.001).contains(axis.position(of: value)), "\(value) \(axis.ticks)") }
    }

    @Test func `has months on its axis of time, or years`() throws {
        let months = try #require(TimeAxis(points([("2020-01", 1), ("2020-05", 1)]).map(\.period)))
        #expect(months.ticks.map(\.date.description) == ["2020-01", "2020-02", "2020-03", "2020-04", "2020-05"])
        let years = try #require(TimeAxis(points([("2001", 1), ("2021-01/2021-09", 1)]).map(\.period)))
        #expect(
            years.ticks.map(\.date.description) == ["2001", "2004", "2007", "2010", "2013", "2016", "2019"])
        #expect(try months.end(of: #require(EDTF("2020-05"))) == 1)
        #expect(try months.start(of: #require(EDTF("2020-01"))) == 0)
        #expect(try months.start(of: #require(EDTF("2019"))) == 0)
    }

    @Test func `draws a line through the points of a series, dotted over gaps`() throws {
        let series = ChartSeries(
            "Thu", .actual, try points([("2020-02", 2), ("2020-01", 1), ("2020-03", 3), ("2020-08", 2.5)]))
        let page = try drawing([series])
        let classes = page.values(of: "class", in: ["path"])
        #expect(classes.count { $0 == "line" } == 2)
        #expect(classes.count { $0 == "gap" } == 1)
        #expect(classes.count { $0 == "point" } == 4)
        #expect(page.words.contains("Thu, Tháng 8/2020: 2,5 tỷ đồng"))
        #expect(
            page.values(of: "aria-label")
                == ["Thu ngân sách. Thu: từ 1 tỷ đồng (Tháng 1/2020) đến 2,5 tỷ đồng (Tháng 8/2020)"])
    }

    @Test func `does not join what starts anew with the year`() throws {
        let values = try points([
            ("2020-01/2020-06", 5), ("2020", 12), ("2021-01/2021-03", 2), ("2021-01/2021-06", 6),
        ])
        let classes = try drawing([ChartSeries("Lũy kế", .cumulative, values)]).values(of: "class", in: ["path"])
        #expect(classes.count { $0 == "line" || $0 == "gap" } == 2)
        #expect(classes.count { $0 == "span" } == 0)
        let actual = try drawing([ChartSeries("Kỳ", .actual, values)]).values(of: "class", in: ["path"])
        #expect(actual.count { $0 == "span" } == 4)
    }

    @Test func `names the series beside their lines, without laying names on each other`() throws {
        let series = try ["Thực hiện", "Mục tiêu của nghị quyết hội đồng nhân dân"].map {
            ChartSeries($0, $0.hasPrefix("T") ? .actual : .target, try points([("2019", 1), ("2020", 2)]))
        }
        let page = try drawing(series)
        let heights = page.tags.filter { $0.attributes["class"] == "name" }.compactMap {
            Double($0.attributes["y"] ?? "")
        }
        #expect(heights.count == 2 && abs(heights[0] - heights[1]) >= 15)
        #expect(page.words.contains("Mục tiêu của nghị…"))
        #expect(page.values(of: "class", in: ["g"]) == ["actual", "target"])
    }

    @Test func `has room for what it says: long numbers of the axis, names of lines that end low`() throws {
        let series = try ["Trong tháng", "Lũy kế", "Cả năm"].enumerated().map { index, name in
            ChartSeries(name, .actual, try points([("2019", 0), ("2020", Double(index)), ("2021", 0)]))
        }
        let low = try ChartSeries("Đàn gia cầm", .actual, points([("2019", 1_250_000), ("2020", 900_000)]))
        let texts = try drawing(series + [low]).tags.filter { $0.name == "text" }
        let names = texts.filter { $0.attributes["class"] == "name" }.compactMap { Double($0.attributes["y"] ?? "") }
        #expect(names.sorted() == names && names.allSatisfy { $0 <= 258 })
        #expect(zip(names, names.dropFirst()).allSatisfy { $1 - $0 >= 15 })
        // `1.500.000` ends here.
        let ticks = texts.filter { $0.attributes["class"] == "tick" }.compactMap { Double($0.attributes["x"] ?? "") }
        #expect(ticks.allSatisfy { $0 >= 9 * 7 } && !ticks.isEmpty)
    }

    @Test func `draws small multiples to the same scales`() throws {
        let charts = try ["Ba Chẽ", "Bắc Kạn"].enumerated().compactMap { index, name in
            let values = try points([("2019", 1), ("2020", index == 0 ? 2 : 40)])
            return Chart(title: name, unit: "ha", series: [ChartSeries("cả năm", .actual, values)])
        }
        let entries = ChartEntry.smallMultiples(charts, try dates())
        #expect(entries.map(\.title) == ["Ba Chẽ", "Bắc Kạn"])
        for entry in entries { #expect(try ParsedPage(entry.drawing.html).words.contains("40")) }
        #expect(entries[0].rows.map { "\($0.period) \($0.value)" } == ["Năm 2019 1", "Năm 2020 2"])
        #expect(entries[0].rows.first?.series == "cả năm")
    }

    @Test("keeps text text and stays inside of its frame", arguments: 1...40)
    func survives(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let series = ChartSeries.Kind.allCases.map { kind in
            ChartSeries(
                NastyText.string(using: &generator), kind,
                (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                    let year = Int.random(in: 1...9999, using: &generator)
                    return ChartPoint(
                        .months(year, 1, Int.random(in: 1...12, using: &generator)),
                        Double.random(in: -1e14...1e14, using: &generator), href: NastyText.string(using: &generator))
                })
        }
        let page = try drawing(series)
        #expect(Set(page.tags.map(\.name)).isSubset(of: ["svg", "g", "path", "text", "title", "a"]))
        #expect(page.values(of: "style").isEmpty)
        for tag in page.tags where tag.name == "text" {
            let (x, y) = (Double(tag.attributes["x"] ?? ""), Double(tag.attributes["y"] ?? ""))
            #expect(x.map { (-1...600).contains($0) } ?? false)
            #expect(y.map { (0...280).contains($0) } ?? false)
        }
    }
}
