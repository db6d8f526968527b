import Testing
import VietnameseText

@testable import Extraction

/// Each entry of `Lexicons/places.yaml` does what its section says: an entry that no rule uses fails here.
@Suite struct PlaceLexiconTests {
    private let lexicon: Lexicon

    init() throws {
        lexicon = try Lexicon(bundled: "places")
    }

    private func mentions(_ article: String, title: String? = nil) -> [PlaceMention] {
        let fixture = PlaceFixture(title: title, article: [article])
        return fixture.mentions(in: fixture.zonedText).all
    }

    @Test func `there are no other sections than those tested here`() {
        #expect(
            lexicon.sections == [
                "offices", "organs", "plurals", "joints", "announcing", "parents", "things", "provincial", "no_types",
                "no_types_in_capitals",
                "vague_types",
                "no_bare_names", "former", "datelines",
            ])
    }

    @Test func `an office is of its type`() throws {
        let names = [
            "tỉnh": "Bắc Kạn", "thành phố": "Bắc Kạn", "thị xã": "Kỳ Anh", "huyện": "Ba Chẽ", "quận": "Hà Đông",
        ]
        for type in try lexicon.section("offices").members {
            let name = try #require(names[type.key])
            for office in try #require(type.value.phrases) {
                let found = mentions("Hôm qua, \(office) \(name) họp.")
                #expect(found.map(\.isOfOrgan) == [true], "\(office)")
                let types = found.first?.candidates.map { PlaceFixture.gazetteer.typeName(of: $0.state) } ?? []
                #expect(types.allSatisfy { $0 == type.key } && !types.isEmpty, "\(office)")
            }
        }
    }

    @Test func `an organ acts for its unit`() throws {
        for organ in try lexicon.phrases("organs") {
            #expect(mentions("Hôm qua, \(organ) huyện Ba Chẽ họp.").map(\.isOfOrgan) == [true], "\(organ)")
        }
        #expect(mentions("Hôm qua, nhân dân huyện Ba Chẽ họp.").map(\.isOfOrgan) == [false])
    }

    @Test func `behind a plural every name of the list is of the type`() throws {
        for plural in try lexicon.phrases("plurals") {
            #expect(mentions("Tại \(plural) xã Nam Sơn, Đồn Đạc.").count == 2, "\(plural)")
        }
        // Behind a single one only its neighbours are.
        #expect(mentions("Tại xã Nam Sơn, Đồn Đạc, Trần Phú.").count == 2)
    }

    @Test func `what announces names leads to them`() throws {
        for word in try lexicon.phrases("announcing") {
            let text = "Hai xã đã đạt chuẩn nông thôn mới \(word) Nam Sơn."
            #expect(
                PlaceFixture("Huyện ủy", title: "Huyện ủy Ba Chẽ họp", article: [text]).places.count == 1, "\(word)")
        }
    }

    @Test func `joints go on with a list`() throws {
        for joint in try lexicon.phrases("joints") {
            #expect(mentions("Tại các xã Nam Sơn \(joint) Đồn Đạc.").count == 2, "\(joint)")
        }
        #expect(mentions("Tại các xã Nam Sơn hay Đồn Đạc.").count == 1)
    }

    @Test func `what leads to the parent leads to it`() throws {
        for word in try lexicon.phrases("parents") {
            #expect(mentions("Tại xã Nam Sơn \(word) huyện Ba Chẽ").first?.parents.count == 1, "\(word)")
        }
        #expect(mentions("Tại xã Nam Sơn gần huyện Ba Chẽ").first?.parents.isEmpty == true)
    }

    @Test func `a thing that is called like a unit is none`() throws {
        for thing in try lexicon.phrases("things") {
            #expect(mentions("Họp.", title: "Khảo sát \(thing) Ba Chẽ").isEmpty, "\(thing)")
        }
        #expect(mentions("Họp.", title: "Khảo sát Ba Chẽ").count == 1)
    }

    @Test func `a province's agency is not a district's`() throws {
        func levels(_ agency: String) -> Set<UInt8> {
            let fixture = PlaceFixture(agency: agency)
            let candidates = fixture.mentions(in: fixture.zonedText).all.flatMap(\.candidates)
            return Set(candidates.map { PlaceFixture.gazetteer.level(of: $0.state).rawValue })
        }
        for agency in try lexicon.phrases("provincial") { #expect(levels("\(agency) Thái Nguyên") == [0], "\(agency)") }
        #expect(levels("Trung tâm Truyền thông Thái Nguyên").contains(1))
    }

    @Test func `what looks like a type word is none`() throws {
        for phrase in try lexicon.phrases("no_types") + lexicon.phrases("no_types_in_capitals") {
            let capitals = phrase.uppercased()
            let found = mentions("CÁC MÔ HÌNH \(capitals) NAM SƠN, \(capitals) HỘI AN, \(capitals) 1 ĐÃ CÓ")
            #expect(found.isEmpty, "\(phrase)")
        }
    }

    @Test func `in capitals an organ tells the type word from what looks like it`() {
        #expect(mentions("ĐẢNG ỦY XÃ HỘI AN VÀ ĐẢNG ỦY XÃ HỘI SƠN HỌP GIAO BAN").count == 2)
        #expect(mentions("Ban Thường vụ họp tại xã Hội An.").count == 1)
    }

    @Test func `some names are no places without a type word`() throws {
        for name in try lexicon.phrases("no_bare_names") {
            #expect(mentions("Họp.", title: "Kỷ niệm ngày sinh \(name)").isEmpty, "\(name)")
            #expect(mentions("Họp.", title: "Kỷ niệm tại thành phố \(name)").count == 1, "\(name)")
        }
    }

    @Test func `a unit that is gone is known as such`() throws {
        for word in try lexicon.phrases("former") {
            #expect(mentions("Người dân huyện Ba Chẽ \(word).").map(\.isFormer) == [true], "\(word)")
        }
        #expect(mentions("Người dân huyện Ba Chẽ dự.").map(\.isFormer) == [false])
    }

    @Test func `a vague abbreviation is marked`() throws {
        for word in try lexicon.phrases("vague_types") {
            let names = ["T": "Bắc Kạn", "H": "Ba Chẽ", "TT": "Ba Chẽ", "Q": "Hà Đông", "X": "Nam Sơn"]
            let found = mentions("Dự họp có \(word).\(names[word] ?? "Trần Phú").")
            #expect(found.map(\.form) == [.abbreviated], "\(word)")
        }
        #expect(mentions("Dự họp có TP. Bắc Kạn.").map(\.form) == [.typed])
    }

    @Test(arguments: [
        ("Trần An", 1), ("Lưu Thị Hạnh", 1), ("Khác Văn Bình", 0), ("Sơn Bình", 0), ("Tây", 0),
    ])
    func `a person's name may follow a unit, but not another name`(name: String, count: Int) {
        #expect(mentions("Phó Chủ tịch UBND xã Nam Sơn \(name) dự.").count == count)
    }

    @Test func `a letterhead has a dateline`() throws {
        for phrase in try lexicon.phrases("datelines") {
            #expect(mentions("Ba Chẽ \(phrase) 14 tháng 3 năm 2018").map(\.source) == [.dateline], "\(phrase)")
        }
        #expect(mentions("Ba Chẽ hôm nay").isEmpty)
    }
}
