import Testing

@testable import Extraction

@Suite struct PublishedTests {
    private static let article = """


        Sáng 14/3, Ban Thường vụ Huyện ủy tổ chức hội nghị giao ban công tác tháng 3 năm 2018. Đồng chí Trần An chủ trì.
        Trong tháng, cấp ủy các cấp đã lãnh đạo thực hiện tốt nhiệm vụ; an ninh được giữ vững trên địa bàn huyện.

        """
    private static let title = "Huyện ủy giao ban công tác tháng 3"

    private func published(_ page: String) throws -> String? {
        try Records.bulletin(page).published?.description
    }

    @Test(
        arguments: [
            ("\(title)\n15/03/2018\(article)", "2018-03-15"),
            ("15/03/2018\n\(title)\(article)", "2018-03-15"),
            ("\(title) (15/03/2018 08:05)\(article)", "2018-03-15T08:05:00+07:00"),
            ("\(title)   15/03/2018\(article)", "2018-03-15"),
            ("15/03/2018 - \(title)\(article)", "2018-03-15"),
            ("\(title)\(article)\nMinh An\nNgày đăng: 15/03/2018\nCác tin khác", "2018-03-15"),
        ] as [(String, String)])
    func `the posting date stands above or below the title, on its line, or labelled below the text`(
        page: String, expected: String
    ) throws {
        #expect(try published(page) == expected)
    }

    @Test func `with a date beside the title, the first line's is the reader's`() throws {
        #expect(
            try published("Thứ Năm, 20/03/2025\nTrang chủ\n\(Self.title)\n15/03/2018\(Self.article)") == "2018-03-15")
    }

    @Test func `the day of the page view, years after the article, is not taken`() throws {
        let bulletin = try Records.bulletin("Thứ Năm, 20/03/2025\nTrang chủ\n\(Self.title)\(Self.article)")
        #expect(bulletin.published == nil)
        #expect(bulletin.warnings.first { $0.code == "published.implausible" }?.line == 1)
        #expect(bulletin.removed.map(\.text).contains("Thứ Năm, 20/03/2025"))
    }

    @Test func `a first line's date of the article's year is taken, with less confidence`() throws {
        let bulletin = try Records.bulletin("Thứ Năm, 15/03/2018\n\(Self.title)\(Self.article)")
        #expect(bulletin.published?.description == "2018-03-15")
        #expect(bulletin.evidence.first { $0.field == "/published" }?.confidence == 0.85)
    }

    @Test func `the posting goes before the last change`() throws {
        #expect(
            try published("\(Self.title)\nCập nhật: 17/03/2018\nNgày đăng: 15/03/2018\(Self.article)") == "2018-03-15")
        #expect(
            try published("\(Self.title)\nCập nhật: 17/03/2018 09:00\(Self.article)") == "2018-03-17T09:00:00+07:00")
    }

    @Test func `today is not the posting date, nor are dates of other news`() throws {
        #expect(try published("Hôm nay: 20/03/2018\n\(Self.title)\(Self.article)") == nil)
        #expect(
            try published("\(Self.title)\(Self.article)Các tin khác\nHọp báo quý I (12/03/2018)\n12/03/2018\n") == nil)
    }

    @Test func `a title's own day is not the posting date`() throws {
        #expect(try published("Kết luận hội nghị giao ban ngày 14/3/2018\(Self.article)") == nil)
    }

    @Test func `of two dates around a title of two lines the one nearer to it counts`() throws {
        let title = "HỘI ĐỒNG NHÂN DÂN PHƯỜNG KHÓA II\nTỔ CHỨC KỲ HỌP THỨ NHẤT"
        let page = "Truy cập nội dung\nThứ 6, 03/04/2018\nHĐND - UBND\n\(title)\n15/03/2018 | 21:08\(Self.article)"
        #expect(try published(page) == "2018-03-15T21:08:00+07:00")
    }

    @Test func `a step of the page's path may be the posting date`() throws {
        let page = "Home » Tin tức » 16-03-2018 »\n\(Self.title)\(Self.article)"
        #expect(try published(page) == "2018-03-16")
    }

    @Test func `a day in words without its year takes the text's`() throws {
        #expect(
            try published("\(Self.title)\n15 tháng 3 lúc 19:42 ·\(Self.article)") == "2018-03-15T19:42:00+07:00")
    }

    @Test func `an official paper was posted on its own day`() throws {
        let page = """
            ỦY BAN NHÂN DÂN       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            HUYỆN NA RÌ                Độc lập - Tự do - Hạnh phúc
            Số:  12 /BC-UBND        Na Rì, ngày 22 tháng 3 năm 2018

            BÁO CÁO
            Kết quả công tác quý I năm 2018

            """
        #expect(try published(page + Self.article) == "2018-03-22")
    }
}
