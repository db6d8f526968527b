import BulletinModel
import Review
import TestSupport
import Testing

struct FigureJumpTests {
    /// One bulletin a month from January 2019 on, each with one value of one indicator in tỷ đồng.
    private func archive(_ values: [Double], _ change: (inout Bulletin, Int) -> Void = { _, _ in }) -> ReviewedArchive {
        var archive = ReviewedArchive()
        for (index, value) in values.enumerated() {
            var bulletin = SampleBulletins.plain("t\(index + 10)", date: nil)
            bulletin.period = .month(2019, index + 1)
            bulletin.updateDate()
            bulletin.figures = [
                Figure(indicator: "số hộ", value: 5, unit: "hộ"),
                Figure(
                    indicator: "thu ngân sách", value: value, unit: "tỷ đồng", valueBase: value * 1e9,
                    span: "\(value) tỷ đồng"),
            ]
            change(&bulletin, index)
            archive.add(bulletin.surely(0.9, "figures/1"))
        }
        return archive
    }

    @Test(
        arguments: [
            // Where the decimal comma was lost, or the unit mixed up.
            (
                [5.2, 4.9, 5.6, 5571, 5.4],
                ["t13: 5571.0 tỷ đồng is about 1000 times the 5.6 tỷ đồng of seeds/t12.txt:1"]
            ),
            ([5.2, 4.9, 5.6, 0.0052], ["t13: 0.0052 tỷ đồng is about 1/1000 of the 5.6 tỷ đồng of seeds/t12.txt:1"]),
            ([520, 5.2, 4.9, 5.6, 5.3], ["t10: 520.0 tỷ đồng is about 100 times the 5.2 tỷ đồng of seeds/t11.txt:1"]),
            (
                [5.2, 4.9, 5.6, 5.3, 54, 5.1],
                ["t14: 54.0 tỷ đồng is about 10 times the 5.3 tỷ đồng of seeds/t13.txt:1"]
            ),
            ([5.2, 4.9, 54], ["t12: 54.0 tỷ đồng is about 10 times the 4.9 tỷ đồng of seeds/t11.txt:1"]),
            ([5.2, 5200], ["t11: 5200.0 tỷ đồng is about 1000 times the 5.2 tỷ đồng of seeds/t10.txt:1"]),
            ([5.2, 52], ["t11: 52.0 tỷ đồng is about 10 times the 5.2 tỷ đồng of seeds/t10.txt:1"]),
            // A quintupling may be a season, a doubling is life, what swings is no measure, one more is no series.
            ([5.2, 4.9, 5.6, 5.3, 25], []), ([5.2, 9.9, 4.6, 10.4], []), ([5.2, 49, 0.6, 5300], []), ([5.2, 70], []),
            ([5.2], []), ([], []),
        ] as [([Double], [String])])
    func `a value is compared with those around it`(values: [Double], expected: [String]) {
        let found = archive(values).findings("figures.jump")
        #expect(
            found
                == expected.map { line in
                    let parts = line.split(separator: ":", maxSplits: 1)
                    return "seeds/\(parts[0]).txt:1 figures.jump: thu ngân sách:\(parts[1])"
                })
    }

    @Test func `only like is compared with like`() {
        let values = [5.2, 4.9, 5.6, 5571, 5.4]
        func found(_ change: (inout Bulletin) -> Void) -> [String] {
            archive(values) { bulletin, index in if index == 3 { change(&bulletin) } }.findings("figures.jump")
        }
        #expect(found { _ in }.count == 1)
        #expect(found { $0.locality = SampleBulletins.city } == [])
        #expect(found { $0.locality = nil } == [])
        #expect(found { $0.figures[1].kind = .target } == [])
        #expect(found { $0.figures[1].unit = "triệu USD" } == [])
        #expect(found { $0.figures[1].unit = "triệu đồng" }.count == 1)
        #expect(found { $0.figures[1].indicator = "chi ngân sách" } == [])
        let projects = archive(values) { bulletin, _ in bulletin.figures[1].indicator = "Tổng kinh phí" }
        #expect(projects.findings("figures.jump") == [])
        #expect(found { $0.figures[1].period = .months(2019, 1, 4) } == [])
        #expect(found { $0.figures.append($0.figures[1]) } == [])
        #expect(found { $0.period = nil } == [])
    }

    @Test func `what lies long before or after is not compared`() {
        func found(_ values: [Double], years: [Int]) -> [String] {
            archive(values) { bulletin, index in
                bulletin.period = .month(years[index], index + 1)
                bulletin.updateDate()
            }.findings("figures.jump")
        }
        #expect(found([5.2, 4.9, 5600], years: [2019, 2019, 2020]).count == 1)
        #expect(found([5.2, 4.9, 5600], years: [2019, 2019, 2022]) == [])
        // One value alone says something of the next months only.
        #expect(found([5.2, 5600], years: [2019, 2020]) == [])
    }

    @Test func `a count may be ten times that of the month before`() {
        func found(_ values: [Double]) -> [String] {
            archive(values) { bulletin, _ in bulletin.figures[1].unit = "người" }.findings("figures.jump")
        }
        #expect(found([52, 49, 56, 540]) == [])
        #expect(found([52, 49, 56, 5400]).count == 1)
    }

    @Test func `what a place reports on now and then is no series`() {
        let values = [5.2, 4.9, 5.6, 5571, 5.4]
        func found(others: Int) -> [String] {
            var archive = archive(values)
            for index in 0..<others {
                var bulletin = SampleBulletins.plain("x\(index)")
                bulletin.period = .year(2018)
                bulletin.figures = [Figure(indicator: "đàn lợn", value: 1, unit: "con")]
                archive.add(bulletin)
            }
            return archive.findings("figures.jump")
        }
        #expect(found(others: 5).count == 1)
        #expect(found(others: 6) == [])
    }

    @Test func `the whole list is there to be corrected, unless a person wrote it`() {
        #expect(
            archive([5.2, 4.9, 5.6, 5571]).corrections("figures.jump") == [
                """
                seeds/t13.yaml (fill in): figures:
                  - {indicator: số hộ, value: 5, unit: hộ, kind: actual}
                  - {indicator: thu ngân sách, value: 5571, unit: tỷ đồng, value_base: 5571000000000, span: "5571.0 tỷ đồng", kind: actual}  # this one
                """
            ])
        var archive = archive([5.2, 4.9, 5.6])
        var bulletin = SampleBulletins.plain("x", date: "2019-04")
        bulletin.period = .month(2019, 4)
        bulletin.figures = [Figure(indicator: "thu ngân sách", value: 5571, unit: "tỷ đồng", valueBase: 5571e9)]
        archive.add(bulletin) { $0.written["figures"] = WrittenPlace(file: "seeds/x.yaml", line: 1, column: 1) }
        #expect(archive.findings("figures.jump") == [])
    }
}
