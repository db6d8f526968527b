import BulletinModel
import Yams

/// Reads `redactions.yaml`: what must not be published.
enum RedactionsFile {
    /// Reads the text of the file, which diagnostics call `file`.
    static func read(_ bytes: [UInt8], file: String) -> ([Redaction], [Diagnostic]) {
        var reader = EntryFileReader(file: file)
        let redactions = reader.entries(bytes, below: "redactions").compactMap { redaction($0, &reader) }
        return (redactions, reader.diagnostics)
    }

    private static func redaction(_ node: Node, _ reader: inout EntryFileReader) -> Redaction? {
        let known = ["name", "passage", "bulletin", "reason", "date"]
        guard let members = reader.members(of: node, known, in: "a redaction") else { return nil }
        let name = reader.text(members["name"], "name")
        let passage = reader.text(members["passage"], "passage")
        let bulletins = Set(reader.texts(members["bulletin"], "bulletin"))
        let reason = reader.text(members["reason"], "reason")
        let date = day(members["date"], &reader)
        for key in ["reason", "date"] where members[key] == nil {
            reader.report(
                node, "a redaction lacks ‘\(key)’", "readers are told why something is missing, and since when")
        }
        let subject: Redaction.Subject
        switch (name, passage) {
        case (let name?, nil): subject = .name(name)
        case (nil, let passage?):
            guard !bulletins.isEmpty || members["bulletin"] != nil else {
                reader.report(node, "a passage lacks ‘bulletin’", "write the id of the bulletin that it stands in")
                return nil
            }
            subject = .passage(passage)
        default:
            if members["name"] == nil, members["passage"] == nil || passage != nil {
                reader.report(node, "a redaction lacks ‘name’ or ‘passage’", "write what must not be published")
            } else if name != nil {
                reader.report(node, "a redaction has both ‘name’ and ‘passage’", "write two of them")
            }
            return nil
        }
        guard let reason, let date else { return nil }
        let redaction = Redaction(subject, bulletins: bulletins, reason: reason, date: date)
        guard let pattern = RedactionPattern(redaction) else {
            reader.report(node, "there is no word to redact", "write the words as the bulletin has them")
            return nil
        }
        if RedactionText([pattern]).redacted(reason) != nil, let written = members["reason"] {
            reader.report(written, "the reason says what must not be said", "readers see the reason; word it otherwise")
            return nil
        }
        return redaction
    }

    private static func day(_ node: Node?, _ reader: inout EntryFileReader) -> CalendarDay? {
        guard let node, let text = reader.text(node, "date") else { return nil }
        if let day = EDTF(text), day.start == day.end, let date = day.start.calendarDay { return date }
        reader.report(node, "‘\(text)’ is no day", "write, for example, 2024-05-01")
        return nil
    }
}
