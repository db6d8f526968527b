import Gazetteer
import Testing

@testable import Extraction

/// Places of the gazetteer, as these rules need them; sentences around them are invented.
@Suite struct SpacingTests {
    private let article = """


        Sáng 14/3, Ban Thường vụ tổ chức hội nghị giao ban công tác tháng 3; sơ kết quý I. Đồng chí Trần An chủ trì.
        """

    @Test(arguments: [
        ("Huyện ủy Chợ Đồ ntổ chức hội nghị tháng 3", "Huyện ủy Chợ Đồn tổ chức hội nghị tháng 3"),
        ("UBND huyện Na Rìsơ kết công tác quý I/2018", "UBND huyện Na Rì sơ kết công tác quý I/2018"),
        ("HUYỆN ỦY CHỢ ĐỒ NTỔ CHỨC HỘI NGHỊ THÁNG 3", "HUYỆN ỦY CHỢ ĐỒN TỔ CHỨC HỘI NGHỊ THÁNG 3"),
        ("Thường trực Thị ủy Buôn H ồ giao ban tháng 3", "Thường trực Thị ủy Buôn Hồ giao ban tháng 3"),
        ("Huyện ủyChợ Đồn giao ban công tác tháng 3", "Huyện ủy Chợ Đồn giao ban công tác tháng 3"),
    ])
    func `a name and the word glued to it come out whole`(printed: String, repaired: String) throws {
        let bulletin = try Records.bulletin(printed + article)
        #expect(bulletin.title == repaired)
        #expect(bulletin.titleAsPrinted == printed)
        #expect(bulletin.warnings.map(\.code).contains("title.repaired"))
        let title = try #require(bulletin.evidence.first { $0.field == "/title" })
        #expect(title.start == 0 && title.end == printed.unicodeScalars.count)
    }

    @Test(arguments: [
        "Huyện ủy Chợ Đồ nxyz hội nghị tháng 3", "Huyện ủy Chợ Đồn giao ban công tác tháng 3",
        "Huyện EaKar sơ kết công tác quý I/2018", "HUYỆN KRÔNG ANA SƠ KẾT CÔNG TÁC QUÝ I/2018",
        "HĐND HUYỆN CHƯ PRÔNG HỌP PHIÊN THÁNG 3", "UBND huyện hsơ kết công tác quý I/2018",
    ])
    func `what does not come out whole stays as printed`(printed: String) throws {
        let bulletin = try Records.bulletin(printed + article)
        #expect(bulletin.title == printed)
        #expect(bulletin.titleAsPrinted == nil)
    }

    @Test func `a counter that is glued to the last word comes off`() throws {
        let bulletin = try Records.bulletin("Huyện ủy bàn nhiệm vụ trong thời gian tớiLượt xem: 77" + article)
        #expect(bulletin.title == "Huyện ủy bàn nhiệm vụ trong thời gian tới")
        #expect(bulletin.removed == [.init(text: "Lượt xem: 77", reason: "counter")])
    }

    @Test(arguments: ["giao", "nghiêng", "Đồn", "quý", "ỦY", "gì", "oanh", "2018", "–", "KHUYẾCH"])
    func `a syllable has an initial, one group of vowels and a final`(word: String) {
        let text = clean(word)
        #expect(SyllableShape.fits(text.tokens[0], in: text))
    }

    @Test(arguments: ["ạngiao", "K", "hsơ", "yêntổ", "PRTC", "ủyChợ", "Covid", "ẽtổ", "Anb"])
    func `torn and glued words have no such shape`(word: String) {
        let text = clean(word)
        #expect(!SyllableShape.fits(text.tokens[0], in: text))
    }
}
