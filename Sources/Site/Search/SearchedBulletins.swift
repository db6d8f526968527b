import BulletinModel
import MarkdownRendering
import SearchIndex
import VietnameseText

/// What search knows of the bulletins of a plan, from new to old: each by its number in that order.
public struct SearchedBulletins: Sendable {
    private let catalogue: Catalogue
    private let context: SiteContext
    /// By locality: the keys of the places that it lies in, from the province down.
    private let places: [[String]]
    /// What the index holds, without texts.
    public let entries: [SearchEntry]

    init(_ catalogue: Catalogue, _ context: SiteContext) {
        self.catalogue = catalogue
        self.context = context
        let places = catalogue.localities.indices.map { locality in
            catalogue.chain(of: locality).map { String(catalogue.localities[$0].path.dropLast()) }
        }
        entries = catalogue.entries.map { entry in
            let summary = catalogue.summary(of: entry)
            var (id, digest) = (Fingerprint(), Fingerprint())
            id.add(summary.id)
            digest.add(summary.record)
            digest.add(catalogue.folder(of: entry))
            digest.add(context.title(of: summary))
            digest.add(entry.year ?? .min)
            for place in places[entry.locality] { digest.add(place) }
            return SearchEntry(id: id.value, digest: digest.value, year: entry.year)
        }
        self.places = places
    }

    /// Where a bulletin stands among the summaries that the plan was made of.
    public func position(of number: Int) -> Int { catalogue.entries[number].bulletin }

    /// All that is searched of a bulletin, whose record is given.
    public func document(_ number: Int, _ bulletin: Bulletin) -> SearchDocument {
        let entry = catalogue.entries[number]
        return SearchDocument(
            bulletin, address: catalogue.folder(of: entry), title: context.title(of: catalogue.summary(of: entry)),
            year: entry.year,
            article: CommonMark.plainText(bulletin.bodyMarkdown), places: places[entry.locality])
    }

    /// The names of people, those that are in the most bulletins first; as many as the page of search offers.
    public var people: [String] {
        let terms = catalogue.facts.terms
        var counts: [Int: Int] = [:]
        for entry in catalogue.entries {
            var reader = FactReader(catalogue.summary(of: entry).facts)
            for name in Set(reader.names()) { counts[name, default: 0] += 1 }
        }
        let sorted = counts.sorted { a, b in
            if a.value != b.value { return a.value > b.value }
            let order = terms.compare(a.key, b.key)
            return order == 0
                ? terms.text(of: a.key).utf8.lexicographicallyPrecedes(terms.text(of: b.key).utf8) : order < 0
        }
        return sorted.prefix(SearchPeopleList.most).map { terms.text(of: $0.key) }
    }

    /// What the page of search offers to filter by.
    public var choices: SearchFacetList {
        typealias Choice = SearchFacetList.Choice
        let bodies = Set(catalogue.summaries.compactMap(\.body)).map { (key: Collation.key($0), name: $0) }
            .sorted { a, b in
                a.key == b.key ? a.name < b.name : a.key.lexicographicallyPrecedes(b.key)
            }
        let topics = catalogue.facts[.topics].subjects.map(catalogue.facts.name)
        return SearchFacetList(
            places: catalogue.localities.indices.map { index in
                let node = catalogue.localities[index]
                let indent = String(repeating: "\u{2003}", count: node.depth)
                return Choice(key: places[index].last ?? "", label: indent + context.fullName(of: node))
            },
            years: catalogue.years.compactMap(\.year).map { Choice(key: String($0), label: String($0)) },
            bodies: bodies.map { Choice(key: $0.name, label: $0.name) },
            topics: topics.map { Choice(key: $0, label: $0) })
    }
}

extension SiteRenderer {
    /// What search knows of the bulletins of a plan; nil when the site has none.
    public func searched(_ plan: SitePlan) -> SearchedBulletins? {
        site.settings.formats.contains(.search) ? SearchedBulletins(plan.site.catalogue, site) : nil
    }

    /// The folder of the page of search, from the site's root; what else is in it is the index.
    public static let searchFolder = SearchPage.folder
}
