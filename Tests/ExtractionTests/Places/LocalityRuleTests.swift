import BulletinModel
import Testing

@testable import Extraction

@Suite struct LocalityRuleTests {
    @Test(arguments: [
        ("Huyện ủy", "Ban Thường vụ Huyện ủy Ba Chẽ giao ban tháng 3", "Huyện Ba Chẽ, Quảng Ninh"),
        ("Thành ủy", "Thường trực Thành ủy Bắc Kạn giao ban công tác", "Thành phố Bắc Kạn, Bắc Kạn"),
        ("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Bắc Kạn cho ý kiến", "Tỉnh Bắc Kạn"),
        ("UBND thành phố", "UBND thành phố Cao Bằng họp phiên thường kỳ", "Thành phố Cao Bằng, Cao Bằng"),
        ("Thị ủy", "Thị ủy Kỳ Anh sơ kết công tác quý I", "Thị xã Kỳ Anh, Hà Tĩnh"),
        ("Huyện ủy", "Huyện ủy Kỳ Anh sơ kết công tác quý I", "Huyện Kỳ Anh, Hà Tĩnh"),
        ("Thị ủy", "Thị ủy Cai Lậy triển khai nhiệm vụ", "Thị xã Cai Lậy, Tiền Giang"),
        ("UBND huyện", "UBND H. Cai Lậy triển khai nhiệm vụ", "Huyện Cai Lậy, Tiền Giang"),
        ("Thành ủy", "Đảng bộ TP. PRTC tổng kết năm", "Thành phố Phan Rang - Tháp Chàm, Ninh Thuận"),
        ("Thành ủy", "ĐẢNG BỘ THÀNH PHỐ BMT TỔNG KẾT NĂM", "Thành phố Buôn Ma Thuột, Đắk Lắk"),
        ("Huyện ủy", "Huyện ủy Cư M’gar họp Ban Chấp hành", "Huyện Cư M'gar, Đắk Lắk"),
        ("Huyện ủy", "Huyện ủy Đăk Song họp Ban Chấp hành", "Huyện Đắk Song, Đắk Nông"),
        ("Quận ủy", "Quận ủy 5 kiểm điểm công tác", "Quận 5, Hồ Chí Minh"),
        ("UBND quận", "UBND Quận 1 họp giao ban", "Quận 1, Hồ Chí Minh"),
        ("Thành ủy", "Thành ủy Hà Nội họp phiên thứ sáu", "Thành phố Hà Nội"),
        ("Thành ủy", "Thành ủy TP.HCM họp phiên thứ sáu", "Thành phố Hồ Chí Minh"),
        ("Huyện ủy", "Ba Chẽ: Đánh giá kết quả công tác tháng 3", "Huyện Ba Chẽ, Quảng Ninh"),
        ("Thành ủy", "Bắc Kạn: Đánh giá kết quả công tác tháng 3", "Thành phố Bắc Kạn, Bắc Kạn"),
        ("Tỉnh ủy", "Bắc Kạn: Đánh giá kết quả công tác tháng 3", "Tỉnh Bắc Kạn"),
        ("Thành ủy", "Thường trực Thành ủy Bắc K ạngiao ban công tác", "Thành phố Bắc Kạn, Bắc Kạn"),
        ("Huyện ủy", "Ba Chẽ - Đánh giá kết quả công tác tháng 3", "Huyện Ba Chẽ, Quảng Ninh"),
        ("Huyện ủy", "BA CHẼ: ĐÁNH GIÁ KẾT QUẢ CÔNG TÁC THÁNG 3", "Huyện Ba Chẽ, Quảng Ninh"),
        ("Đảng ủy phường", "Q.5: ĐẢNG ỦY P.5 HỌP MỞ RỘNG", "Phường 5, 5, Hồ Chí Minh"),
        ("Huyện ủy", "HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN HẢI HẬU LẦN THỨ 9", "Huyện Hải Hậu, Nam Định"),
    ])
    func `the title names the unit of the body that called the meeting`(body: String, title: String, expected: String) {
        let fixture = PlaceFixture(body, title: title)
        #expect(fixture.place == expected)
        #expect(fixture.locality?.value.basis == .title)
    }

    @Test(arguments: [
        ("Huyện ủy", "Huyện ủy Châu Thành (Bến Tre) họp", "Huyện Châu Thành, Bến Tre"),
        ("Huyện ủy", "Huyện ủy Châu Thành, tỉnh Long An họp", "Huyện Châu Thành, Long An"),
        ("Huyện ủy", "Huyện Châu Thành - Kiên Giang sơ kết", "Huyện Châu Thành, Kiên Giang"),
        ("Đảng ủy xã", "Đảng ủy xã Nam Sơn, huyện Ba Chẽ họp", "Xã Nam Sơn, Ba Chẽ, Quảng Ninh"),
        ("UBND phường", "UBND phường 5, thành phố Cà Mau họp", "Phường 5, Cà Mau, Cà Mau"),
        ("Đảng ủy xã", "Đảng ủy xã Tân Thành (huyện Phú Bình, Thái Nguyên) họp", "Xã Tân Thành, Phú Bình, Thái Nguyên"),
    ])
    func `the units that a name is said to lie in decide between namesakes`(
        body: String, title: String, expected: String
    ) {
        #expect(PlaceFixture(body, title: title).place == expected)
    }

    @Test func `a parent that is named and does not fit leaves nothing`() {
        #expect(PlaceFixture("Huyện ủy", title: "Huyện ủy Ba Chẽ, tỉnh Bến Tre họp").place == nil)
    }

    @Test func `a namesake without anything around it stays unknown`() {
        #expect(PlaceFixture("Huyện ủy", title: "Huyện ủy Châu Thành họp giao ban").place == nil)
        #expect(PlaceFixture("Đảng ủy xã", title: "Đảng ủy xã Tân Thành họp giao ban").place == nil)
    }

    @Test func `a province that the article names decides between namesakes`() {
        let fixture = PlaceFixture(
            "Huyện ủy", title: "Huyện ủy Châu Thành họp giao ban",
            article: ["Dự hội nghị có đồng chí Trần An, Phó Bí thư Tỉnh ủy Trà Vinh."])
        #expect(fixture.place == "Huyện Châu Thành, Trà Vinh")
    }

    @Test func `two communes that the article names decide between namesakes`() {
        let fixture = PlaceFixture(
            "Huyện ủy", title: "Huyện ủy Châu Thành họp giao ban",
            article: ["Đẩy nhanh tiến độ tại các xã Giao Long, An Phước và xã Phú Túc."])
        #expect(fixture.place == "Huyện Châu Thành, Bến Tre")
    }

    @Test func `a district that the byline names decides between communes of one name`() {
        let fixture = PlaceFixture(
            "Đảng ủy xã", title: "Đảng ủy xã Nam Sơn họp giao ban", agency: "Trung tâm TT&VH Ba Chẽ")
        #expect(fixture.place == "Xã Nam Sơn, Ba Chẽ, Quảng Ninh")
    }

    @Test(arguments: [
        ("Huyện ủy", "Trung tâm TT&VH Ba Chẽ", "Huyện Ba Chẽ, Quảng Ninh"),
        ("Thành ủy", "Trung tâm VH, TT và TT Bắc Kạn", "Thành phố Bắc Kạn, Bắc Kạn"),
        ("Tỉnh ủy", "Báo Bắc Kạn", "Tỉnh Bắc Kạn"),
        ("Thị ủy", "Đài Truyền thanh thị xã Hồng Lĩnh", "Thị xã Hồng Lĩnh, Hà Tĩnh"),
    ])
    func `the byline's agency names the unit`(body: String, agency: String, expected: String) {
        let fixture = PlaceFixture(body, title: "Hội nghị giao ban tháng 3", agency: agency)
        #expect(fixture.place == expected)
        #expect(fixture.locality?.value.basis == .byline)
        #expect(fixture.locality?.rule == "locality.byline")
    }

    @Test func `an agency of the province says nothing about the district`() {
        #expect(PlaceFixture("Huyện ủy", title: "Hội nghị giao ban", agency: "Báo Quảng Ninh").place == nil)
        #expect(PlaceFixture("Thành ủy", title: "Hội nghị giao ban", agency: "Báo Thái Nguyên").place == nil)
        #expect(PlaceFixture("Huyện ủy", title: "Hội nghị giao ban", agency: "Văn phòng Quảng Ninh").place == nil)
    }

    @Test func `lead, dateline and first sentences are read in this order`() throws {
        let article = ["Hải Hậu, ngày 14 tháng 3 năm 2020", "Huyện ủy Nghĩa Hưng tổ chức hội nghị."]
        let lead = PlaceFixture("Huyện ủy", lead: "Huyện ủy Xuân Trường sơ kết quý I", article: article)
        #expect(lead.place == "Huyện Xuân Trường, Nam Định")
        #expect(lead.locality?.value.basis == .lead)
        let dateline = PlaceFixture("Huyện ủy", article: article)
        #expect(dateline.place == "Huyện Hải Hậu, Nam Định")
        #expect(dateline.locality?.value.basis == .dateline)
        let opening = PlaceFixture("Huyện ủy", article: [article[1]])
        #expect(opening.place == "Huyện Nghĩa Hưng, Nam Định")
        #expect(opening.locality?.value.basis == .body)
    }

    @Test(arguments: [
        "(Ba Chẽ) - Sáng 14/3, hội nghị khai mạc.", "Ba Chẽ - Sáng 14/3, hội nghị khai mạc.",
        "Ba Chẽ: Hội nghị khai mạc.",
        "(huyện Ba Chẽ) Hội nghị khai mạc.", "Số: 87 /BC-UBND Ba Chẽ, ngày 22 tháng 3 năm 2012",
    ])
    func `a tag or a dateline opens the article`(opening: String) {
        let fixture = PlaceFixture("Huyện ủy", title: "Giao ban tháng 3", article: [opening, "Họp."])
        #expect(fixture.place == "Huyện Ba Chẽ, Quảng Ninh")
        #expect(fixture.locality?.value.basis == .dateline)
    }

    @Test func `a title that names another unit than the body's does not count`() {
        let fixture = PlaceFixture(
            "Huyện ủy", title: "Khảo sát tại huyện Tiên Yên", article: ["Huyện ủy Ba Chẽ khảo sát tại huyện Tiên Yên."])
        #expect(fixture.place == "Huyện Tiên Yên, Quảng Ninh")
        let zoned = fixture.zonedText
        let start = zoned.sentences[0].tokens.lowerBound
        let body = Finding(
            value: Body(name: "Huyện ủy", kind: .party, level: .district), tokens: start..<start + 4, rule: "test",
            confidence: 1)
        let found = PlaceFixture.localityRule.find(in: fixture.mentions(in: zoned), on: fixture.day, body: body)
        #expect(found?.value.fullName == "Huyện Ba Chẽ")
        #expect(found?.value.basis == .body)
    }

    @Test func `of two units in a title the one counts whose body called the meeting`() throws {
        let title = "Huyện ủy Ba Chẽ làm việc với Huyện ủy Tiên Yên"
        let fixture = PlaceFixture("Huyện ủy", title: title)
        #expect(fixture.place == nil)
        let body = Finding(
            value: Body(name: "Huyện ủy", kind: .party, level: .district), tokens: 0..<4, rule: "test", confidence: 1)
        let found = PlaceFixture.localityRule.find(
            in: fixture.mentions(in: fixture.zonedText), on: fixture.day, body: body)
        #expect(found?.value.fullName == "Huyện Ba Chẽ")
        #expect(found?.tokens == 0..<4)
        #expect(
            PlaceFixture("Tỉnh ủy", title: "Tỉnh ủy Quảng Ninh làm việc với Huyện ủy Tiên Yên").place
                == "Tỉnh Quảng Ninh")
        #expect(
            PlaceFixture("Huyện ủy", title: "Huyện ủy Tiên Yên khảo sát xã Đông Hải").place
                == "Huyện Tiên Yên, Quảng Ninh")
    }

    @Test func `a unit has the name and the parent that it had on the day`() {
        func place(_ body: String, _ title: String, _ date: String) -> String? {
            PlaceFixture(body, title: title, date: date).place
        }
        #expect(place("Thị ủy", "Thị ủy Bắc Kạn họp", "2012-05-01") == "Thị xã Bắc Kạn, Bắc Kạn")
        #expect(place("Thành ủy", "Thành ủy Hà Đông họp", "2008-02-01") == "Thành phố Hà Đông, Hà Tây")
        #expect(place("Quận ủy", "Quận ủy Hà Đông họp", "2012-02-01") == "Quận Hà Đông, Hà Nội")
        #expect(place("Thành ủy", "Thành ủy Huế họp", "2020-02-01") == "Thành phố Huế, Thừa Thiên Huế")
        #expect(place("Thành ủy", "Thành ủy Huế họp", "2025-03-01") == "Thành phố Huế")
        #expect(place("Tỉnh ủy", "Tỉnh ủy Thừa Thiên - Huế họp", "2020-02-01") == "Tỉnh Thừa Thiên Huế")
        #expect(place("Quận ủy", "Quận ủy Thủ Đức họp", "2018-02-01") == "Quận Thủ Đức, Hồ Chí Minh")
        #expect(place("Thành ủy", "Thành ủy Thủ Đức họp", "2022-02-01") == "Thành phố Thủ Đức, Hồ Chí Minh")
    }

    @Test func `papers may be a year late with a new type, not more`() {
        #expect(
            PlaceFixture("Thị ủy", title: "Thị ủy Bắc Kạn họp", date: "2016-02-01").place == "Thị xã Bắc Kạn, Bắc Kạn")
        #expect(PlaceFixture("Thị ủy", title: "Thị ủy Bắc Kạn họp", date: "2018-02-01").place == nil)
    }

    @Test func `from July 2025 on there are communes and provinces only`() throws {
        let ward = PlaceFixture(
            "Đảng ủy phường", title: "Đảng ủy phường Bắc Kạn, tỉnh Thái Nguyên họp", date: "2025-09-01")
        #expect(ward.place == "Phường Bắc Kạn, Thái Nguyên")
        #expect(ward.locality?.value.era == .from2025)
        let former = PlaceFixture(
            "Đảng ủy phường", title: "Đảng ủy phường Bắc Kạn họp",
            article: ["Khu vực thành phố Bắc Kạn cũ còn khó khăn."],
            date: "2025-09-01")
        #expect(former.place == "Phường Bắc Kạn, Thái Nguyên")
        let province = PlaceFixture("Tỉnh ủy", title: "Tỉnh ủy Bắc Ninh họp", date: "2025-09-01")
        #expect(province.locality?.value.code == "24")
        #expect(PlaceFixture("Đảng ủy xã", title: "Đảng ủy xã Tân Thành họp", date: "2025-09-01").place == nil)
        let island = PlaceFixture("Đảng ủy đặc khu", title: "Đảng ủy đặc khu Côn Đảo họp", date: "2025-09-01")
        #expect(island.place == "Đặc khu Côn Đảo, Hồ Chí Minh")
    }

    @Test func `a bulletin without a date belongs to the era of its words`() throws {
        let district = PlaceFixture("Huyện ủy", title: "Huyện ủy Ba Chẽ họp", date: nil)
        #expect(district.locality?.value.era == .before2025)
        #expect(PlaceFixture("Tỉnh ủy", title: "Tỉnh ủy Lai Châu họp", date: nil).locality?.value.era == .before2025)
    }

    @Test func `nothing is taken for a place that only sounds like one`() {
        func place(_ body: String?, _ title: String, _ article: String = "Hội nghị diễn ra.") -> String? {
            PlaceFixture(body, title: title, article: [article]).place
        }
        #expect(place("Tỉnh ủy", "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh") == nil)
        #expect(place("Thị ủy", "Đồng chí Trần Bình Minh chủ trì hội nghị") == nil)
        #expect(place("Huyện ủy", "CÁC ĐẠI BIỂU THỐNG NHẤT CAO VỚI BÁO CÁO") == nil)
        #expect(place("Huyện ủy", "Khởi công đường Phú Bình") == nil)
        #expect(place("Huyện ủy", "Hội nghị giao ban", "Khảo sát hợp tác xã Nông Thượng và chợ Ba Chẽ.") == nil)
        #expect(place("Đảng ủy xã", "Ra mắt hợp tác xã Nông Thượng") == nil)
        #expect(place("Ban Chấp hành Trung ương", "Tỉnh ủy Bắc Kạn đón đoàn công tác") == nil)
        #expect(place(nil, "Hội nghị giao ban tại Bắc Kạn") == nil)
        #expect(place(nil, "Khánh thành cầu tại xã Nông Thượng") == nil)
        #expect(place("Thành ủy", "Họp phòng dịch", "Họp. Ổ dịch tại thành phố Chí Linh lan rộng.") == nil)
        #expect(place(nil, "Họp phòng dịch", "Ổ dịch tại thành phố Chí Linh lan rộng.") == nil)
    }

    @Test func `without a body an organ, or a name that only one unit can have, still tells`() {
        #expect(PlaceFixture(title: "UBND xã Nông Thượng tiếp dân").place == "Xã Nông Thượng, Bắc Kạn, Bắc Kạn")
        #expect(PlaceFixture(title: "Huyện ủy Ba Chẽ: hội nghị tháng 3").place == "Huyện Ba Chẽ, Quảng Ninh")
        #expect(PlaceFixture(title: "Ba Chẽ: hội nghị tháng 3").place == "Huyện Ba Chẽ, Quảng Ninh")
        let commune = "Xã Nông Thượng, Bắc Kạn, Bắc Kạn"
        #expect(PlaceFixture(title: "Xã Nông Thượng: Nhiều kết quả trong năm 2018").place == commune)
        #expect(PlaceFixture(title: "Khởi công cầu xã Nông Thượng: Niềm vui của dân").place == nil)
    }

    @Test func `a unit that the article names twice is the body's when nothing speaks against it`() {
        let filler = Array(repeating: "Hội nghị thảo luận nhiều nội dung.", count: 4).joined(separator: " ")
        let fixture = PlaceFixture(
            "Huyện ủy", article: [filler + " Nhân dân huyện Ba Chẽ đồng tình. Kinh tế huyện Ba Chẽ phát triển."])
        #expect(fixture.place == "Huyện Ba Chẽ, Quảng Ninh")
        #expect(fixture.locality?.value.basis == .body)
        let once = PlaceFixture("Huyện ủy", article: [filler + " Đoàn đã học tập tại huyện Ba Chẽ."])
        #expect(once.place == nil)
        let two = PlaceFixture(
            "Huyện ủy", article: [filler + " Đảng bộ huyện Ba Chẽ và Đảng bộ huyện Tiên Yên ký kết."])
        #expect(two.place == nil)
    }

    @Test func `without a body the role of whom a report is about says the type of the unit`() {
        let ofDistrict = PlaceFixture(
            title: "Tiếp công dân định kỳ",
            article: ["Sáng 15/6, tại Trụ sở Tiếp công dân huyện Gia Lộc, ông Lê An - Chủ tịch UBND huyện tiếp dân."])
        #expect(ofDistrict.place == "Huyện Gia Lộc, Hải Dương")
        let ofBoth = PlaceFixture(
            title: "Chủ tịch UBND huyện làm việc với xã",
            article: ["Ngày 9/3, ông Lê An, Chủ tịch UBND huyện Ba Chẽ làm việc với UBND xã Nam Sơn."])
        #expect(ofBoth.place == "Huyện Ba Chẽ, Quảng Ninh")
    }
}
