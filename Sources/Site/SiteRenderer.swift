import BulletinModel
import FrontMatter
import Gazetteer

/// Makes a site of bulletins: first the plan of all its files, then each file.
///
/// It is prepared once (templates, strings) and never changes: files can be rendered in any order and at the same time.
public struct SiteRenderer: Sendable {
    private let site: SiteContext
    private let gazetteer: AdministrativeGazetteer

    /// Reads and checks the templates: `TemplateFile.overlay` of the archive's own files.
    public init(
        settings: SiteSettings, templates: [TemplateFile] = TemplateFile.bundled, gazetteer: AdministrativeGazetteer
    ) throws(TemplateErrors) {
        let set = try TemplateSet(files: templates, settings: settings)
        site = SiteContext(settings: settings, templates: set)
        self.gazetteer = gazetteer
    }

    /// The files of a site of these bulletins, in whatever order they are given.
    public func plan(_ bulletins: [Bulletin]) -> SitePlan {
        let catalogue = Catalogue(bulletins, gazetteer: gazetteer)
        return SitePlan(catalogue, settings: site.settings, assets: site.templates.assets.map(\.path))
    }

    /// One file of a plan that this renderer has made.
    public func render(_ page: SitePlan.Page) -> OutputFile {
        OutputFile(path: page.path, bytes: bytes(page.kind, page.catalogue))
    }

    private func bytes(_ kind: SitePlan.Kind, _ catalogue: Catalogue) -> [UInt8] {
        let templates = site.templates
        return switch kind {
        case .home: templates.render(.home, HomePage(site, catalogue))
        case .notFound: templates.render(.notFound, NotFoundPage(site))
        case .years: templates.render(.years, YearsPage(site, catalogue))
        case .year(let year, let page): templates.render(.year, YearPage(site, catalogue, year: year, page: page))
        case .locality(let locality, let page):
            templates.render(.locality, LocalityPage(site, catalogue, locality: locality, page: page))
        case .localityYear(let locality, let year, let page):
            templates.render(
                .localityYear, LocalityYearPage(site, catalogue, locality: locality, year: year, page: page))
        case .bulletin(let entry): templates.render(.bulletin, BulletinPage(site, catalogue, entry: entry))
        case .markdown(let entry): MarkdownDocument.write(catalogue.bulletin(entry))
        case .json(let entry): catalogue.bulletin(entry).json() + [UInt8(ascii: "\n")]
        case .feed(let format, let locality): format.write(Feed(site, catalogue, locality: locality))
        case .sitemap: sitemap(catalogue)
        case .sitemapPart(let part): sitemap(catalogue, part: part)
        case .robots: Sitemap.robots(site.settings.baseURL)
        case .schema: RecordSchema.bytes
        case .asset(let path): templates.assets.first { $0.path == path }?.bytes ?? []
        }
    }

    private func sitemap(_ catalogue: Catalogue) -> [UInt8] {
        let folders = sitemapFolders(catalogue)
        let parts = Sitemap.partCount(of: folders.count)
        return parts > 0
            ? Sitemap.writeIndex(parts: parts, site.settings.baseURL) : Sitemap.write(folders, site.settings.baseURL)
    }

    private func sitemap(_ catalogue: Catalogue, part: Int) -> [UInt8] {
        let folders = sitemapFolders(catalogue).dropFirst(part * Sitemap.limit).prefix(Sitemap.limit)
        return Sitemap.write(folders, site.settings.baseURL)
    }

    private func sitemapFolders(_ catalogue: Catalogue) -> [String] {
        SitePlan.pages(of: catalogue, site.settings).lazy.filter(\.isInSitemap).map { catalogue.folder(of: $0) }
    }
}
