/// All pages for search engines: one file, which is subject 0; of a large site it lists the others, its parts.
struct SitemapFamily: PageFamily {
    let forms = [PageForm.file("sitemap.xml", inputs: ["base_url"])]

    func pages(of site: PlannedSite) -> [PageNumber] {
        guard site.settings.formats.contains(.sitemap) else { return [] }
        return (0...Sitemap.partCount(of: site.listed.count)).map { PageNumber($0) }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String { "" }

    func fileName(of page: PageNumber, in site: PlannedSite) -> String {
        page.subject == 0 ? "sitemap.xml" : Sitemap.fileName(ofPart: Int(page.subject) - 1)
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        readings.lists.add(Sitemap.partCount(of: reader.site.listed.count))
        for page in listed(on: page, reader.site) {
            readings.lists.add(page.folder(in: reader.site))
            readings.lists.add(page.newestDay(in: reader.site) ?? .min)
        }
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let address = rendering.context.settings.baseURL
        let parts = Sitemap.partCount(of: rendering.site.listed.count)
        if page.subject == 0, parts > 0 { return Sitemap.writeIndex(parts: parts, address) }
        let pages = listed(on: page, rendering.site).lazy.map { page in
            (folder: page.folder(in: rendering.site), day: page.newestDay(in: rendering.site))
        }
        return Sitemap.write(pages, address)
    }

    /// The pages that a file lists itself.
    private func listed(on page: PageNumber, _ site: PlannedSite) -> some Sequence<PageReference> {
        let listed =
            if page.subject > 0 {
                Sitemap.pages(ofPart: Int(page.subject) - 1, site.listed)
            } else {
                Sitemap.partCount(of: site.listed.count) > 0 ? [] : site.listed[...]
            }
        return listed.lazy.map { site.references[Int($0)] }
    }
}
