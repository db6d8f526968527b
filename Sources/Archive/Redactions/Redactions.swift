import BulletinModel
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

    /// The record without what must not be published, and what cannot be taken out of it. `name` is what diagnostics call
    /// its file.
    func applied(to bulletin: Bulletin, name: String) -> (bulletin: Bulletin, diagnostics: [Diagnostic]) {
        let own = list.filter { $0.concerns(bulletin.id) }
        guard !own.isEmpty else { return (bulletin, []) }
        var record = RedactedRecord(bulletin)
        var diagnostics: [Diagnostic] = []
        for redaction in own {
            guard let pattern = RedactionPattern(redaction) else { continue }
            let isFound = record.apply(redaction, RedactionText([pattern]))
            if case .passage = redaction.subject, !isFound {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "redaction.not-found", file: name,
                        message: "a passage that \(Self.fileName) redacts is not in this bulletin",
                        advice: "copy the words from the bulletin’s page, or remove the entry"))
            }
            if case .name = redaction.subject, Self.says(bulletin.id, redaction.text) {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "redaction.file-name", file: name,
                        message: "the bulletin’s id has a name that \(Self.fileName) redacts",
                        advice: "rename the file, or write another id; addresses and data show it"))
            }
        }
        return (record.bulletin, diagnostics)
    }

    /// Whether an address or an id has the words, however they are joined.
    static func says(_ address: String, _ words: String) -> Bool {
        let (address, words) = (Slug.make(address, maximumLength: 10_000), Slug.make(words, maximumLength: 10_000))
        return words != Slug.unnamed && "-\(address)-".contains("-\(words)-")
    }
}
