/// A fact of a record that a page shows, by the JSON pointer of its evidence.
enum FactField: Hashable, Sendable {
    case title, lead, section, published, event, period, body, meeting, locality
    case people, byline, figures, documents, places, topics, captions
    case person(Int), role(Int, Int), chair(Int)
    case author(Int), agency
    case figure(Int), document(Int), place(Int), topic(Int), caption(Int)

    /// nil for what no page shows.
    init?(pointer: String) {
        var pointer = pointer
        guard let field = pointer.withUTF8({ Self.read(PointerParts($0)) }) else { return nil }
        self = field
    }

    private static func read(_ parts: PointerParts) -> FactField? {
        var parts = parts
        guard let name = parts.next(), let whole = whole(parts, name) else { return nil }
        guard let part = parts.next() else { return whole }
        if whole == .byline {
            if parts.isText(part, "agency") { return .agency }
            return parts.isText(part, "authors") ? parts.nextNumber().map { .author($0) } : nil
        }
        guard let index = parts.number(part) else { return nil }
        switch whole {
        case .people:
            guard let member = parts.next() else { return .person(index) }
            if parts.isText(member, "chair") { return .chair(index) }
            return parts.isText(member, "roles") ? parts.nextNumber().map { .role(index, $0) } : .person(index)
        case .figures: return .figure(index)
        case .documents: return .document(index)
        case .places: return .place(index)
        case .topics: return .topic(index)
        case .captions: return .caption(index)
        default: return nil
        }
    }

    /// The field that a person who wrote this one wrote with it.
    var whole: FactField {
        switch self {
        case .person, .role, .chair: .people
        case .author, .agency: .byline
        case .figure: .figures
        case .document: .documents
        case .place: .places
        case .topic: .topics
        case .caption: .captions
        default: self
        }
    }

    /// A number of its own, for looking it up fast.
    var code: UInt64 {
        func code(_ kind: UInt64, _ index: Int = 0, _ inner: Int = 0) -> UInt64 {
            kind << 48 | UInt64(truncatingIfNeeded: index) << 24 | UInt64(truncatingIfNeeded: inner)
        }
        return switch self {
        case .title: code(1)
        case .lead: code(2)
        case .section: code(3)
        case .published: code(4)
        case .event: code(5)
        case .period: code(6)
        case .body: code(7)
        case .meeting: code(8)
        case .locality: code(9)
        case .people: code(10)
        case .byline: code(11)
        case .figures: code(12)
        case .documents: code(13)
        case .places: code(14)
        case .topics: code(15)
        case .captions: code(16)
        case .person(let index): code(17, index)
        case .role(let person, let index): code(18, person, index)
        case .chair(let index): code(19, index)
        case .author(let index): code(20, index)
        case .agency: code(21)
        case .figure(let index): code(22, index)
        case .document(let index): code(23, index)
        case .place(let index): code(24, index)
        case .topic(let index): code(25, index)
        case .caption(let index): code(26, index)
        }
    }

    private static let names: [(StaticString, FactField)] = [
        ("figures", .figures), ("people", .people), ("topics", .topics), ("places", .places),
        ("documents", .documents), ("title", .title), ("event", .event), ("period", .period), ("body", .body),
        ("meeting", .meeting), ("locality", .locality), ("published", .published), ("lead", .lead),
        ("section", .section), ("byline", .byline), ("captions", .captions),
    ]

    private static func whole(_ parts: PointerParts, _ name: Range<Int>) -> FactField? {
        names.first { parts.isText(name, $0.0) }?.1
    }
}

/// The parts of a JSON pointer, one after the other; the names of a record need no escapes.
private struct PointerParts {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> Range<Int>? {
        guard index < bytes.count else { return nil }
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "/") { index += 1 }
        index += 1
        return start..<index - 1
    }

    mutating func nextNumber() -> Int? { next().flatMap(number) }

    func isText(_ part: Range<Int>, _ text: StaticString) -> Bool {
        guard part.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { text in
            var index = part.lowerBound
            for byte in text {
                guard bytes[index] == byte else { return false }
                index += 1
            }
            return true
        }
    }

    func number(_ part: Range<Int>) -> Int? {
        var number = 0
        for index in part {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]), number < 1_000_000 else { return nil }
            number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
        return part.isEmpty ? nil : number
    }
}
