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
            $0.identifier($1, $2)
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
            guard let written = fields.source, !(written.value?.isAboutFileOnly ?? false) else { return false }
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
        value("event", \.event, \.event, hasShortForm: true) { $0.event($1, $2) },
        value("period", \.period, \.period) { $0.date($1, $2) },
        value("date", \.date, \.date) { $0.date($1, $2) },
        value("date_basis", \.dateBasis, \.dateBasis) { $0.choice($1, $2) },
        value("body", \.body, \.body, hasShortForm: true) { $0.body($1, $2) },
        value("meeting", \.meeting, \.meeting, hasShortForm: true) { $0.meeting($1, $2) },
        FieldKey(name: "locality") { reader, node, fields in
            let place = reader.place(of: node)
            if reader.isNull(node) {
                fields.locality = Written(nil, at: place)
            } else if reader.isReference(node) {
                fields.localityName = reader.reference(node, "locality").map { Written($0, at: place) }
            } else if let locality = reader.locality(node, "locality") {
                fields.locality = Written(locality, at: place)
            }
        } apply: { fields, bulletin in
            guard let written = fields.locality else { return false }
            bulletin.locality = written.value
            return true
        },
        remark("province") { reader, node, fields in
            fields.province = reader.text(node, "province").map { Written($0, at: reader.place(of: node)) }
        },
        remark("district") { reader, node, fields in
            fields.district = reader.text(node, "district").map { Written($0, at: reader.place(of: node)) }
        },
        list("people", \.people, \.people, hasShortForm: true) { $0.person($1, $2) },
        value("byline", \.byline, \.byline, hasShortForm: true) { $0.byline($1, $2) },
        synonym("author", of: "byline", \.byline) { reader, node, place in
            reader.byline(node, "author").map { Written($0, at: place, isText: node.mapping == nil) }
        },
        list("figures", \.figures, \.figures) { $0.figure($1, $2) },
        list("documents", \.documents, \.documents, hasShortForm: true) { $0.citation($1, $2) },
        list("places", \.places, \.places, hasShortForm: true) { $0.place($1, $2) },
        list("topics", \.topics, \.topics) { $0.text($1, $2) },
        synonym("tags", of: "topics", \.topics) { reader, node, place in
            reader.texts(node, "tags").map { Written($0, at: place, isText: true) }
        },
        list("captions", \.captions, \.captions) { $0.removedText($1, $2) },
        list("removed", \.removed, \.removed) { $0.removedText($1, $2) },
        constant("body_markdown", \.bodyMarkdown) {
            $0.text($1, $2)
        } apply: {
            $1.bodyMarkdown = $0
        },
        made("evidence"),
        made("warnings"),
        FieldKey(name: "aliases") { reader, node, fields in
            guard let aliases = reader.texts(node, "aliases") else { return }
            fields.aliases = Written(aliases, at: reader.place(of: node))
        } apply: { fields, bulletin in
            // Kept with the record, but none of its keys.
            if let written = fields.aliases { bulletin.aliases = written.value }
            return false
        },
        remark("draft") { reader, node, fields in
            guard let draft = reader.truth(node, "draft") else { return }
            fields.draft = Written(draft, at: reader.place(of: node))
        },
        ignored("year", because: "follows from the date"),
        ignored("archive", because: "follows from place and date"),
    ]

    /// A key that other generators need and this program does not.
    private static func ignored(_ name: String, because reason: String) -> FieldKey {
        remark(name) { reader, node, _ in
            reader.report(
                "metadata.ignored-key", at: reader.place(of: node), "'\(name)' is not taken from here: it \(reason)",
                severity: .note)
        }
    }

    /// A key of the record that the program makes and nobody else: a record of its own, handed back, may hold it.
    private static func made(_ name: String) -> FieldKey {
        remark(name) { reader, node, _ in
            reader.report(
                "metadata.ignored-key", at: reader.place(of: node),
                "'\(name)' is made by the program and not taken from here", severity: .note)
        }
    }
}
