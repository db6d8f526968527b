import BulletinModel

extension FieldKey {
    /// Every key that may be written, in the order of the contract. Another key is another line.
    static let all: [FieldKey] = [
        remark("schema") { reader, node, _ in
            guard let schema = reader.text(node, "schema"), schema != Bulletin.schema else { return }
            reader.reportBadValue(
                node, "'schema' cannot be '\(schema)'", advice: "this program reads \(Bulletin.schema)")
        },
        constant("id", \.id) {
            $0.text($1, $2)
        } apply: {
            $1.id = $0
        },
        FieldKey(name: "source") { reader, node, fields in
            let place = reader.place(of: node)
            if reader.isNull(node) {
                fields.source = Written(nil, at: place)
            } else if let source = reader.source(node, "source") {
                fields.source = Written(source, at: place)
            }
        } apply: { fields, bulletin in
            guard let written = fields.source else { return false }
            bulletin.source.url = written.value?.url
            bulletin.source.publisher = written.value?.publisher
            bulletin.source.retrieved = written.value?.retrieved
            return true
        },
        value("title", \.title, \.title) { $0.text($1, $2) },
        value("title_as_printed", \.titleAsPrinted, \.titleAsPrinted) { $0.text($1, $2) },
        value("lead", \.lead, \.lead) { $0.text($1, $2) },
        value("section", \.section, \.section) { $0.text($1, $2) },
        value("published", \.published, \.published) { $0.timestamp($1, $2) },
        value("event", \.event, \.event) { $0.event($1, $2) },
        value("period", \.period, \.period) { $0.date($1, $2) },
        value("date", \.date, \.date) { $0.date($1, $2) },
        value("date_basis", \.dateBasis, \.dateBasis) { $0.choice($1, $2) },
        value("body", \.body, \.body) { $0.body($1, $2) },
        value("meeting", \.meeting, \.meeting) { $0.meeting($1, $2) },
        value("locality", \.locality, \.locality) { $0.locality($1, $2) },
        list("people", \.people, \.people) { $0.person($1, $2) },
        value("byline", \.byline, \.byline) { $0.byline($1, $2) },
        list("figures", \.figures, \.figures) { $0.figure($1, $2) },
        list("documents", \.documents, \.documents) { $0.citation($1, $2) },
        list("places", \.places, \.places) { $0.place($1, $2) },
        list("topics", \.topics, \.topics) { $0.text($1, $2) },
        list("captions", \.captions, \.captions) { $0.removedText($1, $2) },
        list("removed", \.removed, \.removed) { $0.removedText($1, $2) },
        constant("body_markdown", \.bodyMarkdown) {
            $0.text($1, $2)
        } apply: {
            $1.bodyMarkdown = $0
        },
        made("evidence"),
        made("warnings"),
        remark("aliases") { reader, node, fields in
            guard let aliases = reader.texts(node, "aliases") else { return }
            fields.aliases = Written(aliases, at: reader.place(of: node))
        },
        remark("draft") { reader, node, fields in
            guard let draft = reader.truth(node, "draft") else { return }
            fields.draft = Written(draft, at: reader.place(of: node))
        },
    ]

    /// A key of the record that the program makes and nobody else: a record of its own, handed back, may hold it.
    private static func made(_ name: String) -> FieldKey {
        remark(name) { reader, node, _ in
            reader.report(
                "metadata.ignored-key", at: reader.place(of: node),
                "'\(name)' is made by the program and not taken from here", severity: .note)
        }
    }
}
