import BulletinModel
import FrontMatter
import Gazetteer

/// Makes a site of bulletins: first the plan of all its files, then each file.
///
/// It is prepared once (templates, strings) and never changes: files can be rendered in any order and at the same time.
public struct SiteRenderer: Sendable {
    let site: SiteContext
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
    public func plan(_ bulletins: [BulletinSummary]) -> SitePlan {
        let catalogue = Catalogue(bulletins, gazetteer: gazetteer)
        return SitePlan(catalogue, settings: site.settings, assets: site.templates.assets.map(\.path))
    }

    /// What pages read beside bulletins. `program` stands for the program and everything that travels inside it.
    public func inputs(program: Fingerprint) -> SharedInputs {
        SharedInputs(site.settings, site.templates, program: program)
    }

    /// Tells what each page of a plan that this renderer has made reads.
    public func reader(of plan: SitePlan, _ inputs: SharedInputs) -> PageReader {
        PageReader(plan.site.catalogue, site.settings, inputs)
    }

    /// Files of a plan that this renderer has made. `read` gives the record of a bulletin by its position among the
    /// summaries that the plan was made of; of pages that share work, it is called once when they are rendered together.
    public func render(
        _ pages: some Sequence<SitePlan.Page>, reading read: (_ position: Int) throws -> Bulletin
    ) rethrows -> [OutputFile] {
        var shared = SharedWork()
        return try pages.map { page in
            OutputFile(path: page.path, bytes: try bytes(page.kind, page.site, &shared, read))
        }
    }

    /// What the pages of one subject need in common.
    private struct SharedWork {
        var bulletin: (entry: Int, record: Bulletin)?
        var feed: (locality: Int?, feed: Feed)?
    }

    private func bytes(
        _ kind: SitePlan.Kind, _ planned: PlannedSite, _ shared: inout SharedWork, _ read: (Int) throws -> Bulletin
    ) rethrows -> [UInt8] {
        let (templates, catalogue) = (site.templates, planned.catalogue)
        func bulletin(_ entry: Int) throws -> Bulletin {
            if let known = shared.bulletin, known.entry == entry { return known.record }
            let record = try read(catalogue.entries[entry].bulletin)
            shared.bulletin = (entry, record)
            return record
        }
        func feed(_ locality: Int?) throws -> Feed {
            if let known = shared.feed, known.locality == locality { return known.feed }
            let feed = try Feed(site, catalogue, locality: locality, reading: read)
            shared.feed = (locality, feed)
            return feed
        }
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
        case .bulletin(let entry):
            templates.render(.bulletin, BulletinPage(site, catalogue, entry: entry, try bulletin(entry)))
        case .markdown(let entry): MarkdownDocument.write(try bulletin(entry))
        case .json(let entry): try bulletin(entry).json() + [UInt8(ascii: "\n")]
        case .feed(let format, let locality): format.write(try feed(locality))
        case .sitemap: sitemap(planned)
        case .sitemapPart(let part):
            Sitemap.write(
                Sitemap.pages(ofPart: part, planned.listed).lazy.map(catalogue.folder), site.settings.baseURL)
        case .robots: Sitemap.robots(site.settings.baseURL)
        case .schema: RecordSchema.bytes
        case .asset(let path): templates.asset(path)
        }
    }

    private func sitemap(_ planned: PlannedSite) -> [UInt8] {
        let parts = Sitemap.partCount(of: planned.listed.count)
        return parts > 0
            ? Sitemap.writeIndex(parts: parts, site.settings.baseURL)
            : Sitemap.write(planned.listed.lazy.map(planned.catalogue.folder), site.settings.baseURL)
    }
}
