import BulletinModel
import Gazetteer
import Testing

struct PathTests {
    @Test(arguments: [
        ("06", "2019-01-01", ["bac-kan"]), ("058", "2019-01-01", ["bac-kan", "thanh-pho-bac-kan"]),
        ("058", "2010-01-01", ["bac-kan", "thi-xa-bac-kan"]),
        ("01852", "2019-01-01", ["bac-kan", "thanh-pho-bac-kan", "xa-nong-thuong"]),
        ("582", "2020-07-01", ["ninh-thuan", "thanh-pho-phan-rang-thap-cham"]),
        ("760", "2020-01-01", ["ho-chi-minh", "quan-1"]), ("268", "2008-01-01", ["ha-tay", "thanh-pho-ha-dong"]),
        ("46", "2024-01-01", ["thua-thien-hue"]), ("46", "2025-02-01", ["hue"]),
    ])
    func `a province goes by its bare name, what is in it by type and name`(
        code: String, date: String, expected: [String]
    ) throws {
        #expect(try path(code, .before2025, date) == expected)
    }

    @Test(arguments: [("01", ["ha-noi"]), ("00004", ["ha-noi", "phuong-ba-dinh"]), ("79", ["ho-chi-minh"])])
    func `a province that went on keeps its folder, a commune lies in it directly`(
        code: String, expected: [String]
    ) throws {
        #expect(try path(code, .from2025, "2025-08-01") == expected)
    }

    @Test func `communes that differ by marks only have their codes in the folder`() throws {
        #expect(try path("16063", .before2025, "2020-01-01").last == "xa-hoa-loc-16063")
        #expect(try path("16075", .before2025, "2020-01-01").last == "xa-hoa-loc-16075")
        #expect(try path("21289", .from2025, "2025-08-01") == ["quang-ngai", "xa-son-ha-21289"])
        #expect(try path("21292", .from2025, "2025-08-01") == ["quang-ngai", "xa-son-ha-21292"])
    }

    @Test func `no two units share a folder but those of one parent, type and name`() {
        var owners: [String: (names: [String?], unit: UnitID)] = [:]
        for state in gazetteer.allStates {
            let locality = gazetteer.locality(for: state, basis: .title, confidence: 1)
            let path = gazetteer.path(of: locality).joined(separator: "/")
            let names = [
                locality.province?.name, locality.district.map { "\($0.type ?? "") \($0.name)" }, locality.name,
            ]
            let unit = gazetteer.unit(of: state)
            if let owner = owners[path] {
                #expect(owner.names == names || owner.unit == unit, "\(path)")
            } else {
                owners[path] = (names, unit)
            }
        }
        #expect(owners.count > 14_000)
    }

    @Test func `a locality that a person wrote has a folder though its code is unknown`() {
        let locality = Locality(
            code: "99999", era: .from2025, name: "Nơi Mới", type: "xã", fullName: "Xã Nơi Mới",
            province: Place(name: "Cà Mau"), basis: .override, confidence: 1)
        #expect(gazetteer.path(of: locality) == ["ca-mau", "xa-noi-moi"])
    }

    private func path(_ code: String, _ era: Locality.Era, _ date: String) throws -> [String] {
        let unit = try #require(gazetteer.unit(code: code, era: era, on: day(date)))
        return gazetteer.path(of: gazetteer.locality(for: unit, on: day(date), basis: .title, confidence: 1))
    }
}
