import BulletinModel
import Gazetteer

/// Makes a site of bulletins: first the plan of all its files, then each file.
///
/// It is prepared once (templates, strings) and never changes: files can be rendered in any order and at the same time.
public struct SiteRenderer: Sendable {
    let site: SiteContext
    private let gazetteer: AdministrativeGazetteer

    /// Reads and checks the templates: `TemplateFile.overlay` of the archive's own files. Throws, too, when a page of the
    /// owner's own has another one's place.
    public init(
        settings: SiteSettings, templates: [TemplateFile] = TemplateFile.bundled, gazetteer: AdministrativeGazetteer
    ) throws(TemplateErrors) {
        let misplaced = OwnPage.misplaced(settings.pages, gazetteer)
        guard misplaced.isEmpty else { throw TemplateErrors(misplaced) }
        let set = try TemplateSet(files: templates, settings: settings)
        site = SiteContext(settings: settings, templates: set)
        self.gazetteer = gazetteer
    }

    /// The files of a site of these bulletins, in whatever order they are given; `facts` has the terms that they were
    /// made with, `permalinks` the addresses that they had before, of which those that are hidden lead nowhere,
    /// `revisions` when their texts were changed, `versions` the texts before and after.
    public func plan(
        _ bulletins: [BulletinSummary], facts: FactSource, permalinks: Permalinks = Permalinks(),
        hiding isHidden: (Permalinks.Line) -> Bool = { _ in false },
        revisions: RevisionTable = RevisionTable(), versions: TextVersions = TextVersions()
    ) -> SitePlan {
        var facts = facts
        facts.shown = site.settings.subjects
        let catalogue = Catalogue(bulletins, gazetteer: gazetteer, facts: facts, permalinks: permalinks)
        return SitePlan(
            catalogue, settings: site.settings, assets: site.templates.assets.map(\.path),
            moved: RedirectTable(catalogue, permalinks, beside: site.settings.pages, hiding: isHidden),
            revisions: revisions, versions: versions)
    }

    /// What pages read beside bulletins. `program` stands for the program and everything that travels inside it, `files`
    /// are what else the plan is made of, by name.
    public func inputs(program: Fingerprint, files: [String: Fingerprint] = [:]) -> SharedInputs {
        SharedInputs(site.settings, site.templates, program: program, files: files)
    }

    /// Tells what each page of a plan that this renderer has made reads.
    public func reader(of plan: SitePlan, _ inputs: SharedInputs) -> PageReader { PageReader(plan.site, inputs) }

    /// Files of a plan that this renderer has made. `read` gives the record of a bulletin by its position among the
    /// summaries that the plan was made of; of pages that share work, it is called once when they are rendered together.
    public func render(
        _ pages: some Collection<SitePlan.Page>, reading read: (_ position: Int) throws -> Bulletin
    ) throws -> [OutputFile] {
        try withoutActuallyEscaping(read) { read in
            var files: [OutputFile] = []
            files.reserveCapacity(pages.count)
            var rest = pages[...]
            while let first = rest.first {
                let group = rest.prefix { $0.sharesWork(with: first) }.count
                let rendering = PageRendering(context: site, site: first.site, record: read)
                try files += render(rest.prefix(max(1, group)), first.family, rendering)
                rest = rest.dropFirst(max(1, group))
            }
            return files
        }
    }

    /// Hands a file of a plan on piece by piece.
    public func write(
        _ page: SitePlan.Page, reading read: (_ position: Int) throws -> Bulletin,
        _ emit: (_ piece: [UInt8]) throws -> Void
    ) throws {
        try withoutActuallyEscaping(read) { read in
            let rendering = PageRendering(context: site, site: page.site, record: read)
            try page.family.write(page.reference.number, rendering, emit)
        }
    }

    /// Pages of one subject.
    private func render<Family: PageFamily>(
        _ pages: some Collection<SitePlan.Page>, _ family: Family, _ rendering: PageRendering
    ) throws -> [OutputFile] {
        guard let subject = pages.first?.reference.number.subject else { return [] }
        let work = try family.work(on: Int(subject), rendering)
        return try pages.map { page in
            OutputFile(path: page.path, bytes: try family.bytes(of: page.reference.number, work, rendering))
        }
    }
}
