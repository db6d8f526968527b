import BulletinModel
import TestSupport
import Testing

@testable import Site

@Suite struct PlaceOverviewTests {
    private func bulletin(_ date: String, _ locality: Locality?, _ people: [(String, [String])] = []) -> Bulletin {
        var bulletin = SampleBulletins.plain(date, date: date, locality: locality)
        bulletin.people = people.map { Person(name: $0.0, roles: $0.1) }
        return bulletin
    }

    @Test func `a place's page says who held which office, from when to when its bulletins say so`() throws {
        let district = SampleBulletins.district
        let site = try BuiltSite([
            bulletin(
                "2019-03", district, [("Lưu Văn Mẫu", ["Phó Bí thư Huyện ủy"]), ("Trần Thử", ["Bí thư Huyện ủy"])]),
            bulletin("2019-07", district, [("Trần Thử", ["Bí thư Huyện ủy"])]),
            bulletin("2021-07", district, [("Lưu Văn Mẫu", ["Bí thư Huyện ủy", "Chủ tịch Hội đồng nhân dân huyện"])]),
            bulletin("2021-08", SampleBulletins.province, [("Lê An", ["Bí thư Tỉnh ủy"])]),
        ])
        let page = try ParsedPage(site.text("quang-ninh/huyen-ba-che/index.html"))
        #expect(
            page.words.contains(
                "Người Thời gian Bản tin Bí thư Huyện ủy Lưu Văn Mẫu Tháng 7/2021 1 "
                    + "Trần Thử Tháng 3/2019 – Tháng 7/2019 2 Chủ tịch Hội đồng nhân dân huyện Lưu Văn Mẫu Tháng 7/2021 1 "
                    + "Phó Bí thư Huyện ủy Lưu Văn Mẫu Tháng 3/2019 1 "), "\(page.words)")
        #expect(
            page.values(of: "href").contains { $0.hasSuffix("nguoi/quang-ninh/huyen-ba-che/tran-thu/index.html") })
        // The offices of the units below are theirs.
        let province = try ParsedPage(site.text("quang-ninh/index.html"))
        #expect(province.words.contains("Bản tin Bí thư Tỉnh ủy Lê An Tháng 8/2021 1 "))
        let parts = province.words.split(separator: "Người giữ chức vụ ở các đơn vị trực thuộc")
        #expect(parts.count == 2 && !parts[0].contains("Trần Thử Tháng 3/2019"), "\(province.words)")
        #expect(
            parts.last?.contains(
                "Bản tin Bí thư Huyện ủy · Huyện Ba Chẽ Lưu Văn Mẫu Tháng 7/2021 1 "
                    + "Trần Thử Tháng 3/2019 – Tháng 7/2019 2 ") == true, "\(province.words)")
        #expect(!page.words.contains("đơn vị trực thuộc"))
    }

    @Test func `a place's page compares what the units below it report`() throws {
        let gazetteer = try Fixtures.gazetteer.get()
        let units = try ["193", "194", "195", "202"].map { code in
            let state = gazetteer.state(of: try #require(gazetteer.id(code: code, era: .before2025)), on: nil)
            return gazetteer.locality(for: state, basis: .title, confidence: 1)
        }
        var bulletins = units.enumerated().flatMap { number, unit in
            // The third reports it once: that is no development.
            (1...(number == 2 ? 1 : 3)).map { month in
                var one = bulletin("2021-0\(month)", unit)
                one.id += unit.code ?? ""
                one.figures = [
                    Figure(
                        indicator: "thu ngân sách", value: Double(10 * number + month), unit: "tỷ đồng",
                        period: .month(2021, month))
                ]
                return one
            }
        }
        bulletins.append(bulletin("2022-01", SampleBulletins.city))
        let site = try BuiltSite(bulletins)
        let province = try ParsedPage(site.text("quang-ninh/index.html"))
        let parts = province.words.split(separator: "So sánh số liệu của các đơn vị trực thuộc")
        #expect(parts.count == 2, "\(province.words)")
        #expect(parts.last?.contains("Thu ngân sách · trong tháng Huyện Ba Chẽ 0 ") == true, "\(province.words)")
        let links = province.values(of: "href", in: ["a"]).filter { $0.contains("chi-tieu/thu-ngan-sach/quang-ninh/") }
        #expect(
            links.map { $0.split(separator: "/")[4] } == ["huyen-ba-che", "thanh-pho-ha-long", "thanh-pho-mong-cai"],
            "\(links)")
        #expect(try site.text("quang-ninh/index.html").ranges(of: "<svg").count == 3)
        for path in ["quang-ninh/huyen-ba-che/", "ninh-thuan/"] {
            #expect(try !ParsedPage(site.text(path + "index.html")).words.contains("So sánh số liệu"))
        }
    }

    @Test func `former units and those that took them in lead to each other`() throws {
        let gazetteer = try Fixtures.gazetteer.get()
        func unit(_ code: String, _ era: Locality.Era) throws -> Locality {
            let state = gazetteer.state(of: try #require(gazetteer.id(code: code, era: era)), on: nil)
            return gazetteer.locality(for: state, basis: .title, confidence: 1)
        }
        let site = try BuiltSite([
            bulletin("2019-01", try unit("06", .before2025)), bulletin("2019-02", try unit("19", .before2025)),
            bulletin("2019-03", try unit("202", .before2025)), bulletin("2025-09", try unit("06970", .from2025)),
        ])
        for (former, now) in [("bac-kan/", "thai-nguyen/"), ("quang-ninh/huyen-ba-che/", "quang-ninh/xa-ba-che/")] {
            for (page, words, other) in [(former, "sau này", now), (now, "trước đây", former)] {
                let page = try ParsedPage(site.text(page + "index.html"))
                #expect(page.words.contains("Bản tin của đơn vị \(words)"), "\(page.words)")
                #expect(page.values(of: "href", in: ["a"]).contains { $0.hasSuffix("../" + other + "index.html") })
            }
        }
    }

    @Test func `years without bulletins are seen as gaps`() throws {
        let site = try BuiltSite(
            ["2009-02", "2016-05", "2018-01", "2021-12"].map { bulletin($0, SampleBulletins.district) })
        let months = try ParsedPage(site.text("quang-ninh/huyen-ba-che/index.html"))
        #expect(months.words.contains("2021 1 2020 2019 2018 1 2017 2016 1 2010–2015 2009 1"), "\(months.words)")
        let home = try ParsedPage(site.text("index.html"))
        #expect(
            home.words.contains(
                "Địa phương Tổng số 2009 2010–2015 2016 2017 2018 2019 2020 2021 Quảng Ninh 4 1 1 1 1"),
            "\(home.words)")
        #expect(home.count(of: "tr") == 4)
        #expect(home.count(of: "td") == 3 * 9)
        let links = home.values(of: "href")
        #expect(links.contains("nam/2018/index.html") && !links.contains("nam/2019/index.html"))
    }
}
