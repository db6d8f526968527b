import FrontMatter
import Testing

struct KeyPlacesTests {
    @Test("tells the line and column of every key of the record that was written", arguments: ["seed", "names"])
    func tellsPlaces(of kind: String) {
        let locality =
            kind == "seed" ? "locality: {code: \"058\", era: pre2025, name: A, type: b, full_name: B A}" : "province: A"
        let yaml = """
            id: a
            source: {url: "https://example.org/"}
            title: a
            title_as_printed: a
            lead: a
            section: a
            published: 2020-05-05
            event: 2020-05-05
            period: 2020-05
            date: 2020-05
            date_basis: period
            body: a
            meeting: a
            \(locality)
            people: [a]
            byline: a
            figures: []
            documents: [1-CT/TW]
            places: [a]
            topics: [a]
            captions: [{text: a}]
            removed: [{text: a}]
            body_markdown: a
            draft: true
            """
        let (fields, diagnostics) = MarkdownDocument.readSidecar(Array(yaml.utf8), file: "a.yaml")
        #expect(diagnostics == [])
        let lines = yaml.split(separator: "\n").dropLast()
        let places = fields?.keyPlaces ?? []
        #expect(places.map(\.key) == lines.map { $0.hasPrefix("province") ? "locality" : "\($0.prefix { $0 != ":" })" })
        #expect(places.map(\.place.line) == Array(1...lines.count))
        #expect(places[2].place.column == 8)
    }
}
