import Testing

@testable import Extraction

private let opening = """
    article| Sáng ngày 14/3, Ban Thường vụ Huyện ủy Hà Xuyên tổ chức hội nghị giao ban công tác tháng 3 năm 2018. Đồng chí \
    Trần An, Bí thư Huyện ủy chủ trì.
    article| Trong tháng, cấp ủy các cấp đã lãnh đạo thực hiện tốt nhiệm vụ; an ninh được giữ vững.
    """

@Suite struct HeadTests {
    @Test(arguments: [
        ZoneCase("title and date", "title| Huyện ủy Hà Xuyên giao ban tháng 3 năm 2018\n\ndate| 14/03/2018 08:05\n\n"),
        ZoneCase("date above the title", "date| 14-03-2018 - 08:05\ntitle| Huyện ủy Hà Xuyên giao ban tháng 3\n"),
        ZoneCase(
            "navigation",
            """
            menu| Bỏ qua đến nội dung chính
            menu| Đăng nhập
            menu| Trang chủ | Giới thiệu | Liên hệ
            breadcrumb| Trang chủ >> Tin tức >> Chính trị
            title| Huyện ủy Hà Xuyên giao ban tháng 3 năm 2018

            """),
        ZoneCase("section", "section| Xây dựng Đảng\ntitle| Huyện ủy giao ban tháng 3 năm 2018\n"),
        ZoneCase(
            "section printed twice",
            "section| Nhịp sống quê hương\nduplicate| Nhịp sống quê hương\ntitle| Huyện ủy giao ban tháng 3 năm 2018\n"),
        ZoneCase(
            "section of words no lexicon has",
            "section| Khuyến nông, khuyến ngư\ntitle| Huyện ủy giao ban tháng 3/2018\n"),
        ZoneCase("several sections are a menu", "menu| Chính trị\nmenu| Kinh tế\ntitle| Huyện ủy giao ban tháng 3\n"),
        ZoneCase("breadcrumb with strokes", "breadcrumb| Trang chủ / Thời sự\ntitle| Huyện ủy giao ban tháng 3/2018\n"),
        ZoneCase(
            "owner of the site",
            "menu| CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN HÀ XUYÊN\ntitle| Huyện ủy Hà Xuyên giao ban tháng 3 năm 2018\n"),
        ZoneCase(
            "entries with wide gaps",
            "menu| TRANG NHẤT    TIN TỨC    VĂN KIỆN    HỎI ĐÁP\ntitle| Huyện ủy giao ban tháng 3/2018\n"),
        ZoneCase(
            "title in capitals on two lines",
            """
            title| HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN HÀ XUYÊN
            title| LẦN THỨ 12, NHIỆM KỲ 2015 - 2020
            date| 14/03/2018

            """),
        ZoneCase(
            "title that goes on behind a colon",
            """
            menu| Huyện Hà Xuyên
            title| Hội nghị Ban Chấp hành Đảng bộ huyện Hà Xuyên lần thứ 9:
            title| Quyết tâm về đích nông thôn mới nâng cao
            date| T.Tư, 14/03/2018, 08:05

            """),
        ZoneCase(
            "title that goes on behind a colon, long as a sentence, below a site's own name",
            """
            menu| Hà Xuyên Online
            menu| KINH TẾ
            menu| VĂN HÓA
            menu| Thời sự
            title| UBND tỉnh họp đánh giá tình hình kinh tế - xã hội 9 tháng năm 2018:
            title| Tập trung gỡ vướng mặt bằng
            date| Thứ Sáu, 14/09/2018 07:00 SA

            """),
        ZoneCase(
            "title that goes on behind a semicolon, its author above it",
            """
            date| Được đăng ngày Thứ tư, 14 Tháng 3 2018 08:05
            byline| Viết bởi Minh Thư
            title| Thường trực Huyện ủy giao ban tháng 2;
            title| UBND huyện triển khai nhiệm vụ tháng 3

            """),
        ZoneCase(
            "way to the page with a bar, of words no lexicon has",
            "breadcrumb| Trang chủ | Công tác dân vận\ntitle| Khối Dân vận huyện Hà Xuyên giao ban tháng 3/2018\n"),
        ZoneCase(
            "a union's name above its title",
            """
            menu| Hội Nông dân huyện Hà Xuyên
            menu| Giới thiệu | Tin hoạt động | Liên hệ
            title| HỘI NGHỊ BAN CHẤP HÀNH HỘI NÔNG DÂN HUYỆN HÀ XUYÊN LẦN THỨ 5
            date| Ngày đăng: 14-03-2018

            """),
        ZoneCase(
            "title as long as a sentence, right above the date",
            """
            menu| ĐÀI TRUYỀN THANH HUYỆN HÀ XUYÊN
            section| THỜI SỰ
            title| Mặt trận Tổ quốc huyện Hà Xuyên tổng kết cuộc vận động "Ngày vì người nghèo" năm 2018.
            date| (14/03/2018 09:12:45 AM)

            """),
        ZoneCase(
            "title that goes on below an empty line",
            """
            title| HĐND huyện Hà Xuyên khóa XI:

            title| Xem xét bảy nghị quyết tại kỳ họp

            date| Thứ Tư, 14/03/2018 07:00 SA

            """),
        ZoneCase(
            "more entries of a menu than there can be titles",
            """
            menu| Bạn là ai
            menu| Chào buổi sáng
            menu| Ngày mới
            menu| Sống khỏe
            menu| Chợ quê
            menu| Bạn bè
            menu| Góc bếp
            menu| Ngõ nhỏ
            menu| Sân nhà
            section| Hoa lá
            title| Huyện ủy Hà Xuyên giao ban công tác tháng 3 năm 2018
            date| 14/03/2018 08:05

            """),
        ZoneCase(
            "entries of a list",
            "menu| - Trang chủ\nmenu| - Tin tức - sự kiện\ntitle| Huyện ủy Hà Xuyên giao ban tháng 3/2018\n"),
        ZoneCase(
            "owner of a newspaper behind a dash",
            """
            menu| HÀ XUYÊN ĐIỆN TỬ - Cơ quan của Đảng bộ tỉnh Hà Xuyên
            date| Thứ Tư, 14/3/2018, 10:25 (GMT+7)
            title| HUYỆN ỦY HÀ XUYÊN TỔNG KẾT CÔNG TÁC NĂM 2017

            """),
        ZoneCase(
            "author and date as sentences",
            """
            title| Huyện ủy Hà Xuyên giao ban tháng 3 năm 2018
            byline| Tác giả: Minh An. ‖date| Ngày đăng: 14/03/2018. ‖counter| Lượt xem: 1.204

            """),
        ZoneCase(
            "paper without a motto",
            """
            letterhead| ỦY BAN NHÂN DÂN
            letterhead| XÃ HÀ AN
            letterhead| Hà An, ngày 14 tháng 3 năm 2018

            title| BẢN TIN TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 3 NĂM 2018

            """),
        ZoneCase(
            "title printed twice",
            """
            title| Huyện ủy giao ban tháng 3/2018
            duplicate| Huyện ủy giao ban tháng 3/2018
            date| Đăng lúc: 14-03-2018 04:10:22 PM - ‖counter| Đã xem: 412

            """),
        ZoneCase(
            "title repeated without marks",
            "duplicate| Huyen uy Ha Xuyen giao ban thang 3\ntitle| Huyện ủy Hà Xuyên giao ban tháng 3\n"),
        ZoneCase("title with a full stop", "title| Huyện ủy Hà Xuyên giao ban công tác tháng 3 năm 2018.\n"),
        ZoneCase("title with a counter", "title| Huyện ủy Hà Xuyên giao ban tháng 3/2018 ‖counter| Lượt xem: 77\n"),
        ZoneCase("title glued to a counter", "title| Huyện ủy Hà Xuyên giao ban tháng 3/2018‖counter| Lượt xem: 77\n"),
        ZoneCase("title with a date", "title| Huyện ủy giao ban công tác tháng 3 ‖date| (14/03/2018 08:05)\n"),
        ZoneCase("title behind a date", "date| 14/03/2018 - ‖title| Huyện ủy giao ban công tác tháng 3\n"),
        ZoneCase("title with its own day", "title| Kết luận hội nghị giao ban ngày 14/3/2018\n"),
        ZoneCase("title of a place", "title| Hà Xuyên: Giao ban công tác tháng 3\ndate| 14/03/2018\n"),
        ZoneCase(
            "lead",
            """
            title| Huyện ủy Hà Xuyên giao ban tháng 3
            date| 14/03/2018
            lead| Thu ngân sách đạt khá, cải cách hành chính còn chậm

            """),
        ZoneCase(
            "lead of one sentence behind a tag",
            """
            title| Huyện ủy Hà Xuyên giao ban tháng 3

            lead| (HXO) - Thu ngân sách của huyện đạt khá, song cải cách hành chính còn chậm so với yêu cầu đề ra.

            """),
        ZoneCase(
            "author under the title",
            "title| Huyện ủy giao ban công tác tháng 3\nbyline| Minh An\ndate| 14/03/2018\n"),
        ZoneCase(
            "author, date and tools on lines of their own",
            """
            title| Huyện ủy giao ban công tác tháng 3
            byline| Minh An —‖date| 14/03/2018 12:21
            counter| 2 phút đọc
            menu| Cỡ chữ: A- A A+

            """),
        ZoneCase(
            "poster, who is no author",
            "title| Huyện ủy giao ban tháng 3\ndate| Ngày đăng: 14/03/2018   ‖menu| Người đăng: Quản trị viên\n"),
        ZoneCase(
            "caption under the title", "title| Huyện ủy giao ban tháng 3 năm 2018\ncaption| Quang cảnh hội nghị\n"),
        ZoneCase(
            "first paragraph without a full stop",
            "title| Huyện ủy giao ban tháng 3\ndate| (18:07 | 12/01/2018)\narticle| Sáng 14.3, huyện Na Rì đã họp giao ban\n"
        ),
        ZoneCase("font sizes", "title| Huyện ủy giao ban tháng 3\nmenu| Xem với cỡ chữ : A- A A+\n"),
        ZoneCase(
            "a style sheet that was pasted with the text",
            "title| Huyện ủy giao ban tháng 3\nmenu| /* Style Definitions */ table.MsoNormalTable {mso-style-noshow:yes; "
                + "font-size:11.0pt; font-family:\"Calibri\",\"sans-serif\";}\n"),
        ZoneCase(
            "a style sheet on lines of its own",
            "title| Huyện ủy giao ban tháng 3\nmenu| table.MsoNormalTable {\nmenu| mso-style-noshow:yes;\nseparator| }\n"
        ),
        ZoneCase("dashes", "title| Huyện ủy giao ban tháng 3\nseparator| -----\n"),
        ZoneCase("date that cannot be", "title| Huyện ủy giao ban tháng 3\ndate| 3/14/2018 9:00:00 AM\n"),
        ZoneCase("no title", ""),
    ])
    func `zones of the head`(page: ZoneCase) throws {
        let whole = ZoneCase(page.name, page.page + opening)
        let (found, expected) = (whole.found(), whole.expected)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("(HXTV) - Huyện ủy Hà Xuyên giao ban công tác tháng 3", "Huyện ủy Hà Xuyên giao ban công tác tháng 3"),
        ("HXO - Huyện ủy Hà Xuyên giao ban công tác tháng 3", "Huyện ủy Hà Xuyên giao ban công tác tháng 3"),
        ("Huyện ủy Hà Xuyên giao ban công tác tháng 3 (HXTV)", "Huyện ủy Hà Xuyên giao ban công tác tháng 3"),
        ("HĐND - UBND huyện Hà Xuyên họp liên tịch quý I", "HĐND - UBND huyện Hà Xuyên họp liên tịch quý I"),
        ("HĐND huyện tổ chức kỳ họp thứ 12 (chuyên đề)", "HĐND huyện tổ chức kỳ họp thứ 12 (chuyên đề)"),
    ])
    func `an agency's tag is not of the title`(line: String, title: String) throws {
        let source = ZoneCase("", opening).source
        let zoned = Rules.zoner.zones(of: clean(line + "\n\n" + source))
        #expect(zoned.title.map { zoned.text.string(tokens: $0) } == title)
    }

    @Test func `an official paper's title is its genre with its subject`() throws {
        let page = ZoneCase(
            "",
            """
            letterhead| HUYỆN ỦY HÀ XUYÊN          ĐẢNG CỘNG SẢN VIỆT NAM
            letterhead| Số:  12 -BC/HU        Hà Xuyên, ngày 14 tháng 3 năm 2018

            title| BÁO CÁO
            title| Kết quả công tác tháng 3, nhiệm vụ trọng tâm tháng 4 năm 2018

            article| A. KẾT QUẢ CÔNG TÁC THÁNG 3
            article| 1. Thu ngân sách đạt 5 tỷ đồng, bằng 50% kế hoạch, tăng 6% so với cùng kỳ năm trước.
            signature| Nơi nhận:
            signature| - Tỉnh ủy (b/c);
            signature| T/M BAN THƯỜNG VỤ
            signature| Trần An
            """)
        #expect(page.found() == page.expected)
        let zoned = Rules.zoner.zones(of: clean(page.source))
        #expect(
            zoned.title.map { zoned.text.string(tokens: $0) }
                == "BÁO CÁO Kết quả công tác tháng 3, nhiệm vụ trọng tâm tháng 4 năm 2018")
    }
}
