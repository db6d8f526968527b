import BulletinModel
import Testing

@testable import Extraction

/// Every entry of the lexicons of figures does what it is there for.
struct FigureLexiconTests {
    private func rule() throws -> (String) -> [Figure] {
        let rule = try FigureRule()
        return { rule.find(in: zoned(article: $0), period: EDTF("2018-05")).map(\.value) }
    }

    @Test("every unit is read in each of its forms")
    func units() throws {
        let figures = try rule()
        for entry in try Lexicon(bundled: "units").section("units").elements {
            for form in entry["forms"]?.phrases ?? [] {
                #expect(figures("Thu ngân sách đạt 5,5 \(form).").map(\.unit) == [entry["unit"]?.text], "\(form)")
            }
        }
        for thing in try Lexicon(bundled: "units").phrases("counted") {
            #expect(figures("Toàn xã có 25 \(thing).").map(\.unit) == [thing], "\(thing)")
        }
        for (word, _) in try Lexicon(bundled: "units").pairs("magnitudes") {
            #expect(figures("Đàn lợn 5 \(word) con.").map(\.unit) == ["\(word) con"], "\(word)")
        }
        for divisor in try Lexicon(bundled: "units").phrases("per") {
            #expect(figures("Thu ngân sách 5 triệu đồng/\(divisor).").map(\.unit) == ["triệu đồng/\(divisor)"])
        }
    }

    @Test("every indicator is known by each of its forms")
    func indicators() throws {
        let figures = try rule()
        for entry in try Lexicon(bundled: "indicators").section("indicators").elements {
            for form in [entry["name"]?.text ?? ""] + (entry["forms"]?.phrases ?? []) {
                #expect(figures("Ước \(form) đạt 5,5 tấn.").map(\.indicator) == [entry["name"]?.text], "\(form)")
            }
        }
    }

    @Test("every whole and comparison is read behind a percentage")
    func wholes() throws {
        let figures = try rule()
        let words = try Lexicon(bundled: "figures")
        for group in try words.section("percent_of").members {
            for phrase in group.value.phrases ?? [] where !phrase.hasPrefix("so ") {
                #expect(figures("Thu ngân sách đạt 5% \(phrase).").map(\.percentOf) == [group.key], "\(phrase)")
            }
        }
        for group in try words.section("compared_with").members where group.key != "kế hoạch" {
            for phrase in group.value.phrases ?? [] {
                for compare in try words.phrases("compare_words") {
                    let text = "Thu ngân sách tăng 5% \(compare) \(phrase)."
                    #expect(figures(text).map(\.comparedWith) == [group.key], "\(text)")
                }
            }
        }
    }

    @Test("every word before a number does what its list says")
    func cues() throws {
        let figures = try rule()
        let words = try Lexicon(bundled: "figures")
        for group in try words.section("qualifiers").members {
            for phrase in group.value.phrases ?? [] {
                #expect(
                    figures("Thu ngân sách \(phrase) 5 tỷ đồng.").map { $0.qualifier?.rawValue } == [group.key],
                    "\(phrase)")
            }
        }
        for phrase in try words.phrases("rising") {
            #expect(figures("Thu ngân sách \(phrase) 5%.").map(\.changePercent) == [5], "\(phrase)")
        }
        for phrase in try words.phrases("falling") {
            #expect(figures("Thu ngân sách \(phrase) 5%.").map(\.changePercent) == [-5], "\(phrase)")
        }
        for phrase in try words.phrases("verbs") {
            #expect(figures("Sữa tươi \(phrase) 5 tấn.").map(\.indicator) == ["sữa tươi"], "\(phrase)")
        }
        for phrase in try words.phrases("openings") {
            #expect(figures("\(phrase) sữa tươi đạt 5 tấn.").map(\.indicator) == ["sữa tươi"], "\(phrase)")
        }
        for phrase in try words.phrases("not_first") {
            #expect(figures("\(phrase) sữa tươi đạt 5 tấn.").map(\.indicator) == [nil], "\(phrase)")
        }
        for phrase in try words.phrases("target") {
            #expect(figures("\(phrase) thu ngân sách 5 tỷ đồng.").map(\.kind) == [.target], "\(phrase)")
        }
        for phrase in try words.phrases("cumulative") {
            let found = figures("Thu ngân sách 2 tỷ đồng, \(phrase) 5 tỷ đồng.")
            #expect(found.last?.period == EDTF("2018-01/2018-05"), "\(phrase)")
        }
        for phrase in try words.phrases("not_before") {
            #expect(figures("Thông báo \(phrase) 2011 đồng chí.") == [], "\(phrase)")
        }
    }
}
