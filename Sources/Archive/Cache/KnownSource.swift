import BulletinModel
import Site

/// What the last build knew of a bulletin's file. An object, since lists of them are handed about.
final class KnownSource: Sendable {
    /// From the source folder.
    let path: String
    /// Of the bytes of file and sidecar; nil when one could not be read.
    let content: Fingerprint?
    /// Of the file and of its sidecar; nil for what could not be read or is not there.
    let hash, sidecarHash: ContentHash?
    /// What the bulletin is called, as far as that is known; also of one that is not published.
    let id: String?
    /// nil when nothing was published of it; what is wrong is among the diagnostics then, or it is a draft.
    let record: Record?
    let diagnostics: [Diagnostic]
    /// Of all of it.
    let fingerprint: Fingerprint

    struct Record: Sendable {
        /// In the cache.
        var number: Int
        var summary: BulletinSummary
        /// The hash of the source's text.
        var text: ContentHash
    }

    init(
        path: String, content: Fingerprint?, hash: ContentHash?, sidecarHash: ContentHash?, id: String?,
        record: Record?, diagnostics: [Diagnostic]
    ) {
        self.path = path
        self.content = content
        self.hash = hash
        self.sidecarHash = sidecarHash
        self.id = id
        self.record = record
        self.diagnostics = diagnostics
        var fingerprint = Fingerprint()
        fingerprint.add(path)
        fingerprint.add(content?.value ?? 0)
        if let record { fingerprint.add(record.summary.record) } else { fingerprint.add(id) }
        self.fingerprint = fingerprint
    }
}

extension KnownSource: Packable {
    func pack(into writer: inout PackedWriter) {
        writer.write(path)
        writer.write(content)
        writer.write(hash)
        writer.write(sidecarHash)
        writer.write(record == nil ? id : nil)
        writer.write(record)
        writer.write(diagnostics)
    }

    convenience init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        let path: String = try reader.read()
        let content: Fingerprint? = try reader.read()
        let (hash, sidecarHash): (ContentHash?, ContentHash?) = (try reader.read(), try reader.read())
        let id: String? = try reader.read()
        let record: Record? = try reader.read()
        self.init(
            path: path, content: content, hash: hash, sidecarHash: sidecarHash, id: record?.summary.id ?? id,
            record: record, diagnostics: try reader.read())
    }
}

extension KnownSource.Record: Packable {
    func pack(into writer: inout PackedWriter) {
        writer.write(number)
        writer.write(summary)
        writer.write(text)
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        number = try reader.read()
        summary = try reader.read()
        text = try reader.read()
    }
}
