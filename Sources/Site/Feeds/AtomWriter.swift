import BulletinModel

/// Atom 1.0 (RFC 4287), in archived pages where it is long (RFC 5005, section 4).
enum AtomWriter {
    static func write(_ feed: Feed) -> [UInt8] {
        var xml = XMLWriter()
        let space = "http://www.w3.org/2005/Atom"
        let attributes: KeyValuePairs =
            feed.page == nil
            ? ["xmlns": space, "xml:lang": feed.language]
            : ["xmlns": space, "xmlns:fh": "http://purl.org/syndication/history/1.0", "xml:lang": feed.language]
        xml.element("feed", attributes) { xml in
            xml.lineBreak()
            xml.element("id", text: feed.id)
            xml.element("title", text: feed.title)
            xml.element("subtitle", text: feed.description)
            xml.element("updated", text: feed.updated.rfc3339)
            xml.element("author") { $0.element("name", text: feed.publisher) }
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": feed.homePage])
            link("self", feed.address(.atom), to: &xml)
            if feed.page != nil {
                xml.empty("fh:archive", [:])
                link("current", feed.folder + FeedFormat.atom.fileName, to: &xml)
            }
            if let older = feed.older { link("prev-archive", feed.address(ofPage: older, .atom), to: &xml) }
            if let hub = feed.hub { xml.empty("link", ["rel": "hub", "href": hub]) }
            xml.element("generator", text: "Bantin")
            for item in feed.items { write(item, to: &xml) }
        }
        return xml.bytes
    }

    private static func link(_ relation: String, _ address: String, to xml: inout XMLWriter) {
        xml.empty("link", ["rel": relation, "type": FeedFormat.atom.mediaType, "href": address])
    }

    private static func write(_ item: FeedItem, to xml: inout XMLWriter) {
        xml.element("entry") { xml in
            xml.lineBreak()
            xml.element("id", text: item.id)
            xml.element("title", text: item.title)
            xml.element("published", text: item.date.rfc3339)
            xml.element("updated", text: item.updated.rfc3339)
            for author in item.authors { xml.element("author") { $0.element("name", text: author) } }
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": item.url])
            for category in item.categories { xml.empty("category", ["term": category]) }
            if let basis = item.dateBasis {
                xml.empty("category", ["term": basis.rawValue, "scheme": DateBasis.scheme])
            }
            xml.element("summary", ifAny: item.summary)
            xml.element("content", ["type": "html", "xml:base": item.url], text: item.html)
        }
    }
}
