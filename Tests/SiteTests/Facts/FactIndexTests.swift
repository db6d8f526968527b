import BulletinModel
import TestSupport
import Testing

@testable import Site

@Suite struct FactIndexTests {
    private func bulletin(
        _ id: String, _ date: String, _ locality: Locality?, people: [Person] = [], documents: [Citation] = [],
        topics: [String] = []
    ) -> Bulletin {
        var bulletin = SampleBulletins.plain(id, locality: locality)
        bulletin.date = EDTF(date)
        bulletin.people = people
        bulletin.documents = documents
        bulletin.topics = topics
        return bulletin
    }

    /// Where each subject lies, with the ids of the bulletins that speak of it.
    private func lists(
        _ bulletins: [Bulletin], _ people: PeopleAuthority = PeopleAuthority(), of kind: SubjectKind
    ) throws -> [String: [String]] {
        let catalogue = Catalogue(
            bulletins.map(BulletinSummary.init), gazetteer: try Fixtures.gazetteer.get(),
            facts: FactSource(Fixtures.terms, people))
        let table = catalogue.facts[kind]
        var lists: [String: [String]] = [:]
        for (position, subject) in table.subjects.enumerated() {
            #expect(table.position(of: subject.key) == position)
            lists[subject.folder] = table.entries(of: position).map {
                catalogue.summary(of: catalogue.entries[Int($0)]).id
            }
        }
        return lists
    }

    @Test func `one name is one person in a district and its communes, and another elsewhere`() throws {
        let person = Person(name: "Nguyễn Văn Mẫu")
        let found = try lists(
            [
                bulletin("a", "2019", SampleBulletins.district, people: [person, person]),
                bulletin("b", "2020", SampleBulletins.city, people: [person]),
                bulletin("c", "2021", SampleBulletins.district, people: [person]),
                bulletin("d", "2021", nil, people: [person]),
            ], of: .people)
        #expect(
            found == [
                "nguoi/quang-ninh/huyen-ba-che/nguyen-van-mau/": ["c", "a"],
                "nguoi/ninh-thuan/thanh-pho-phan-rang-thap-cham/nguyen-van-mau/": ["b"],
                "nguoi/khong-ro/nguyen-van-mau/": ["d"],
            ])
    }

    @Test func `of names that differ in marks the one that was there first keeps the plain address`() throws {
        let found = try lists(
            [
                bulletin("new", "2021", SampleBulletins.district, people: [Person(name: "Trần Hạ")]),
                bulletin("old", "2019", SampleBulletins.district, people: [Person(name: "Trần Hà")]),
            ], of: .people)
        #expect(found["nguoi/quang-ninh/huyen-ba-che/tran-ha/"] == ["old"])
        #expect(found.count == 2 && found.keys.allSatisfy { $0.hasPrefix("nguoi/quang-ninh/huyen-ba-che/tran-ha") })
    }

    @Test func `a person wrote who is the same, who is not, and what they are called`() throws {
        let gazetteer = try Fixtures.gazetteer.get()
        let (district, city) = (
            UnitAddress(SampleBulletins.district, gazetteer: gazetteer),
            UnitAddress(SampleBulletins.city, gazetteer: gazetteer)
        )
        let authority = PeopleAuthority([
            .init(
                name: "Nguyễn Văn Mẫu (sinh 1960)", place: district,
                mentions: [.init(name: "Nguyễn Văn Mẫu", place: district, years: 2010...2015)]),
            .init(
                name: "Trần Thị Thử", place: city,
                mentions: [
                    .init(name: "Trần Thử", place: district), .init(name: "Trần Thị Thử", bulletins: ["b"]),
                ]),
        ])
        let mau = Person(name: "Nguyễn Văn Mẫu")
        let found = try lists(
            [
                bulletin("a", "2012", SampleBulletins.district, people: [mau, Person(name: "Trần Thử")]),
                bulletin("b", "2013", SampleBulletins.city, people: [mau, Person(name: "Trần Thị Thử")]),
                bulletin("c", "2019", SampleBulletins.district, people: [mau, Person(name: "Trần Thị Thử")]),
            ], authority, of: .people)
        #expect(
            found == [
                "nguoi/quang-ninh/huyen-ba-che/nguyen-van-mau-sinh-1960/": ["a"],
                "nguoi/ninh-thuan/thanh-pho-phan-rang-thap-cham/nguyen-van-mau/": ["b"],
                "nguoi/quang-ninh/huyen-ba-che/nguyen-van-mau/": ["c"],
                "nguoi/ninh-thuan/thanh-pho-phan-rang-thap-cham/tran-thi-thu/": ["b", "a"],
                "nguoi/quang-ninh/huyen-ba-che/tran-thi-thu/": ["c"],
            ])
    }

    @Test func `a person whose own place has no bulletins is still one, and what no bulletin names is told`() throws {
        let gazetteer = try Fixtures.gazetteer.get()
        let (district, city, commune) = (
            UnitAddress(SampleBulletins.district, gazetteer: gazetteer),
            UnitAddress(SampleBulletins.city, gazetteer: gazetteer),
            UnitAddress(SampleBulletins.commune, gazetteer: gazetteer)
        )
        let authority = PeopleAuthority([
            .init(
                name: "Trần Thị Thử", place: commune,
                mentions: [
                    .init(name: "Trần Thị Thử", place: district), .init(name: "Trần Thị Thử", place: city),
                    .init(name: "Trần Thị Thừ", place: city),
                ]),
            .init(
                name: "Lê An", place: city, mentions: [.init(name: "Trần Thị Thử", place: city, years: 2013...2013)]),
        ])
        let bulletins = [
            bulletin("a", "2012", SampleBulletins.district, people: [Person(name: "Trần Thị Thử")]),
            bulletin("b", "2013", SampleBulletins.city, people: [Person(name: "Trần Thị Thử")]),
        ]
        let site = try BuiltSite(bulletins, people: authority)
        #expect(
            site.paths.filter { $0.hasSuffix("tran-thi-thu/index.html") } == [
                "nguoi/quang-ninh/huyen-ba-che/tran-thi-thu/index.html"
            ])
        let advice = "; compare its name, place, years and ids with the bulletins, and with the entries before it"
        #expect(
            site.diagnostics.map(\.description) == [
                "warning: people.yaml: no bulletin names ‘Trần Thị Thừ’ as the entry of ‘Trần Thị Thử’ says" + advice,
                "warning: people.yaml: no bulletin names ‘Trần Thị Thử’ as the entry of ‘Lê An’ says" + advice,
            ])
    }

    @Test func `a document of the country is one, those of each place are their own`() throws {
        let central = Citation(id: "05-CT/TW", kind: "Chỉ thị")
        let own = Citation(id: "12-NQ/HU", kind: "Nghị quyết")
        let found = try lists(
            [
                bulletin("a", "2019", SampleBulletins.district, documents: [central, own]),
                bulletin("b", "2020", SampleBulletins.city, documents: [central, own, Citation(kind: "Nghị quyết")]),
                bulletin("c", "2021", nil, documents: [Citation(kind: "Nghị quyết Trung ương 4 khóa XI")]),
            ], of: .documents)
        #expect(
            found == [
                "van-ban/05-ct-tw/": ["b", "a"], "van-ban/12-nq-hu/": ["a"],
                "van-ban/12-nq-hu-thanh-pho-phan-rang-thap-cham/": ["b"],
                "van-ban/nghi-quyet-trung-uong-4-khoa-xi/": ["c"],
            ])
    }

    @Test(
        arguments: [
            ("05-CT/TW", nil, DocumentScope.country), ("30/2021/NĐ-CP", nil, .country),
            ("01/2019/TT-BNV", nil, .country),
            ("16/CT-TTg", nil, .country), ("12-NQ/TU", nil, .province), ("12-NQ/HU", nil, .unit),
            ("245/2020/NQ-HĐND", "Hội đồng nhân dân tỉnh", .province), ("245/2020/NQ-HĐND", nil, .unit),
            ("05/KH-BTG", "Ban Tuyên giáo Huyện ủy", .unit),
        ] as [(String, String?, DocumentScope)])
    func `tells how far a number reaches`(_ id: String, _ issuer: String?, _ scope: DocumentScope) {
        #expect((issuer.flatMap(DocumentScope.init(body:)) ?? DocumentScope(symbol: id)) == scope)
    }

    @Test func `the order of the bulletins and of their words makes no difference`() throws {
        let bulletins = (0..<12).map { number in
            bulletin(
                "b\(number)", "20\(10 + number % 5)", [SampleBulletins.city, SampleBulletins.district][number % 2],
                people: [Person(name: "Lê Thị \(number % 3)"), Person(name: "Lê Thi \(number % 3)")],
                topics: ["du lịch", "Du lịch"])
        }
        for kind in [SubjectKind.people, .topics] {
            let plain = try lists(bulletins, of: kind)
            #expect(try lists(bulletins.reversed(), of: kind) == plain)
        }
    }
}
