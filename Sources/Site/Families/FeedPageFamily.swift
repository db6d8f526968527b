/// The site's feed before its newest items, page by page down to the first bulletin; the subject is the page.
struct FeedPageFamily: PageFamily {
    let forms = FeedPages.formats.map { PageForm.file($0.fileName, inputs: SharedInputs.ofFeeds) }

    func pages(of site: PlannedSite) -> [PageNumber] {
        let forms = FeedPages.formats.indices.filter { site.feedFormats.contains(FeedPages.formats[$0]) }
        let count = FeedPages(site.catalogue, site.settings).count
        return (0..<count).flatMap { page in forms.map { PageNumber(page + 1, form: $0) } }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String { FeedPages.folder }

    func fileName(of page: PageNumber, in site: PlannedSite) -> String {
        FeedPages.fileName(of: Int(page.subject), FeedPages.formats[Int(page.form)])
    }

    func shows(_ isSought: (Int) -> Bool, on page: PageNumber, in site: PlannedSite) -> Bool {
        entries(of: page, in: site).contains { isSought($0.bulletin) }
    }

    private func entries(of page: PageNumber, in site: PlannedSite) -> ArraySlice<CatalogueEntry> {
        site.catalogue.entries[FeedPages(site.catalogue, site.settings).range(of: Int(page.subject))]
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        reader.addItems(entries(of: page, in: reader.site), to: &readings)
    }

    func work(on subject: Int, _ rendering: PageRendering) throws -> Feed {
        try Feed(page: subject, rendering.context, rendering.site, reading: rendering.record)
    }

    func bytes(of page: PageNumber, _ feed: Feed, _ rendering: PageRendering) -> [UInt8] {
        FeedPages.formats[Int(page.form)].write(feed)
    }
}
