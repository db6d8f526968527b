import BulletinModel
import TestSupport
import Testing

@testable import Site

struct PageWeightTests {
    @Test func `a bulletin of very many facts has all of them on a page of 60 kB beside its article`() throws {
        let bulletin = CrowdedBulletin.make(people: 80, documents: 60, figures: 120)
        let (page, weight) = try page(of: bulletin)
        #expect(weight <= 60_000)
        #expect(page.count(of: "tr") == 121)
        let words = page.words
        for name in bulletin.people.map(\.name) + bulletin.figures.compactMap(\.indicator) {
            #expect(words.contains(name), "\(name)")
        }
        for document in bulletin.documents { #expect(words.contains("\(document.kind ?? "") \(document.id ?? "")")) }
        #expect(words.contains("68 người khác") && page.count(of: "summary") > 1)
        let links = page.values(of: "href", in: ["a"]).filter { $0.hasPrefix("#cau-") }
        #expect(links.count == 80 + 60 + 120)
    }

    @Test func `who led the meeting is seen at once, wherever they stand among many`() throws {
        var bulletin = CrowdedBulletin.make(people: 30, documents: 0, figures: 0)
        bulletin.people[29].chair = true
        let words = try page(of: bulletin).page.words
        let named = try #require(words.split(separator: "Người được nêu tên").last)
        let first = try #require(named.split(separator: "17 người khác").first)
        #expect(first.contains("\(bulletin.people[29].name) chủ trì") && !first.contains(bulletin.people[12].name))
    }

    @Test func `one of some facts has 17 kB beside its article`() throws {
        #expect(try page(of: CrowdedBulletin.make(people: 5, documents: 3, figures: 8)).weight <= 17_000)
    }

    /// The bulletin's page among others, with how many bytes it has beside its article.
    private func page(of bulletin: Bulletin) throws -> (page: ParsedPage, weight: Int) {
        let others = [
            SampleBulletins.plain("truoc", date: "2020-01"), SampleBulletins.plain("sau", date: "2020-07"),
            SampleBulletins.plain("noi-khac", date: "2020-06", locality: SampleBulletins.city),
        ]
        let settings = SiteSettings(baseURL: SiteAddress("https://bantin.example.gov.vn/"))
        let site = try BuiltSite([bulletin] + others, settings)
        let text = try site.text(try site.only("nam-2020/index.html"))
        let start = try #require(text.firstRange(of: "<div class=\"prose\"")).lowerBound
        let end = try #require(text[start...].firstRange(of: "</div>")).upperBound
        return (try ParsedPage(text), text.utf8.count - text[start..<end].utf8.count)
    }
}

/// A bulletin of as many facts as wanted, each found in a sentence of its own, not all of them equally sure.
private struct CrowdedBulletin {
    private var bulletin: Bulletin
    private var text: String

    static func make(people: Int, documents: Int, figures: Int) -> Bulletin {
        var crowded = CrowdedBulletin()
        for index in 0..<people { crowded.addPerson(index) }
        for index in 0..<documents { crowded.addDocument(index) }
        for index in 0..<figures { crowded.addFigure(index) }
        return crowded.bulletin
    }

    private init() {
        let title = "Huyện ủy sơ kết công tác sáu tháng đầu năm 2020"
        bulletin = SampleBulletins.plain("dong", title: title, date: "2020-06-30")
        bulletin.bodyMarkdown = ""
        bulletin.period = .months(2020, 1, 6)
        bulletin.body = Body(name: "Ban Chấp hành Đảng bộ huyện", kind: .party, level: .district)
        bulletin.topics = ["thu ngân sách", "xây dựng Đảng", "an ninh trật tự"]
        text = title + "\n\n"
    }

    private mutating func addPerson(_ index: Int) {
        let surname = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"][index % 8]
        let middle = ["Văn", "Thị", "Đức", "Minh", "Xuân"][index % 5]
        let given = ["An", "Bình", "Châu", "Dũng", "Giang", "Hạnh", "Khánh", "Lan", "Mai", "Nhung"][index / 8]
        let role = ["Chủ tịch Ủy ban nhân dân xã", "Trưởng phòng Tài chính huyện", "Bí thư Đảng ủy xã"][index % 3]
        bulletin.people.append(Person(name: "\(surname) \(middle) \(given)", roles: [role]))
        add("/people/\(index)", "Đồng chí ", "\(surname) \(middle) \(given)", ", \(role), dự hội nghị.", index)
    }

    private mutating func addDocument(_ index: Int) {
        let kind = ["Nghị quyết", "Chỉ thị", "Kế hoạch"][index % 3]
        let id = "\(index + 1)-\(["NQ", "CT", "KH"][index % 3])/HU"
        let issuer = index.isMultiple(of: 3) ? "Ban Chấp hành Đảng bộ huyện" : nil
        let day = index.isMultiple(of: 2) ? CalendarDay(year: 2020, month: 3, day: 1 + index / 3) : nil
        bulletin.documents.append(Citation(id: id, kind: kind, issuer: issuer, date: day))
        add("/documents/\(index)", "Hội nghị đánh giá việc thực hiện \(kind) số ", id, ".", index)
    }

    private static let plants = [
        "lúa đông xuân", "lúa mùa", "ngô", "khoai lang", "sắn", "lạc", "đậu tương", "mía", "chè búp tươi", "cà phê",
        "cao su", "hồ tiêu", "điều", "cam sành", "bưởi da xanh", "thanh long", "rau các loại", "hoa và cây cảnh", "dứa",
        "chuối", "nhãn lồng", "vải thiều", "xoài", "dưa hấu", "dâu tằm", "thuốc lá", "cỏ voi", "keo lai", "quế", "hồi",
    ]

    private mutating func addFigure(_ index: Int) {
        let measure = ["diện tích", "sản lượng", "năng suất", "giá trị sản xuất"][index % 4]
        let words = "\(100 + index),5 tỷ đồng"
        var figure = Figure(indicator: "\(measure) \(Self.plants[index / 4])", unit: "tỷ đồng", span: words)
        figure.value = Double(100 + index) + 0.5
        figure.period = .months(2020, 1, 6)
        if index.isMultiple(of: 3) {
            figure.percent = 50 + Double(index) / 4
            figure.percentOf = "kế hoạch"
        }
        if index.isMultiple(of: 8) { figure.changePercent = Double(index) / 8 }
        let name = figure.indicator ?? ""
        bulletin.figures.append(figure)
        add("/figures/\(index)", "Trong kỳ, \(name) đạt ", words, ".", index)
    }

    /// Adds a sentence with words that a fact is read from, every third in a paragraph of its own.
    private mutating func add(_ field: String, _ before: String, _ words: String, _ after: String, _ index: Int) {
        let start = text.unicodeScalars.count + before.unicodeScalars.count
        bulletin.evidence.append(
            Evidence(
                field: field, start: start, end: start + words.unicodeScalars.count, rule: "x",
                confidence: index % 5 == 4 ? 0.75 : 0.95))
        let sentence = before + words + after + (index % 3 == 2 ? "\n\n" : " ")
        text += sentence
        bulletin.bodyMarkdown += sentence
    }
}
