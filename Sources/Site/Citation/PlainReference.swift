/// A reference as one sentence in the words of a language: who, what, where published, when, in which archive, address.
enum PlainReference {
    static func write(_ reference: BulletinReference, _ dates: DateWords) -> [UInt8] {
        let published = [reference.publisher, reference.date.map { dates.short(.date($0)) }].compactMap(\.self)
        let parts = [
            dates.strings.list(reference.creators), "“\(reference.title)”", dates.strings.list(published),
            reference.archive,
        ]
        var writer = ReferenceWriter()
        for part in parts where !part.isEmpty {
            if !writer.bytes.isEmpty { writer.raw(" ") }
            writer.line(part)
            if writer.bytes.last != UInt8(ascii: ".") { writer.raw(".") }
        }
        if let url = reference.url {
            writer.raw(" ")
            writer.line(url)
        }
        return writer.bytes
    }
}
