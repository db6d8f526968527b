import BulletinModel
import Testing

@testable import Extraction

@Suite struct EventTests {
    struct Case: Sendable {
        let sentence: String
        var title: String?
        var published: String?
        let expected: String?
        var basis: Event.YearBasis?
        var part: Event.PartOfDay?
    }

    static let printed: [Case] = [
        Case(
            sentence: "Chiều ngày 14 tháng 3 năm 2018, UBND huyện tổ chức họp.", expected: "2018-03-14",
            part: .afternoon),
        Case(sentence: "Sáng 14-3-2018, Huyện ủy họp phiên thường kỳ.", expected: "2018-03-14", part: .morning),
        Case(sentence: "Ngày 14.3.2018, Thị ủy khai mạc hội nghị.", expected: "2018-03-14"),
        Case(sentence: "Ngày 14/03/18, Thị ủy khai mạc hội nghị.", expected: "2018-03-14"),
        Case(
            sentence: "(HXTV) - Tối 14 tháng ba năm 2018, lễ khai mạc diễn ra.", expected: "2018-03-14", part: .evening),
        Case(
            sentence: "Sáng thứ Tư, ngày 14/3/2018, tại Hà Xuyên, đã diễn ra kỳ họp.", expected: "2018-03-14",
            part: .morning),
        Case(sentence: "Sáng nay (14/3/2018), đoàn đã có buổi làm việc.", expected: "2018-03-14", part: .morning),
        Case(sentence: "HXO - Hôm qua, 14.3.2018, HĐND tỉnh họp.", expected: "2018-03-14"),
        Case(sentence: "Trong 2 ngày 14-15/3/2018, HĐND huyện tổ chức kỳ họp.", expected: "2018-03-14/2018-03-15"),
        Case(sentence: "Ngày 14 và 15/3/2018, HĐND huyện tổ chức kỳ họp.", expected: "2018-03-14/2018-03-15"),
        Case(sentence: "Trong các ngày 14, 15 và 16/3/2018, HĐND họp.", expected: "2018-03-14/2018-03-16"),
        Case(sentence: "Từ ngày 28/2 đến ngày 2/3/2018, diễn ra Đại hội.", expected: "2018-02-28/2018-03-02"),
        Case(
            sentence: "Kỳ họp diễn ra trong 2,5 ngày, từ ngày 6 đến sáng 8-12-2022.", expected: "2022-12-06/2022-12-08"),
        Case(sentence: "Ngày 10-12/3/2018, huyện tổ chức hội thi.", expected: "2018-03-10/2018-03-12"),
        Case(sentence: "Từ ngày 30/12 đến ngày 02/01/2019, huyện tổ chức hội chợ.", expected: "2018-12-30/2019-01-02"),
        Case(sentence: "Ngày 14/3/2018, 12/15 xã tổ chức họp dân.", expected: "2018-03-14"),
    ]

    @Test(arguments: printed)
    func `reads days with their year`(given: Case) {
        check(given, .printed)
    }

    static let inferred: [Case] = [
        Case(sentence: "Ngày 14/3, Huyện ủy họp.", published: "2018-03-15", expected: "2018-03-14", basis: .published),
        Case(sentence: "Ngày 28/12, Huyện ủy họp.", published: "2019-01-03", expected: "2018-12-28", basis: .published),
        Case(
            sentence: "Ngày 31/12 và 01/01, huyện tổ chức lễ hội.", published: "2019-01-03",
            expected: "2018-12-31/2019-01-01", basis: .published),
        Case(
            sentence:
                "Ngày 06/10, Thành ủy tổ chức hội nghị kiểm điểm công tác 09 tháng, triển khai nhiệm vụ 03 tháng cuối năm 2021.",
            expected: "2021-10-06", basis: .period),
        Case(sentence: "Ngày 05/01, Huyện ủy tổng kết công tác năm 2018.", expected: "2019-01-05", basis: .period),
        Case(
            sentence: "Sáng 26/12, huyện tổ chức hội nghị triển khai nhiệm vụ năm 2018.", expected: "2017-12-26",
            basis: .document, part: .morning),
        Case(
            sentence: "Ngày 20/5, thị xã ra mắt mô hình.", title: "Thị xã phát động thi đua năm 2016",
            expected: "2016-05-20",
            basis: .document),
        Case(sentence: "Ngày 20/5, thị xã ra mắt mô hình.", title: "Ra mắt mô hình tự quản", expected: nil),
    ]

    @Test(arguments: inferred)
    func `infers a year that is not printed, or leaves the event open`(given: Case) {
        check(given, given.basis)
    }

    static let traps: [Case] = [
        Case(sentence: "Thực hiện Nghị quyết số 12-NQ/HU ngày 14/3/2018, các xã tổ chức học tập.", expected: nil),
        Case(sentence: "Thực hiện Quyết định ngày 14/3/2018 của UBND tỉnh, huyện tổ chức kiểm tra.", expected: nil),
        Case(sentence: "Tính đến ngày 14/3/2018, đã tổ chức 12 đợt kiểm tra.", expected: nil),
        Case(sentence: "Huyện tổ chức thu hoạch xong trước ngày 14/3/2018.", expected: nil),
        Case(sentence: "Đến hết ngày 14/3/2018, 9 xã tổ chức xong đại hội.", expected: nil),
        Case(sentence: "Huyện dự kiến ngày 14/3/2018 tổ chức lễ hội.", expected: nil),
        Case(sentence: "Các xã tổ chức kỷ niệm 66 năm ngày 07/5/1954.", expected: nil),
        Case(sentence: "Gặp mặt nhân ngày 21/6/2018 do huyện tổ chức.", expected: nil),
        Case(sentence: "Từ ngày 01/7/2025, chính quyền hai cấp tổ chức lại bộ máy.", expected: nil),
        Case(sentence: "Hà Xuyên, ngày 14 tháng 3 năm 2018", expected: nil),
        Case(sentence: "Có 14/15 xã tổ chức sơ kết.", published: "2018-03-15", expected: nil),
        Case(sentence: "Trước đó, ngày 16/11/2020, đoàn đã kiểm tra tại phường.", expected: nil),
    ]

    @Test(arguments: traps)
    func `passes over days that are not the meeting's`(given: Case) {
        check(given, nil)
    }

    private func check(_ given: Case, _ basis: Event.YearBasis?) {
        let facts = FactText(zoned(title: given.title, article: given.sentence))
        let published = given.published.flatMap { Timestamp($0) }
        let dates = Rules.dates.find(in: facts, published: published)
        let event = dates.event?.value
        let days = event.map { $0.start == $0.end ? "\($0.start)" : "\($0.start)/\($0.end)" }
        #expect(days == given.expected, "\(given.sentence)")
        guard event != nil else { return }
        #expect(event?.yearBasis == basis, "\(given.sentence)")
        #expect(event?.partOfDay == given.part, "\(given.sentence)")
    }
}

@Suite struct PeriodTests {
    @Test(
        arguments: [
            ("đánh giá kết quả công tác tháng 03/2018, nhiệm vụ tháng 4/2018", "2018-03"),
            ("đánh giá kết quả tháng 3-2018", "2018-03"),
            ("sơ kết công tác quý I/2018", "2018-01/2018-03"),
            ("kiểm điểm công tác quí 3 năm 2018", "2018-07/2018-09"),
            ("sơ kết Sáu tháng đầu năm 2018", "2018-01/2018-06"),
            ("đánh giá 09 tháng năm 2018", "2018-01/2018-09"),
            ("tình hình 3 tháng đầu năm 2018", "2018-01/2018-03"),
            ("kết quả 8 tháng; phương hướng 4 tháng cuối năm 2018", "2018-01/2018-08"),
            ("đánh giá nửa đầu năm 2018", "2018-01/2018-06"),
            ("tổng kết công tác năm 2018, phương hướng nhiệm vụ năm 2019", "2018"),
            ("đánh giá tháng 12, triển khai nhiệm vụ tháng 01 năm 2019", "2018-12"),
            ("đánh giá kết quả thực hiện nhiệm vụ tháng 4, triển khai nhiệm vụ trọng tâm tháng 5 năm 2020", "2020-04"),
            ("đánh giá tháng 3 và quý I/2018, nhiệm vụ quý II/2018", "2018-01/2018-03"),
            ("giao ban công tác tháng 5 năm 2019", "2019-05"),
            ("giao ban với các xã tháng 02/2017", "2017-02"),
            ("triển khai nhiệm vụ tháng 4, đánh giá kết quả tháng 3 năm 2018", "2018-03"),
            ("đánh giá kết quả quý IV/2018, phương hướng năm 2019", "2018-10/2018-12"),
            ("đánh giá tình hình tháng 1 và tháng 2 năm 2019", "2019-01/2019-02"),
            ("sơ kết công tác sáu tháng đầu năm năm 2015, nhiệm vụ sáu tháng cuối năm", "2015-01/2015-06"),
            ("phát động thi đua năm 2018", nil),
            ("triển khai nhiệm vụ năm 2018", nil),
            ("đánh giá kết quả 3 năm thực hiện Nghị quyết giai đoạn 2015-2018", nil),
            ("đánh giá so với cùng kỳ năm 2017", nil),
            ("sơ kết công tác tháng 3", nil),
        ] as [(String, String?)])
    func `reads the period that is assessed`(phrase: String, expected: String?) {
        for (title, sentence) in [("Hội nghị \(phrase)", "Huyện họp."), ("Huyện họp", "UBND huyện họp \(phrase).")] {
            let dates = Rules.dates.find(in: FactText(zoned(title: title, article: sentence)), published: nil)
            #expect(dates.period?.value.description == expected, "\(title): \(sentence)")
        }
    }

    @Test(arguments: [
        ("Hội nghị sơ kết công tác tháng 3", "2018-04-02", "2018-03"),
        ("Hội nghị sơ kết công tác tháng 12", "2018-01-02", "2017-12"),
        ("Thu ngân sách 9 tháng vượt kế hoạch", "2019-10-06", "2019-01/2019-09"),
        ("Hội nghị tổng kết công tác năm 2016", "2016-12-30", "2016"),
    ])
    func `takes the year from the posting date`(title: String, published: String, expected: String) {
        let facts = FactText(zoned(title: title, article: "Hội nghị đã nghe báo cáo."))
        let dates = Rules.dates.find(in: facts, published: Timestamp(published))
        #expect(dates.period?.value.description == expected)
    }

    @Test func `finds what the article reports on when title and opening say nothing`() {
        let facts = FactText(
            zoned(
                title: "Đoàn kiểm tra làm việc với Đảng ủy xã", article: "Sáng 18/11, đoàn đã làm việc.",
                "Xã có 15 chi bộ.",
                "10 tháng đầu năm, thu ngân sách đạt 6,2 tỷ đồng."))
        let dates = Rules.dates.find(in: facts, published: Timestamp("2020-11-18"))
        #expect(dates.period?.value.description == "2020-01/2020-10")
        #expect(dates.event?.value.start.description == "2020-11-18")
    }
}

@Suite struct SortingDateTests {
    @Test func `sorts by event, else posting date, else the end of the period`() throws {
        let event = Event(
            start: .first(ofMonth: 3, year: 2018), end: .last(ofMonth: 3, year: 2018), yearBasis: .printed)
        let published = try #require(Timestamp("2018-04-02T08:00:00+07:00"))
        let period = try #require(EDTF("2021-01/2021-09"))
        let rule = SortingDateRule()
        #expect(rule.date(event: event, published: published, period: period)?.date.description == "2018-03-01")
        #expect(rule.date(event: nil, published: published, period: period)?.date.description == "2018-04-02")
        #expect(rule.date(event: nil, published: nil, period: period)?.date.description == "2021-09")
        #expect(rule.date(event: nil, published: nil, period: .month(2019, 5))?.basis == .period)
        #expect(rule.date(event: nil, published: nil, period: nil) == nil)
    }
}
