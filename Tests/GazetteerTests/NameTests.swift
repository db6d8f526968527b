import BulletinModel
import Gazetteer
import Testing

struct NameTests {
    @Test(arguments: [
        ("huyện Ba Chẽ tổ chức", ["202"]), ("HUYỆN BA CHẼ TỔ CHỨC", ["202"]), ("Huyện Ba Chẽ", ["202"]),
        ("H. Ba Chẽ", ["202"]), ("H.Ba Chẽ", ["202"]), ("thành phố Bắc Kạn", ["058"]), ("TP. Bắc Kạn", ["058"]),
        ("TP.Bắc Kạn", ["058"]), ("tp Bắc Kạn", ["058"]), ("T.P Bắc Kạn", ["058"]), ("thị xã Bắc Kạn", ["058"]),
        ("tỉnh Bắc Kạn", ["06"]), ("xã Nông Thượng", ["01852"]), ("thị xã Kỳ Anh", ["449"]), ("huyện Kỳ Anh", ["447"]),
        ("TX. Cai Lậy", ["817"]), ("huyện Cai Lậy", ["820"]), ("huyện đảo Cô Tô", ["207"]), ("Quận 1", ["760"]),
        ("quận 01", ["760"]), ("Q1", ["760"]), ("Q.1", ["760"]), ("thành phố Thủ Đức", ["769"]),
        ("đặc khu Côn Đảo", ["26732/2025"]), ("thành phố Hà Nội", ["01", "01/2025"]),
    ])
    func `a type word and a name give the units of that type`(text: String, expected: [String]) {
        #expect(codes(text) == expected)
    }

    @Test(arguments: [
        ("PRTC", ["582"]), ("TP PRTC", ["582"]), ("TP. PR-TC", ["582"]), ("Tp. PR – TC", ["582"]), ("TP BMT", ["643"]),
        ("BMT", ["643"]), ("TPHCM", ["79", "79/2025"]), ("TP.HCM", ["79", "79/2025"]), ("TP. HCM", ["79", "79/2025"]),
        ("TP. ĐBP", ["094"]), ("TP. BH", ["731"]),
    ])
    func `initials in use name their unit`(text: String, expected: [String]) {
        #expect(codes(text) == expected)
    }

    @Test func `the first letters of a name stand for it behind a type word`() {
        #expect(codes("TX. CL").contains("817"))
        #expect(codes("H. BC").contains("202"))
        let bare = gazetteer.matches(in: tokens("BC"), at: 0).flatMap(\.candidates)
        #expect(bare.allSatisfy { $0.kind == .ruleInitials })
    }

    @Test(arguments: [
        "Phan Rang - Tháp Chàm", "Phan Rang – Tháp Chàm", "Phan Rang-Tháp Chàm", "Phan Rang Tháp Chàm",
        "PHAN RANG — THÁP CHÀM", "Phan Rang", "Tháp Chàm", "thành phố Phan Rang – Tháp Chàm",
    ])
    func `hyphens stand, are left out or look otherwise`(text: String) {
        #expect(codes(text).contains("582"))
    }

    @Test(arguments: [
        ("huyện Ea H'leo", "645"), ("huyện Ea H’leo", "645"), ("huyện Ea Hleo", "645"), ("huyện Ea H Leo", "645"),
        ("huyện Cư M’gar", "648"), ("huyện Cư MGar", "648"), ("huyện EaKar", "651"), ("huyện Eakar", "651"),
        ("huyện Ea Kar", "651"), ("huyện Krông Păk", "654"), ("huyện M’Đrắk", "652"), ("huyện MĐrắk", "652"),
        ("huyện Đắk Song", "665"), ("huyện Đăk Song", "665"), ("huyện Đắc Song", "665"), ("huyện Đak Song", "665"),
        ("huyện ĐắkSong", "665"), ("huyện Đăksong", "665"), ("huyện Đắk R'Lấp", "666"),
    ])
    func `names of the highlands are found in the spellings that occur`(text: String, code: String) {
        #expect(codes(text) == [code])
    }

    @Test(arguments: ["Đắk Lắk", "Đăk Lăk", "ĐắkLắk", "Đắc Lắc", "Daklak", "Dak Lak", "ĐẮK LẮK"])
    func `a province of the highlands is found in the spellings that occur`(text: String) {
        #expect(codes(text).contains("66"))
    }

    @Test(arguments: [
        ("huyện Thuỷ Nguyên", "huyện Thủy Nguyên"), ("xã Hoà An", "xã Hòa An"), ("huyện Quì Châu", "huyện Quỳ Châu"),
        ("huyện Mĩ Đức", "huyện Mỹ Đức"), ("huyện Kì Anh", "huyện Kỳ Anh"), ("thị xã Lý Nhân", "thị xã Lí Nhân"),
    ])
    func `tone placement and i or y do not matter`(variant: String, official: String) {
        #expect(codes(variant) == codes(official))
    }

    @Test(arguments: ["Phường 5", "phường 05", "P.5", "P5", "P. 05", "F5", "F.5", "Ph. 5"])
    func `a numbered ward is found behind its type word in all its forms`(text: String) {
        #expect(codes(text).contains("26890/2025") == false)
        #expect(codes(text) == codes("Phường 5"))
        #expect(codes(text).count > 20)
    }

    @Test(arguments: [
        "5", "05 xã", "huyện ba chẽ", "huyện", "tổ chức", "p. 5", "h. ba chẽ", "tân an", "BC", "Thành", "Hội nghị", "-",
        "",
    ])
    func `what has no capital, no type word or no name names nothing`(text: String) {
        let tokens = tokens(text)
        for index in tokens.indices { #expect(gazetteer.matches(in: tokens, at: index).filter(isEvidence).isEmpty) }
    }

    @Test func `names come longest first, with their type word before without it`() {
        let tokens = tokens("Thừa Thiên Huế")
        let names = gazetteer.matches(in: tokens, at: 0).map(\.name.count)
        #expect(names == names.sorted(by: >))
        #expect(names.first == 3)
        #expect(names.last == 2)
    }

    @Test func `a name ends with its line`() {
        #expect(codes("thành phố Phan\nRang") == codes("thành phố Phan"))
        #expect(codes("huyện\nBa Chẽ") == [])
    }

    @Test func `a name stops where the next word has no capital`() {
        #expect(gazetteer.matches(in: tokens("xã Tân hợp tác"), at: 0).isEmpty)
        #expect(codes("thị trấn Nông trường Việt Trung") == ["19114"])
        #expect(codes("thị trấn NT Việt Trung") == ["19114"])
        #expect(codes("thị trấn Nông trường Mộc Châu") == ["03982"])
    }

    @Test func `text without marks is found by folding`() {
        #expect(codes("huyen Ba Che", spelling: .folded) == ["202"])
        #expect(codes("thanh pho Bac Kan", spelling: .folded) == ["058"])
        #expect(codes("TP. Phan Rang - Thap Cham", spelling: .folded) == ["582"])
    }

    @Test func `a commune that was taken in before the oldest register leads to the one that took it in`() {
        let match = gazetteer.matches(in: tokens("xã Bản Péo"), at: 0, spelling: .folded).first
        #expect(match.map { codes($0.candidates) } == ["01075"])
        #expect(match?.candidates.allSatisfy { $0.kind == .absorbed } == true)
        #expect(codes("xã Bản Péo") == [])
    }

    @Test func `a type word before a list applies to each name of it`() throws {
        let tokens = tokens("các xã Nông Thượng, Dương Quang")
        let prefix = try #require(gazetteer.typePrefix(in: tokens, at: 1))
        #expect(prefix.end == 2)
        let second = gazetteer.matches(in: tokens, at: 5, types: prefix.types)
        #expect(second.map { codes($0.candidates) } == [["00568", "01849", "12112"]])
        #expect(gazetteer.typePrefix(in: tokens, at: 0) == nil)
        #expect(gazetteer.matches(in: tokens, at: 0, types: prefix.types).isEmpty)
    }

    @Test(arguments: [
        ("Châu Thành", 10), ("huyện Châu Thành", 10), ("Ba Chẽ", 1), ("ba che", 0), ("Ba Che", 1), ("", 0),
        ("Nơi Khác", 0),
        ("Ba Chẽ, Quảng Ninh", 0),
    ])
    func `a whole text is taken for the name of units`(text: String, districts: Int) {
        let found = gazetteer.units(named: text).map { gazetteer[$0.state] }.filter { $0.level == .district }
        #expect(Set(found.map(\.code)).count == districts)
    }

    private func isEvidence(_ match: NameMatch) -> Bool {
        match.candidates.contains { $0.kind < .ruleInitials }
    }
}
