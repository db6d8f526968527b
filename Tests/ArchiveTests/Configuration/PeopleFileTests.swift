import BulletinModel
import Gazetteer
import Site
import TestSupport
import Testing

@testable import Archive

struct PeopleFileTests {
    private func read(_ text: String) throws -> (PeopleAuthority, [String]) {
        let (people, diagnostics) = try PeopleFile.read(Array(text.utf8), file: "people.yaml") {
            try AdministrativeGazetteer()
        }
        return (people, diagnostics.map(\.description))
    }

    @Test func `merges, splits and renames are read`() throws {
        let (people, problems) = try read(
            """
            people:
              - name: Lưu Văn Mẫu
                place: Huyện Ba Chẽ, Quảng Ninh
                mentions:
                  - Lưu Mẫu
                  - {name: Lưu Văn Mẫu, place: Thành phố Bắc Kạn, years: 2010-2015}
                  - {bulletins: [2019/a, 2019/b]}
              - {name: Trần Thị Thử, place: "202"}
            """)
        #expect(problems == [])
        let gazetteer = try AdministrativeGazetteer()
        func unit(_ name: String) throws -> UnitAddress {
            guard case .unit(let state) = gazetteer.answer(to: UnitQuery(name)) else { throw PackedReader([]).damage }
            return UnitAddress(gazetteer.locality(for: state, basis: .override, confidence: 1), gazetteer: gazetteer)
        }
        let (district, city) = (try unit("Huyện Ba Chẽ, Quảng Ninh"), try unit("Thành phố Bắc Kạn"))
        #expect(
            people
                == PeopleAuthority([
                    .init(
                        name: "Lưu Văn Mẫu", place: district,
                        mentions: [
                            .init(name: "Lưu Mẫu", place: district),
                            .init(name: "Lưu Văn Mẫu", place: city, years: 2010...2015),
                            .init(name: "Lưu Văn Mẫu", bulletins: ["2019/a", "2019/b"]),
                        ]),
                    .init(
                        name: "Trần Thị Thử", place: district, mentions: [.init(name: "Trần Thị Thử", place: district)]),
                ]))
    }

    @Test(arguments: [
        ("people:\n  - {nam: A}", "people.yaml:2:6: error: ‘nam’ is no key of a person; did you mean ‘name’?"),
        (
            "- {name: A}",
            "people.yaml:1:3: error: it is not said which ‘A’ is meant; write ‘place’: the same name elsewhere is another person"
        ),
        ("- {name: A, place: Không Đâu}", "people.yaml:1:20: error: there is no unit ‘Không Đâu’"),
        (
            "- {name: A, place: \"202\", mentions: [{name: B, years: xưa}]}",
            "people.yaml:1:55: error: ‘years’ must be a year or two; write, for example, 2015-2020"
        ),
        ("persons: []", "people.yaml:1:1: error: ‘persons’ is no key of this file; there are people"),
    ])
    func `a fault is told with its place and the nearest key`(_ text: String, _ message: String) throws {
        let (_, problems) = try read(text)
        #expect(problems.contains { $0.hasPrefix(message) }, "\(problems)")
    }

    @Test func `what it says moves mentions to another page in the next build`() async throws {
        let folder = try TemporaryFolder()
        for (name, place) in [("a", "Ba Chẽ"), ("b", "Thành phố Bắc Kạn")] {
            try folder.write(
                "Hội nghị giao ban tháng 5\n\nNgày 04/5/2020, đồng chí Lưu Văn Mẫu chủ trì hội nghị.\n",
                to: "seeds/\(name).txt")
            try folder.write("locality: \(place)\n", to: "seeds/\(name).yaml")
        }
        func people() async throws -> [String] {
            let report = await ArchiveBuild(try Configuration.load(folder: folder.path), jobs: 2).run()
            #expect(report.outcome == .done)
            return try FolderTree(of: folder.at("public")).files.keys.filter { $0.hasSuffix("/luu-van-mau/index.html") }
                .sorted()
        }
        #expect(
            try await people() == [
                "nguoi/bac-kan/thanh-pho-bac-kan/luu-van-mau/index.html",
                "nguoi/quang-ninh/huyen-ba-che/luu-van-mau/index.html",
            ])
        try folder.write(
            "- {name: Lưu Văn Mẫu, place: Ba Chẽ, mentions: [{place: Thành phố Bắc Kạn}, Lưu Văn Mẫu]}\n",
            to: "people.yaml")
        #expect(try await people() == ["nguoi/quang-ninh/huyen-ba-che/luu-van-mau/index.html"])
    }
}
