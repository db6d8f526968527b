import BulletinModel
import TestSupport
import Testing
import VietnameseText

@testable import Site

@Suite struct FactDigestTests {
    @Test func `gives back what it was made of`() throws {
        var bulletin = SampleBulletins.plain("a", locality: SampleBulletins.district)
        bulletin.period = .months(2021, 1, 9)
        bulletin.people = [
            Person(name: "Lưu Văn Mẫu", roles: ["Bí thư Huyện ủy", "Chủ tịch HĐND huyện"], chair: true),
            Person(name: "Đỗ Thị Ví Dụ"),
        ]
        let day = try #require(CalendarDay(year: 2016, month: 5, day: 15))
        bulletin.documents = [
            Citation(id: "05-CT/TW", kind: "Chỉ thị", issuer: "Bộ Chính trị", date: day),
            Citation(kind: "Nghị quyết Trung ương 4 khóa XI"),
        ]
        bulletin.topics = ["du lịch", "y tế"]
        bulletin.figures = [
            Figure(
                indicator: "thu ngân sách", value: 1.7, unit: "tỷ đồng", valueBase: 1.7e9, qualifier: .over,
                percent: 46.25, percentOf: "kế hoạch", changePercent: -3, comparedWith: "cùng kỳ",
                period: .months(2021, 1, 9)),
            Figure(value: 12, unit: "hộ", period: .year(2020), kind: .target),
            Figure(indicator: "gieo cấy", percent: 80, period: .day(day)),
        ]
        let terms = FactTerms()
        let digest = FactDigest(bulletin, terms)
        var reader = FactReader(digest)
        func text(_ term: Int?) -> String? { term.map { terms.all[$0].text } }

        let mentions = reader.mentions()
        #expect(mentions.map { text($0.name) } == ["Lưu Văn Mẫu", "Đỗ Thị Ví Dụ"])
        #expect(mentions[0].roles.map { text($0) } == ["Bí thư Huyện ủy", "Chủ tịch HĐND huyện"])
        #expect(mentions.map(\.isChair) == [true, false])
        let citations = reader.citations()
        #expect(citations.map { text($0.id) } == ["05-CT/TW", nil])
        #expect(citations.map { text($0.kind) } == ["Chỉ thị", "Nghị quyết Trung ương 4 khóa XI"])
        #expect(text(citations[0].issuer) == "Bộ Chính trị")
        #expect(citations.map(\.date) == [EDTFDate(day), nil])
        #expect(reader.topics().map { text($0) } == ["du lịch", "y tế"])
        let indicators = reader.indicators()
        #expect(indicators.map { text($0) } == ["thu ngân sách", nil, "gieo cấy"])
        let numbered = FactReader.figures(of: digest)
        let figures = numbered.map(\.figure)
        #expect(numbered.map(\.number) == [0, 1, 2])
        #expect(figures.map(\.indicator) == indicators)
        for indicator in indicators.compactMap({ $0 }) {
            let own = FactReader.figures(of: digest, measuring: indicator)
            #expect(own.map(\.number) == indicators.indices.filter { indicators[$0] == indicator })
            #expect(own.map(\.figure) == own.map { figures[$0.number] })
        }
        #expect(FactReader.figures(of: digest, measuring: mentions[0].name).isEmpty)
        #expect(figures[0].value == 1.7 && figures[0].base == 1.7e9 && text(figures[0].unit) == "tỷ đồng")
        #expect(figures[0].percent == 46.25 && text(figures[0].percentOf) == "kế hoạch")
        #expect(figures[0].change == -3 && text(figures[0].comparedWith) == "cùng kỳ")
        #expect(figures[0].qualifier == .over && figures.map(\.isTarget) == [false, true, false])
        #expect(figures.map(\.period) == [.months(2021, 1, 9), .year(2020), .day(day)])
        #expect(figures[1].base == 12 && figures[2].percent == 80 && figures[2].value == nil)
    }

    @Test func `reads the names of people without their offices, and goes on behind them`() {
        var bulletin = SampleBulletins.plain("a", locality: nil)
        bulletin.people = [Person(name: "A", roles: ["x", "y"]), Person(name: "B", chair: true)]
        bulletin.topics = ["t"]
        let terms = FactTerms()
        var reader = FactReader(FactDigest(bulletin, terms))
        #expect(reader.names().map { terms.all[$0].text } == ["A", "B"])
        #expect(reader.citations().isEmpty)
        #expect(reader.topics().map { terms.all[$0].text } == ["t"])
    }

    @Test func `takes at most a few hundred bytes for a bulletin full of facts`() {
        var bulletin = SampleBulletins.plain("a", locality: nil)
        bulletin.people = (0..<4).map { Person(name: "Người \($0)", roles: ["Chức \($0)"]) }
        bulletin.figures = (0..<10).map {
            Figure(indicator: "chỉ tiêu \($0)", value: 12.5, unit: "tỷ đồng", valueBase: 12.5e9, percent: 46)
        }
        #expect(FactDigest(bulletin, FactTerms()).bytes.count < 200)
    }

    @Test func `terms keep their numbers through the cache`() throws {
        let terms = FactTerms()
        let numbers = ["một", "hai", "một"].map(terms.number(of:))
        #expect(numbers == [0, 1, 0])
        var writer = PackedWriter()
        writer.write(Array(terms.all))
        var reader = PackedReader(writer.bytes)
        var list = FactTermList()
        for term in try reader.read([FactTerm].self) { list.append(term) }
        let again = FactTerms(list)
        #expect(["hai", "ba", "một"].map(again.number(of:)) == [1, 2, 0])
        #expect(again.all.prefix(2).elementsEqual(terms.all))
        #expect(again.all.map(\.text) == ["một", "hai", "ba"])
        #expect(again.all.map(\.slug) == ["mot", "hai", "ba"])
        #expect(again.all.map { Array($0.order) } == ["một", "hai", "ba"].map(Collation.key))
    }
}
