import BulletinModel
import Gazetteer
import Testing

struct QueryTests {
    /// The code that is found, with the era where it is that from 2025 on, or the kind of failure with its codes.
    private func answer(_ query: UnitQuery) -> String {
        switch gazetteer.answer(to: query) {
        case .unit(let state): code(state)
        case .unknown(let name): "unknown \(name)"
        case .elsewhere(let states, let name, let place):
            "\(name) outside \(place): \(states.map(code).joined(separator: " "))"
        case .several(let states): "several: \(states.map(code).joined(separator: " "))"
        }
    }

    private func code(_ state: StateID) -> String {
        let unit = gazetteer[state]
        return unit.era == .before2025 ? unit.code : unit.code + "/2025"
    }

    @Test(
        "finds the unit that a person names",
        arguments: [
            (UnitQuery("Ba Chẽ", within: ["Quảng Ninh"]), "202"), (UnitQuery("Huyện Ba Chẽ"), "202"),
            (UnitQuery("huyện ba chẽ"), "202"), (UnitQuery("ba che", within: ["quang ninh"]), "202"),
            (UnitQuery("Châu Thành", within: ["Bến Tre"]), "831"),
            (UnitQuery("Thị trấn Châu Thành", within: ["Bến Tre"]), "28810"),
            (UnitQuery("Huyện Châu Thành, Tỉnh Bến Tre"), "831"),
            (UnitQuery("Xã Nông Thượng, TP Bắc Kạn, Bắc Kạn"), "01852"),
            (UnitQuery("Nông Thượng", within: ["Bắc Kạn"]), "01852"),
            // Codes, alone and beside names.
            (UnitQuery("058"), "058"), (UnitQuery("Bắc Kạn", within: ["06"]), "058"),
            (UnitQuery("24", era: .before2025), "24"), (UnitQuery("24", era: .from2025), "24/2025"),
            (UnitQuery("24", day: day("2020-01-01")), "24"), (UnitQuery("24", day: day("2026-08-01")), "24/2025"),
            // A name of both eras, on a day and without one.
            (UnitQuery("Quảng Ninh", day: day("2019-01-01")), "22"), (UnitQuery("Quảng Ninh"), "22/2025"),
            (UnitQuery("Quảng Ninh", day: day("2026-09-01")), "22/2025"),
            // A former name and a former type are those of the unit.
            (UnitQuery("Huyện Sông Cầu"), "557"), (UnitQuery("Sông Cầu", within: ["Phú Yên"]), "557"),
        ])
    func finds(query: UnitQuery, code: String) {
        #expect(answer(query) == code)
    }

    @Test(
        "the issuing body's type decides between namesakes",
        arguments: [
            ("Kỳ Anh", "huyện", "447"), ("Kỳ Anh", "thị xã", "449"), ("Bắc Kạn", "tỉnh", "06"),
            ("Bắc Kạn", "thành phố", "058"), ("Ba Chẽ", "thị xã", "202"),
        ])
    func prefersType(name: String, type: String, code: String) {
        #expect(answer(UnitQuery(name, day: day("2018-03-01"), type: type)) == code)
    }

    @Test(
        "says why there is no answer",
        arguments: [
            (UnitQuery("Nowhere"), "unknown Nowhere"), (UnitQuery(""), "unknown "),
            (UnitQuery(" , Bến Tre"), "unknown  , Bến Tre"), (UnitQuery("Ba Chẽ,"), "unknown Ba Chẽ,"),
            (UnitQuery("Ba Chẽ", within: ["Nowhere"]), "unknown Nowhere"), (UnitQuery("999"), "unknown 999"),
            (UnitQuery("0589"), "unknown 0589"),
            (UnitQuery("Huyện Ba Chẽ", within: ["Bến Tre"]), "Huyện Ba Chẽ outside Bến Tre: 202"),
            (UnitQuery("Bắc Kạn", day: day("2018-03-01")), "several: 06 058"),
            (UnitQuery("Kỳ Anh", within: ["Hà Tĩnh"], day: day("2018-03-01")), "several: 447 449"),
        ])
    func saysWhyNot(query: UnitQuery, answer expected: String) {
        #expect(answer(query) == expected)
    }

    @Test("a name that ten districts share is ambiguous, and each of them is told")
    func tellsNamesakes() {
        guard case .several(let states) = gazetteer.answer(to: UnitQuery("Châu Thành", day: day("2018-03-01"))) else {
            Issue.record("not ambiguous")
            return
        }
        #expect(states.count == 10)
        #expect(states.allSatisfy { gazetteer[$0].fullName == "Huyện Châu Thành" })
    }

    @Test("a district that ended in 2025 is found for a later paper, unless a commune took its name for good")
    func findsEndedUnits() {
        #expect(answer(UnitQuery("Huyện Vạn Ninh", day: day("2026-12-01"))) == "571")
        #expect(answer(UnitQuery("Vạn Ninh", within: ["Khánh Hòa"], day: day("2025-08-01"))) == "571")
        let later = answer(UnitQuery("Vạn Ninh", within: ["Khánh Hòa"], day: day("2026-12-01")))
        #expect(later.hasSuffix("/2025"))
    }

    @Test("a name means the unit that bore it on the day, also by the types that its body's unit may have")
    func findsStatesInTime() {
        let huyen = gazetteer.types(named: "huyện")
        // It became a thị xã later, and there was a thị trấn of its name in it.
        let query = UnitQuery("Mộc Châu", within: ["Sơn La"], day: day("2017-08-02"), types: huyen)
        #expect(answer(query) == "123")
        #expect(answer(UnitQuery("Mộc Châu", within: ["Sơn La"], day: day("2017-08-02"))) == "123")
        // Founded after the paper's day; before, only a commune bore the name.
        let towns = gazetteer.types(named: "thị xã")
        #expect(
            answer(UnitQuery("Quảng Yên", within: ["Quảng Ninh"], day: day("2006-05-18"), types: towns)) == "206")
    }

    @Test("a unit that was called otherwise on the day keeps the name that was written")
    func keepsWrittenName() {
        guard
            case .unit(let state) = gazetteer.answer(
                to: UnitQuery("Mỏ Cày Nam", within: ["Bến Tre"], day: day("2005-09-22")))
        else {
            Issue.record("no answer")
            return
        }
        #expect(gazetteer[state].fullName == "Huyện Mỏ Cày Nam")
    }

    @Test("the answer is the unit as it was on the day")
    func answersInTime() {
        guard
            case .unit(let state) = gazetteer.answer(
                to: UnitQuery("Sông Cầu", within: ["Phú Yên"], day: day("2006-01-01")))
        else {
            Issue.record("no answer")
            return
        }
        #expect(gazetteer[state].fullName == "Huyện Sông Cầu")
    }

    @Test("every unit of a day is found by its full name and all that it lies in")
    func findsAll() {
        for date in ["2020-03-01", "2023-06-01", "2025-08-01"].map(day) {
            var failures: [String] = []
            for state in gazetteer.allStates where gazetteer.isPossible(state, on: date) {
                let names = ([state] + gazetteer.ancestors(of: state, on: date)).map { gazetteer[$0].fullName }
                let query = UnitQuery(names.joined(separator: ", "), day: date)
                guard case .unit(let found) = gazetteer.answer(to: query),
                    gazetteer.states(of: gazetteer.unit(of: found)).contains(where: {
                        gazetteer[$0].fullName == gazetteer[state].fullName
                    })
                else {
                    failures.append("\(query.name): \(answer(query))")
                    continue
                }
            }
            #expect(failures.count < 4, "\(date): \(failures.count) \(failures.prefix(90))")
        }
    }
}
