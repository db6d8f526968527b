import BulletinModel
import Review
import TestSupport
import Testing

struct MissingMonthTests {
    private func findings(_ dates: [String], locality: Locality = SampleBulletins.district, isPeriod: Bool = true)
        -> [String]
    {
        var archive = ReviewedArchive()
        for date in dates {
            let id = date.replacing("/", with: "_")
            var bulletin = SampleBulletins.plain(id, date: date, locality: locality)
            if isPeriod { bulletin.period = EDTF(date) }
            archive.add(bulletin)
        }
        return archive.findings("month.missing")
    }

    private func months(_ year: Int, _ numbers: [Int]) -> [String] { numbers.map { "\(EDTF.month(year, $0))" } }

    @Test func `a gap in a monthly series is found`() {
        let expected = [
            "seeds/2019-06.txt:1 month.missing: Huyện Ba Chẽ, Quảng Ninh has bulletins for 10 of 12 months, none for 2019-07, 2019-10"
        ]
        let dates = months(2019, [1, 2, 3, 4, 5, 6, 8, 9, 11, 12])
        #expect(findings(dates) == expected)
        #expect(findings(dates, isPeriod: false) == expected)
        #expect(findings(Array(dates.reversed())) == expected)
    }

    @Test func `what is not monthly has no gaps`() {
        #expect(findings(months(2019, Array(1...12))) == [])
        #expect(findings(months(2019, [1, 2, 3, 4, 6, 7, 8])) == [])
        #expect(findings(months(2019, [1, 3, 5, 7, 9, 11]) + months(2020, [1, 3, 5, 7, 9, 11])) == [])
        #expect(findings([]) == [])
    }

    @Test func `a quarter, a half and a year stand for their last month`() {
        let dates = months(2019, [1, 2, 4, 5, 7, 8, 10, 11])
        #expect(findings(dates + ["2019-01/2019-03", "2019-01/2019-06", "2019-01/2019-09", "2019"]) == [])
    }

    @Test func `years that nobody collected are no gap`() {
        let dates = months(2015, [5]) + months(2019, [1, 2, 3, 4, 5, 7, 8, 9]) + months(2022, [3])
        #expect(findings(dates).map { $0.suffix(7) } == ["2019-06"])
    }
}
