import BulletinModel

/// A reference as RIS, which most reference managers read: a tag, two blanks, a hyphen, a blank and a value on each line.
enum RISReference {
    static func write(_ reference: BulletinReference) -> [UInt8] {
        var writer = ReferenceWriter()
        writer.raw("TY  - ELEC\n")
        func add(_ tag: StaticString, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            writer.raw(tag)
            writer.raw("  - ")
            writer.line(value)
            writer.raw("\n")
        }
        for creator in reference.creators { add("AU", creator) }
        add("TI", reference.title)
        add("T2", reference.archive)
        add("PB", reference.publisher)
        add("PY", reference.date.map { String($0.year) })
        add("DA", reference.date.map(date))
        add("Y2", reference.accessed.map(date))
        add("UR", reference.url)
        add("LA", "vi")
        add("N1", "SHA-256: " + reference.sha256)
        writer.raw("ER  - ")
        return writer.bytes
    }

    /// `2021/10/06/`; what is not known is empty.
    private static func date(_ date: EDTFDate) -> String {
        var text = ""
        for byte in date.description.utf8 {
            text.unicodeScalars.append(byte == UInt8(ascii: "-") ? "/" : Unicode.Scalar(byte))
        }
        return text + (date.day != nil ? "/" : date.month != nil ? "//" : "///")
    }
}
