import BulletinModel
import BundledFiles
import TestSupport
import Testing
import VietnameseText

@testable import Gazetteer

struct GazetteerDataTests {
    @Test func `the committed binary is what the script makes of the tables`() throws {
        #expect(
            try Repository.python("Tools/make-gazetteer-data", "--print")
                == Repository.bytes(at: "Sources/Gazetteer/Data/gazetteer.bin"),
            "run Tools/make-gazetteer-data and commit the result")
    }

    @Test func `no key of the tokenizer stands for two classes of words`() throws {
        let file = try GazetteerFile(#require(BundledFiles.file(at: "gazetteer.bin")))
        let classes: [UInt16] = try file.integers(.spellingClasses)
        let spellings = tokens(file.text(.spellingText))
        try #require(spellings.count == classes.count)
        var classOfKey: [Syllable: UInt16] = [:]
        for (spelling, number) in zip(spellings, classes) {
            #expect(classOfKey.updateValue(number, forKey: spelling.canonical) ?? number == number)
        }
    }

    @Test(arguments: [
        ("2020-02-25", [63, 711, 10_767]), ("2021-02-03", [63, 705, 10_603]), ("2023-05-07", [63, 705, 10_598]),
        ("2025-01-04", [63, 696, 10_039]), ("2025-06-30", [63, 696, 10_035]), ("2025-07-01", [34, 0, 3_321]),
        ("2026-09-20", [34, 0, 3_321]),
    ])
    func `on the day of a snapshot there are as many units as the register had`(date: String, expected: [Int]) {
        let day = day(date)
        var counts = [0, 0, 0]
        for unit in gazetteer.allStates.map({ gazetteer[$0] }) where unit.era == AdministrativeGazetteer.era(of: day) {
            let isSeen = unit.firstSeen.map { $0 <= day } ?? true && unit.lastSeen.map { day <= $0 } ?? true
            if isSeen { counts[Int(unit.level.rawValue)] += 1 }
        }
        #expect(counts == expected)
    }

    @Test func `every state is found under its full name`() {
        for state in gazetteer.allStates {
            let name = gazetteer[state].fullName
            let tokens = tokens(name)
            let whole = gazetteer.matches(in: tokens, at: 0).filter { $0.tokens == tokens.indices }
            let candidates = whole.flatMap(\.candidates)
            #expect(candidates.contains { $0.state == state && $0.kind == .name }, "\(name)")
        }
    }

    @Test func `every unit is found by its code, every child by its parent`() {
        for state in gazetteer.allStates {
            let unit = gazetteer[state]
            #expect(gazetteer.id(code: unit.code, era: unit.era) == gazetteer.unit(of: state))
            guard let parent = gazetteer.parent(of: state) else {
                #expect(unit.level == .province)
                continue
            }
            #expect(gazetteer.children(of: parent).contains(gazetteer.unit(of: state)))
        }
    }

    @Test func `a file that is no gazetteer is refused`() throws {
        #expect(throws: GazetteerError.unknownFormat) {
            try GazetteerFile(#require(BundledFiles.file(at: "Lexicons/zones.yaml")))
        }
    }
}
