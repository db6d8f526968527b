/// The formats that feeds are written in.
enum FeedFormat: CaseIterable, Sendable {
    case rss, atom, jsonFeed

    var fileName: String {
        switch self {
        case .rss: "feed.xml"
        case .atom: "atom.xml"
        case .jsonFeed: "feed.json"
        }
    }

    var mediaType: String {
        switch self {
        case .rss: "application/rss+xml"
        case .atom: "application/atom+xml"
        case .jsonFeed: "application/feed+json"
        }
    }

    var name: String {
        switch self {
        case .rss: "RSS"
        case .atom: "Atom"
        case .jsonFeed: "JSON Feed"
        }
    }

    var output: OutputFormat {
        switch self {
        case .rss: .rss
        case .atom: .atom
        case .jsonFeed: .jsonFeed
        }
    }

    func write(_ feed: Feed) -> [UInt8] {
        switch self {
        case .rss: RSSWriter.write(feed)
        case .atom: AtomWriter.write(feed)
        case .jsonFeed: JSONFeedWriter.write(feed)
        }
    }
}

extension SiteContext {
    /// Links to the feeds of a subject, where the site has such.
    func feeds(of subject: FeedSubject, in catalogue: Catalogue, on frame: PageFrame) -> [Alternate] {
        guard subject.isOffered(in: catalogue, settings) else { return [] }
        let (title, folder) = (subject.title(in: catalogue, self), subject.folder(in: catalogue))
        return FeedFormat.allCases.filter { settings.formats.contains($0.output) }.map { format in
            Alternate(
                href: frame.root + folder + format.fileName, mediaType: format.mediaType, name: format.name,
                title: "\(title) (\(format.name))")
        }
    }
}
