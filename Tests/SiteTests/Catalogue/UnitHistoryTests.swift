import BulletinModel
import Gazetteer
import TestSupport
import Testing

@testable import Site

struct UnitHistoryTests {
    /// A bulletin of a unit of a year, which names somebody.
    private func bulletin(_ code: String, _ year: Int, era: Locality.Era = .before2025) throws -> Bulletin {
        let gazetteer = try Fixtures.gazetteer.get()
        let day = CalendarDay(year: year, month: 3, day: 1)
        let unit = try #require(gazetteer.unit(code: code, era: era, on: day))
        var bulletin = SampleBulletins.plain(
            "\(code)-\(year)", date: String(year),
            locality: gazetteer.locality(for: unit, on: day, basis: .title, confidence: 1))
        bulletin.people = [Person(name: "Lê Văn Mẫu")]
        return bulletin
    }

    private func links(_ catalogue: Catalogue, _ lists: [[Int]]) -> [String: [String]] {
        let paths = catalogue.localities.map(\.path)
        return Dictionary(uniqueKeysWithValues: zip(paths, lists.map { $0.map { paths[$0] } })).filter {
            !$0.value.isEmpty
        }
    }

    @Test func `a unit that became a city, or went up in one before 2025, leads there and back`() throws {
        let catalogue = try Fixtures.catalogue([
            bulletin("724", 2018), bulletin("724", 2022), bulletin("204", 2018), bulletin("193", 2022),
            bulletin("46", 2018), bulletin("46", 2026, era: .from2025),
        ])
        let successors = links(catalogue, catalogue.successors)
        #expect(
            successors == [
                "binh-duong/thi-xa-di-an/": ["binh-duong/thanh-pho-di-an/"],
                "quang-ninh/huyen-hoanh-bo/": ["quang-ninh/thanh-pho-ha-long/"], "thua-thien-hue/": ["hue/"],
            ])
        #expect(
            links(catalogue, catalogue.predecessors)
                == Dictionary(uniqueKeysWithValues: successors.map { ($0.value[0], [$0.key]) }))
        let days = catalogue.localities.flatMap { node in
            node.codes.map { "\($0.code) \($0.lastDay?.description ?? "-")" }
        }
        #expect(days.contains("204 2019-12-31") && days.contains("724 2020-01-31") && days.contains("46 2024-12-31"))
    }

    @Test func `a unit whose province changed leads from the former one to the later one`() throws {
        let catalogue = try Fixtures.catalogue([
            bulletin("482", 2018), bulletin("482", 2025), bulletin("250", 2007), bulletin("250", 2015),
        ])
        #expect(
            links(catalogue, catalogue.successors) == [
                "thua-thien-hue/": ["hue/"], "thua-thien-hue/huyen-phu-loc/": ["hue/huyen-phu-loc/"],
                "vinh-phuc/huyen-me-linh/": ["ha-noi/huyen-me-linh/"],
            ])
        #expect(
            catalogue.facts[.people].subjects.map(\.folder) == [
                "nguoi/ha-noi/huyen-me-linh/le-van-mau/", "nguoi/hue/huyen-phu-loc/le-van-mau/",
            ])
    }

    @Test func `a unit of another type is no other place for people`() throws {
        let catalogue = try Fixtures.catalogue([bulletin("724", 2018), bulletin("724", 2022), bulletin("193", 2022)])
        #expect(
            catalogue.facts[.people].subjects.map(\.folder) == [
                "nguoi/binh-duong/thanh-pho-di-an/le-van-mau/", "nguoi/quang-ninh/thanh-pho-ha-long/le-van-mau/",
            ])
        #expect(catalogue.facts[.people].entries(of: 0).count == 2)
    }
}
