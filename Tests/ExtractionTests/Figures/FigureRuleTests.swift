import BulletinModel
import Testing

@testable import Extraction

struct FigureRuleTests {
    private static let rule = try? FigureRule()

    private func figures(_ article: String, period: String? = "2018-05") throws -> [Figure] {
        let rule = try #require(Self.rule)
        return rule.find(in: zoned(article: article), period: period.flatMap { EDTF($0) }).map(\.value)
    }

    /// What a figure says, shortly: `indicator: qualifier value unit, percent% of whole, ±change% vs comparison @period`.
    private func short(_ figure: Figure) -> String {
        func number(_ value: Double) -> String { Int(exactly: value).map { "\($0)" } ?? "\(value)" }
        var text = (figure.indicator ?? "–") + ":"
        if let qualifier = figure.qualifier { text += " \(qualifier.rawValue)" }
        if let value = figure.value { text += " \(number(value)) \(figure.unit ?? "")" }
        if let percent = figure.percent { text += " \(number(percent))%" }
        if let whole = figure.percentOf { text += " of \(whole)" }
        if let change = figure.changePercent { text += " \(change > 0 ? "+" : "")\(number(change))%" }
        if let comparison = figure.comparedWith { text += " vs \(comparison)" }
        if figure.kind == .target { text += " target" }
        return text
    }

    @Test(
        "puts value, unit, indicator and percentages of a clause together",
        arguments: [
            (
                "Thu ngân sách đạt 12,5 tỷ đồng, bằng 41% dự toán, tăng 6% so với cùng kỳ.",
                ["thu ngân sách: 12.5 tỷ đồng 41% of dự toán +6% vs cùng kỳ"]
            ),
            ("Tổng diện tích gieo cấy 1.045 ha (đạt 98% KH).", ["diện tích gieo trồng: 1045 ha 98% of kế hoạch"]),
            (
                "Đàn lợn 12.300 con, giảm 4,5% so cùng kỳ; đàn bò 6.100 con.",
                ["đàn lợn: 12300 con -4.5% vs cùng kỳ", "đàn bò: 6100 con"]
            ),
            ("Giải ngân vốn đầu tư công mới đạt 21%KH.", ["giải ngân vốn đầu tư công: 21% of kế hoạch"]),
            (
                "Toàn xã gieo cấy được 742 ha lúa xuân, đạt 101%KH.",
                ["gieo cấy lúa xuân: 742 ha 101% of kế hoạch"]
            ),
            ("Trồng rừng được 312/650 ha, đạt 48% kế hoạch.", ["trồng rừng: 312 ha 48% of kế hoạch"]),
            ("Năng suất bình quân 55,5tạ/ha.", ["năng suất lúa: 55.5 tạ/ha"]),
            (
                "Thu nhập bình quân đầu người 43,5 triệu đồng/người/năm.",
                ["thu nhập bình quân đầu người: 43.5 triệu đồng/người/năm"]
            ),
            ("Tổng mức đầu tư 3 tỷ 250 triệu đồng.", ["tổng mức đầu tư: 3.25 tỷ đồng"]),
            ("Tổng đàn gia cầm ước 1,2 triệu con.", ["tổng đàn gia cầm: about 1.2 triệu con"]),
            ("Toàn xã còn 412 hộ nghèo.", ["hộ nghèo: 412 hộ"]),
            ("Toàn huyện có 98,6% học sinh tốt nghiệp.", ["học sinh tốt nghiệp: 98.6%"]),
            ("Kết nạp đảng viên mới 34/130 đồng chí.", ["kết nạp đảng viên: 34 đồng chí"]),
            ("Thu ngân sách đạt 8 tỷ đồng, vượt 5% dự toán.", ["thu ngân sách: 8 tỷ đồng of dự toán +5%"]),
            (
                "Thu ngân sách đạt gần 15 tỉ đồng; chi ngân sách hơn 20 tỷ đồng.",
                ["thu ngân sách: under 15 tỷ đồng", "chi ngân sách: over 20 tỷ đồng"]
            ),
            ("Phấn đấu cả năm thu ngân sách đạt 453 tỷ đồng.", ["thu ngân sách: 453 tỷ đồng target"]),
        ])
    func clause(article: String, expected: [String]) throws {
        #expect(try figures(article).map(short) == expected)
    }

    @Test(
        "takes no date, code, road, ordinal, term, price base or rate base for a figure",
        arguments: [
            "Ngày 14/3/2018, Ban Thường vụ họp phiên thứ 5.", "Theo Chỉ thị số 05-CT/TW và Nghị quyết 42/NQ-CP.",
            "Sửa chữa quốc lộ 3 và tỉnh lộ 258.", "Đại hội lần thứ 12 nhiệm kỳ 2015-2020.",
            "Đạt 19/19 tiêu chí.", "Năm 2019 xã Tân Lập họp 2 lần.", "Điện thoại 02093.870.123.",
            "Trên 1 ha đất canh tác.", "Học sinh lớp 5 trường tiểu học.", "Thu hút đầu tư giai đoạn 2016 - 2020.",
        ])
    func none(article: String) throws {
        #expect(try figures(article).map(short) == [])
    }

    @Test(
        "gives a figure the period that its words name",
        arguments: [
            ("Thu ngân sách tháng 5 đạt 1,9 tỷ đồng.", ["2018-05"]),
            ("Thu ngân sách đạt 1,9 tỷ đồng, lũy kế 11,8 tỷ đồng.", ["2018-05", "2018-01/2018-05"]),
            ("Thu ngân sách đạt 1,9 tỷ đồng, lũy kế 5 tháng 11,86 tỷ đồng.", ["2018-05", "2018-01/2018-05"]),
            ("Thu ngân sách 4 tháng đầu năm đạt 9 tỷ đồng.", ["2018-01/2018-04"]),
            ("Thu ngân sách quý I/2017 đạt 9 tỷ đồng.", ["2017-01/2017-03"]),
            ("Thu ngân sách năm 2016 đạt 9 tỷ đồng.", ["2016"]),
            ("Lũy kế từ đầu năm thu ngân sách 41,65 tỷ đồng.", ["2018-01/2018-05"]),
        ])
    func period(article: String, expected: [String]) throws {
        #expect(try figures(article).map { $0.period?.description } == expected)
    }

    @Test("gives no period where neither the figure nor the bulletin names one")
    func unknownPeriod() throws {
        #expect(try figures("Thu ngân sách tháng 5 đạt 1,9 tỷ đồng.", period: nil).map(\.period) == [nil])
    }

    @Test("the cumulative value repeats the indicator that stood before it")
    func cumulative() throws {
        let article =
            "Tổng mức bán lẻ hàng hoá và doanh thu dịch vụ đạt 249 tỷ đồng, luỹ kế 1229,6 tỷ đồng, bằng 41,68%NQ."
        let name = "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ"
        #expect(
            try figures(article).map(short) == ["\(name): 249 tỷ đồng", "\(name): 1229.6 tỷ đồng 41.68% of nghị quyết"])
    }

    @Test("states the value in the base unit, and the words it was read from")
    func base() throws {
        let figure = try #require(try figures("Thu ngân sách đạt 5,571 tỷ đồng.").first)
        #expect(figure.valueBase == 5_571_000_000)
        #expect(figure.span == "5,571 tỷ đồng")
        let rate = try #require(try figures("Năng suất lúa 55,5 tạ/ha.").first)
        #expect(rate.valueBase == 5550)
    }
}
