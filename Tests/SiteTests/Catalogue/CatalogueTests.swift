import BulletinModel
import TestSupport
import Testing

@testable import Site

struct CatalogueTests {
    private func catalogue(_ bulletins: Bulletin...) throws -> Catalogue { try Fixtures.catalogue(bulletins) }

    @Test func `sorts by the last day of the date, from new to old, then by id, undated last`() throws {
        let catalogue = try catalogue(
            .sample("z", "2020-05-31"), .sample("none", nil), .sample("month", "2020-05"), .sample("year", "2019"),
            .sample("a", "2020-05-31"), .sample("old", "2019-12-30"), .sample("also-none", nil))
        #expect(
            catalogue.entries.map { catalogue.summaries[$0.bulletin].id } == [
                "a", "month", "z", "year", "old", "also-none", "none",
            ])
        #expect(catalogue.years.map(\.year) == [2020, 2019, nil])
        #expect(catalogue.years.map(\.range) == [0..<3, 3..<5, 5..<7])
    }

    @Test func `lays localities out by province, district and commune, in the order of the alphabet`() throws {
        let catalogue = try catalogue(
            .sample("1", in: SampleBulletins.district), .sample("2", in: SampleBulletins.commune),
            .sample("3", in: nil),
            .sample("4", in: SampleBulletins.city), .sample("5", in: SampleBulletins.province))
        #expect(
            catalogue.localities.map(\.path) == [
                "bac-kan/", "bac-kan/thanh-pho-bac-kan/", "bac-kan/thanh-pho-bac-kan/xa-nong-thuong/", "ninh-thuan/",
                "ninh-thuan/thanh-pho-phan-rang-thap-cham/", "quang-ninh/", "quang-ninh/huyen-ba-che/", "khong-ro/",
            ])
        #expect(catalogue.localities.map(\.depth) == [0, 1, 2, 0, 1, 0, 1, 0])
        #expect(catalogue.localities.map(\.entries.count) == [1, 1, 1, 1, 1, 2, 1, 1])
        #expect(catalogue.localities[5].codes.map(\.era) == [.before2025, .from2025])
    }

    @Test func `says what a former unit is part of today, also of one that only units below it have made known`() throws
    {
        let catalogue = try catalogue(
            .sample("1", in: SampleBulletins.commune), .sample("2", in: SampleBulletins.province))
        let now = catalogue.localities.map { $0.now.map(\.fullName) }
        #expect(catalogue.localities.map(\.name) == ["Bắc Kạn", "Bắc Kạn", "Nông Thượng", "Quảng Ninh"])
        #expect(now[0] == ["Tỉnh Thái Nguyên"])
        #expect(now[1].contains("Phường Bắc Kạn"))
        #expect(now[2] == ["Phường Bắc Kạn"])
        #expect(now[3] == [])
    }

    @Test func `leads from each bulletin to its neighbours in its own locality`() throws {
        let catalogue = try catalogue(
            .sample("1", "2020-01"), .sample("2", "2020-02", in: SampleBulletins.province), .sample("3", "2020-03"),
            .sample("4", "2020-04"))
        #expect(catalogue.entries.map { catalogue.summaries[$0.bulletin].id } == ["4", "3", "2", "1"])
        #expect(catalogue.entries.map(\.older) == [1, 3, nil, nil])
        #expect(catalogue.entries.map(\.newer) == [nil, 0, nil, 1])
    }

    @Test func `names folders by title, or by the file's name when there is none`() throws {
        var untitled = Bulletin.sample("tin/Bản tin 07", nil, in: nil)
        untitled.title = nil
        var titled = Bulletin.sample("x", "2019-05")
        titled.title = "Giao ban công tác tháng 5"
        let catalogue = try Fixtures.catalogue([untitled, titled])
        #expect(
            catalogue.entries.map(catalogue.folder) == [
                "quang-ninh/huyen-ba-che/2019/giao-ban-cong-tac-thang-5/", "khong-ro/khong-ro-nam/ban-tin-07/",
            ])
    }

    @Test func `of several bulletins with one address the earliest keeps it, the others get their date, then a number`()
        throws
    {
        let bulletins = [
            Bulletin.sample("c", "2020-03-09"), .sample("d", "2020-03-09"), .sample("a", "2020-05-04"),
            .sample("b", "2020-02"), .sample("e", nil), .sample("f", nil),
        ].map { bulletin in
            var bulletin = bulletin
            bulletin.title = "Giao ban"
            return bulletin
        }
        let catalogue = try Fixtures.catalogue(bulletins)
        let folders = Dictionary(
            catalogue.entries.map { (catalogue.summaries[$0.bulletin].id, catalogue.folder(of: $0)) }
        ) { first, _ in first }
        let base = "quang-ninh/huyen-ba-che/"
        #expect(folders["b"] == base + "2020/giao-ban/")
        #expect(folders["a"] == base + "2020/giao-ban-05-04/")
        #expect(folders["c"] == base + "2020/giao-ban-03-09/")
        #expect(folders["d"] == base + "2020/giao-ban-af63d9/")
        #expect(folders["e"] == base + "khong-ro-nam/giao-ban/")
        #expect(Set(folders.values).count == 6)
        let severities = Dictionary(catalogue.diagnostics.map { ($0.file ?? "", $0.severity) }) { first, _ in first }
        #expect(severities == ["a.txt": .note, "c.txt": .note, "d.txt": .error, "f.txt": .error])
        #expect(catalogue.diagnostics.map(\.code) == Array(repeating: "site.same-address", count: 4))
        #expect(
            catalogue.diagnostics.map(\.description).contains(
                "a.txt: note: its address would be that of b.txt, so it is published at \(base)2020/giao-ban-05-04/; "
                    + "if both are one bulletin remove one; if not, give them titles that differ"))
    }

    @Test func `a newer bulletin with the same title takes no address away`() throws {
        var bulletins: [Bulletin] = []
        var before: [String: String] = [:]
        for day in 10...28 {
            var bulletin = Bulletin.sample("b\(day)", "2020-03-\(day)")
            bulletin.title = "Giao ban"
            bulletins.append(bulletin)
            let catalogue = try Fixtures.catalogue(bulletins)
            let folders = Dictionary(
                catalogue.entries.map { (catalogue.summaries[$0.bulletin].id, catalogue.folder(of: $0)) }
            ) { first, _ in first }
            for (id, folder) in before { #expect(folders[id] == folder) }
            before = folders
        }
    }

    @Test func `the order in which bulletins are given does not matter`() throws {
        var generator = SeededGenerator(seed: 7)
        let bulletins = (0..<60).map { number in
            var bulletin = Bulletin.sample(
                "b\(number)", ["2020-05-04", "2020-05", nil, "2019"][number % 4],
                in: [SampleBulletins.city, SampleBulletins.commune, nil, SampleBulletins.province][number / 4 % 4])
            if number % 3 == 0 { bulletin.title = "Giao ban" }
            return bulletin
        }
        let expected = try BuiltSite(bulletins, SiteSettings(pageSize: 4))
        for _ in 0..<2 {
            let site = try BuiltSite(bulletins.shuffled(using: &generator), SiteSettings(pageSize: 4))
            #expect(site.paths == expected.paths)
            #expect(site.files == expected.files)
            #expect(site.diagnostics == expected.diagnostics)
        }
    }
}

extension Bulletin {
    fileprivate static func sample(
        _ id: String, _ date: String? = "2020-05-04", in locality: Locality? = SampleBulletins.district
    ) -> Bulletin {
        SampleBulletins.plain(id, date: date, locality: locality)
    }
}
