import BulletinModel
import Gazetteer
import Site

/// The links that lead to no page of the site.
///
/// Where pages lie depends on all bulletins, so the whole site is planned; only where there are links at all.
struct LinkReview {
    private let folders: [String: String]
    private let files: Set<String>
    private let base: String
    private let data: DataCollection?

    /// Of bulletins, whose articles it does not read. The site is planned as a build would plan it now: what was noted of
    /// addresses and texts counts, too.
    init(
        _ configuration: Configuration, _ records: RecordList, maker: @escaping @Sendable () throws -> RecordMaker
    ) throws {
        let renderer = try SiteRenderer(
            settings: configuration.site, templates: TemplateFolder.read(configuration),
            gazetteer: AdministrativeGazetteer())
        let terms = FactTerms()
        let summaries = records.bulletins.map { BulletinSummary($0, record: Fingerprint(), terms: terms) }
        let ledgers = try BuildLedgers(
            configuration, day: SystemClock.day, RevisionTexts(configuration, environment: nil),
            BuildMemory(), maker: maker)
        let revisions = try ledgers.revisions.table(of: records.texts, on: ledgers.day)
        let plan = renderer.plan(
            summaries, facts: FactSource(terms, configuration.people), permalinks: try ledgers.permalinks.known(),
            hiding: { configuration.redactions.hides($0.path, of: $0.id) }, revisions: revisions,
            versions: try ledgers.texts(of: summaries, revisions).versions)
        folders = plan.bulletinFolders
        let copied = try StaticFileLister.list(configuration.staticFiles).files
        files = Set(plan.pages.map(\.path) + copied.map(\.path))
        base = configuration.site.baseURL.path
        data = configuration.site.formats.contains(.data) ? DataCollection(configuration) : nil
    }

    /// What is wrong with the links of a bulletin that lies in `file` by the name of diagnostics.
    func diagnostics(of links: [LocalLink], id: String, path: String, file: String) -> [Diagnostic] {
        guard let folder = folders[id] else { return [] }
        return links.compactMap { link in
            if let targets = link.target(from: folder, base: base), targets.contains(where: isThere) {
                return nil
            }
            return Diagnostic(
                .warning, code: "link.broken", file: file, line: link.line,
                message: "‘\(link.destination)’ leads to no page of the site",
                advice: advice(link, from: folder, path: path))
        }
    }

    private func isThere(_ file: String) -> Bool { files.contains(file) || data?.owns(file) == true }

    /// What is wrong with the links of own pages and menus, which begin at the site's root or are a page's file.
    func diagnostics(of site: SiteSettings, configuration file: String = Configuration.fileName) -> [Diagnostic] {
        func broken(_ file: String, _ message: String) -> Diagnostic {
            Diagnostic(
                .warning, code: "link.broken", file: file, message: "\(message) leads to no page of the site",
                advice: "take the link out, or write the address of a page or of a static file")
        }
        let names = site.pages.map { $0.file.split(separator: "/").last ?? "" }
        let pages = site.pages.flatMap { page in
            LocalLink.all(in: page.markdown, source: []).filter { link in
                if names.contains(link.destination.prefix { $0 != "#" }) { return false }
                if let target = OwnerLink(link.destination)?.file, link.destination.hasPrefix("/") {
                    return !isThere(target)
                }
                return link.target(from: page.slug + "/", base: "/")?.contains(where: isThere) != true
            }.map { broken(page.file, "‘\($0.destination)’") }
        }
        return pages
            + site.menu.filter { $0.target.file.map { !isThere($0) } ?? false }.map {
                broken(file, "the link ‘\($0.title)’")
            }
    }

    /// Who links to a source means its page.
    private func advice(_ link: LocalLink, from folder: String, path: String) -> String {
        let sourceFolder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        if let source = link.target(from: String(sourceFolder), base: "/")?.first,
            let target = folders[SourceFile(path: source).id]
        {
            let up = folder.split(separator: "/").map { _ in "../" }.joined()
            return "write \(up)\(target), where its page is"
        }
        return "take the link out, or write the address of a page"
    }
}
