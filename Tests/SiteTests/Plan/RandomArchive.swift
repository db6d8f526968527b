import BulletinModel
import TestSupport

@testable import Site

/// Bulletins with few titles, dates and places, so that addresses meet, and edits of every kind to them.
struct RandomArchive {
    private(set) var bulletins: [Bulletin] = []
    private(set) var revisions: [String: [Revision]] = [:]
    private var generator: SeededGenerator
    private var made = 0

    private static let localities: [Locality?] = [
        SampleBulletins.city, SampleBulletins.district, SampleBulletins.commune, SampleBulletins.province, nil,
    ]
    private static let dates = [
        "2019-05-04", "2019-05-05", "2019-05", "2019", "2020-01-31", "2020-02", "2021-01/2021-03", "2022-12-30", nil,
    ]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        for _ in 0..<Int.random(in: 1...14, using: &generator) { add() }
    }

    /// Changes something and tells what.
    mutating func edit() -> String {
        let index = bulletins.indices.randomElement(using: &generator)
        let kind = Int.random(in: 0..<21, using: &generator)
        guard let index, kind > 1 else {
            add()
            return "a new one"
        }
        switch kind {
        case 2, 3: return "without \(bulletins.remove(at: index).id)"
        case 4: bulletins[index].title = title()
        case 5: bulletins[index].date = date()
        case 6: bulletins[index].locality = locality()
        case 7: bulletins[index].body = bulletins[index].body == nil ? Body(name: "UBND huyện") : nil
        case 8: bulletins[index].bodyMarkdown += "\n\nThêm \(made)."
        case 9: bulletins[index].lead = bulletins[index].lead == nil ? "Tóm tắt" : nil
        case 10: bulletins[index].people = people()
        case 13:
            bulletins[index].documents = [
                Citation(
                    id: pick(["05-CT/TW", "12-NQ/HU", "12/NQ-HU"]), kind: pick(["Chỉ thị", nil]),
                    issuer: pick(["Bộ Chính trị", nil]))
            ]
        case 14: bulletins[index].topics = [["du lịch", "Du lịch", "y tế"].randomElement(using: &generator) ?? ""]
        case 15, 16: bulletins[index].figures = [figure(), figure()]
        case 17:
            let day = CalendarDay(daysSince1970: Int.random(in: 18_000..<18_004, using: &generator))
            bulletins[index].event = day.map { Event(start: $0, end: $0, yearBasis: .printed) }
        case 19, 20:
            let day = CalendarDay(daysSince1970: Int.random(in: 17_900..<19_000, using: &generator))
            let revision = day.map { Revision(day: $0, before: "\($0)", after: "") }
            revisions[bulletins[index].id, default: []].append(contentsOf: [revision].compactMap(\.self))
        case 11: bulletins[index].locality?.now = [Locality.Successor(code: "1", fullName: "Xã Mới")]
        case 12: bulletins[index].source.path += ".txt"
        default: bulletins[index].id = id()
        }
        return "change \(kind) of \(bulletins[index].id)"
    }

    private mutating func add() {
        var bulletin = SampleBulletins.plain(id(), locality: locality())
        bulletin.title = title()
        bulletin.date = date()
        bulletins.insert(bulletin, at: Int.random(in: 0...bulletins.count, using: &generator))
    }

    private mutating func id() -> String {
        made += 1
        return "\(["a", "b", "c/d"].randomElement(using: &generator) ?? "")\(made)"
    }

    private mutating func pick(_ texts: [String?]) -> String? { texts.randomElement(using: &generator) ?? nil }

    private mutating func people() -> [Person] {
        ["Đỗ Thị Ví Dụ", "Đỗ Thị Vị Dụ", "Lê An"].filter { _ in Bool.random(using: &generator) }.map {
            Person(name: $0, roles: [pick(["Bí thư", "Chủ tịch"]) ?? ""], chair: Bool.random(using: &generator))
        }
    }

    private mutating func figure() -> Figure {
        let value = Double(Int.random(in: 1...9, using: &generator))
        let isSmall = Bool.random(using: &generator)
        return Figure(
            indicator: pick(["thu", "Thu", "chi", nil]), value: value, unit: isSmall ? "triệu đồng" : "tỷ đồng",
            valueBase: value * (isSmall ? 1e6 : 1e9), period: date(),
            kind: Bool.random(using: &generator) ? .actual : .target)
    }

    private mutating func title() -> String? {
        ["Giao ban tháng 5", "Giao ban tháng 6", "HỌP", nil].randomElement(using: &generator) ?? nil
    }

    private mutating func date() -> EDTF? {
        (Self.dates.randomElement(using: &generator) ?? nil).flatMap { EDTF($0) }
    }

    private mutating func locality() -> Locality? { Self.localities.randomElement(using: &generator) ?? nil }
}
