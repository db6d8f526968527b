import BulletinModel
import Extraction
import Gazetteer
import TestSupport
import Testing

@testable import Archive

struct PublishersTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("seeds")
    }

    @Test func `hosts and names are read with their units`() throws {
        try folder.write(
            """
            publishers:
              bache.quangninh.gov.vn: 202
              "https://www.backan.example/": {unit: Thành phố Bắc Kạn, body: Thành ủy}
              Báo Bắc Ninh: {unit: 24, era: 2025}
              Báo Quảng Ninh: "22"
              Đài Châu Thành: Châu Thành, Bến Tre
            """, to: "bantin.yaml")
        let gazetteer = try AdministrativeGazetteer()
        func units(_ codes: (String, Locality.Era)...) -> PublisherTable.Entry {
            PublisherTable.Entry(units: codes.compactMap { gazetteer.id(code: $0.0, era: $0.1) })
        }
        var expected = PublisherTable()
        var city = units(("058", .before2025))
        city.body = "Thành ủy"
        for (origin, entry) in [
            ("bache.quangninh.gov.vn", units(("202", .before2025))), ("backan.example", city),
            ("báo Bắc Ninh", units(("24", .from2025))),
            ("Báo Quảng Ninh", units(("22", .before2025), ("22", .from2025))),
            ("Đài Châu Thành", units(("831", .before2025))),
        ] {
            let isNew = expected.add(origin, entry)
            #expect(isNew)
        }
        #expect(try Configuration.load(folder: folder.path).publishers == expected)
    }

    @Test(arguments: [
        (
            "publishers: [a]",
            "1:13: error: ‘publishers’ must hold hosts or names of publishers, each with a unit; write, for example, "
                + "bache.quangninh.gov.vn: \"202\""
        ),
        (
            "publishers:\n  a.vn: 999",
            "2:9: error: there is no unit ‘999’; a code has 2 digits for a province, 3 for a district and 5 for a commune"
        ),
        (
            "publishers:\n  a.vn: Huyện Ba Chhẽ",
            "2:9: error: there is no unit ‘Huyện Ba Chhẽ’; did you mean ‘Huyện Ba Chẽ’?"
        ),
        (
            "publishers:\n  a.vn: Ba Chẽ, Bến Tre",
            "2:9: error: ‘Ba Chẽ’ does not lie in ‘Bến Tre’; there is Huyện Ba Chẽ, Quảng Ninh (202); "
                + "Thị trấn Ba Chẽ, Ba Chẽ, Quảng Ninh (06970); Xã Ba Chẽ, Quảng Ninh (06970)"
        ),
        (
            "publishers:\n  a.vn: 24",
            "2:9: error: ‘24’ may be several units: Tỉnh Bắc Giang (24 of pre2025); Thành phố Bắc Ninh (24 of 2025); "
                + "write the era with it, or the name"
        ),
        ("publishers:\n  a.vn: {unit: 202, era: 2025}", "2:16: error: there is no unit ‘202’ in the era 2025"),
        (
            "publishers:\n  a.vn: {unit: 202, era: 2024}",
            "2:26: error: ‘era’ must be pre2025 or 2025; the units until 30 June 2025 are those of pre2025"
        ),
        ("publishers:\n  a.vn: {unti: 202}", "2:10: error: ‘unti’ is no key of a publisher; did you mean ‘unit’?"),
        ("publishers:\n  a.vn: {era: 2025}", "2:9: error: ‘a.vn’ lacks ‘unit’; write the code or the name of its unit"),
        ("publishers:\n  a.vn: 202\n  www.A.vn: 202", "3:3: error: ‘www.A.vn’ is there twice; leave one out"),
        (
            "publishers:\n  a.vn:",
            "2:8: error: the unit of ‘a.vn’ must be text; write it on one line, in quotes if in doubt"
        ),
    ])
    func `what is wrong is told with its place`(text: String, message: String) throws {
        try folder.write(text, to: "bantin.yaml")
        let failure = #expect(throws: ConfigurationFailure.self) { try Configuration.load(folder: folder.path) }
        let found = failure?.diagnostics.map(\.description) ?? []
        #expect(found.first == "bantin.yaml:" + message)
    }

    @Test func `a publisher that a sidecar names tells the place`() async throws {
        let archive = try TestArchive()
        try archive.folder.write("publishers: {Đài A: \"202\"}\n", to: "bantin.yaml")
        try archive.folder.write("Giao ban tháng 5\n\nNgày 14/5/2020, Huyện ủy tổ chức hội nghị.\n", to: "seeds/a.txt")
        try archive.folder.write("source: {publisher: Đài A}\n", to: "seeds/a.yaml")
        try await archive.build()
        #expect(try archive.pages().first?.hasPrefix("quang-ninh/huyen-ba-che/2020/") == true)
    }
}
