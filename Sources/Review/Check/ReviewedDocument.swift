import BulletinModel

/// One bulletin with all that a review of it needs.
public struct ReviewedDocument: Sendable {
    /// By the name that diagnostics have for it: `seeds/a.txt`.
    public var file: String
    /// Where a person corrects it: `seeds/a.yaml`, or its own front matter.
    public var sidecar: String
    /// The record, with what a person wrote.
    public var bulletin: Bulletin
    /// What the program alone found.
    public var found: Bulletin
    /// The decoded source.
    public var text: [Unicode.Scalar]
    /// Where a person wrote each key.
    public var written: [String: WrittenPlace]
    /// What the title alone says, and what the text without it says; nil when there is no title to be taken out.
    public var halves: (title: Bulletin, text: Bulletin)?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(
        file: String, sidecar: String, bulletin: Bulletin, found: Bulletin, text: [Unicode.Scalar],
        written: [String: WrittenPlace] = [:], halves: (title: Bulletin, text: Bulletin)? = nil
    ) {
        self.file = file
        self.sidecar = sidecar
        self.bulletin = bulletin
        self.found = found
        self.text = text
        self.written = written
        self.halves = halves
    }

    /// Whether a person has decided about one of the keys.
    func isWritten(_ keys: String...) -> Bool { keys.contains { written[$0] != nil } }

    /// What says so, and how surely; nil for what was not found and for what a person wrote.
    func evidence(_ key: String) -> Evidence? {
        bulletin.evidence.first { $0.field == "/\(key)" && $0.rule != Evidence.overrideRule }
    }
}
