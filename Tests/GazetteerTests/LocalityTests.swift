import BulletinModel
import Gazetteer
import Testing

struct LocalityTests {
    @Test func `a city under a province has its names and its successors of today`() throws {
        let locality = try locality("058", on: "2019-05-31")
        #expect(locality.code == "058")
        #expect(locality.era == .before2025)
        #expect(locality.name == "Bắc Kạn")
        #expect(locality.type == "thành phố")
        #expect(locality.fullName == "Thành phố Bắc Kạn")
        #expect(locality.province == Place(code: "06", name: "Bắc Kạn", type: "tỉnh"))
        #expect(locality.district == nil)
        #expect(locality.now.map(\.fullName) == ["Phường Đức Xuân", "Phường Bắc Kạn", "Xã Phong Quang"])
        #expect(Set(locality.now.map(\.province)) == ["Tỉnh Thái Nguyên"])
        #expect(locality.basis == .title)
        #expect(locality.confidence == 0.9)
    }

    @Test func `a locality stands as it did on the day`() throws {
        let former = try locality("268", on: "2008-05-01")
        #expect(former.fullName == "Thành phố Hà Đông")
        #expect(former.province?.name == "Hà Tây")
        let later = try locality("268", on: "2010-05-01")
        #expect(later.fullName == "Quận Hà Đông")
        #expect(later.province == Place(code: "01", name: "Hà Nội", type: "thành phố"))
    }

    @Test func `a commune lies in a district that was of its type then`() throws {
        let early = try locality("01852", on: "2012-05-01")
        #expect(early.district == Place(code: "058", name: "Bắc Kạn", type: "thị xã"))
        let late = try locality("01852", on: "2019-05-01")
        #expect(late.district == Place(code: "058", name: "Bắc Kạn", type: "thành phố"))
        #expect(late.province?.code == "06")
        #expect(late.now.map(\.fullName) == ["Phường Bắc Kạn"])
    }

    @Test func `a commune of today lies in a province only and is still there`() throws {
        let unit = try #require(gazetteer.unit(code: "00004", era: .from2025))
        let locality = gazetteer.locality(for: unit, basis: .body, confidence: 0.5)
        #expect(locality.fullName == "Phường Ba Đình")
        #expect(locality.district == nil)
        #expect(locality.province == Place(code: "01", name: "Hà Nội", type: "thành phố"))
        #expect(locality.now.isEmpty)
    }

    @Test func `a numbered ward has its number as name`() throws {
        let unit = try #require(gazetteer.matches(in: tokens("Phường 05"), at: 0).first?.candidates.first)
        #expect(gazetteer[unit.state].fullName == "Phường 5")
    }

    @Test func `a province that went on has no successors, one that was merged has one`() throws {
        #expect(try locality("01", on: "2020-01-01").now.isEmpty)
        #expect(try locality("04", on: "2020-01-01").now.isEmpty)
        let merged = try locality("06", on: "2020-01-01")
        #expect(merged.fullName == "Tỉnh Bắc Kạn")
        #expect(merged.province == nil)
        #expect(merged.now == [Locality.Successor(code: "19", fullName: "Tỉnh Thái Nguyên")])
        #expect(try locality("28", on: "2006-01-01").now.map(\.fullName) == ["Thành phố Hà Nội"])
    }

    @Test func `the successors of a unit name exactly one main one`() throws {
        for code in ["00568", "01849", "26740"] {
            let unit = try #require(gazetteer.id(code: code, era: .before2025))
            #expect(gazetteer.successors(of: unit).filter(\.isMain).count == 1)
        }
    }

    @Test func `every district that had communes has successors of today, each once`() {
        for state in gazetteer.allStates
        where gazetteer.level(of: state) == .district && !gazetteer.children(of: gazetteer.unit(of: state)).isEmpty {
            let now = gazetteer.locality(for: state, basis: .title, confidence: 1).now
            #expect(!now.isEmpty)
            #expect(Set(now.map(\.code)).count == now.count)
            #expect(now.allSatisfy { $0.code.utf8.count == 5 && $0.province != nil })
        }
    }

    private func locality(_ code: String, on date: String) throws -> Locality {
        let day = day(date)
        let unit = try #require(gazetteer.unit(code: code, era: .before2025, on: day))
        return gazetteer.locality(for: unit, on: day, basis: .title, confidence: 0.9)
    }
}
