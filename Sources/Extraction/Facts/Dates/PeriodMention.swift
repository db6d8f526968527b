import BulletinModel

/// A stretch of time as a text prints it: `tháng 3`, `quý I/2018`, `6 tháng đầu năm`, `năm 2018`.
struct PeriodMention: Sendable, Hashable {
    /// First and last month, 1 to 12.
    var months: ClosedRange<Int>
    var year: Int?
    var tokens: Range<Int>
    /// `6 tháng cuối năm`, `3 tháng còn lại`: said of what is to come.
    var isRest: Bool
    /// What is longer than a year, with the years that are printed: `hai năm (2001 - 2003)`.
    var span: EDTF?

    func edtf(in year: Int) -> EDTF {
        span ?? (months == 1...12 ? .year(year) : .months(year, months.lowerBound, months.upperBound))
    }
}
