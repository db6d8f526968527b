/// Feeds before their newest items, page by page down to the first bulletin; the subject is the position among all such
/// pages.
struct FeedPageFamily: PageFamily {
    let forms = FeedPages.formats.map { PageForm.file($0.fileName, inputs: SharedInputs.ofFeeds) }

    func pages(of site: PlannedSite) -> [PageNumber] {
        let forms = FeedPages.formats.indices.filter { site.feedFormats.contains(FeedPages.formats[$0]) }
        return site.feedPages.indices.flatMap { page in forms.map { PageNumber(page, form: $0) } }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        feedPage(page, site).subject(in: site).folder(in: site.catalogue) + FeedPages.folder
    }

    func fileName(of page: PageNumber, in site: PlannedSite) -> String {
        FeedPages.fileName(of: feedPage(page, site).number, FeedPages.formats[Int(page.form)])
    }

    func shows(_ isSought: (Int) -> Bool, on page: PageNumber, in site: PlannedSite) -> Bool {
        feedPage(page, site).entries(in: site).contains { isSought($0.bulletin) }
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let page = feedPage(page, reader.site)
        page.subject(in: reader.site).read(from: reader, to: &readings)
        reader.addItems(page.entries(in: reader.site), to: &readings)
    }

    func work(on subject: Int, _ rendering: PageRendering) throws -> Feed {
        try Feed(rendering.site.feedPages[subject], rendering.context, rendering.site, reading: rendering.record)
    }

    func bytes(of page: PageNumber, _ feed: Feed, _ rendering: PageRendering) -> [UInt8] {
        FeedPages.formats[Int(page.form)].write(feed)
    }

    private func feedPage(_ page: PageNumber, _ site: PlannedSite) -> FeedPage { site.feedPages[Int(page.subject)] }
}
