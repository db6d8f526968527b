import BulletinModel
import SearchIndex

/// A document of a test, as JSON for the script's side and as the index takes it.
struct PlantedDocument {
    var id: String
    var title: String
    var lead: String?
    var paragraphs: [String]
    var date: String
    var facets: [SearchFacet] = []

    init(id: String, title: String, lead: String? = nil, paragraphs: [String], date: String) {
        self.id = id
        self.title = title
        self.lead = lead
        self.paragraphs = paragraphs
        self.date = date
    }

    init(_ value: JSONValue) {
        var paragraphs: [String] = []
        if case .array(let items) = value["text"] { paragraphs = items.compactMap(\.string) }
        self.init(
            id: value["id"]?.string ?? "", title: value["title"]?.string ?? "", lead: value["lead"]?.string,
            paragraphs: paragraphs, date: value["date"]?.string ?? "2000-01-01")
    }

    var address: String { "d/\(id)/" }

    var document: SearchDocument {
        SearchDocument(
            address: address, title: title, lead: lead, paragraphs: paragraphs, date: date, year: Int(date.prefix(4)),
            facets: facets)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("address"); json.string(address)
            json.key("title"); json.string(title)
            json.key("lead"); json.string(lead)
            json.key("text"); json.array(paragraphs) { $0.string($1) }
            json.key("date"); json.string(date)
            json.key("facets")
            json.array(facets) { json, facet in json.array([facet.kind.rawValue, facet.key]) { $0.string($1) } }
        }
    }
}
