import BulletinModel
import VietnameseText

/// What a title, read by itself, says for sure and its text does not mention: only that can contradict the text.
public struct TitleClaims: Sendable {
    let period: EDTF?
    let locality: Locality?
    let body: Body?

    /// `title` is what the title alone says, `found` the record of the whole, whose lead and article are the text.
    public init(title: Bulletin, found: Bulletin) {
        let claimed = (
            title.sure(\.period, "period"), title.sure(\.locality, "locality"), title.sure(\.body, "body")
        )
        guard claimed.0 != nil || claimed.1 != nil || claimed.2 != nil else {
            (period, locality, body) = (nil, nil, nil)
            return
        }
        let text = MentionedWords([found.bodyMarkdown, found.lead ?? ""])
        period = claimed.0.flatMap { text.mention($0) ? nil : $0 }
        locality = claimed.1.flatMap { text.contain($0.name) ? nil : $0 }
        body = claimed.2.flatMap { text.contain($0.lastWords) ? nil : $0 }
    }

    /// Whether there is nothing to compare with the text.
    public var isEmpty: Bool { period == nil && locality == nil && body == nil }
}

/// The words of a text, for asking whether it mentions something.
struct MentionedWords {
    private let words: [Syllable]

    init(_ texts: [String]) {
        words = texts.flatMap(Self.words)
    }

    func contain(_ phrase: String) -> Bool {
        let phrase = Self.words(phrase)
        guard let first = phrase.first else { return true }
        guard phrase.count <= words.count else { return false }
        return (0...(words.count - phrase.count)).contains { start in
            words[start] == first && words[start..<start + phrase.count].elementsEqual(phrase)
        }
    }

    /// Whether the month, or the year when there is no month, stands among the words.
    func mention(_ period: EDTF) -> Bool {
        let months = [period.start.month, period.end.month].compactMap(\.self)
        if months.isEmpty { return contain(String(period.end.year)) }
        let month = Syllable("tháng")
        let numbers = Set(months.map { Syllable(String($0)) })
        return words.indices.contains { index in
            index > 0 && words[index - 1] == month && numbers.contains(words[index])
        }
    }

    private static func words(_ text: String) -> [Syllable] {
        Tokenizer.tokens(of: Array(text.unicodeScalars)).filter { $0.kind == .word || $0.kind == .number }
            .map(\.canonical)
    }
}

extension Bulletin {
    /// What was found with a confidence that allows comparing it.
    func sure<Value>(_ path: KeyPath<Bulletin, Value?>, _ key: String) -> Value? {
        let evidence = evidence.first { $0.field == "/\(key)" }
        return evidence.map { $0.confidence >= 0.85 } ?? false ? self[keyPath: path] : nil
    }
}

extension Body {
    /// `Huyện ủy` of `Ban Thường vụ Huyện ủy`.
    var lastWords: String { name.split(separator: " ").suffix(2).joined(separator: " ") }
}
