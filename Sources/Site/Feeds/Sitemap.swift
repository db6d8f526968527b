import BulletinModel

/// The pages of a site for search engines (sitemaps.org), in files of at most 50,000, and `robots.txt`.
enum Sitemap {
    /// What the protocol allows in one file.
    static let limit = 50_000

    private static let namespace: KeyValuePairs = ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]

    /// How many files there are beside `sitemap.xml`: none when that holds all pages itself.
    static func partCount(of pages: Int) -> Int { pages > limit ? (pages + limit - 1) / limit : 0 }

    /// What a part holds of all pages.
    static func pages<Page>(ofPart part: Int, _ pages: [Page]) -> ArraySlice<Page> {
        pages.dropFirst(part * limit).prefix(limit)
    }

    static func fileName(ofPart part: Int) -> String { "sitemap-\(part + 1).xml" }

    /// The list of pages by their folders, each with the last day of its newest bulletin, counted from 1970.
    static func write(_ pages: some Sequence<(folder: String, day: Int?)>, _ address: SiteAddress) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("urlset", namespace) { xml in
            xml.lineBreak()
            for page in pages {
                xml.element("url") { xml in
                    xml.element("loc", text: address.url(page.folder))
                    xml.element("lastmod", ifAny: page.day.flatMap(CalendarDay.init(daysSince1970:))?.description)
                }
            }
        }
        return xml.bytes
    }

    /// The list of the lists.
    static func writeIndex(parts: Int, _ address: SiteAddress) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("sitemapindex", namespace) { xml in
            xml.lineBreak()
            for part in 0..<parts {
                xml.element("sitemap") { $0.element("loc", text: address.url(fileName(ofPart: part))) }
            }
        }
        return xml.bytes
    }

    /// Everybody may read everything.
    static func robots(_ address: SiteAddress) -> [UInt8] {
        Array("User-agent: *\nDisallow:\n\nSitemap: \(address.url("sitemap.xml"))\n".utf8)
    }
}
