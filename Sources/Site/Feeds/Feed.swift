import BulletinModel
import MarkdownRendering

/// The newest bulletins of the site, of a locality, a year or a topic, for programs that follow them; or a page of all
/// that came before.
///
/// A bulletin without any date is in no feed: each of the three formats, in its own way, is about time.
struct Feed: Sendable {
    let title: String
    let description: String
    let language: String
    /// Of the site, for bulletins whose author is not known.
    let publisher: String
    /// A tag URI (RFC 4151), the same in every format.
    let id: String
    let homePage: String
    /// The address of the folder that the feed's file lies in.
    let folder: String
    /// The WebSub hub that is told of changes (w3.org/TR/websub).
    let hub: String?
    let items: [FeedItem]
    /// Which page of the feed it is; nil for what programs follow.
    private(set) var page: Int?
    /// The page before it.
    private(set) var older: Int?

    /// The newest of a subject; `read` gives the record of a summary by its position in the catalogue.
    init(
        _ site: SiteContext, _ planned: PlannedSite, _ subject: FeedSubject, reading read: (Int) throws -> Bulletin
    ) rethrows {
        let catalogue = planned.catalogue
        let newest = subject.newest(site.settings.feedLength, in: catalogue)
        try self.init(site, planned, subject, newest, reading: read)
        let pages = FeedPages(subject, catalogue, site.settings)
        if pages.count > 0 { older = pages.count }
    }

    /// A page of what came before.
    init(
        _ page: FeedPage, _ site: SiteContext, _ planned: PlannedSite, reading read: (Int) throws -> Bulletin
    ) rethrows {
        try self.init(site, planned, page.subject(in: planned), page.entries(in: planned), reading: read)
        self.page = page.number
        if page.number > 1 { older = page.number - 1 }
    }

    private init(
        _ site: SiteContext, _ planned: PlannedSite, _ subject: FeedSubject, _ entries: [CatalogueEntry],
        reading read: (Int) throws -> Bulletin
    ) rethrows {
        let catalogue = planned.catalogue
        let path = subject.folder(in: catalogue)
        title = subject.title(in: catalogue, site)
        description = site.description
        language = site.strings.language
        publisher = site.title
        id = TagURI.make("feed/" + path, site.settings.baseURL)
        homePage = site.settings.baseURL.url(path)
        folder = homePage
        hub = site.settings.webSubHub
        items = try entries.compactMap { entry in
            let bulletin = try read(entry.bulletin)
            return FeedItem(entry, bulletin, planned.revisions, in: catalogue, site)
        }
    }

    /// Where the file itself is.
    func address(_ format: FeedFormat) -> String {
        page.map { address(ofPage: $0, format) } ?? folder + format.fileName
    }

    /// Where another page of it is.
    func address(ofPage page: Int, _ format: FeedFormat) -> String {
        folder + FeedPages.folder + FeedPages.fileName(of: page, format)
    }

    /// The newest item's date, or the last change of one: a feed changes when something comes, not when it is written.
    var updated: FeedDate { items.lazy.map(\.updated).max() ?? .none }
}

/// A bulletin in a feed.
struct FeedItem: Sendable {
    let id: String
    let url: String
    let title: String
    let date: FeedDate
    /// Which of the bulletin's dates that is.
    let dateBasis: DateBasis?
    /// When its text was changed last after that.
    let revised: FeedDate?
    let summary: String?
    let html: String
    let authors: [String]
    let categories: [String]

    /// The last change, else the item's date.
    var updated: FeedDate { revised ?? date }

    /// nil when the bulletin has no date.
    init?(
        _ entry: CatalogueEntry, _ bulletin: Bulletin, _ revisions: RevisionTable, in catalogue: Catalogue,
        _ site: SiteContext
    ) {
        guard let date = FeedDate(bulletin) else { return nil }
        self.date = date
        revised = revisions.lastDay(of: bulletin.id).map { FeedDate(day: $0, secondOfDay: 0) }.flatMap {
            $0 > date ? $0 : nil
        }
        dateBasis = bulletin.dateBasis
        id = TagURI.make(bulletin: revisions.firstID(of: bulletin.id), site.settings.baseURL)
        url = site.settings.baseURL.url(catalogue.folder(of: entry))
        title = site.title(of: catalogue.summary(of: entry))
        summary = bulletin.lead ?? Excerpt.of(bulletin.bodyMarkdown)
        html = String(decoding: CommonMark.html(bulletin.bodyMarkdown), as: UTF8.self)
        let authors = bulletin.byline?.authors ?? []
        self.authors = authors.isEmpty ? [bulletin.byline?.agency].compactMap { $0 } : authors
        let names = [bulletin.locality?.fullName, bulletin.body?.name, bulletin.section] + bulletin.topics
        categories = names.compactMap { $0 }.reduce(into: []) { unique, name in
            if !unique.contains(name) { unique.append(name) }
        }
    }
}

/// Identifiers that stay when a page moves: tag URIs (RFC 4151).
enum TagURI {
    /// Of a bulletin, by what it was called when it came.
    static func make(bulletin firstID: String, _ address: SiteAddress) -> String {
        make("bulletin/" + firstID, address)
    }

    /// `tag:example.org,2025:bulletin/001`. The year is one in which the tagging authority can be taken to be what it
    /// is; it must never change.
    static func make(_ name: String, _ address: SiteAddress) -> String {
        var text = "tag:\(address.hostName.hasPrefix("[") ? "localhost" : address.hostName),2025:"
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return text
    }
}
