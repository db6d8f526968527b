import BulletinModel

extension SearchDocument {
    /// What search knows of a record whose page lies at an address under a heading, in the section of a year.
    ///
    /// `article` is the article as the page shows it, a line for each paragraph and without markup; `places` are the
    /// paths of its locality's page and of those above it.
    public init(
        _ bulletin: Bulletin, address: String, title: String, year: Int?, article: String, places: [String]
    ) {
        var facets = places.map { SearchFacet(.place, key: $0) }
        if let body = bulletin.body { facets.append(SearchFacet(.body, key: body.name)) }
        facets += bulletin.topics.map { SearchFacet(.topic, key: $0) }
        facets += bulletin.people.map { SearchFacet(.person, key: $0.name) }
        self.init(
            address: address, title: title, lead: bulletin.lead,
            paragraphs: article.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) },
            date: bulletin.date?.description, year: year, facets: facets)
    }
}
