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
    private let title: MentionedWords

    init(_ document: ReviewedDocument, lines: LineTable) {
        self.document = document
        self.lines = lines
        title = MentionedWords([(document.bulletin.titleAsPrinted ?? document.bulletin.title) ?? ""])
    }

    func findings() -> [Finding] {
        guard let (title, text) = document.halves else { return [] }
        let claims = TitleClaims(title: title, found: document.found)
        return [period(claims, text), locality(claims, text), body(claims, text)].compactMap(\.self)
    }

    private func period(_ claims: TitleClaims, _ text: Bulletin) -> Finding? {
        guard !document.isWritten("period"), let inTitle = claims.period, let inText = text.sure(\.period, "period"),
            inTitle.lastDay < inText.firstDay || inText.lastDay < inTitle.firstDay, !title.mention(inText),
            !isMeetingsOwn(inTitle), !isMeetingsOwn(inText)
        else { return nil }
        return finding(
            "period", "the title is about \(inTitle), the text about \(inText)", text,
            "period: \"\(inTitle)\"  # or \"\(inText)\"")
    }

    private func locality(_ claims: TitleClaims, _ text: Bulletin) -> Finding? {
        guard !document.isWritten("locality"), let inTitle = claims.locality,
            let inText = text.sure(\.locality, "locality"), inTitle.era == inText.era, !inTitle.contains(inText),
            !inText.contains(inTitle), !title.contain(inText.name)
        else { return nil }
        return finding(
            "locality", "the title names \(inTitle.wholeName), the text \(inText.wholeName)", text,
            inTitle.correction + "\n# or\n# " + inText.correction)
    }

    private func body(_ claims: TitleClaims, _ text: Bulletin) -> Finding? {
        guard !document.isWritten("body"), let inTitle = claims.body, let inText = text.sure(\.body, "body"),
            let kind = inTitle.kind, kind == inText.kind, let levelInTitle = inTitle.level,
            let levelInText = inText.level, levelInTitle != levelInText, !title.contain(inText.lastWords)
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
}

extension Locality {
    /// Whether the other is this unit or lies in it.
    fileprivate func contains(_ other: Locality) -> Bool {
        code == other.code || code == other.district?.code || code == other.province?.code
    }
}
