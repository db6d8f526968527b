/// The API of files: what there is, one file for each kind of it, and the description of them all. The form is the
/// position among the resources.
struct APIFamily: PageFamily {
    let forms = APIResource.all.map { PageForm.file($0.fileName, inputs: $0.inputs) }
    /// Lists are as long as the archive has people and documents.
    let isStreamed = true

    func pages(of site: PlannedSite) -> [PageNumber] {
        guard site.settings.formats.contains(.api) else { return [] }
        return APIResource.all.indices
            .filter { site.catalogue.facts.shows(APIResource.all[$0].kind) }
            .map { PageNumber(form: $0) }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String { APIResource.folder }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        APIResource.all[Int(page.form)].read(reader, &readings.lists)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write(page, rendering) { bytes += $0 }
        return bytes
    }

    func write(_ page: PageNumber, _ rendering: PageRendering, _ emit: ([UInt8]) throws -> Void) throws {
        try APIResource.all[Int(page.form)].write(rendering, emit)
    }
}

/// The bulletins of a province in a year for programs; the subject is the province's position among the localities, the
/// part that of the year among its years.
struct APIListFamily: PageFamily {
    let forms = [PageForm.file("year.json", inputs: ["base_url", "formats"])]

    func pages(of site: PlannedSite) -> [PageNumber] {
        guard site.settings.formats.contains(.api) else { return [] }
        return site.catalogue.localities.enumerated().flatMap { index, node in
            node.depth == 0 ? node.years.indices.map { PageNumber(index, part: $0) } : []
        }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        APIBulletinList.folder(of: site.catalogue.localities[Int(page.subject)])
    }

    func fileName(of page: PageNumber, in site: PlannedSite) -> String {
        APIBulletinList.fileName(of: list(page, site.catalogue).slice)
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        for position in list(page, reader.catalogue).positions {
            let entry = reader.catalogue.entries[position]
            readings.lists.add(reader.rows[position])
            readings.lists.add(reader.catalogue.summary(of: entry).id)
        }
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        list(page, rendering.catalogue).write(rendering.catalogue, rendering.context.settings)
    }

    private func list(_ page: PageNumber, _ catalogue: Catalogue) -> APIBulletinList {
        let node = catalogue.localities[Int(page.subject)]
        return APIBulletinList(province: node, slice: node.years[Int(page.part)])
    }
}
