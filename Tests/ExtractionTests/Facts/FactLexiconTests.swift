import BulletinModel
import Testing

@testable import Extraction

/// Every entry of the facts' lexicons changes what some rule says about a sentence that is made with it.
@Suite struct FactLexiconTests {
    /// A section, the sentence that an entry is put into, and what has to come out.
    struct Probe: Sendable {
        let section: String
        let sentence: @Sendable (String) -> String
        let holds: @Sendable (FactText, String) -> Bool
        /// For what texts print instead of the entry.
        let other: (@Sendable (String) -> String)?
        let otherHolds: (@Sendable (FactText, String) -> Bool)?

        init(
            _ section: String, _ sentence: @escaping @Sendable (String) -> String,
            _ holds: @escaping @Sendable (FactText, String) -> Bool, other: (@Sendable (String) -> String)? = nil,
            otherHolds: (@Sendable (FactText, String) -> Bool)? = nil
        ) {
            self.other = other
            self.otherHolds = otherHolds
            self.section = section
            self.sentence = sentence
            self.holds = holds
        }
    }

    private static func event(_ facts: FactText) -> Event? {
        Rules.dates.find(in: facts, published: nil).event?.value
    }
    private static func period(_ facts: FactText) -> EDTF? {
        Rules.dates.find(in: facts, published: nil).period?.value
    }
    private static func body(_ facts: FactText) -> Body? { Rules.body.find(in: facts, year: 2026)?.value }
    static func people(_ facts: FactText) -> [Person] {
        Rules.people.find(in: facts, body: nil, home: HomePlace()).map(\.value)
    }
    private static func citations(_ facts: FactText) -> [Citation] { Rules.citations.find(in: facts).map(\.value) }
    private static func meeting(_ facts: FactText) -> Meeting? { Rules.meeting.find(in: facts)?.value }
    static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    static let dates: [Probe] = [
        Probe(
            "parts_of_day", { "\(capitalized($0)) 14/3/2018, Huyện ủy họp." },
            { facts, _ in event(facts)?.partOfDay != nil }),
        Probe(
            "near_days", { "Sáng \($0) (14/3/2018), Huyện ủy họp." },
            { facts, _ in event(facts)?.partOfDay == .morning }),
        Probe(
            "weekdays", { "Sáng \($0), 14/3/2018, Huyện ủy họp." }, { facts, _ in event(facts)?.partOfDay == .morning }),
        Probe(
            "days_back", { "\(capitalized($0)), Huyện ủy họp." },
            { facts, entry in
                // `nay` and `qua` follow a part of the day.
                let words = entry.contains(" ") ? facts : FactText(zoned(articleLines: "Sáng \(entry), Huyện ủy họp."))
                let published = Timestamp(day: .first(ofMonth: 3, year: 2018))
                return Rules.dates.find(in: words, published: published).event != nil
            }),
        Probe(
            "not_a_period_after", { "Huyện đánh giá ba tháng \($0) năm 2018." },
            { facts, _ in period(facts)?.description != "2018-01/2018-03" }),
        Probe(
            "announced", { "\(capitalized($0)), huyện sẽ tổng kết năm 2018." }, { facts, _ in period(facts) == nil }),
        Probe(
            "yearly_reviews", { "Ngày 29/12/2014, huyện \($0)." },
            { facts, _ in period(facts)?.description == "2014" }),
        Probe(
            "before_years", { "Ngày 9/9, huyện họp bàn việc \($0) 2003." },
            { facts, _ in event(facts)?.start.year == 2003 }),
        Probe(
            "not_yearly", { "Ngày 29/12/2014, huyện tổng kết công tác \($0)." }, { facts, _ in period(facts) == nil }),
        Probe("meeting_verbs", { "Huyện A ngày 14/3/2018 đã \($0)." }, { facts, _ in event(facts) != nil }),
        Probe(
            "not_the_meeting", { "Huyện họp \($0) ngày 14/3/2018 trên địa bàn." }, { facts, _ in event(facts) == nil }),
        Probe(
            "not_the_meeting_after", { "Huyện họp ngày 14/3/2018 \($0) các xã." }, { facts, _ in event(facts) == nil }),
        Probe(
            "assessed", { "Huyện họp \($0) quý I/2018." },
            { facts, _ in period(facts)?.description == "2018-01/2018-03" }),
        Probe(
            "coming", { "Huyện họp đánh giá quý I, \($0) tháng 1/2018." },
            { facts, _ in period(facts)?.description == "2017-01/2017-03" }),
        Probe(
            "planned", { "Huyện họp đánh giá quý I, \($0) tháng 1/2018." },
            { facts, _ in period(facts)?.description == "2017-01/2017-03" }),
        Probe(
            "named_after_period", { "Huyện \($0) tháng 3/2018." },
            { facts, _ in period(facts)?.description == "2018-03" }),
        Probe("not_a_period", { "Huyện đánh giá \($0) năm 2018." }, { facts, _ in period(facts) == nil }),
        Probe(
            "period_openings", { "\(capitalized($0)) tháng 3/2018, thu đạt kế hoạch." },
            { facts, _ in period(facts)?.description == "2018-03" }),
    ]

    static let numbers: [Probe] = [
        Probe("cardinals", { "Huyện sơ kết \($0) tháng đầu năm 2018." }, { facts, _ in period(facts) != nil }),
        Probe("ordinals", { "Hội nghị lần thứ \($0)." }, { facts, _ in meeting(facts)?.ordinal != nil }),
        Probe("months", { "Huyện sơ kết tháng \($0) năm 2018." }, { facts, _ in period(facts)?.end.month != nil }),
    ]

    static let bodies: [Probe] = [
        Probe("organs", { "\($0) Huyện ủy họp." }, { facts, entry in body(facts)?.name == "\(entry) Huyện ủy" }),
        Probe("party", { "\($0) tổ chức hội nghị." }, { facts, entry in body(facts)?.name == entry }),
        Probe("levelled_party", { "\($0) xã họp." }, { facts, entry in body(facts)?.name == "\(entry) xã" }),
        Probe("council", { "\($0) huyện họp." }, { facts, entry in body(facts)?.name == "\(entry) huyện" }),
        Probe("government", { "\($0) huyện họp." }, { facts, entry in body(facts)?.name == "\(entry) huyện" }),
        Probe("front", { "\($0) huyện họp." }, { facts, entry in body(facts)?.name == "\(entry) huyện" }),
        Probe("union", { "\($0) huyện họp." }, { facts, entry in body(facts)?.name == "\(entry) huyện" }),
        Probe("agency", { "\($0) huyện họp." }, { facts, entry in body(facts)?.name == "\(entry) huyện" }),
        Probe(
            "open_agency", { "\($0) Nội vụ huyện họp." },
            { facts, entry in body(facts)?.name == "\(entry) Nội vụ huyện" }),
        Probe("open_ends", { "Sở Nội vụ \($0) huyện họp." }, { facts, _ in body(facts)?.name == "Sở Nội vụ" }),
        Probe(
            "levels", { "UBND \($0) Hà Xuyên họp." },
            { facts, entry in body(facts)?.name == "Ủy ban nhân dân \(entry)" }),
        Probe("central_cities", { "UBND thành phố \($0) họp." }, { facts, _ in body(facts)?.level == .province }),
        Probe(
            "calling", { "Lãnh đạo các xã và UBND tỉnh Hà dự, do Huyện ủy Hà Xuyên \($0)." },
            { facts, _ in body(facts)?.name == "Huyện ủy" }),
        Probe(
            "between", { "Được biết Huyện ủy \($0) tổ chức hội nghị." }, { facts, _ in body(facts)?.name == "Huyện ủy" }
        ),
        Probe("not_calling", { "Hoạt động \($0) Huyện ủy tổ chức." }, { facts, _ in body(facts) == nil }),
        Probe(
            "times", { "\(capitalized($0)) hội trường, UBND huyện dành một buổi." },
            { facts, _ in body(facts)?.name == "Ủy ban nhân dân huyện" }),
        Probe(
            "delegations", { "\(capitalized($0)) Huyện ủy đến xã." }, { facts, _ in body(facts)?.name == "Huyện ủy" }),
        Probe(
            "venues", { "Ngày 14/3, tại \($0) số 1 UBND huyện, Huyện ủy họp." },
            { facts, _ in body(facts)?.name == "Huyện ủy" }),
        Probe(
            "meetings", { "Tại đây, \($0) của UBND huyện." },
            { facts, _ in body(facts)?.name == "Ủy ban nhân dân huyện" }),
    ]

    static let meetings: [Probe] = [
        Probe("kinds", { "Huyện mở \($0) sáng nay." }, { facts, _ in meeting(facts)?.kind != nil }),
        Probe("named_only", { "Các xã \($0) Đại hội lần thứ VII." }, { facts, _ in meeting(facts) == nil }),
        Probe("back_to_meeting", { "Thực hiện Nghị quyết \($0) hội nghị." }, { facts, _ in meeting(facts) != nil }),
        Probe("business", { "Hội nghị \($0) Nghị định lần thứ VII." }, { facts, _ in meeting(facts)?.ordinal == nil }),
    ]

    static let documents: [Probe] = [
        Probe(
            "kinds", { "Thực hiện \($0) số 12-XY/TU." }, { facts, entry in citations(facts).first?.kind == entry },
            other: { "Thực hiện 12-\($0)/TU." }),
        Probe(
            "party_codes", { "Thực hiện 12-NQ/\($0)." },
            { facts, entry in citations(facts).first?.id == "12-NQ/\(entry)" }),
        Probe(
            "state_codes", { "Thực hiện 12/NQ-\($0)." },
            { facts, entry in citations(facts).first?.id == "12/NQ-\(entry)" }),
        Probe(
            "issuers", { "Thực hiện 12-NQ/TU của \($0)." }, { facts, entry in citations(facts).first?.issuer == entry }),
        Probe(
            "congresses", { "Thực hiện Nghị quyết \($0) XIII của Đảng." },
            { facts, entry in citations(facts).first?.kind == "Nghị quyết \(entry) XIII" }),
        Probe(
            "plenums", { "Thực hiện Nghị quyết \($0) 4 khóa XI." },
            { facts, _ in citations(facts).first?.kind == "Nghị quyết Trung ương 4 khóa XI" }),
    ]

    @Test(arguments: [
        ("dates", dates), ("numbers", numbers), ("bodies", bodies), ("meetings", meetings), ("names", names),
        ("roles", roles), ("organisations", organisations), ("chairs", chairs), ("documents", documents),
    ])
    func `every entry is used`(name: String, probes: [Probe]) throws {
        let lexicon = try Lexicon(bundled: name)
        #expect(Set(lexicon.sections) == Set(probes.map(\.section)))
        for probe in probes {
            let section = try lexicon.section(probe.section)
            let entries = section.members.isEmpty ? section.elements.compactMap(\.text) : section.members.map(\.key)
            for entry in entries {
                let sentence = probe.sentence(entry)
                let isUsed = probe.holds(FactText(Self.zoned(articleLines: sentence)), entry)
                #expect(isUsed, "\(name): \(probe.section): \(entry): \(sentence)")
            }
            // What texts print instead of an entry says the same.
            for member in section.members {
                for phrase in member.value["short"]?.phrases ?? (member.value.text == nil ? member.value.phrases : nil)
                    ?? []
                {
                    let sentence = (probe.other ?? probe.sentence)(phrase)
                    let isUsed = (probe.otherHolds ?? probe.holds)(
                        FactText(Self.zoned(articleLines: sentence)), member.key)
                    #expect(isUsed, "\(name): \(probe.section): \(phrase): \(sentence)")
                }
            }
        }
    }

    private static func zoned(articleLines: String) -> ZonedText {
        let text = clean(articleLines)
        let spans = text.lines.enumerated().map { Span(zone: .article, tokens: $1.tokens, line: $0) }
        return ZonedText(text: text, spans: spans, title: nil, lead: nil)
    }
}
