import BulletinModel
import FrontMatter
import VietnameseText

/// Period, locality and body in the title against those in the text without it.
///
/// Both are read by themselves, so only what both are sure of is compared; and what one of them says must not be
/// mentioned anywhere in the other, since a title may well speak of another thing than the text's first sentence.
struct ConflictCheck {
    let document: ReviewedDocument
    let lines: LineTable
    /// Of each half, its words.
    private let title, text: [Syllable]

    init(_ document: ReviewedDocument, lines: LineTable) {
        self.document = document
        self.lines = lines
        title = Self.words((document.bulletin.titleAsPrinted ?? document.bulletin.title) ?? "")
        text =
            document.halves == nil
            ? [] : Self.words(document.found.bodyMarkdown) + Self.words(document.found.lead ?? "")
    }

    func findings() -> [Finding] {
        guard let (title, text) = document.halves else { return [] }
        return [period(title, text), locality(title, text), body(title, text)].compactMap(\.self)
    }

    private func period(_ title: Bulletin, _ text: Bulletin) -> Finding? {
        guard !document.isWritten("period"), let inTitle = title.sure(\.period, "period", from: 0.85),
            let inText = text.sure(\.period, "period", from: 0.85),
            inTitle.lastDay < inText.firstDay || inText.lastDay < inTitle.firstDay,
            !mentions(inTitle, self.text), !mentions(inText, self.title), !isMeetingsOwn(inTitle),
            !isMeetingsOwn(inText)
        else { return nil }
        return finding(
            "period", "the title is about \(inTitle), the text about \(inText)", text,
            "period: \"\(inTitle)\"  # or \"\(inText)\"")
    }

    private func locality(_ title: Bulletin, _ text: Bulletin) -> Finding? {
        guard !document.isWritten("locality"), let inTitle = title.sure(\.locality, "locality", from: 0.85),
            let inText = text.sure(\.locality, "locality", from: 0.85), inTitle.era == inText.era,
            !inTitle.contains(inText), !inText.contains(inTitle),
            !contains(self.text, inTitle.name), !contains(self.title, inText.name)
        else { return nil }
        return finding(
            "locality", "the title names \(inTitle.wholeName), the text \(inText.wholeName)", text,
            inTitle.correction + "\n# or\n# " + inText.correction)
    }

    private func body(_ title: Bulletin, _ text: Bulletin) -> Finding? {
        guard !document.isWritten("body"), let inTitle = title.sure(\.body, "body", from: 0.85),
            let inText = text.sure(\.body, "body", from: 0.85), let kind = inTitle.kind, kind == inText.kind,
            let levelInTitle = inTitle.level, let levelInText = inText.level, levelInTitle != levelInText,
            !contains(self.text, inTitle.lastWords), !contains(self.title, inText.lastWords)
        else { return nil }
        var bulletin = document.bulletin
        bulletin.body = inTitle
        return finding(
            "body",
            "the title is about \(inTitle.name) (\(levelInTitle)), the text about \(inText.name) (\(levelInText))",
            text, MarkdownDocument.lines(of: "body", in: bulletin))
    }

    private func finding(_ key: String, _ message: String, _ text: Bulletin, _ yaml: String) -> Finding {
        let evidence = text.evidence.first { $0.field == "/\(key)" }
        return Finding(
            .conflicts, "\(key).conflict", file: document.file, line: lines.line(of: evidence), message,
            correction: Correction(document.sidecar, yaml))
    }

    /// A meeting is also named after the month that it is held in.
    private func isMeetingsOwn(_ period: EDTF) -> Bool {
        let day = document.bulletin.event?.start ?? document.bulletin.published?.day
        return day.map { period.firstDay <= $0 && $0 <= period.lastDay } ?? false
    }

    /// Whether the month, or the year when there is no month, stands among the words.
    private func mentions(_ period: EDTF, _ words: [Syllable]) -> Bool {
        let months = [period.start.month, period.end.month].compactMap(\.self)
        if months.isEmpty { return contains(words, String(period.end.year)) }
        let month = Syllable("tháng")
        let numbers = Set(months.map { Syllable(String($0)) })
        return words.indices.contains { index in
            index > 0 && words[index - 1] == month && numbers.contains(words[index])
        }
    }

    private func contains(_ words: [Syllable], _ phrase: String) -> Bool {
        let phrase = Self.words(phrase)
        return phrase.isEmpty || words.firstRange(of: phrase) != nil
    }

    private static func words(_ text: String) -> [Syllable] {
        Tokenizer.tokens(of: Array(text.unicodeScalars)).filter { $0.kind == .word || $0.kind == .number }
            .map(\.canonical)
    }
}

extension Bulletin {
    /// What was found with some confidence.
    fileprivate func sure<Value>(_ path: KeyPath<Bulletin, Value?>, _ key: String, from confidence: Double) -> Value? {
        let evidence = evidence.first { $0.field == "/\(key)" }
        return evidence.map { $0.confidence >= confidence } ?? false ? self[keyPath: path] : nil
    }
}

extension Locality {
    /// Whether the other is this unit or lies in it.
    fileprivate func contains(_ other: Locality) -> Bool {
        code == other.code || code == other.district?.code || code == other.province?.code
    }
}

extension Body {
    /// `Huyện ủy` of `Ban Thường vụ Huyện ủy`.
    fileprivate var lastWords: String { name.split(separator: " ").suffix(2).joined(separator: " ") }
}
