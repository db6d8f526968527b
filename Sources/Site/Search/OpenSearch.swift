/// The description of a site's search that browsers read to offer it among theirs (OpenSearch 1.1, draft 6).
enum OpenSearch {
    static let fileName = "opensearch.xml"

    /// The specification allows a short name 16 characters.
    private static let longestName = 16

    static func write(_ names: SiteNames, _ address: SiteAddress) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("OpenSearchDescription", ["xmlns": "http://a9.com/-/spec/opensearch/1.1/"]) { xml in
            xml.lineBreak()
            xml.element("ShortName", text: shortName(names.title))
            xml.element("Description", text: String(names.description.prefix(1024)))
            xml.element("InputEncoding", text: "UTF-8")
            xml.empty("Url", ["type": "text/html", "template": template(address)])
        }
        return xml.bytes
    }

    private static func template(_ address: SiteAddress) -> String {
        address.url(SearchPage.folder) + "index.html?q={searchTerms}"
    }

    /// As many whole words of a title as there is room for.
    static func shortName(_ title: String) -> String {
        guard title.count > longestName else { return title }
        let cut = title.prefix(longestName + 1)
        return String(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut.dropLast())
    }
}
