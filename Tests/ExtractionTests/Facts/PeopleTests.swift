import BulletinModel
import Testing

@testable import Extraction

/// People are written `Name: role, role`, a chair with a star.
@Suite struct PeopleTests {
    struct Case: Sendable {
        let sentence: String
        let people: [String]

        init(_ sentence: String, _ people: String...) {
            self.sentence = sentence
            self.people = people
        }
    }

    static let orders: [Case] = [
        Case("Đồng chí Trần Văn An - Bí thư Huyện ủy phát biểu.", "Trần Văn An: Bí thư Huyện ủy"),
        Case(
            "Đồng chí Trần Văn An – Bí thư Huyện uỷ, Chủ tịch HĐND huyện dự.",
            "Trần Văn An: Bí thư Huyện ủy, Chủ tịch HĐND huyện"),
        Case("Trần An, Phó Chủ tịch UBND huyện trình bày báo cáo.", "Trần An: Phó Chủ tịch UBND huyện"),
        Case("Bí thư Huyện ủy Hà Xuyên Trần An phát biểu.", "Trần An: Bí thư Huyện ủy"),
        Case("Phó Chủ tịch UBND huyện Lò Văn Giàng giải trình thêm.", "Lò Văn Giàng: Phó Chủ tịch UBND huyện"),
        Case("Ông Trần Văn An (Bí thư Huyện ủy) cho biết.", "Trần Văn An: Bí thư Huyện ủy"),
        Case(
            "Bà Nguyễn Thị Bích Ngà - Phó Trưởng Ban Tổ chức Tỉnh ủy dự.",
            "Nguyễn Thị Bích Ngà: Phó Trưởng Ban Tổ chức Tỉnh ủy"),
        Case(
            "Đ/c Trần Văn An, Bí thư Huyện ủy kiêm Chủ tịch HĐND huyện dự.",
            "Trần Văn An: Bí thư Huyện ủy, Chủ tịch HĐND huyện"),
        Case("Đồng chí Trần Văn An nguyên Bí thư Huyện ủy dự.", "Trần Văn An: nguyên Bí thư Huyện ủy"),
        Case(
            "Đồng chí Bí thư Tỉnh ủy - Chủ tịch HĐND tỉnh Trần Văn An nhấn mạnh.",
            "Trần Văn An: Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh"),
        Case("Thượng tá Trần Văn An, Trưởng Công an huyện báo cáo.", "Trần Văn An: Trưởng Công an huyện"),
        Case(
            "Đồng chí Thượng tá Trần Văn An - Chỉ huy trưởng Ban CHQS huyện.",
            "Trần Văn An: Chỉ huy trưởng Ban Chỉ huy Quân sự huyện"),
    ]

    static let abbreviations: [Case] = [
        Case(
            "Đ/c Trần Văn An, TUV, BT Thị uỷ và đ/c Lê Thị Sang, PBT Thường trực Thị uỷ dự.",
            "Trần Văn An: Tỉnh ủy viên, Bí thư Thị ủy", "Lê Thị Sang: Phó Bí thư Thường trực Thị ủy"),
        Case(
            "Đồng chí Trần Văn An - UVTV Tỉnh ủy, Bí thư thành ủy dự.",
            "Trần Văn An: Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Thành ủy"),
        Case(
            "Đồng chí Trần Văn An - UVBTV Huyện ủy, CN UBKT Huyện ủy.",
            "Trần Văn An: Ủy viên Ban Thường vụ Huyện ủy, Chủ nhiệm Ủy ban Kiểm tra Huyện ủy"),
        Case("Đồng chí Trần Văn An - HUV, PCT UBND huyện.", "Trần Văn An: Huyện ủy viên, Phó Chủ tịch UBND huyện"),
        Case(
            "Đồng chí Trần Văn An - TVTU, PBT TT Thành ủy.",
            "Trần Văn An: Ủy viên Ban Thường vụ Tỉnh ủy, Phó Bí thư Thường trực Thành ủy"),
        Case(
            "Đồng chí Trần Văn An, UVTW Đảng, Bí thư Tỉnh ủy dự.",
            "Trần Văn An: Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy"),
        Case("Đồng chí Trần Văn An - Uỷ viên BTV Tỉnh uỷ dự.", "Trần Văn An: Ủy viên Ban Thường vụ Tỉnh ủy"),
        Case("Đồng chí Trần Văn An, Phó Bí thư TT Huyện ủy dự.", "Trần Văn An: Phó Bí thư Thường trực Huyện ủy"),
        Case("Bà Lò Thị Hoa, Chủ tịch UBMTTQ huyện dự.", "Lò Thị Hoa: Chủ tịch Ủy ban Mặt trận Tổ quốc huyện"),
        Case(
            "Ông Trần Văn An, Phó chủ tịch Thường trực HĐND tỉnh dự.", "Trần Văn An: Phó Chủ tịch Thường trực HĐND tỉnh"
        ),
    ]

    static let names: [Case] = [
        Case("Đồng chí Y Ka Nin H'Đơ - Bí thư Đảng ủy xã dự.", "Y Ka Nin H'Đơ: Bí thư Đảng ủy xã"),
        Case("Đồng chí Ksor Phước, Bí thư Huyện ủy dự.", "Ksor Phước: Bí thư Huyện ủy"),
        Case("Đồng chí K’Brông - Phó Bí thư Tỉnh ủy dự.", "K’Brông: Phó Bí thư Tỉnh ủy"),
        Case(
            "H'Lan Niê, Phó Bí thư Thường trực Đảng ủy trình bày.",
            "H'Lan Niê: Phó Bí thư Thường trực Đảng ủy"),
        Case("Đồng chí Trần Văn an - Bí thư Huyện ủy dự.", "Trần Văn An: Bí thư Huyện ủy"),
        Case("Đồng chí Trần Văn an phát biểu.", "Trần Văn An"),
        Case("Đồng chí Trần  Văn   An - Bí thư Huyện ủy dự.", "Trần Văn An: Bí thư Huyện ủy"),
        Case("Đồng chí NGUYỄN THỊ MAI - Bí thư Huyện ủy dự.", "Nguyễn Thị Mai: Bí thư Huyện ủy"),
        Case("Bà Lê Thị Mười Hai, Trưởng phòng Nội vụ huyện dự.", "Lê Thị Mười Hai: Trưởng phòng Nội vụ huyện"),
        Case("Đồng chí Danh Công An, Bí thư Huyện ủy dự.", "Danh Công An: Bí thư Huyện ủy"),
        Case("Đồng chí Trần Văn An yêu cầu các xã.", "Trần Văn An"),
        Case("Đồng chí An và đồng chí Bí thư Huyện ủy phát biểu."),
    ]

    static let headings: [Case] = [
        Case("ĐỒNG CHÍ TRẦN VĂN AN - BÍ THƯ HUYỆN ỦY THĂM XÃ HÀ AN", "Trần Văn An: Bí thư Huyện ủy"),
        Case("ĐỒNG CHÍ TRẦN VĂN AN THĂM, TẶNG QUÀ", "Trần Văn An"),
        Case("ĐỒNG CHÍ TRẦN AN GẶP MẶT, TẶNG QUÀ"),
        Case("TRƯỞNG BAN CHỈ ĐẠO XÂY DỰNG NÔNG THÔN MỚI HUYỆN LÀM VIỆC VỚI XÃ"),
    ]

    static let organisations: [Case] = [
        Case(
            "Ông Trần Văn An - Trưởng phòng Tài nguyên và Môi trường huyện nhìn nhận.",
            "Trần Văn An: Trưởng phòng Tài nguyên và Môi trường huyện"),
        Case(
            "Ông Trần Văn An, Trưởng Ban Kinh tế - Xã hội HĐND huyện báo cáo.",
            "Trần Văn An: Trưởng Ban Kinh tế - Xã hội HĐND huyện"),
        Case(
            "Bà Lê Thị Sang, Giám đốc Sở Nông nghiệp và Phát triển nông thôn cho biết.",
            "Lê Thị Sang: Giám đốc Sở Nông nghiệp và Phát triển nông thôn"),
        Case(
            "Ông Trần Văn An, Trưởng Ban Chỉ đạo phòng, chống dịch huyện yêu cầu.",
            "Trần Văn An: Trưởng Ban Chỉ đạo phòng, chống dịch huyện"),
        Case("Đồng chí Trần Văn An, Bí thư Huyện ủy tổ chức đoàn kiểm tra.", "Trần Văn An: Bí thư Huyện ủy"),
        Case(
            "Ông Lê Văn Hòa, Hiệu trưởng Trường THCS Lý Tự Trọng dự.", "Lê Văn Hòa: Hiệu trưởng Trường THCS Lý Tự Trọng"
        ),
        Case("Ông Lê Văn Hòa, Trưởng thôn Nà Lùng cho biết.", "Lê Văn Hòa: Trưởng thôn Nà Lùng"),
        Case("Ông Lê Văn Hòa - Chủ tịch UBND phường 5 dự.", "Lê Văn Hòa: Chủ tịch UBND phường 5"),
    ]

    static let lists: [Case] = [
        Case(
            "Chủ trì hội nghị có các đồng chí: Trần Văn An, Bí thư Huyện ủy; Lê Thị Sang, Phó Bí thư Huyện ủy; Lò Văn Hoa, Chủ tịch UBND huyện.",
            "*Trần Văn An: Bí thư Huyện ủy", "*Lê Thị Sang: Phó Bí thư Huyện ủy", "*Lò Văn Hoa: Chủ tịch UBND huyện"),
        Case(
            "Chủ tọa kỳ họp gồm: Bí thư Tỉnh ủy Trần Văn An; Phó chủ tịch HĐND tỉnh Lê Thị Sang.",
            "*Trần Văn An: Bí thư Tỉnh ủy", "*Lê Thị Sang: Phó Chủ tịch HĐND tỉnh"),
        Case(
            "Dự hội nghị có đồng chí Trần Văn An - Bí thư Huyện ủy; đồng chí Lê Thị Sang - Phó Bí thư Huyện ủy và lãnh đạo các phòng.",
            "Trần Văn An: Bí thư Huyện ủy", "Lê Thị Sang: Phó Bí thư Huyện ủy"),
        Case(
            "Tham dự có các đồng chí Trần Văn An, Lê Thị Sang, Phó Chủ tịch UBND huyện.",
            "Trần Văn An: Phó Chủ tịch UBND huyện", "Lê Thị Sang: Phó Chủ tịch UBND huyện"),
        Case(
            "Dự có các đồng chí Phó Chủ tịch HĐND tỉnh: Trần Văn An, Lê Thị Sang; ông Lò Văn Hoa, Giám đốc Sở Nội vụ.",
            "Trần Văn An: Phó Chủ tịch HĐND tỉnh", "Lê Thị Sang: Phó Chủ tịch HĐND tỉnh",
            "Lò Văn Hoa: Giám đốc Sở Nội vụ"),
        Case(
            "Bí thư Thành ủy TP Hà Xuyên Trần Văn An, Phó Bí thư Thành ủy - Chủ tịch UBND TP Lê Văn Sang đồng chủ trì.",
            "*Trần Văn An: Bí thư Thành ủy", "*Lê Văn Sang: Phó Bí thư Thành ủy, Chủ tịch UBND thành phố"),
        Case(
            "Dự họp có các Phó Chủ tịch UBND tỉnh Trần Văn An, Lê Văn Sang, lãnh đạo các sở.",
            "Trần Văn An: Phó Chủ tịch UBND tỉnh", "Lê Văn Sang: Phó Chủ tịch UBND tỉnh"),
        Case(
            "Dự có Phó Bí thư Tỉnh ủy Trần Văn An; Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Nội chính Tỉnh ủy Lê Văn Sang.",
            "Trần Văn An: Phó Bí thư Tỉnh ủy",
            "Lê Văn Sang: Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Nội chính Tỉnh ủy"),
        Case(
            "Các đồng chí Thường trực Tỉnh ủy: Trần Văn An, Bí thư; Lê Văn Sang, Phó Bí thư Tỉnh ủy chủ trì.",
            "*Trần Văn An: Bí thư", "*Lê Văn Sang: Phó Bí thư Tỉnh ủy"),
        Case(
            "Kỳ họp bầu các ông: Trần Văn An, Lê Văn Sang giữ chức vụ Phó Chủ tịch UBND tỉnh.",
            "Trần Văn An: Phó Chủ tịch UBND tỉnh", "Lê Văn Sang: Phó Chủ tịch UBND tỉnh"),
        Case(
            "Dự có đồng chí Trần Văn An và đồng chí Lê Thị Sang, Phó Chủ tịch UBND huyện.", "Trần Văn An",
            "Lê Thị Sang: Phó Chủ tịch UBND huyện"),
        Case(
            "Dự có ông Trần Văn An và bà Lê Thị Sang, Bí thư Chi bộ xóm Đình.", "Trần Văn An",
            "Lê Thị Sang: Bí thư Chi bộ xóm Đình"),
    ]

    static let chairs: [Case] = [
        Case("Đồng chí Trần Văn An – Bí thư Huyện ủy chủ trì hội nghị.", "*Trần Văn An: Bí thư Huyện ủy"),
        Case("Đồng chí Trần Văn An – Chủ trì hội nghị ghi nhận kết quả.", "*Trần Văn An"),
        Case(
            "Đồng chí Trần Văn An - Bí thư và đồng chí Lê Thị Sang - Phó Bí thư Huyện ủy đồng chủ trì.",
            "*Trần Văn An: Bí thư", "*Lê Thị Sang: Phó Bí thư Huyện ủy"),
        Case(
            "Các đồng chí: Trần Văn An - Bí thư; Lê Thị Sang - Phó Bí thư Huyện ủy, đồng chủ trì hội nghị.",
            "*Trần Văn An: Bí thư", "*Lê Thị Sang: Phó Bí thư Huyện ủy"),
        Case(
            "Ông Trần Văn An, Chủ tịch UBND huyện và các Phó Chủ tịch UBND huyện đồng chủ trì.",
            "*Trần Văn An: Chủ tịch UBND huyện"),
        Case(
            "Hội nghị diễn ra dưới sự chủ trì của đồng chí Trần Văn An - Bí thư Huyện ủy.",
            "*Trần Văn An: Bí thư Huyện ủy"),
        Case("Kỳ họp do ông Trần Văn An, Chủ tịch HĐND huyện chủ tọa.", "*Trần Văn An: Chủ tịch HĐND huyện"),
        Case("Phát biểu kết luận hội nghị, đồng chí Trần Văn An yêu cầu.", "*Trần Văn An"),
        Case(
            "Phát biểu kết luận hội nghị đồng chí Trần Văn An – Bí thư Thành ủy yêu cầu.",
            "*Trần Văn An: Bí thư Thành ủy"),
        Case("Kết luận, Bí thư Tỉnh ủy Trần Văn An yêu cầu.", "*Trần Văn An: Bí thư Tỉnh ủy"),
        Case("Đồng chí Trần Văn An phát biểu chỉ đạo và kết luận hội nghị.", "*Trần Văn An"),
        Case("Đồng chí Trần Văn An, Phó Chủ tịch UBND tỉnh làm trưởng đoàn.", "*Trần Văn An: Phó Chủ tịch UBND tỉnh"),
        Case("Đồng chí Trần Văn An - Bí thư Huyện ủy dự và chỉ đạo hội nghị.", "Trần Văn An: Bí thư Huyện ủy"),
        Case("Dự có đồng chí Trần Văn An; đồng chí Lê Thị Sang chủ trì hội nghị.", "Trần Văn An", "*Lê Thị Sang"),
        Case(
            "Giao đồng chí Trần Văn An - Phó Chủ tịch UBND huyện chủ trì, phối hợp với các xã.",
            "Trần Văn An: Phó Chủ tịch UBND huyện"),
        Case("Thực hiện Thông báo kết luận của đồng chí Trần Văn An, Bí thư Tỉnh ủy.", "Trần Văn An: Bí thư Tỉnh ủy"),
        Case("Đồng chí Trần Văn An chủ trì hội nghị, đồng chí Lê Thị Sang báo cáo.", "*Trần Văn An", "Lê Thị Sang"),
    ]

    static let nobody: [Case] = [
        Case("Hộ ông Giàng A Páo và bà Lê Thị Tám ở thôn 5 được vay vốn."),
        Case("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh."),
        Case("Kỷ niệm 130 năm ngày sinh của Chủ tịch Hồ Chí Minh."),
        Case("Kỷ niệm 110 năm ngày sinh đồng chí Nguyễn Văn Hai."),
        Case("Chỉnh trang các tuyến Bạch Đằng, Lê Lai, đường Nguyễn Huệ."),
        Case("Lãnh đạo UBND huyện, Bí thư Đảng ủy các xã, phường dự họp."),
        Case("Trường THPT Trần Phú và xã Lê Lợi, Chủ tịch UBND xã báo cáo."),
        Case("Đồng chí Bí thư Huyện ủy - Chủ tịch HĐND huyện nhấn mạnh."),
        Case("Các đồng chí Thường trực Quận ủy chủ trì hội nghị."),
        Case("Chủ tịch UBND huyện Hà Xuyên yêu cầu các xã."),
        Case("Ủy ban Kiểm tra Trung ương và Bí thư Tỉnh ủy Quảng Hà làm việc."),
    ]

    @Test(arguments: orders + abbreviations + names + headings + organisations + lists + chairs + nobody)
    func `reads people with their roles`(given: Case) {
        #expect(Self.people(zoned(article: given.sentence)) == given.people, "\(given.sentence)")
    }

    static func people(_ zoned: ZonedText, home: HomePlace = HomePlace()) -> [String] {
        Rules.people.find(in: FactText(zoned), body: nil, home: home).map(\.value).map { person in
            (person.chair ? "*" : "") + person.name
                + (person.roles.isEmpty ? "" : ": " + person.roles.joined(separator: ", "))
        }
    }

    @Test func `the same name is one person with all roles`() {
        let text = zoned(
            article: "Đồng chí Trần Văn Thuỷ - Bí thư Huyện ủy dự.",
            "Kết luận hội nghị, đồng chí Trần  Văn Thủy - Bí thư Huyện uỷ, Chủ tịch HĐND huyện yêu cầu.")
        #expect(Self.people(text) == ["*Trần Văn Thuỷ: Bí thư Huyện ủy, Chủ tịch HĐND huyện"])
    }

    @Test func `a person in a caption counts, a photographer does not`() {
        let text = zoned(
            captions: [
                "Đồng chí Trần Văn An - Bí thư Huyện ủy chủ trì hội nghị", "Ảnh: Lê Minh Hoa",
                "Ảnh: Lê Thị Sang trao đổi tại phiên họp",
            ],
            byline: "Phạm Minh Hà", article: "Hội nghị đã họp.")
        #expect(Self.people(text) == ["*Trần Văn An: Bí thư Huyện ủy", "Lê Thị Sang"])
    }

    @Test func `chairs on lines of their own are chairs`() {
        let text = zoned(
            article: "Chủ trì hội nghị có các đồng chí:", "- Trần Văn An, Bí thư Huyện ủy;",
            "- Lê Thị Sang, Phó Bí thư Huyện ủy.",
            "Tham dự có đồng chí Lò Văn Hoa, Chủ tịch UBND huyện.")
        #expect(
            Self.people(text) == [
                "*Trần Văn An: Bí thư Huyện ủy", "*Lê Thị Sang: Phó Bí thư Huyện ủy", "Lò Văn Hoa: Chủ tịch UBND huyện",
            ])
    }

    @Test func `roles lose the place that the bulletin is of, and keep others`() {
        let sentence =
            "Dự có đồng chí Trần Văn An - Chủ tịch HĐND thành phố HX, đồng chí Lê Thị Sang - Bí thư Thành ủy Hà Xuyên, "
            + "đồng chí Lò Văn Hoa - Bí thư Đảng ủy xã An Hà, bà Vi Thị Na - Phó Chủ tịch UBND tỉnh Bắc Hà."
        var home = HomePlace(level: .city)
        home.add(name: clean("Hà Xuyên").tokens[...])
        #expect(
            Self.people(zoned(article: sentence), home: home) == [
                "Trần Văn An: Chủ tịch HĐND thành phố", "Lê Thị Sang: Bí thư Thành ủy",
                "Lò Văn Hoa: Bí thư Đảng ủy xã An Hà", "Vi Thị Na: Phó Chủ tịch UBND tỉnh Bắc Hà",
            ])
    }

    @Test func `a signatory's role is completed by the body`() {
        let text = zoned(
            article: "Số: 87/BC-UBND", "UBND huyện báo cáo kết quả quý I.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "(Đã ký)", "Quàng Văn Ba")
        let body = Finding(
            value: Body(name: "Ủy ban nhân dân huyện", kind: .government, level: .district), tokens: 0..<1, rule: "",
            confidence: 1)
        let people = Rules.people.find(in: FactText(text), body: body, home: HomePlace()).map(\.value)
        #expect(people == [Person(name: "Quàng Văn Ba", roles: ["Phó Chủ tịch UBND huyện"])])
    }
}
