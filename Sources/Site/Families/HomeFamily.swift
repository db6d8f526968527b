/// The front page.
struct HomeFamily: PageFamily {
    let forms = [PageForm.page(page)]
    private static let page = PageTemplate("home", HomePage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] { [PageNumber()] }
    func folder(of page: PageNumber, in site: PlannedSite) -> String { "" }

    func newest(on page: PageNumber, in site: PlannedSite) -> Int? { site.catalogue.entries.indices.first }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        reader.addYears(reader.catalogue.years, to: &readings.lists)
        for row in reader.rows.prefix(HomePage.length) { readings.lists.add(row) }
        let facts = reader.catalogue.facts
        for kind in SubjectKind.allCases { readings.lists.add(facts[kind].subjects.count) }
        for facet in HomePage.facets {
            reader.addNames(facts[facet.kind].mostNamed(facet.count), of: facts[facet.kind], to: &readings)
        }
        for index in reader.catalogue.localities.indices { reader.addPlaceAndCounts(index, to: &readings.lists) }
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        rendering.render(Self.page, HomePage(rendering.context, rendering.catalogue))
    }
}
