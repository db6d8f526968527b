/// The bulletins of a locality; the subject is its position in the catalogue.
struct LocalityFamily: PageFamily {
    let forms = [PageForm.page(page)]
    private static let page = PageTemplate("locality", LocalityPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] {
        site.catalogue.localities.enumerated().flatMap { index, node in
            site.pages(node.entries.count).map { PageNumber(index, page: $0) }
        }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        site.catalogue.localities[Int(page.subject)].path + Pagination.folder(of: Int(page.page))
    }

    func newest(on page: PageNumber, in site: PlannedSite) -> Int? {
        let entries = site.catalogue.localities[Int(page.subject)].entries
        return Int(entries[site.newest(of: entries.indices, page: page.page)])
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let locality = Int(page.subject)
        let node = reader.catalogue.localities[locality]
        reader.addChain(locality, to: &readings.lists)
        readings.lists.add(reader.counts[locality])
        readings.lists.add(node.children.isEmpty)
        reader.addPages(of: node.entries.indices, page: page.page, to: &readings.lists) {
            reader.rows[Int(node.entries[$0])]
        }
        guard page.page == 1 else { return }
        for child in node.children { reader.addPlaceAndCounts(child, to: &readings.lists) }
        reader.addFacts(of: node.entries.lazy.map(Int.init), to: &readings.lists)
        for list in [reader.catalogue.predecessors[locality], reader.catalogue.successors[locality]] {
            readings.lists.add(list.count)
            for other in list { reader.addChain(other, to: &readings.lists) }
        }
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        rendering.render(
            Self.page,
            LocalityPage(rendering.context, rendering.catalogue, locality: Int(page.subject), page: Int(page.page)))
    }
}
