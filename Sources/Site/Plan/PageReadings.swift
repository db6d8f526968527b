import BulletinModel

/// What a page is made of, as numbers: when none of them is another one than at the last build, its bytes are not either.
///
/// Each family of pages says what it reads of the catalogue; a test changes archives in every way and fails when a
/// page's bytes differ and its readings do not.
public struct PageReadings: Hashable, Sendable {
    /// Of the bulletins whose whole records it shows; of nothing for pages that show none.
    public var records = Fingerprint()
    /// Of what it says of other bulletins, of places and of the site's order.
    public var lists = Fingerprint()
    /// Of what is the same for all pages of its family: template, strings, settings.
    public var shared = Fingerprint()

    /// Whether it shows whole records.
    package var areOfRecords: Bool { records != Fingerprint() }

    /// Of a page that reads nothing.
    public init() {}

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(records: Fingerprint, lists: Fingerprint, shared: Fingerprint) {
        self.records = records
        self.lists = lists
        self.shared = shared
    }
}
