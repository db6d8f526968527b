import Testing
import VietnameseText

@testable import Extraction

@Suite struct ZoneLexiconTests {
    struct Entry: Sendable, CustomTestStringConvertible {
        let section: String
        let phrase: String
        var testDescription: String { "\(section): \(phrase)" }
    }

    private static func entries(_ lexicon: String, _ sections: [String]? = nil) -> [Entry] {
        Rules.made {
            let lexicon = try Lexicon(bundled: lexicon)
            return try (sections ?? lexicon.sections).flatMap { section in
                try lexicon.phrases(section).map { Entry(section: section, phrase: $0) }
            }
        }
    }

    private func page(above: String = "", below: String = "") -> String {
        """
        \(above)
        Ban Thường vụ Huyện ủy Hà Xuyên tổ chức hội nghị giao ban công tác tháng 3 năm 2018

        Sáng ngày 14/3, Ban Thường vụ Huyện ủy Hà Xuyên tổ chức hội nghị giao ban. Đồng chí Trần An chủ trì hội nghị.

        Trong tháng, cấp ủy các cấp đã lãnh đạo thực hiện tốt nhiệm vụ; an ninh được giữ vững, sản xuất kịp thời vụ.

        \(below)
        """
    }

    private func zone(of line: String, on page: String) -> Zone? {
        let zoned = Rules.zoner.zones(of: clean(page))
        let words = clean(line).tokens.map(\.canonical)
        return zoned.spans.first { zoned.text.tokens[$0.tokens].map(\.canonical) == words }?.zone
    }

    @Test func `every section is read by a rule`() throws {
        #expect(try Set(Lexicon(bundled: "zones").sections) == Set(WordClasses.sections.map(\.name)))
        #expect(
            try Set(Lexicon(bundled: "posted").sections) == [
                "own", "changed", "today", "weekday", "month", "english_month", "forenoon", "afternoon", "joint",
            ])
        #expect(
            try Set(Lexicon(bundled: "bylines").sections) == [
                "author", "bare", "poster", "account", "staff", "source", "agency", "other", "remark", "photo", "joint",
                "heading",
            ])
        #expect(
            try Set(Lexicon(bundled: "captions").sections) == [
                "view", "act", "credit", "position", "person", "file",
            ])
    }

    @Test(arguments: WordClasses.sections.map(\.name))
    func `every word of a zone is found as one`(section: String) throws {
        let wanted = try #require(WordClasses.sections.first { $0.name == section }?.value)
        for phrase in try Lexicon(bundled: "zones").phrases(section) {
            let text = clean(phrase)
            let match = Rules.words.match(in: text.tokens, at: 0)
            #expect(match?.end == text.tokens.count && match?.classes.contains(wanted) == true, "\(phrase)")
        }
    }

    @Test(arguments: entries("zones", ["menu", "tool", "related", "form", "search", "statistic", "links"]))
    func `a line of furniture words is furniture, above the title and below the text`(entry: Entry) {
        guard clean(entry.phrase).tokens.count > 1 else { return }
        let above = zone(of: entry.phrase, on: page(above: entry.phrase))
        #expect(above == .menu || above == .section)
        #expect(zone(of: entry.phrase, on: page(below: "Minh An\n" + entry.phrase)) == .footer)
    }

    @Test(arguments: entries("zones", ["counter"]))
    func `a counter has its number before or behind its words`(entry: Entry) {
        let line = entry.phrase.hasPrefix("phút") ? "2 \(entry.phrase)" : "\(entry.phrase): 77"
        let found = zone(of: line, on: page(below: "Minh An\n" + line))
        #expect(found == .counter || found == .footer)
    }

    @Test(arguments: entries("zones", ["label", "imprint"]))
    func `a label takes its line out of the text`(entry: Entry) {
        let line = "\(entry.phrase): giao ban, tháng 3"
        #expect(zone(of: line, on: page(below: line)) == .footer)
    }

    @Test(arguments: entries("zones", ["opener", "platform"]))
    func `an opener or the name of a service takes a short line out`(entry: Entry) {
        let line = entry.section == "opener" ? "\(entry.phrase) báo nhà" : "Hà Xuyên trên \(entry.phrase)"
        #expect(zone(of: line, on: page(above: line)) == .menu)
        #expect(zone(of: line, on: page(below: "Minh An\n" + line)) == .footer)
    }

    @Test(arguments: entries("zones", ["section"]))
    func `a line of section words above the title is the section`(entry: Entry) {
        guard clean(entry.phrase).tokens.count > 1 else { return }
        #expect(zone(of: entry.phrase, on: page(above: entry.phrase)) == .section)
    }

    @Test(arguments: entries("posted", ["own", "changed"]))
    func `a label may stand before a posting date`(entry: Entry) {
        let text = clean("\(entry.phrase): 14/03/2018")
        let date = Rules.posted.read(at: 0, limit: text.tokens.count, in: text)
        #expect(date?.stamp?.description == "2018-03-14")
        #expect(date?.label == (entry.section == "own" ? .own : .changed))
    }

    @Test(arguments: entries("posted", ["weekday", "today", "joint"]))
    func `a word of a date line is part of it`(entry: Entry) {
        let text = clean(entry.section == "joint" ? "08:05 \(entry.phrase) 14/03/2018" : "\(entry.phrase), 14/03/2018")
        let date = Rules.posted.read(at: 0, limit: text.tokens.count, in: text)
        let isZone = ["GMT", "UTC"].contains(entry.phrase)
        #expect(date?.tokens.upperBound == text.tokens.count || isZone)
    }

    @Test(arguments: entries("bylines", ["author", "bare", "poster", "source", "photo"]))
    func `a byline's label is known`(entry: Entry) {
        let text = clean("\(entry.phrase)\(entry.section == "bare" ? "" : ":") Minh An")
        let label = Rules.bylines.read(0..<text.tokens.count, in: text)?.label
        let expected: [String: BylineReader.Reading.Label] = ["author": .author, "source": .source, "photo": .photo]
        #expect(label == expected[entry.section] ?? (entry.section == "poster" ? .poster : label))
        #expect(label != nil)
    }

    @Test(arguments: entries("bylines", ["agency", "remark", "account", "joint", "other", "heading"]))
    func `what stands beside a name is told from it`(entry: Entry) {
        let line =
            switch entry.section {
            case "agency": "Minh An - \(entry.phrase) Hà Xuyên"
            case "remark": "Minh An (\(entry.phrase))"
            case "account": "Tác giả: \(entry.phrase)"
            case "joint": "Minh An \(entry.phrase) Thu Hà"
            case "heading": entry.phrase.uppercased()
            default: "\(entry.phrase) huyện"
            }
        let text = clean(line)
        let reading = Rules.bylines.read(0..<text.tokens.count, in: text)
        #expect((reading?.agency != nil) == (entry.section == "agency"))
        if entry.section == "account" { #expect(reading?.authors == []) }
        if entry.section == "remark" { #expect(reading?.authors.map { text.string(tokens: $0) } == ["Minh An"]) }
        if entry.section == "heading" { #expect(reading == nil) }
        if entry.section == "joint" { #expect(reading?.authors.count == 2) }
    }

    @Test(arguments: entries("captions"))
    func `a caption's word makes a lone line a caption`(entry: Entry) {
        let line =
            switch entry.section {
            case "view": "\(entry.phrase) tại Hà Xuyên"
            case "act": "Đồng chí Lê Bình \(entry.phrase) hội nghị"
            case "credit": "Cầu Hà Xuyên. \(entry.phrase): Thu Hà"
            case "position": "Đồng chí Lê Bình (\(entry.phrase)) thăm chợ"
            case "person": "\(entry.phrase) Lê Bình phát biểu tại hội nghị"
            default: "hoi-nghi.\(entry.phrase)"
            }
        let page = page(
            below: line + "\n\nHội nghị cũng nghe báo cáo; thảo luận, thống nhất nhiệm vụ tháng 4 và quý II năm nay.")
        #expect(zone(of: line, on: page) == .caption)
    }
}
