extension Redactions {
    /// Whether anything must not be published of a bulletin.
    func concern(_ id: String) -> Bool { list.contains { $0.concerns(id) } }

    /// A whole text of a bulletin without what must not be published; nil when it must not be shown at all.
    ///
    /// An older text was never looked through by the person who wrote the redactions. So where a passage is not found in
    /// it as it is, it may stand there in other words, and where the words of a name stand with something between them,
    /// they may be that name: then nothing is shown.
    func applied(to text: String, of id: String) -> String? {
        var text = text
        for pattern in patterns where pattern.redaction.concerns(id) {
            let redaction = pattern.redaction
            let redacted = RedactionText([pattern]).redacted(text)
            text = redacted ?? text
            switch redaction.subject {
            case .passage: if redacted == nil { return nil }
            case .name(let name):
                let words = Redaction(.passage(name), reason: redaction.reason, date: redaction.date)
                if let loose = RedactionPattern(words), RedactionText([loose]).redacted(text) != nil { return nil }
            }
        }
        return text
    }
}
