import BulletinModel

/// A reference as BibTeX, for LaTeX and everything that reads its files; names and title stand in braces of their own, so
/// that no style cuts or lowers them.
enum BibTeXReference {
    static func write(_ reference: BulletinReference) -> [UInt8] {
        var writer = ReferenceWriter()
        writer.raw("@misc{")
        writer.line(reference.key)
        if !reference.creators.isEmpty {
            writer.raw(",\n  author = {")
            for (index, name) in reference.creators.enumerated() {
                writer.raw(index == 0 ? "{" : " and {")
                writer.line(name, escape: escape)
                writer.raw("}")
            }
            writer.raw("}")
        }
        writer.raw(",\n  title = {{")
        writer.line(reference.title, escape: escape)
        writer.raw("}}")
        if let date = reference.date {
            writer.raw(",\n  year = {")
            writer.number(date.year)
            writer.raw("}")
            if let month = date.month { writer.raw(months[month - 1]) }
            if let day = date.day {
                writer.raw(",\n  day = {")
                writer.number(day)
                writer.raw("}")
            }
        }
        func add(_ name: StaticString, _ value: String?, _ escape: (UInt8) -> StaticString? = Self.escape) {
            guard let value, !value.isEmpty else { return }
            writer.raw(name)
            writer.line(value, escape: escape)
            writer.raw("}")
        }
        add(",\n  publisher = {", reference.publisher)
        add(",\n  howpublished = {", reference.archive)
        add(",\n  url = {", reference.url, escapeAddress)
        add(",\n  urldate = {", reference.accessed?.description)
        writer.raw(",\n  language = {vietnamese}")
        add(",\n  note = {SHA-256: ", reference.sha256)
        writer.raw("\n}")
        return writer.bytes
    }

    private static let months: [StaticString] = [
        ",\n  month = jan", ",\n  month = feb", ",\n  month = mar", ",\n  month = apr", ",\n  month = may",
        ",\n  month = jun", ",\n  month = jul", ",\n  month = aug", ",\n  month = sep", ",\n  month = oct",
        ",\n  month = nov", ",\n  month = dec",
    ]

    /// Braces have names of their own because BibTeX counts them even behind a backslash.
    private static func escape(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "\\"): "\\textbackslash{}"
        case UInt8(ascii: "{"): "\\textbraceleft{}"
        case UInt8(ascii: "}"): "\\textbraceright{}"
        case UInt8(ascii: "~"): "\\textasciitilde{}"
        case UInt8(ascii: "^"): "\\textasciicircum{}"
        case UInt8(ascii: "&"): "\\&"
        case UInt8(ascii: "%"): "\\%"
        case UInt8(ascii: "$"): "\\$"
        case UInt8(ascii: "#"): "\\#"
        case UInt8(ascii: "_"): "\\_"
        default: nil
        }
    }

    /// An address is taken as it is but for what would end the field.
    private static func escapeAddress(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "{"): "%7B"
        case UInt8(ascii: "}"): "%7D"
        case UInt8(ascii: "\\"): "%5C"
        default: nil
        }
    }
}
