import BulletinModel
import Gazetteer
import Testing

struct UnitTests {
    @Test func `a code names one unit in each era`() {
        #expect(gazetteer.unit(code: "00004", era: .before2025)?.fullName == "Phường Trúc Bạch")
        #expect(gazetteer.unit(code: "00004", era: .from2025)?.fullName == "Phường Ba Đình")
        #expect(gazetteer.unit(code: "24", era: .before2025)?.fullName == "Tỉnh Bắc Giang")
        #expect(gazetteer.unit(code: "24", era: .from2025, on: day("2025-08-01"))?.fullName == "Tỉnh Bắc Ninh")
    }

    @Test(arguments: ["", "1", "0580", "58a", "٠٥٨", "999", "99999"])
    func `what is no code of a unit finds none`(code: String) {
        #expect(gazetteer.unit(code: code, era: .before2025) == nil)
    }

    @Test func `a unit has the name, type and parent that it had on the day`() throws {
        #expect(gazetteer.unit(code: "058", era: .before2025, on: day("2010-05-01"))?.fullName == "Thị xã Bắc Kạn")
        #expect(gazetteer.unit(code: "058", era: .before2025, on: day("2019-05-01"))?.fullName == "Thành phố Bắc Kạn")
        #expect(gazetteer.unit(code: "058", era: .before2025)?.fullName == "Thành phố Bắc Kạn")
        let former = try #require(gazetteer.unit(code: "268", era: .before2025, on: day("2008-02-01")))
        #expect(former.fullName == "Thành phố Hà Đông")
        #expect(former.parentCode == "28")
        let later = try #require(gazetteer.unit(code: "268", era: .before2025, on: day("2012-02-01")))
        #expect(later.fullName == "Quận Hà Đông")
        #expect(later.parentCode == "01")
    }

    @Test func `Huế is a city under the centre from 2025 on, in both eras`() {
        #expect(gazetteer.unit(code: "46", era: .before2025, on: day("2024-06-01"))?.fullName == "Tỉnh Thừa Thiên Huế")
        #expect(gazetteer.unit(code: "46", era: .before2025, on: day("2025-03-01"))?.fullName == "Thành phố Huế")
        #expect(gazetteer.unit(code: "46", era: .from2025)?.fullName == "Thành phố Huế")
    }

    @Test func `a state is possible between the snapshots around those that have it`() throws {
        // 22750: Thanh Sơn in the snapshot of 2023-05-07, Phủ Hà in that of 2025-01-04.
        let unit = try #require(gazetteer.id(code: "22750", era: .before2025))
        let states = Array(gazetteer.states(of: unit))
        #expect(states.map { gazetteer.name(of: $0) } == ["Thanh Sơn", "Phủ Hà"])
        #expect(gazetteer.isPossible(states[0], on: day("2004-01-01")))
        #expect(gazetteer.isPossible(states[0], on: day("2025-01-03")))
        #expect(!gazetteer.isPossible(states[0], on: day("2025-01-04")))
        #expect(!gazetteer.isPossible(states[1], on: day("2023-05-07")))
        #expect(gazetteer.isPossible(states[1], on: day("2023-05-08")))
        #expect(gazetteer.isPossible(states[1], on: day("2025-06-30")))
        #expect(!gazetteer.isPossible(states[1], on: day("2025-07-01")))
    }

    @Test func `days of a state that were written by hand are taken as they are, but for the tolerance`() throws {
        let unit = try #require(gazetteer.id(code: "058", era: .before2025))
        let town = try #require(gazetteer.states(of: unit).first)
        #expect(gazetteer.isPossible(town, on: day("2015-04-10")))
        #expect(!gazetteer.isPossible(town, on: day("2015-04-11")))
        #expect(gazetteer.isPossible(town, on: day("2016-04-09"), tolerance: 365))
        #expect(!gazetteer.isPossible(town, on: day("2016-04-10"), tolerance: 365))
    }

    @Test func `an era ends with June 2025`() {
        #expect(AdministrativeGazetteer.era(of: day("2025-06-30")) == .before2025)
        #expect(AdministrativeGazetteer.era(of: day("2025-07-01")) == .from2025)
    }

    @Test func `dates of states come out as the tables have them`() throws {
        let unit = try #require(gazetteer.unit(code: "268", era: .before2025, on: day("2008-02-01")))
        #expect(unit.firstSeen == day("2006-12-27"))
        #expect(unit.lastSeen == day("2008-07-31"))
        let today = try #require(gazetteer.unit(code: "01", era: .from2025))
        #expect(today.firstSeen == day("2025-07-01"))
        #expect(today.lastSeen == nil)
    }

    @Test func `an island district has no communes`() throws {
        let island = try #require(gazetteer.id(code: "318", era: .before2025))
        #expect(gazetteer.children(of: island).isEmpty)
    }

    @Test func `the communes of a district are its children`() throws {
        let city = try #require(gazetteer.id(code: "058", era: .before2025))
        let names = gazetteer.children(of: city).map { gazetteer[gazetteer.state(of: $0, on: nil)].fullName }
        #expect(names.contains("Xã Dương Quang"))
        #expect(names.contains("Xã Nông Thượng"))
        #expect(names.contains("Phường Đức Xuân"))
    }
}
