/// Styles, icons and scripts, copied as they are; the subject is a file's position among them.
struct AssetFamily: PageFamily {
    let forms = [PageForm(fileName: "", template: nil, inputs: [], isListed: false)]

    func pages(of site: PlannedSite) -> [PageNumber] {
        let hasSearch = site.settings.formats.contains(.search)
        return site.assets.indices.filter { hasSearch || site.assets[$0] != SearchPage.script }.map { PageNumber($0) }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String { "" }
    func fileName(of page: PageNumber, in site: PlannedSite) -> String { site.assets[Int(page.subject)] }
    func ownInput(of page: PageNumber, in site: PlannedSite) -> String? { site.assets[Int(page.subject)] }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        rendering.context.templates.asset(rendering.site.assets[Int(page.subject)])
    }
}
