import BulletinModel

/// Atom 1.0 (RFC 4287).
enum AtomWriter {
    static func write(_ feed: Feed) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language]) { xml in
            xml.lineBreak()
            xml.element("id", text: feed.id)
            xml.element("title", text: feed.title)
            xml.element("subtitle", text: feed.description)
            xml.element("updated", text: feed.updated.rfc3339)
            xml.element("author") { $0.element("name", text: feed.publisher) }
            xml.empty("link", ["rel": "alternate", "type": "text/html", "href": feed.homePage])
            xml.empty(
                "link",
                [
                    "rel": "self", "type": FeedFormat.atom.mediaType,
                    "href": feed.folder + FeedFormat.atom.fileName,
                ])
            xml.element("generator", text: "Bantin")
            for item in feed.items { write(item, to: &xml) }
        }
        return xml.bytes
    }

    private static func write(_ item: FeedItem, to xml: inout XMLWriter) {
        xml.element("entry") { xml in
            xml.lineBreak()
            xml.element("id", text: item.id)
            xml.element("title", text: item.title)
            xml.element("published", text: item.date.rfc3339)
            xml.element("updated", text: item.date.rfc3339)
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
