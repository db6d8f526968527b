import BulletinModel
import Gazetteer
import Testing

@testable import Extraction

/// The locality from where a text was published.
@Suite struct OriginTests {
    private let vague = "Giao ban công tác tháng 3"

    private func fixture(
        _ body: String?, title: String? = nil, article: [String]? = nil, url: String? = nil, publisher: String? = nil,
        date: String? = "2020-03-14", table: [(String, String)] = []
    ) -> PlaceFixture {
        var fixture = PlaceFixture(body, title: title ?? vague, date: date)
        if let article { fixture.article = article }
        (fixture.url, fixture.publisher) = (url, publisher)
        for (origin, code) in table {
            let units = [PlaceFixture.gazetteer.id(code: code, era: .before2025)].compactMap(\.self)
            let isNew = fixture.publishers.add(origin, PublisherTable.Entry(units: units))
            #expect(isNew)
        }
        return fixture
    }

    @Test(
        arguments: [
            ("https://bache.quangninh.gov.vn/tin/1.html", "bache.quangninh.gov.vn"),
            ("HTTP://www.A-b.VN:8080?x=@", "a-b.vn"), ("a.vn/x", "a.vn"), ("https://u:p@a.vn#b", "a.vn"),
            ("a.vn.", "a.vn"), ("https://báo.vn", "báo.vn"), ("localhost", nil), ("Báo Hà Xuyên", nil), ("", nil),
            ("https://", nil), ("a..vn", nil), ("VnExpress. Hà Nội", nil),
        ] as [(String, String?)])
    func `reads the host of an address`(address: String, host: String?) {
        #expect(WebHost(address)?.withParents.first == host)
    }

    @Test(
        arguments: [
            ("Huyện ủy", "https://haxuyen.example/1", nil, "Huyện Ba Chẽ, Quảng Ninh", .url),
            ("Huyện ủy", "https://www.haxuyen.example/1", nil, "Huyện Ba Chẽ, Quảng Ninh", .url),
            ("Huyện ủy", nil, "Báo Hà Xuyên", "Huyện Ba Chẽ, Quảng Ninh", .publisher),
            ("Huyện uỷ", nil, "BÁO  HÀ XUYÊN", "Huyện Ba Chẽ, Quảng Ninh", .publisher),
            ("Tỉnh ủy", nil, "Báo Hà Xuyên", "Tỉnh Quảng Ninh", .publisher),
            (nil, nil, "Báo Hà Xuyên", "Huyện Ba Chẽ, Quảng Ninh", .publisher),
        ] as [(String?, String?, String?, String, Locality.Basis)])
    func `the table tells the unit that the text does not`(
        body: String?, url: String?, publisher: String?, place: String, basis: Locality.Basis
    ) {
        let fixture = fixture(
            body, url: url, publisher: publisher, table: [("haxuyen.example", "202"), ("Báo Hà Xuyên", "202")])
        #expect(fixture.place == place)
        #expect(fixture.locality?.value.basis == basis)
        #expect(fixture.locality?.tokens.isEmpty == true)
    }

    @Test(arguments: ["Thành ủy", "Đảng ủy xã", "Trung ương"])
    func `a body of another type is not the publisher's`(body: String) {
        #expect(fixture(body, publisher: "Báo Hà Xuyên", table: [("Báo Hà Xuyên", "202")]).place == nil)
    }

    @Test func `the text counts for more`() {
        let table = [("a.vn", "202")]
        #expect(
            fixture("Huyện ủy", title: "Huyện ủy Tiên Yên họp", url: "http://a.vn", table: table).place
                == "Huyện Tiên Yên, Quảng Ninh")
        let communes = ["Tại xã Phong Dụ, xã Đại Dực và xã Hà Lâu của huyện, công tác được chú trọng."]
        #expect(
            fixture("Huyện ủy", article: communes, url: "http://a.vn", table: table).place
                == "Huyện Tiên Yên, Quảng Ninh")
    }

    @Test func `a unit that was gone on the day is not taken`() {
        #expect(fixture("Huyện ủy", url: "http://a.vn", date: "2026-09-14", table: [("a.vn", "202")]).place == nil)
    }

    @Test(
        arguments: [
            ("83", "Huyện Châu Thành, Bến Tre"), ("82", "Huyện Châu Thành, Tiền Giang"), ("22", nil),
        ] as [(String, String?)])
    func `the publisher decides between namesakes, also by a host above its own`(code: String, place: String?) {
        let title = "Huyện ủy Châu Thành giao ban"
        for (url, publisher) in [("https://tin.a.vn/1", nil), ("http://a.vn", nil), (nil, "Đài A")] {
            let fixture = fixture(
                "Huyện ủy", title: title, url: url, publisher: publisher, table: [("a.vn", code), ("Đài A", code)])
            #expect(fixture.place == place)
        }
    }

    @Test func `a host above the publisher's own tells nothing but what lies around`() {
        #expect(fixture("Huyện ủy", url: "https://tin.a.vn", table: [("a.vn", "202")]).place == nil)
        #expect(fixture("Tỉnh ủy", url: "https://tin.a.vn", table: [("a.vn", "22")]).place == nil)
    }

    @Test(
        arguments: [
            ("Huyện ủy", "https://bache.quangninh.gov.vn/x", "2020-03-14", "Huyện Ba Chẽ, Quảng Ninh"),
            ("Huyện ủy", "https://huyenbache.quangninh.gov.vn", "2020-03-14", "Huyện Ba Chẽ, Quảng Ninh"),
            ("Thành ủy", "https://tpbackan.backan.gov.vn", "2020-03-14", "Thành phố Bắc Kạn, Bắc Kạn"),
            (
                "Thành ủy", "https://phanrang-thapcham.ninhthuan.gov.vn", "2020-03-14",
                "Thành phố Phan Rang - Tháp Chàm, Ninh Thuận"
            ),
            ("Thị ủy", "https://kyanh.hatinh.gov.vn", "2020-03-14", "Thị xã Kỳ Anh, Hà Tĩnh"),
            ("UBND tỉnh", "https://quangninh.gov.vn", "2020-03-14", "Tỉnh Quảng Ninh"),
            ("Đảng ủy xã", "https://xabache.quangninh.gov.vn", "2025-09-14", "Xã Ba Chẽ, Quảng Ninh"),
            (nil, "https://bache.quangninh.gov.vn/x", "2020-03-14", "Huyện Ba Chẽ, Quảng Ninh"),
            // Nobody's, an office's, another country's, two units', another era's.
            ("Huyện ủy", "https://nongthon.quangninh.gov.vn", "2020-03-14", nil),
            ("Huyện ủy", "https://bache.quangninh.vn", "2020-03-14", nil),
            ("Huyện ủy", "https://bache.haxuyen.gov.vn", "2020-03-14", nil),
            ("Huyện ủy", "https://a.bache.quangninh.gov.vn", "2020-03-14", nil),
            ("Thành ủy", "https://backan.gov.vn", "2020-03-14", nil),
            (nil, "https://quangninh.gov.vn", "2020-03-14", nil),
            (nil, "https://kyanh.hatinh.gov.vn", "2020-03-14", nil),
            ("Huyện ủy", "https://bache.quangninh.gov.vn", "2025-09-14", nil),
        ] as [(String?, String, String, String?)])
    func `the host of a portal tells its unit when it can be only one`(
        body: String?, url: String, date: String, place: String?
    ) {
        let fixture = fixture(body, url: url, date: date)
        #expect(fixture.place == place)
        if place != nil { #expect(fixture.locality?.value.basis == .url) }
    }

    @Test(
        arguments: [
            ("Huyện ủy", "Cổng thông tin điện tử huyện Ba Chẽ", "Huyện Ba Chẽ, Quảng Ninh"),
            ("Huyện ủy", "Trung tâm TT&VH Ba Chẽ", "Huyện Ba Chẽ, Quảng Ninh"),
            ("Tỉnh ủy", "Báo Quảng Ninh", "Tỉnh Quảng Ninh"),
            ("Thành ủy", "Báo Thái Nguyên", nil), ("Huyện ủy", "Báo Quảng Ninh", nil), (nil, "Báo Quảng Ninh", nil),
            ("Huyện ủy", "Báo Nhân Dân", nil), ("Huyện ủy", "Huyện Châu Thành", nil), ("Huyện ủy", "", nil),
        ] as [(String?, String, String?)])
    func `a publisher's name may hold its unit's`(body: String?, publisher: String, place: String?) {
        #expect(fixture(body, publisher: publisher).place == place)
    }

    @Test func `a name in the publisher's name tells namesakes apart`() {
        let fixture = fixture("Huyện ủy", title: "Huyện ủy Châu Thành họp", publisher: "Báo Bến Tre")
        #expect(fixture.place == "Huyện Châu Thành, Bến Tre")
    }

    @Test func `what the table says of the body counts when the text names none`() throws {
        var table = PublisherTable()
        let unit = try #require(PlaceFixture.gazetteer.id(code: "202", era: .before2025))
        let isNew = [
            table.add("đài  A", PublisherTable.Entry(units: [unit])),
            table.add("Đài A", PublisherTable.Entry(units: [unit], body: "BTV Huyện uỷ")),
        ]
        #expect(isNew == [true, false])
        let extractor = try Extractor(gazetteer: PlaceFixture.gazetteer, publishers: table)
        func record(_ text: String) -> Bulletin? {
            let raw = RawBulletin(id: "a", path: "a.txt", bytes: Array(text.utf8), sha256: "", publisher: "Đài A")
            guard case .bulletin(let bulletin) = extractor.extract(raw) else { return nil }
            return bulletin
        }
        let silent = try #require(record("\u{FEFF}Giao ban tháng 3\n\nNgày 14/3/2020, hội nghị giao ban đã diễn ra.\n"))
        #expect(silent.body == Body(name: "Ban Thường vụ Huyện ủy", kind: .party, level: .district))
        #expect(silent.locality?.code == "202")
        for field in ["/body", "/locality"] {
            let evidence = silent.evidence.first { $0.field == field }
            #expect([evidence?.start, evidence?.end] == [0, 0])
        }
        let named = record("Giao ban tháng 3\n\nNgày 14/3/2020, UBND huyện tổ chức hội nghị giao ban.\n")
        #expect(named?.body?.name == "Ủy ban nhân dân huyện")
        #expect(named?.locality?.code == "202")
    }
}
