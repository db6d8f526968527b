import BulletinModel
import Extraction
import VietnameseText

/// What must not be published of an archive. It is applied to each record as soon as it is made, before anything else
/// sees it: nothing of it reaches a page, a list, a feed, data or the index of search.
public struct Redactions: Hashable, Sendable {
    /// The file's name in the archive folder.
    public static let fileName = "redactions.yaml"

    /// In the order of the file.
    public let list: [Redaction]

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ list: [Redaction] = []) { self.list = list }

    /// Of all that it says.
    var fingerprint: Fingerprint {
        var print = Fingerprint()
        for redaction in list {
            if case .name = redaction.subject { print.add(true) } else { print.add(false) }
            print.add(redaction.text)
            print.add(redaction.bulletins.count)
            for id in redaction.bulletins.sorted() { print.add(id) }
            print.add(redaction.reason)
            print.add(redaction.date.description)
        }
        return print
    }

    /// The record without what must not be published, what was taken out, and what cannot be. `name` is what diagnostics
    /// call its file, `masked` are passages that were taken out of its text already.
    func applied(
        to bulletin: Bulletin, name: String, masked: Set<Redaction> = []
    ) -> (bulletin: Bulletin, found: Set<Redaction>, diagnostics: [Diagnostic]) {
        var record = RedactedRecord(bulletin)
        var found: Set<Redaction> = []
        var diagnostics: [Diagnostic] = []
        for redaction in list where redaction.concerns(bulletin.id) {
            guard let pattern = RedactionPattern(redaction) else { continue }
            let text = RedactionText([pattern])
            if record.apply(redaction, text, wasMasked: masked.contains(redaction)) {
                found.insert(redaction)
            } else if !redaction.bulletins.isEmpty {
                diagnostics.append(redaction.isNotFound(in: name))
            }
            for words in Set(text.similar(in: record.bulletin.bodyMarkdown)).sorted() {
                diagnostics.append(
                    Diagnostic(
                        .warning, code: "redaction.similar", file: name,
                        message: "‘\(words)’ is nearly what \(Self.fileName) redacts, and stays",
                        advice: "add it there if it is the same"))
            }
        }
        return (record.bulletin, found, diagnostics)
    }

    /// Names that no bulletin of the archive has.
    func unused(besides found: Set<Redaction>) -> [Diagnostic] {
        list.filter { $0.bulletins.isEmpty && !found.contains($0) }.map { redaction in
            Diagnostic(
                .warning, code: "redaction.unused", file: Self.fileName,
                message: "‘\(redaction.text)’ is in no bulletin", advice: "correct it, or take the entry out")
        }
    }

    /// A text in whose passages nothing can be read, and which passages those are; nil when it has none of them. `text` is
    /// the decoded source.
    func masked(
        _ raw: RawBulletin, of id: String, text: () -> [Unicode.Scalar]?
    ) -> (raw: RawBulletin, redactions: Set<Redaction>)? {
        let passages = list.filter { $0.isPassage && $0.concerns(id) }
        guard !passages.isEmpty, var scalars = text() else { return nil }
        var found: Set<Redaction> = []
        for passage in passages {
            guard let pattern = RedactionPattern(passage) else { continue }
            let ranges = RedactionText([pattern]).ranges(in: scalars)
            if ranges.isEmpty { continue }
            found.insert(passage)
            scalars = PassageMask.masked(scalars, ranges)
        }
        guard !found.isEmpty else { return nil }
        var masked = raw
        masked.bytes = UTF8Text(scalars).bytes
        return (masked, found)
    }

    /// Why a bulletin cannot be published: its name says what must not be said, and addresses and data show it.
    func objection(to id: String, path: String, name: String) -> Diagnostic? {
        guard hides(path, of: id) || hides(id, of: id) else { return nil }
        return Diagnostic(
            .error, code: "redaction.file-name", file: name,
            message: "the bulletin’s file or id has a name that \(Self.fileName) redacts; it is not published",
            advice: "rename the file; addresses and data would show it")
    }

    /// Whether an address of a bulletin, or the path of its file, has a name that must not be published of it.
    func hides(_ path: String, of id: String) -> Bool {
        list.contains { !$0.isPassage && $0.concerns(id) && Self.says(path, $0.text) }
    }

    /// Whether a name must not be published at all.
    func redacts(_ name: String) -> Bool {
        let patterns = list.filter { !$0.isPassage && $0.bulletins.isEmpty }.compactMap(RedactionPattern.init)
        return RedactionText(patterns).redacted(name) != nil
    }

    /// Bulletins that something is to be taken out of and that are not there.
    func unknown(in records: KnownRecords) -> [Diagnostic] {
        guard list.contains(where: { !$0.bulletins.isEmpty }) else { return [] }
        // Drafts have no records.
        let ids = Set(records.summaries.map(\.id)).union(records.sources.map { SourceFile(path: $0.path).id })
        return Set(list.flatMap(\.bulletins)).subtracting(ids).sorted().map { id in
            Diagnostic(
                .error, code: "redaction.unknown", file: Self.fileName, message: "there is no bulletin ‘\(id)’",
                advice: Spelling.nearest(to: id, among: ids.sorted()).map { "did you mean ‘\($0)’?" }
                    ?? "write its path without the extension")
        }
    }

    /// Whether an address or an id has the words, however they are joined.
    static func says(_ address: String, _ words: String) -> Bool {
        let (address, words) = (Slug.make(address, maximumLength: 10_000), Slug.make(words, maximumLength: 10_000))
        return words != Slug.unnamed && "-\(address)-".contains("-\(words)-")
    }
}
