/// The bulletins of a year; the subject is the year's position in the catalogue.
struct YearFamily: PageFamily {
    let forms = [PageForm.page(page)]
    private static let page = PageTemplate("year", YearPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] {
        site.catalogue.years.enumerated().flatMap { index, year in
            site.pages(year.range.count).map { PageNumber(index, page: $0) }
        }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        "nam/" + site.catalogue.years[Int(page.subject)].folder + Pagination.folder(of: Int(page.page))
    }

    func newest(on page: PageNumber, in site: PlannedSite) -> Int? {
        site.newest(of: site.catalogue.years[Int(page.subject)].range, page: page.page)
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let catalogue = reader.catalogue
        let slice = catalogue.years[Int(page.subject)]
        reader.addPages(of: slice.range, page: page.page, to: &readings.lists) { reader.rows[$0] }
        reader.addNeighbours(of: Int(page.subject), in: catalogue.years, to: &readings.lists)
        guard page.page == 1 else { return }
        for (index, node) in catalogue.localities.enumerated() where node.depth == 0 {
            readings.lists.add(reader.places[index])
            readings.lists.add(node.count(in: slice.year))
        }
        reader.addFacts(of: slice.range, to: &readings.lists)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        rendering.render(
            Self.page,
            YearPage(rendering.context, rendering.catalogue, year: Int(page.subject), page: Int(page.page)))
    }
}
