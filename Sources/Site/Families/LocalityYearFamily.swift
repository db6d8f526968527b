/// The bulletins of a locality in a year; the part is the year's position among the locality's.
struct LocalityYearFamily: PageFamily {
    let forms = [PageForm.page(page)]
    private static let page = PageTemplate("locality-year", LocalityYearPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] {
        site.catalogue.localities.enumerated().flatMap { index, node in
            node.years.enumerated().flatMap { year, slice in
                site.pages(slice.range.count).map { PageNumber(index, part: year, page: $0) }
            }
        }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        let node = site.catalogue.localities[Int(page.subject)]
        return node.path + node.years[Int(page.part)].folder + Pagination.folder(of: Int(page.page))
    }

    func newest(on page: PageNumber, in site: PlannedSite) -> Int? {
        let node = site.catalogue.localities[Int(page.subject)]
        return Int(node.entries[site.newest(of: node.years[Int(page.part)].range, page: page.page)])
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let (locality, year) = (Int(page.subject), Int(page.part))
        let node = reader.catalogue.localities[locality]
        let slice = node.years[year]
        reader.addChain(locality, to: &readings.lists)
        readings.lists.add(node.children.isEmpty)
        reader.addPages(of: slice.range, page: page.page, to: &readings.lists) {
            reader.rows[Int(node.entries[$0])]
        }
        reader.addNeighbours(of: year, in: node.years, to: &readings.lists)
        guard page.page == 1 else { return }
        for child in node.children {
            readings.lists.add(reader.places[child])
            readings.lists.add(reader.catalogue.localities[child].count(in: slice.year))
        }
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        rendering.render(
            Self.page,
            LocalityYearPage(
                rendering.context, rendering.catalogue, locality: Int(page.subject), year: Int(page.part),
                page: Int(page.page)))
    }
}
