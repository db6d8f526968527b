import BulletinModel

/// A feed from its newest bulletin to the first, cut so that what is published stays as it is.
///
/// Pages are as long as the feed, full, and numbered from the oldest: whatever newer comes makes new pages and changes
/// none. The feed itself holds the newest bulletins, of which the last page may have some, too.
struct FeedPages {
    /// How many bulletins have a date: they stand first.
    private let dated: Int
    private let length: Int

    /// RSS has no way to lead from one file to the next that readers know.
    static let formats: [FeedFormat] = [.atom, .jsonFeed]

    /// Of the site; of others where they go so far back.
    init(_ subject: FeedSubject, _ catalogue: Catalogue, _ settings: SiteSettings) {
        let hasPages = subject == .site || settings.feeds.contains(.history)
        dated = hasPages ? subject.datedCount(in: catalogue) : 0
        length = settings.feedLength
    }

    /// None when the feed holds all; all but the newest bulletin are in one that is full.
    var count: Int { max(0, dated - 1) / length }

    /// The bulletins of a page, counted from 1, by their positions among those of the feed.
    func range(of page: Int) -> Range<Int> { dated - page * length..<dated - (page - 1) * length }

    /// Below that of the feed.
    static let folder = "feeds/"

    static func fileName(of page: Int, _ format: FeedFormat) -> String {
        let parts = format.fileName.split(separator: ".")
        return "\(parts[0])-\(page).\(parts[1])"
    }
}

/// A page of a feed before its newest items.
struct FeedPage: Hashable, Sendable {
    private let feed, page: Int32

    init(feed: Int, number: Int) { (self.feed, page) = (Int32(feed), Int32(number)) }

    /// Counted from 1 for the oldest.
    var number: Int { Int(page) }

    func subject(in site: PlannedSite) -> FeedSubject { site.feeds[Int(feed)] }

    func entries(in site: PlannedSite) -> [CatalogueEntry] {
        let subject = subject(in: site)
        let range = FeedPages(subject, site.catalogue, site.settings).range(of: number)
        return subject.entries(range, in: site.catalogue)
    }
}
