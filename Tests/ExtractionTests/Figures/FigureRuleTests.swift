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
            (
                "Kế hoạch trồng rừng năm 2018 là 500 ha, đến nay trồng được 120 ha. Chỉ tiêu thu ngân sách giao 90 tỷ đồng.",
                ["trồng rừng: 500 ha target", "trồng: 120 ha", "thu ngân sách: 90 tỷ đồng target"]
            ),
            (
                "Kế hoạch trồng rừng thực hiện được là 500 ha. Chỉ tiêu được giao về trồng rừng là 600 ha.",
                ["trồng rừng: 500 ha", "trồng rừng: 600 ha target"]
            ),
            ("Chỉ tiêu trồng rừng đã giao là 700 ha.", ["trồng rừng: 700 ha target"]),
            (
                "Kế hoạch thu ngân sách đã giao năm 2018 là 80 tỷ đồng.", ["thu ngân sách: 80 tỷ đồng target"]
            ),
            (
                "Chỉ tiêu thu ngân sách đạt 90% kế hoạch giao. Năng suất lúa 6,4 tấn trên một héc-ta.",
                ["thu ngân sách: 90% of kế hoạch", "năng suất lúa: 6.4 tấn/ha"]
            ),
            ("Toàn tỉnh gieo trồng 1,33 triệu ha lúa.", ["gieo trồng: 1.33 triệu ha"]),
            (
                "Trồng rừng 705 ha (rừng phòng hộ 110 ha; rừng sản xuất 595 ha), vượt 0,7% kế hoạch.",
                ["trồng rừng: 705 ha +0.7% vs kế hoạch", "rừng phòng hộ: 110 ha", "rừng sản xuất: 595 ha"]
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
            ("Năng suất bình quân 55,5tạ/ha.", ["năng suất bình quân: 55.5 tạ/ha"]),
            (
                "Thu nhập bình quân đầu người 43,5 triệu đồng/người/năm.",
                ["thu nhập bình quân đầu người: 43.5 triệu đồng/người/năm"]
            ),
            ("Tổng mức đầu tư 3 tỷ 250 triệu đồng.", ["tổng mức đầu tư: 3.25 tỷ đồng"]),
            ("Tổng đàn gia cầm ước 1,2 triệu con.", ["tổng đàn gia cầm: about 1.2 triệu con"]),
            ("Toàn xã còn 412 hộ nghèo.", ["hộ nghèo: 412 hộ"]),
            ("Toàn huyện có 98,6% học sinh tốt nghiệp.", ["học sinh tốt nghiệp: 98.6%"]),
            ("Kết nạp đảng viên mới 34/130 đồng chí.", ["kết nạp đảng viên: 34 đồng chí"]),
            ("Thu ngân sách đạt 8 tỷ đồng, vượt 5% dự toán.", ["thu ngân sách: 8 tỷ đồng +5% vs dự toán"]),
            (
                "Thu ngân sách đạt gần 15 tỉ đồng; chi ngân sách hơn 20 tỷ đồng.",
                ["thu ngân sách: under 15 tỷ đồng", "chi ngân sách: over 20 tỷ đồng"]
            ),
            (
                "Thu ngân sách: 19.286 triệu đồng, đạt 108% dự toán.",
                ["thu ngân sách: 19286 triệu đồng 108% of dự toán"]
            ),
            (
                "Thu ngân sách tháng 8 đạt 32,6 tỷ đồng; lũy kế 8 tháng đạt 274,1 tỷ đồng.",
                ["thu ngân sách: 32.6 tỷ đồng", "thu ngân sách: 274.1 tỷ đồng"]
            ),
            ("Phấn đấu cả năm thu ngân sách đạt 453 tỷ đồng.", ["thu ngân sách: 453 tỷ đồng target"]),
        ])
    func clause(article: String, expected: [String]) throws {
        #expect(try figures(article).map(short) == expected)
    }

    @Test(
        "gives a percentage to the figure that it speaks of",
        arguments: [
            ("Tiếp nhận 96/103 ý kiến, kiến nghị của cử tri, đạt 93,2%.", ["96 ý kiến 93.2%"]),
            ("Toàn huyện có 33 trường đạt chuẩn quốc gia, tỷ lệ 68,75%; tu sửa 12 phòng học.", ["33 trường 68.75%"]),
            ("Giải ngân vốn đầu tư công đạt 16,7% kế hoạch vốn (494/2.957 tỷ đồng).", ["494 tỷ đồng 16.7%"]),
            ("Tỷ lệ hộ nghèo còn 3,06% (1.204 hộ).", ["tỷ lệ hộ nghèo: 3.06%", "1204 hộ"]),
            ("Qua khảo sát 9.450 lao động, 57% có nhu cầu thuê nhà.", ["9450 lao động", "57%"]),
            ("Có 214ha hành, tỏi (chiếm hơn 65% diện tích xuống giống) bị vùi lấp.", ["214 ha 65% of diện tích"]),
            ("Thu ngân sách 19 tỷ đồng, đạt 98% dự toán; tăng 7,1% so cùng kỳ.", ["98% of dự toán +7.1% vs cùng kỳ"]),
            ("Thu ngân sách 80 tỷ đồng; hoàn thành 100% chỉ tiêu kết nạp đảng viên.", ["80 tỷ đồng", "100%"]),
            (
                "Thu 112,45 tỷ đồng, bằng 72,1% dự toán tỉnh giao, bằng 68,6% dự toán HĐND huyện giao.",
                ["72.1% of dự toán tỉnh giao", "68.6% of dự toán HĐND giao"]
            ),
            (
                "Giải ngân 23,9 tỷ đồng trong tổng số 96,5 tỷ đồng, đạt tỷ lệ 24,8%.",
                ["96.5 tỷ đồng", "23.9 tỷ đồng 24.8%"]
            ),
            (
                "Thu 5 tỷ đồng, bằng 68,9% dự toán và bằng 63,5% nghị quyết, tăng 11% so với cùng kỳ.",
                ["5 tỷ đồng 68.9% of dự toán +11% vs cùng kỳ", "63.5% of nghị quyết"]
            ),
            ("Khởi tố 12 vụ/15 bị can.", ["12 vụ", "15 bị can"]),
        ])
    func attachment(article: String, expected: [String]) throws {
        let found = try figures(article).map(short)
        #expect(found.count == expected.count, "\(found)")
        for (figure, words) in zip(found, expected) { #expect(figure.contains(words), "\(found)") }
    }

    @Test(
        "tells levels from changes, and how much from how much more",
        arguments: [
            ("Tỷ lệ hộ nghèo giảm còn 9,43%, giảm 2,17%.", ["tỷ lệ hộ nghèo: 9.43% -2.17%"]),
            ("Tỷ lệ hộ nghèo giảm từ 46,9% xuống còn 42,3%.", ["tỷ lệ hộ nghèo: 42.3%"]),
            ("Thu nhập tăng từ 35 triệu đồng năm 2018 lên 42 triệu đồng.", ["42 triệu đồng"]),
            ("Năm nay giảm tỷ lệ hộ nghèo 4%.", ["tỷ lệ hộ nghèo: -4%"]),
            ("Kéo giảm tỷ lệ trễ hạn xuống dưới 2%.", ["under 2%"]),
            ("Phấn đấu vượt dự toán từ 20% trở lên.", ["+20% vs dự toán target"]),
            ("Kết nạp từ 250 đảng viên trở lên.", ["over 250 đảng viên"]),
            ("Tốc độ tăng trưởng kinh tế đạt 7,33%.", ["tốc độ tăng trưởng kinh tế: +7.33%"]),
            ("So với cùng kỳ năm 2016, tổng đàn lợn tăng 6%.", ["+6%"]),
            ("Phạm pháp hình sự 62 vụ, giảm 9 vụ so với năm trước.", ["62 vụ", "giảm: 9 vụ vs năm trước"]),
            ("Giảm 628 hộ nghèo.", ["628 hộ"]),
            ("Nông nghiệp tăng 4,1%; công nghiệp - xây dựng tăng 12,7%.", ["+4.1%", "công nghiệp - xây dựng: +12.7%"]),
        ])
    func change(article: String, expected: [String]) throws {
        let found = try figures(article).map(short)
        #expect(found.count == expected.count, "\(found)")
        for (figure, words) in zip(found, expected) { #expect(figure.contains(words), "\(found)") }
    }

    @Test(
        "keeps the printed words of ranges and of what is done over plan",
        arguments: [
            ("Năng suất đạt 10 - 12 tấn/ha.", "10 - 12 tấn/ha", 10), ("Sản lượng từ 5 đến 7 tấn.", "5 đến 7 tấn", 5),
            ("Tỷ lệ đạt 75-77%.", "75-77%", 75), ("Tỷ lệ từ 5% - 7%.", "5% - 7%", 5),
            ("Thu 3 tỷ 412 triệu đồng/5 tỷ 800 triệu đồng.", "3 tỷ 412 triệu đồng/5 tỷ 800 triệu đồng", 3.412),
            ("Trồng 40/40ha rừng.", "40/40ha", 40), ("Đón gần 6 nghìn lượt khách.", "6 nghìn lượt", 6),
        ])
    func span(article: String, words: String, value: Double) throws {
        let figure = try #require(try figures(article).first)
        #expect(figure.span == words)
        #expect((figure.value ?? figure.percent) == value)
    }

    @Test("the items of a list of targets are targets, what was done is not")
    func targets() throws {
        let rule = try #require(Self.rule)
        let document = zoned(
            article: "Toàn huyện trồng 30 ha rừng.", "Một số chỉ tiêu chủ yếu", "- Thu ngân sách 128 tỷ đồng;",
            "- Kết nạp 130 đảng viên.", "Đã kết nạp 12 đảng viên.",
            "Năm 2017, Huyện ủy đề ra 18 chỉ tiêu: thu ngân sách 82 tỷ đồng; sản lượng lúa 900 tấn.")
        let found = rule.find(in: document, period: EDTF("2016")).map(\.value)
        #expect(found.map(\.kind) == [.actual, .target, .target, .actual, .target, .target])
    }

    @Test("what only the lead says counts too, and once")
    func lead() throws {
        let rule = try #require(Self.rule)
        let document = zoned(lead: "Huyện đón 300 lượt khách, thu 5 tỷ đồng", article: "Ngành thuế thu 5 tỷ đồng.")
        #expect(rule.find(in: document, period: nil).map(\.value.value) == [5, 300])
    }

    @Test(
        "takes no date, code, road, ordinal, term, price base or rate base for a figure",
        arguments: [
            "Ngày 14/3/2018, Ban Thường vụ họp phiên thứ 5.", "Theo Chỉ thị số 05-CT/TW và Nghị quyết 42/NQ-CP.",
            "Sửa chữa quốc lộ 3 và tỉnh lộ 258.", "Đại hội lần thứ 12 nhiệm kỳ 2015-2020.",
            "Đạt 19/19 tiêu chí.", "Năm 2019 xã Tân Lập họp 2 lần.", "Điện thoại 02093.870.123.",
            "Trên 1 ha đất canh tác.", "Siêu thị 0 đồng.", "Từ 14/3 người dân đến nộp.",
            "Làm 86,4 km đường.", "Trao 120 suất quà.", "Xã có 5 dân tộc.", "Khởi công 2 con đường.",
            "Năm 2018 tỷ lệ hộ nghèo giảm.", "Gieo 2 vụ lúa.", "Thôn 3 hộ dân đông.", "Học sinh lớp 5 trường tiểu học.",
            "Thu hút đầu tư giai đoạn 2016 - 2020.",
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
