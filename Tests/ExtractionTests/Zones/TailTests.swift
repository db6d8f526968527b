import Testing

@testable import Extraction

private let text = """
    title| Huyện ủy Hà Xuyên giao ban công tác tháng 3 năm 2018

    article| Sáng ngày 14/3, Ban Thường vụ Huyện ủy Hà Xuyên tổ chức hội nghị giao ban công tác tháng 3 năm 2018. Đồng chí \
    Trần An, Bí thư Huyện ủy chủ trì.
    article| Trong tháng, cấp ủy các cấp đã lãnh đạo thực hiện tốt nhiệm vụ; an ninh được giữ vững./.

    """

@Suite struct TailTests {
    @Test(arguments: [
        "Minh An", "M. AN", "Minh An - Thu Hà", "Tin, ảnh: Minh An", "Tác giả: Minh An", "MINH AN", "PV Minh An",
        "CTV: Minh An (Trung tâm VH Hà Xuyên)", "Minh An/Trung tâm TT&VH Hà Xuyên", "Văn phòng Huyện ủy",
        "Bài: Minh An - Ảnh: Thu Hà", "                              Tin: Minh An", "(Minh An)", "H'Loan Niê",
    ])
    func `a short last line of names or of an agency is the byline`(line: String) throws {
        let page = ZoneCase(line, text + "byline| \(line)\n")
        #expect(page.found() == page.expected)
    }

    @Test(arguments: [
        ZoneCase("two lines", "byline| Thực hiện:\nbyline| Minh An"),
        ZoneCase("author and office", "byline| Minh An\nbyline| Đài Truyền thanh huyện"),
        ZoneCase(
            "related news",
            """
            byline| Minh An
            footer| Các tin khác
            footer| Hà Xuyên ra quân làm thủy lợi (12/03/2018)
            footer| Trang 1 2 3 Tiếp theo
            """),
        ZoneCase(
            "a page's last lines without a byline",
            """
            footer| Tìm kiếm theo chuyên mục - nội dung - ngày tháng
            footer| Lịch công tác trống
            footer| Website liên kết
            footer| Hôm nay: 1911
            footer| Đã truy cập: 6556406
            """),
        ZoneCase(
            "tools, ratings, comments, address",
            """
            byline| Minh An
            footer| Chia sẻ:   Facebook   Zalo   In trang
            footer| Tổng số điểm của bài viết là: 5 trong 1 đánh giá
            footer| Bình luận (0)
            footer| Từ khóa: giao ban, tháng 3
            footer| Nguồn: http://haxuyen.example.vn/tin/123.html
            footer| Cơ quan chủ quản: UBND huyện Hà Xuyên
            """),
        ZoneCase(
            "readers' comments, prose among them",
            """
            byline| Minh An
            footer| Bình luận (2)
            footer| Nguyễn Văn Đọc: Mong lãnh đạo huyện quan tâm hơn nữa đến đường liên xã, nhất là mùa mưa, ở các xã xa.
            footer| Trả lời
            """),
        ZoneCase(
            "an outline's last points",
            """
            article| II- NHIỆM VỤ THÁNG 4
            article| Tiếp tục chỉ đạo sản xuất vụ xuân.
            byline| Minh An
            """),
        ZoneCase("source", "byline| Minh An\nbyline| (Nguồn: Đài Truyền thanh Hà Xuyên)\nfooter| Tin khác"),
        ZoneCase("counter and late date", "counter| Lượt xem: 77\ndate| Ngày đăng: 15/03/2018"),
        ZoneCase("photo credit", "caption| Ảnh: Thu Hà\nbyline| Minh An"),
        ZoneCase("title once more", "byline| Minh An\nduplicate| Huyện ủy Hà Xuyên giao ban công tác tháng 3 năm 2018"),
        ZoneCase(
            "a list and a last word are the article's",
            "article| - Thu ngân sách đạt 5 tỷ đồng;\narticle| - Trồng 20 ha rừng.\narticle| Hội nghị thành công.\nbyline| M. An"
        ),
    ])
    func `zones of the tail`(page: ZoneCase) throws {
        let whole = ZoneCase(page.name, text + page.page)
        #expect(whole.found() == whole.expected)
    }

    @Test func `a byline may be glued behind the mark that ends official texts`() {
        let page = ZoneCase(
            "",
            text
                + "article| Hội nghị đã thông qua kế hoạch tháng 4 và thống nhất lịch kiểm tra các xã, thị trấn./.‖byline| Minh An"
        )
        #expect(page.found() == page.expected)
    }

    @Test func `a list of other news inside the article does not cut it off`() throws {
        let page = ZoneCase(
            "",
            text + """
                footer| Tin liên quan:
                article| Phát biểu tại hội nghị, đồng chí Trần An yêu cầu các cấp ủy tiếp tục chỉ đạo sản xuất vụ xuân, \
                chăm lo đời sống nhân dân, nhất là các hộ nghèo, chuẩn bị chu đáo đại hội đảng bộ cơ sở; giải quyết dứt điểm \
                đơn thư còn tồn; bảo đảm quốc phòng, an ninh; đẩy nhanh tiến độ các công trình đã được giao vốn trong năm.
                byline| Minh An
                """)
        #expect(page.found() == page.expected)
    }

    @Test func `a second text behind the byline stays in the article, with a warning`() throws {
        let page = ZoneCase(
            "",
            text + """
                byline| Minh An
                article| Huyện Na Rì ra quân làm thủy lợi
                article| Sáng 15/3, huyện Na Rì tổ chức lễ ra quân làm thủy lợi. Hơn 500 người đã tham gia nạo vét kênh mương.
                """)
        #expect(page.found() == page.expected)
        let warning = try Records.bulletin(page.source).warnings.first { $0.code == "article.several" }
        #expect(warning?.line == 5)
        #expect(try Records.bulletin(page.source).byline?.authors == ["Minh An"])
    }

    @Test func `a heading in capitals is no byline`() {
        let page = ZoneCase(
            "",
            text + """
                article| VĂN HÓA XÃ HỘI
                article| Các trường học trong huyện tổ chức tốt việc dạy và học; tỷ lệ học sinh khá, giỏi đạt 45%, tăng 2%.
                byline| Minh An
                """)
        #expect(page.found() == page.expected)
    }
}
