import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Site

/// What other people's validators say of the API, Tools/check_site/api.py asks them.
struct APITests {
    private static let settings = SiteSettings(baseURL: SiteAddress("https://example.org/kho/"))

    private func object(_ site: BuiltSite, _ path: String) throws -> [String: Any] {
        let data = Data(try #require(site.files["api/v1/" + path], "there is no \(path)"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func names(_ site: BuiltSite, _ list: String, _ key: String) throws -> [String?] {
        try #require(try object(site, list + ".json")[list] as? [[String: Any]]).map { $0[key] as? String }
    }

    @Test func `the index leads to lists of everything that there are pages of`() throws {
        let site = try BuiltSite([SampleBulletins.full(), SampleBulletins.plain("b", locality: nil)], Self.settings)
        let index = try object(site, "index.json")
        #expect(index["bulletins"] as? Int == 2 && index["newest"] as? String == "2020-05-04")
        for list in try #require(index["lists"] as? [[String: Any]]) {
            let name = try #require(list["name"] as? String)
            #expect(list["url"] as? String == "https://example.org/kho/api/v1/\(name).json")
            #expect(try names(site, name, "url").count == list["count"] as? Int)
        }
        #expect(try names(site, "people", "name") == ["Đỗ Thị Ví Dụ", "Lưu Văn Mẫu"])
        #expect(try names(site, "people", "place") == ["quang-ninh/huyen-ba-che/", "quang-ninh/huyen-ba-che/"])
        #expect(try names(site, "documents", "id").contains("05-CT/TW"))
        #expect(try names(site, "topics", "name") == ["thu ngân sách"])
        #expect(try names(site, "indicators", "url") == ["https://example.org/kho/chi-tieu/thu-ngan-sach/"])
        #expect(try names(site, "places", "path") == ["quang-ninh/", "quang-ninh/huyen-ba-che/", "khong-ro/"])
    }

    @Test func `bulletins lie in one file for each province and year, whatever unit they are of`() throws {
        let bulletins =
            [SampleBulletins.city, SampleBulletins.district, SampleBulletins.province, SampleBulletins.commune, nil]
            .enumerated().flatMap { index, locality in
                ["2019-05-04", "2020-05", nil].map {
                    SampleBulletins.plain("\(index) \($0 ?? "")", date: $0, locality: locality)
                }
            }
        let site = try BuiltSite(bulletins, Self.settings)
        let files = site.paths.filter { $0.hasPrefix("api/v1/bulletins/") }
        #expect(files.count == 4 * 3)
        var ids: [String] = []
        for file in files {
            let list = try object(site, String(file.dropFirst("api/v1/".count)))
            let rows = try #require(list["bulletins"] as? [[String: Any]])
            let place = try #require(list["place"] as? String)
            #expect(rows.allSatisfy { ($0["place"] as? String)?.hasPrefix(place) == true })
            ids += rows.compactMap { $0["id"] as? String }
            #expect(rows.allSatisfy { ($0["record"] as? String)?.hasSuffix("/index.json") == true })
        }
        #expect(ids.sorted() == bulletins.map(\.id).sorted())
        #expect(try object(site, "bulletins/quang-ninh/khong-ro-nam.json")["year"] is NSNull)
    }

    @Test func `a new bulletin rewrites its own list and those that count it`() throws {
        let old = (0..<9).map { SampleBulletins.plain("\($0)", date: "201\($0)-05-04", locality: SampleBulletins.city) }
        let new = SampleBulletins.plain("new", date: "2021-01-02")
        let (before, after) = (try ReadSite(old), try ReadSite(old + [new]))
        let files = after.pages.filter { $0.key.hasPrefix("api/") }
        let changed = files.filter { before.pages[$0.key]?.readings != $0.value.readings }
        #expect(
            changed.keys.sorted() == [
                "api/v1/bulletins/quang-ninh/2021.json", "api/v1/index.json", "api/v1/places.json", "api/v1/years.json",
            ])
    }

    @Test func `a site without the format has no such folder`() throws {
        let site = try BuiltSite([SampleBulletins.full()], SiteSettings(formats: [.json]))
        #expect(!site.paths.contains { $0.hasPrefix("api/") })
    }
}
