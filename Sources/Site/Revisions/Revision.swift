import BulletinModel

/// A change of a bulletin's text after it had been published.
public struct Revision: Hashable, Sendable {
    /// When the build that noticed it was made, in Vietnam.
    public var day: CalendarDay
    /// SHA-256 of the text before and after, in hexadecimal digits.
    public var before, after: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(day: CalendarDay, before: String, after: String) {
        self.day = day
        self.before = before
        self.after = after
    }
}

/// The changes of the bulletins that were changed, and what those were called first that have another name now.
public struct RevisionTable: Hashable, Sendable {
    /// By the bulletin's id, the oldest first; nobody has none.
    private let revisions: [String: [Revision]]
    private let firstIDs: [String: String]

    /// `firstIDs` are by the ids of now.
    public init(_ revisions: [String: [Revision]] = [:], firstIDs: [String: String] = [:]) {
        self.revisions = revisions.filter { !$0.value.isEmpty }
        self.firstIDs = firstIDs
    }

    /// What a bulletin was called when it came: feeds and calendars call it so for good, whatever its file is called.
    func firstID(of id: String) -> String { firstIDs.isEmpty ? id : firstIDs[id] ?? id }

    /// The oldest first.
    public func revisions(of id: String) -> [Revision] { revisions.isEmpty ? [] : revisions[id] ?? [] }

    /// The same without some of the first names, by the ids of now: a name may be what must not be said any more.
    package func hiding(_ isHidden: (_ firstID: String, _ id: String) -> Bool) -> RevisionTable {
        RevisionTable(revisions, firstIDs: firstIDs.filter { !isHidden($0.value, $0.key) })
    }

    /// When a bulletin was changed last.
    func lastDay(of id: String) -> CalendarDay? { revisions(of: id).last?.day }

    /// All that is said of a bulletin.
    func fingerprint(of id: String) -> Fingerprint {
        var fingerprint = Fingerprint()
        for revision in revisions(of: id) {
            fingerprint.add(revision.day.daysSince1970)
            fingerprint.add(revision.before)
            fingerprint.add(revision.after)
        }
        return fingerprint
    }

    /// The bulletins that were changed, by id.
    var all: [(id: String, revisions: [Revision])] {
        revisions.map { (id: $0.key, revisions: $0.value) }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }
}
