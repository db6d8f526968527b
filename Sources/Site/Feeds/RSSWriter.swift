import BulletinModel

/// RSS 2.0 (rssboard.org/rss-specification), with the article in `content:encoded`, authors in `dc:creator`, since
/// RSS's own `author` is a mail address, and the feed's own address in `atom:link`.
enum RSSWriter {
    static func write(_ feed: Feed) -> [UInt8] {
        var xml = XMLWriter()
        let namespaces: KeyValuePairs = [
            "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        ]
        xml.element("rss", namespaces) { xml in
            xml.element("channel") { xml in
                xml.lineBreak()
                xml.element("title", text: feed.title)
                xml.element("link", text: feed.homePage)
                xml.element("description", text: feed.description)
                xml.element("language", text: feed.language)
                if !feed.items.isEmpty { xml.element("lastBuildDate", text: feed.updated.rfc822) }
                xml.element("generator", text: "Bantin")
                xml.empty(
                    "atom:link",
                    [
                        "href": feed.folder + FeedFormat.rss.fileName, "rel": "self",
                        "type": FeedFormat.rss.mediaType,
                    ])
                if let hub = feed.hub { xml.empty("atom:link", ["rel": "hub", "href": hub]) }
                for item in feed.items { write(item, to: &xml) }
            }
        }
        return xml.bytes
    }

    private static func write(_ item: FeedItem, to xml: inout XMLWriter) {
        xml.element("item") { xml in
            xml.lineBreak()
            xml.element("title", text: item.title)
            xml.element("link", text: item.url)
            xml.element("guid", ["isPermaLink": "false"], text: item.id)
            xml.element("pubDate", text: item.date.rfc822)
            for author in item.authors { xml.element("dc:creator", text: author) }
            for category in item.categories { xml.element("category", text: category) }
            if let basis = item.dateBasis {
                xml.element("category", ["domain": DateBasis.scheme], text: basis.rawValue)
            }
            xml.element("description", ifAny: item.summary)
            xml.element("content:encoded", text: item.html)
        }
    }
}
