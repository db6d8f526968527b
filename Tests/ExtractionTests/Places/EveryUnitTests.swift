import BulletinModel
import Gazetteer
import TestSupport
import Testing

@testable import Extraction

/// Bulletins of every unit that there was on a day: what is found must be right, however little is known.
@Suite struct EveryUnitTests {
    private static let date = "2019-06-01"

    private struct District {
        let state: StateID
        let fullName: String
        let name: String
        let province: String
        let communes: [String]

        /// `Huyện ủy`, `Thành ủy` …
        var office: String {
            switch fullName.split(separator: " ").first {
            case "Huyện": "Huyện ủy"
            case "Quận": "Quận ủy"
            case "Thị": "Thị ủy"
            default: "Thành ủy"
            }
        }

        var expected: String { "\(fullName), \(province)" }
    }

    private static let districts: [District] = {
        let gazetteer = PlaceFixture.gazetteer
        guard let day = Timestamp(date)?.day else { return [] }
        func isThere(_ state: StateID) -> Bool {
            gazetteer.isPossible(state, on: day) && gazetteer.era(of: state) == .before2025
        }
        return gazetteer.allStates.filter { isThere($0) && gazetteer.level(of: $0) == .district }.map { state in
            let unit = gazetteer[state]
            let communes = gazetteer.children(of: gazetteer.unit(of: state)).map { gazetteer.state(of: $0, on: day) }
            return District(
                state: state, fullName: unit.fullName, name: unit.name,
                province: gazetteer.parentState(of: state, on: day).map { gazetteer.name(of: $0) } ?? "",
                communes: communes.filter { isThere($0) && gazetteer.parent(of: $0) == gazetteer.unit(of: state) }
                    .map { gazetteer[$0].type + " " + gazetteer[$0].name })
        }
    }()

    private func count(_ fixture: (District) -> PlaceFixture?) -> (right: Double, wrong: [String]) {
        var right = 0
        var asked = 0
        var wrong: [String] = []
        for district in Self.districts {
            guard let fixture = fixture(district) else { continue }
            asked += 1
            guard let place = fixture.place else { continue }
            if place == district.expected { right += 1 } else { wrong.append("\(district.expected): \(place)") }
        }
        return (Double(right) / Double(max(asked, 1)), wrong)
    }

    private func communes(_ district: District, _ number: Int) -> String? {
        guard district.communes.count >= number else { return nil }
        var random = SeededGenerator(seed: UInt64(district.communes.count * 31 + district.name.utf8.count))
        return district.communes.shuffled(using: &random).prefix(number).joined(separator: ", ")
    }

    @Test func `by its office alone nearly all are found, and namesakes are not guessed`() {
        let result = count { PlaceFixture($0.office, title: "\($0.office) \($0.name) họp", date: Self.date) }
        #expect(Self.districts.count > 700)
        #expect(result.wrong == [])
        #expect(result.right > 0.95)
    }

    @Test func `with its province every one is found`() {
        let result = count {
            PlaceFixture($0.office, title: "\($0.office) \($0.name), tỉnh \($0.province) họp", date: Self.date)
        }
        #expect(result.wrong == [])
        #expect(result.right > 0.9)
    }

    @Test func `in the byline its name is enough`() {
        let result = count {
            PlaceFixture($0.office, title: "Giao ban", agency: "Trung tâm Truyền thông \($0.name)", date: Self.date)
        }
        #expect(result.wrong == [])
        #expect(result.right > 0.85)
    }

    @Test(arguments: [(1, 0.3), (2, 0.3), (3, 0.75), (5, 0.9)])
    func `its communes tell it the more surely the more are named`(number: Int, share: Double) {
        let result = count { district in
            communes(district, number).map {
                PlaceFixture(district.office, title: "Giao ban", article: ["Kiểm tra tại \($0)."], date: Self.date)
            }
        }
        #expect(result.wrong == [])
        #expect(result.right > share)
    }

    @Test func `a commune of today is found with its province, and never guessed without it`() throws {
        let gazetteer = PlaceFixture.gazetteer
        let day = try #require(Timestamp("2025-10-01")?.day)
        let communes = gazetteer.allStates.filter { state in
            gazetteer.era(of: state) == .from2025 && gazetteer.level(of: state) == .commune
        }
        try #require(communes.count == 3_321)
        var right = 0
        for (index, state) in communes.enumerated() where index.isMultiple(of: 3) {
            let unit = gazetteer[state]
            let province = try #require(gazetteer.parentState(of: state, on: day).map { gazetteer[$0] })
            let title = "Đảng ủy \(unit.type) \(unit.name)"
            let expected = "\(unit.fullName), \(province.name)"
            let full = PlaceFixture(
                "Đảng ủy \(unit.type)", title: "\(title), \(province.fullName) họp", date: "2025-10-01")
            #expect(full.place == expected)
            let alone = PlaceFixture("Đảng ủy \(unit.type)", title: "\(title) họp", date: "2025-10-01").place
            #expect(alone == nil || alone == expected)
            if alone != nil { right += 1 }
        }
        #expect(right * 3 > communes.count * 3 / 4)
    }
}
