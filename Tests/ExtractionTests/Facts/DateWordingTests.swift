import BulletinModel
import Testing

@testable import Extraction

/// Days and periods in other words than those of `DateTests`.
@Suite struct DateWordingTests {
    private let published = Timestamp("2018-03-01")

    @Test(arguments: [
        ("Chiều qua, UBND huyện Hà Xuyên họp với các xã.", "2018-02-28"),
        ("Hưởng ứng tháng cao điểm về an toàn giao thông, sáng qua, UBND huyện Hà Xuyên đã họp.", "2018-02-28"),
        ("Hôm qua, tại hội trường lớn, Huyện ủy khai mạc hội nghị.", "2018-02-28"),
        ("HXTV - Sáng nay, HĐND huyện khai mạc kỳ họp thứ 5.", "2018-03-01"),
        ("Hôm nay, đoàn đã làm việc với xã An Hà.", "2018-03-01"),
    ])
    func `today and yesterday are counted from the posting date`(sentence: String, day: String) {
        let event = Rules.dates.find(in: FactText(zoned(article: sentence)), published: published).event
        #expect(event?.value.start.description == day, "\(sentence)")
        #expect(event?.value.yearBasis == .published)
    }

    @Test(arguments: [
        "Chiều qua, trời mưa to.", "Mưa lũ từ 29-9 đến 3-10 làm chết 2 người, số liệu đưa ra tại cuộc họp.",
        "Huyện phấn đấu từ hôm nay không còn hộ nghèo.",
    ])
    func `other days are no meeting's`(sentence: String) {
        #expect(Rules.dates.find(in: FactText(zoned(article: sentence)), published: published).event == nil)
    }

    @Test(arguments: [
        ("Hội nghị vào chiều 14-2 do Ban Thường vụ Quận ủy triệu tập đã nghe báo cáo.", "2018-02-14", "2018-02-14"),
        (
            "Trưa 14/2, Đại hội đã bế mạc. Đại hội diễn ra trong các ngày 12, 13 và 14/2/2018 tại huyện.", "2018-02-12",
            "2018-02-14"
        ),
        ("Trong ngày 10-2, huyện sơ kết hai năm (2/2016 - 2/2018) làm nhà cho dân.", "2018-02-10", "2018-02-10"),
    ])
    func `days are read in the words of many pens`(article: String, start: String, end: String) {
        let sentences = article.split(separator: ". ").map(String.init)
        let event = Rules.dates.find(
            in: FactText(zoned(article: sentences.joined(separator: ". "))), published: published
        )
        .event
        #expect(event?.value.start.description == start)
        #expect(event?.value.end.description == end)
    }

    @Test(arguments: [
        ("Hôm 14/7/2015 vừa qua, UBND huyện tổ chức hội nghị.", "2015-07-14"),
        ("Sau 02 ngày làm việc (7-8/12/2017), kỳ họp đã thành công.", "2017-12-07"),
        ("Sáng mùng 8 Tết (12/2/2019), UBND huyện phát động trồng cây.", "2019-02-12"),
        ("Nhân kỷ niệm 70 năm Ngày Thương binh (27/7/1947 - 27/7/2017), sáng 25/7, huyện gặp mặt.", "2017-07-25"),
        ("Thực hiện Kế hoạch số 12-KH/TU ngày 3/5/2016, ngày 20/5, Thị ủy tổ chức hội nghị.", "2016-05-20"),
        ("Thực hiện Kế hoạch số 12-KH/TU ngày 3/12/2016, ngày 20/5, Thị ủy tổ chức hội nghị.", "2017-05-20"),
    ])
    func `without a posting date the sentence gives day and year`(sentence: String, day: String) {
        let event = Rules.dates.find(in: FactText(zoned(article: sentence)), published: nil).event
        #expect(event?.value.start.description == day, "\(sentence)")
    }

    @Test func `a year of months in the same sentence is that of the day`() {
        let text = zoned(article: "Trong ngày 10-7, huyện tiến hành hội nghị về dự án làm nhà (7/2006 - 7/2008).")
        let event = Rules.dates.find(in: FactText(text), published: nil).event
        #expect(event?.value.start.description == "2008-07-10")
        #expect(event?.value.yearBasis == .document)
    }

    @Test func `what will be held is not what a bulletin reports`() {
        let text = zoned(article: "Cử tri huyện đi bầu đông đủ.", "Ngày 25/5/2021, Ban bầu cử số 1 sẽ họp.")
        #expect(Rules.dates.find(in: FactText(text), published: nil).event == nil)
    }

    @Test func `the year of a document that has been carried out for years is not that of the day`() {
        let text = zoned(article: "Sáng 15-8, Thành ủy sơ kết 2 năm thực hiện Chỉ thị số 03-CT/TW ngày 14-5-2011.")
        #expect(Rules.dates.find(in: FactText(text), published: nil).event == nil)
    }

    @Test(arguments: [
        (
            "Giao ban tháng 4 năm 2018", "UBND huyện đánh giá tình hình quý I, bàn nhiệm vụ quý II/2018.",
            "2018-01/2018-03"
        ),
        ("Họp thường kỳ tháng 10/2018", "UBND huyện đánh giá kết quả tháng 10, 10 tháng.", "2018-10"),
        (
            "Hội nghị tổng kết công tác", "Sáng 29/12/2018, UBND huyện tổ chức hội nghị tổng kết công tác.", "2018"
        ),
        (
            "Chất vấn", "Ngày 7/7/2018, giám đốc cho biết, 6 tháng đầu năm, chi nhánh nhận nhiều hồ sơ.",
            "2018-01/2018-06"
        ),
        (
            "Kỳ họp", "Ngày 7/7/2018, HĐND họp. Theo đó 6 tháng đầu năm 2018, khai thác hải sản đạt khá.",
            "2018-01/2018-06"
        ),
        (
            "Cải cách hành chính", "Ngày 12/4/2018, UBND tỉnh tổ chức hội nghị về cải cách quý I/2018.",
            "2018-01/2018-03"
        ),
        (
            "Giám sát", "Ngày 12/11/2018, đoàn giám sát nước sạch từ tháng 7 đến hết tháng 10/2018 của xã.",
            "2018-07/2018-10"
        ),
        ("Họp", "Ngày 9/12/2018, HĐND huyện tổ chức kỳ họp thường lệ cuối năm 2018.", "2018"),
        ("Họp", "Ngày 9/7/2018, HĐND huyện tổ chức kỳ họp thường lệ giữa năm 2018.", "2018-01/2018-06"),
        ("Sơ kết", "Ngày 9/7/2008, huyện sơ kết 2 năm (7/2006 - 7/2008) làm nhà.", "2006-07/2008-07"),
        ("Tổng kết", "Ngày 9/7/2003, huyện tổng kết ba năm (2001-2003) cải tạo vườn.", "2001/2003"),
        (
            "Kiểm tra", "Ngày 9/7/2017, đoàn đánh giá công tác tiếp dân từ tháng 1/2015 đến tháng 5/2017.",
            "2015-01/2017-05"
        ),
        (
            "Họp", "Ngày 30/1/2019, huyện đánh giá tháng 01, nhiệm vụ tháng 02 và quý I năm 2019.", "2019-01"
        ),
        (
            "Sơ kết 9 tháng", "Ngày 7/10/2018, Huyện ủy sơ kết 9 tháng, bàn giải pháp hoàn thành nhiệm vụ năm 2018.",
            "2018-01/2018-09"
        ),
    ])
    func `what is assessed goes before what the meeting is named after`(title: String, article: String, period: String)
    {
        let text = FactText(zoned(title: title, article: article))
        #expect(Rules.dates.find(in: text, published: nil).period?.value.description == period, "\(article)")
    }

    @Test(arguments: [
        "Phường đánh giá ba tháng vận hành chính quyền mới.", "Sản lượng bằng 64% năm 2016 do mùa đông ấm.",
        "Theo dự kiến, kỳ họp nghe báo cáo kinh tế - xã hội năm 2018.",
        "Sáng 29/12/2018, huyện tổng kết phong trào thi đua 5 năm.",
        "Ngày 7/1/2018, huyện tổng kết công tác năm học.",
    ])
    func `what has only run for a while, or is only compared, is no period`(sentence: String) {
        #expect(
            Rules.dates.find(in: FactText(zoned(article: sentence)), published: nil).period == nil, "\(sentence)")
    }
}
