/// What programs that follow links may read, and where the sitemap is.
struct RobotsFamily: PageFamily {
    let forms = [PageForm.file("robots.txt", inputs: ["base_url"])]

    func pages(of site: PlannedSite) -> [PageNumber] { site.settings.formats.contains(.sitemap) ? [PageNumber()] : [] }
    func folder(of page: PageNumber, in site: PlannedSite) -> String { "" }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        Sitemap.robots(rendering.context.settings.baseURL)
    }
}
