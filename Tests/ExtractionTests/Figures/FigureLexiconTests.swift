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
                let text = "Thu ngân sách đạt 5,5 \(form), bằng 5% kế hoạch."
                #expect(figures(text).map(\.unit) == [entry["unit"]?.text], "\(form)")
                if entry["with"]?.text == "percentage" { #expect(figures("Làm 5,5 \(form).") == [], "\(form)") }
            }
        }
        let units = try Lexicon(bundled: "units")
        for thing in try units.phrases("counted") + units.phrases("people") {
            #expect(figures("Toàn xã có 25 \(thing).").map(\.unit) == [thing], "\(thing)")
        }
        for thing in try units.phrases("people") {
            #expect(figures("Toàn xã có 25 \(thing), hội viên.").map(\.unit) == ["\(thing), hội viên"], "\(thing)")
        }
        for thing in try units.phrases("counted_with_percentage") + units.phrases("handled") {
            #expect(figures("Toàn xã có 25 \(thing), đạt 50%.").map(\.unit) == [thing], "\(thing)")
            #expect(figures("Toàn xã có 25 \(thing).") == [], "\(thing)")
        }
        for thing in try units.phrases("handled") {
            let found = figures("Tiếp nhận 25 \(thing), giải quyết đúng hạn 98%.")
            #expect(found.map(\.unit) == [thing, nil], "\(thing)")
        }
        for (short, thing) in try units.pairs("abbreviations") {
            #expect(figures("Toàn xã có 25 \(short), đạt 50%.").map(\.unit) == [thing], "\(short)")
        }
        for phrase in try units.phrases("not_units") {
            #expect(figures("Toàn xã có 25 \(phrase).") == [], "\(phrase)")
        }
        for (word, _) in try Lexicon(bundled: "units").pairs("magnitudes") {
            #expect(figures("Đàn lợn 5 \(word) con.").map(\.unit) == ["\(word) con"], "\(word)")
        }
        let names = ["héc ta": "ha", "héc-ta": "ha", "hecta": "ha", "m2": "m²", "m3": "m³", "kwh": "kWh"]
        for divisor in try Lexicon(bundled: "units").phrases("per") {
            let unit = "triệu đồng/\(names[divisor] ?? divisor)"
            #expect(figures("Thu ngân sách 5 triệu đồng/\(divisor).").map(\.unit) == [unit])
            #expect(figures("Thu ngân sách 5 triệu đồng trên một \(divisor).").map(\.unit) == [unit])
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
        for phrase in try words.phrases("verbs") + words.phrases("shares") + words.phrases("levels") {
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
        for phrase in try words.phrases("plan") {
            #expect(figures("Sữa tươi \(phrase) là 5 tấn.").map(\.kind) == [.target], "\(phrase)")
        }
        for phrase in try words.phrases("reached") {
            #expect(figures("Kế hoạch trồng rừng \(phrase) là 500 ha.").map(\.kind) == [.actual], "\(phrase)")
        }
        for phrase in try words.phrases("cumulative") {
            let found = figures("Thu ngân sách 2 tỷ đồng, \(phrase) 5 tỷ đồng.")
            #expect(found.last?.period == EDTF("2018-01/2018-05"), "\(phrase)")
        }
        for phrase in try words.phrases("not_before") {
            #expect(figures("Thông báo \(phrase) 2011 đồng chí.") == [], "\(phrase)")
        }
        for phrase in try words.phrases("before") {
            #expect(figures("Thông báo \(phrase) 2011 đồng chí.").map(\.value) == [2011], "\(phrase)")
        }
    }

    @Test("every word that ties a percentage to a figure, or keeps it away, does so")
    func ties() throws {
        let figures = try rule()
        let words = try Lexicon(bundled: "figures")
        for phrase in try words.phrases("shares") {
            let found = figures("Gieo cấy 5 ha lúa xuân, \(phrase) 98% số ruộng.")
            #expect(found.map(\.percent) == [98], "\(phrase)")
        }
        for phrase in try words.phrases("conjunctions") {
            let found = figures("Có 5 lao động \(phrase) 2 học viên.")
            #expect(found.map(\.unit) == ["lao động", "học viên"], "\(phrase)")
        }
        for phrase in try words.phrases("connectives") {
            let found = figures("Thu ngân sách 5 tỷ đồng, giảm 4% \(phrase) dịch bệnh.")
            #expect(found.map(\.changePercent) == [-4], "\(phrase)")
        }
        for phrase in try words.phrases("totals") {
            let found = figures("Giải ngân 5 tỷ đồng \(phrase) 20 tỷ đồng, đạt 25%.")
            #expect(found.map(\.percent) == [nil, 25], "\(phrase)")
        }
        for phrase in try words.phrases("growth") {
            #expect(figures("Sữa tươi có \(phrase) là 5%.").map(\.changePercent) == [5], "\(phrase)")
        }
        for group in try words.section("behind").members {
            for phrase in group.value.phrases ?? [] {
                let found = figures("Thu ngân sách 5 tỷ đồng \(phrase).")
                #expect(found.map { $0.qualifier?.rawValue } == [group.key], "\(phrase)")
            }
        }
    }
}
