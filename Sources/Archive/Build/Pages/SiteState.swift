import BulletinModel

/// What the site at a destination was made of: when it is still the same, there is nothing to plan.
struct SiteState: Hashable {
    /// Which of the trees that were published there it is.
    var tree: UInt64
    /// Of all records.
    var records: Fingerprint
    /// What pages read beside records, by name.
    var inputs: [NamedFingerprint]
    /// What the plan had to say.
    var diagnostics: [Diagnostic]
    /// Whether files that are made of all bulletins at once were left to a later build.
    var isBrief = false
}

extension SiteState: Packable {
    func pack(into writer: inout PackedWriter) {
        writer.write(tree)
        writer.write(records)
        writer.write(inputs)
        writer.write(diagnostics)
        writer.write(isBrief)
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        tree = try reader.read()
        records = try reader.read()
        inputs = try reader.read()
        diagnostics = try reader.read()
        isBrief = try reader.read()
    }
}

/// Something that pages read, by name.
struct NamedFingerprint: Hashable, Packable {
    let name: String
    let fingerprint: Fingerprint

    init(name: String, fingerprint: Fingerprint) {
        self.name = name
        self.fingerprint = fingerprint
    }

    func pack(into writer: inout PackedWriter) {
        writer.write(name)
        writer.write(fingerprint)
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        name = try reader.read()
        fingerprint = try reader.read()
    }
}
