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

    /// What of them can be looked for, in the same order.
    let patterns: [RedactionPattern]

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ list: [Redaction] = []) {
        self.list = list
        patterns = list.compactMap(RedactionPattern.init)
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func == (one: Redactions, other: Redactions) -> Bool { one.list == other.list }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func hash(into hasher: inout Hasher) { hasher.combine(list) }

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
        let concerned = patterns.filter { $0.redaction.concerns(bulletin.id) }
        guard !concerned.isEmpty else { return (bulletin, [], []) }
        var record = RedactedRecord(bulletin)
        var found: Set<Redaction> = []
        var diagnostics: [Diagnostic] = []
        let text = RedactionText(concerned)
        let named = text.findings(in: record.texts)
        // Before one of them takes the addresses away.
        let addressed = Set(concerned.filter { record.hasAddress(with: $0) }.map(\.redaction))
        for pattern in concerned {
            let redaction = pattern.redaction
            let (wasMasked, isAddressed) = (masked.contains(redaction), addressed.contains(redaction))
            let isNamed = named.sure.contains(redaction) || wasMasked
            let isApplied = (isNamed || isAddressed) && record.apply(pattern, wasMasked: wasMasked)
            if isApplied { found.insert(redaction) }
            if redaction.bulletins.isEmpty || isApplied && isNamed { continue }
            diagnostics.append(isAddressed ? redaction.isInAddress(of: name) : redaction.isNotFound(in: name))
        }
        // What is left where something was taken out; nearly all records are as they were.
        let left = found.isEmpty ? named : text.findings(in: record.texts)
        for words in left.similar.sorted() {
            diagnostics.append(
                Diagnostic(
                    .warning, code: "redaction.similar", file: name,
                    message: "‘\(words)’ is nearly what \(Self.fileName) redacts, and stays",
                    advice: "add it there if it is the same"))
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
        let passages = patterns.filter { $0.redaction.isPassage && $0.redaction.concerns(id) }
        guard !passages.isEmpty, var scalars = text() else { return nil }
        var found: Set<Redaction> = []
        for pattern in passages {
            let ranges = RedactionText([pattern]).ranges(in: scalars)
            if ranges.isEmpty { continue }
            found.insert(pattern.redaction)
            scalars = PassageMask.masked(scalars, ranges)
        }
        guard !found.isEmpty else { return nil }
        var masked = raw
        masked.bytes = UTF8Text(scalars).bytes
        return (masked, found)
    }

    /// Why a bulletin cannot be published when it is called by names that must not be said.
    static func objection(in name: String) -> Diagnostic {
        Diagnostic(
            .error, code: "redaction.file-name", file: name,
            message: "the bulletin’s file or id has a name that \(fileName) redacts; it is not published",
            advice: "rename the file; addresses and data would show it")
    }

    /// The names that must not be published of a bulletin and that an address of it, its id or the path of its file says.
    /// Where nobody knows which bulletin it is, they are those of all.
    func names(in address: String, of id: String?) -> [Redaction] {
        let names = patterns.filter { !$0.redaction.isPassage && id.map($0.redaction.concerns) ?? true }
        guard !names.isEmpty else { return [] }
        let words = AddressWords(address)
        return names.filter { $0.stands(in: words) }.map(\.redaction)
    }

    /// Whether an address of a bulletin has a name that must not be published of it.
    func hides(_ path: String, of id: String?) -> Bool { !names(in: path, of: id).isEmpty }

    /// Whether a name must not be published at all.
    func redacts(_ name: String) -> Bool {
        let names = patterns.filter { !$0.redaction.isPassage && $0.redaction.bulletins.isEmpty }
        return RedactionText(names).redacted(name) != nil
    }

    /// Bulletins that something is to be taken out of and that are not there.
    func unknown(in records: KnownRecords) -> [Diagnostic] {
        guard list.contains(where: { !$0.bulletins.isEmpty }) else { return [] }
        let ids = Set(records.summaries.map(\.id)).union(records.table.unpublished)
        let names = ids.sorted()
        return Set(list.flatMap(\.bulletins)).subtracting(ids).sorted().map { id in
            Diagnostic(
                .error, code: "redaction.unknown", file: Self.fileName, message: "there is no bulletin ‘\(id)’",
                advice: Spelling.nearest(to: id, among: names).map { "did you mean ‘\($0)’?" }
                    ?? "write its path without the extension")
        }
    }
}
