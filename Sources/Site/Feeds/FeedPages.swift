import BulletinModel

/// The site's feed from its newest bulletin to the first, cut so that what is published stays as it is.
///
/// Pages are as long as the feed, full, and numbered from the oldest: whatever newer comes makes new pages and changes
/// none. The feed itself holds the newest bulletins, of which the last page may have some, too.
struct FeedPages {
    /// How many bulletins have a date: they stand first in the catalogue.
    private let dated: Int
    private let length: Int

    /// RSS has no way to lead from one file to the next that readers know.
    static let formats: [FeedFormat] = [.atom, .jsonFeed]

    init(_ catalogue: Catalogue, _ settings: SiteSettings) {
        let undated = catalogue.years.last.flatMap { $0.year == nil ? $0.range.lowerBound : nil }
        dated = undated ?? catalogue.entries.count
        length = settings.feedLength
    }

    /// None when the feed holds all; all but the newest bulletin are in one that is full.
    var count: Int { max(0, dated - 1) / length }

    /// The bulletins of a page, counted from 1, by their positions in the catalogue's entries.
    func range(of page: Int) -> Range<Int> { dated - page * length..<dated - (page - 1) * length }

    static let folder = "feeds/"

    static func fileName(of page: Int, _ format: FeedFormat) -> String {
        let parts = format.fileName.split(separator: ".")
        return "\(parts[0])-\(page).\(parts[1])"
    }
}
