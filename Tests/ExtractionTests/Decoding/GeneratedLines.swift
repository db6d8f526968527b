import TestSupport

/// Texts as short as a name and as long as a paragraph, from the seeds' sentences and from names.
struct GeneratedLines {
    private var random: SeededGenerator
    private let sentences: [String]
    private let units: [String]

    private static let families = words(
        "Nguyễn Trần Lê Phạm Huỳnh Hoàng Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Cao Đinh Mai")
    private static let middles = words("Văn Thị Đức Hữu Xuân Ngọc Minh Thanh Quang Đình Bá Thế Công Kim Như")
    private static let given = words(
        "Anh Bình Cường Dũng Giang Hà Hạnh Hòa Hùng Hương Lan Long Mạnh Oanh Phúc Quỳnh Thắng Thủy Tú Tuấn Vân Ý Ánh Ước Ẩn"
    )

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        sentences = try Repository.files(in: "seeds").flatMap { file in
            String(decoding: try Repository.bytes(at: file), as: UTF8.self)
                .split { $0.isNewline || $0 == "." || $0 == ";" }
                .map { String($0.drop { $0 == " " || $0 == "\u{FEFF}" }) }
        }.filter { $0.contains(where: \.isLetter) }
        let table = String(decoding: try Repository.bytes(at: "Tools/gazetteer/units.tsv"), as: UTF8.self)
        units = table.split(separator: "\n").dropFirst().enumerated().map { index, line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            return index.isMultiple(of: 2) ? "\(columns[3]) \(columns[4])" : String(columns[4])
        }
    }

    mutating func next() -> String {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<4: pick(sentences)
        case 4..<8: phrase()
        case 8..<11: pick(units)
        case 11: lines(2...8) { $0.pick($0.units) }
        case 12..<14: person()
        case 14: lines(2...6) { $0.person() }
        case 15, 16: pick(sentences).uppercased()
        case 17: phrase().uppercased()
        case 18: pick(units).uppercased()
        default: lines(2...10) { $0.pick($0.sentences) + "." }
        }
    }

    /// The same with a misprint in about every tenth word: a letter twice, two letters swapped, a blank lost.
    mutating func nextWithMisprints() -> String {
        var words = next().split(separator: " ").map { Array($0.unicodeScalars) }
        for index in words.indices where words[index].count > 2 {
            let place = Int.random(in: 1..<words[index].count, using: &random)
            switch Int.random(in: 0..<40, using: &random) {
            case 0, 1: words[index].insert(words[index][place], at: place)
            case 2: words[index].swapAt(place, place - 1)
            case 3 where index > 0: words[index] = words[index - 1] + words[index]
            default: break
            }
        }
        return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }

    private mutating func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }

    private mutating func phrase() -> String {
        let words = pick(sentences).split(separator: " ")
        let start = Int.random(in: 0..<max(1, words.count), using: &random)
        return words[min(start, words.count)...].prefix(Int.random(in: 1...6, using: &random)).joined(separator: " ")
    }

    private mutating func person() -> String {
        [pick(Self.families), pick(Self.middles), pick(Self.given)].joined(separator: " ")
    }

    private mutating func lines(_ count: ClosedRange<Int>, _ line: (inout Self) -> String) -> String {
        (0..<Int.random(in: count, using: &random)).map { _ in line(&self) }.joined(separator: "\n")
    }

    private static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }
}
