import BulletinModel

/// Pages of what was changed in the texts of bulletins, where texts are at hand; the subject is the bulletin's entry in the
/// catalogue.
struct DifferencesFamily: PageFamily {
    let forms = [PageForm.page(page, isListed: false)]
    private static let page = PageTemplate("differences", DifferencesPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] {
        if site.versions.isEmpty { return [] }
        return site.catalogue.entries.indices.filter(site.hasDifferences).map { PageNumber($0) }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        site.catalogue.folder(of: site.catalogue.entries[Int(page.subject)]) + DifferencesPage.folder
    }

    func entry(of page: PageNumber) -> Int? { Int(page.subject) }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let entry = reader.catalogue.entries[Int(page.subject)]
        let id = reader.catalogue.summary(of: entry).id
        readings.lists.add(reader.rows[Int(page.subject)])
        reader.addChain(entry.locality, to: &readings.lists)
        readings.lists.add(reader.site.revisions.fingerprint(of: id))
        readings.lists.add(reader.site.versions.fingerprint(of: id) ?? Fingerprint())
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) throws -> [UInt8] {
        let (site, catalogue) = (rendering.site, rendering.catalogue)
        let entry = catalogue.entries[Int(page.subject)]
        let id = catalogue.summary(of: entry).id
        return rendering.render(
            Self.page,
            DifferencesPage(
                rendering.context, catalogue, entry: entry, site.revisions.revisions(of: id),
                try site.versions.texts(of: id)))
    }
}

extension PlannedSite {
    /// Whether there is a page of what was changed in a bulletin's text; by its position in the catalogue's entries.
    func hasDifferences(_ entry: Int) -> Bool {
        !versions.isEmpty && versions.fingerprint(of: catalogue.summary(of: catalogue.entries[entry]).id) != nil
    }
}
