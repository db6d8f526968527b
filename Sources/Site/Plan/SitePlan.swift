import BulletinModel

/// Every file that a site will have, without their contents: cheap to make and to keep for any number of bulletins.
public struct SitePlan: Sendable {
    /// In a fixed order: family by family, as `PageFamilies` has them. No two have the same path. Pages of one subject,
    /// which share work, stand together.
    public let pages: Pages
    /// What somebody should know about the addresses.
    public let diagnostics: [Diagnostic]
    private let ledger: PermalinkLedger
    let site: PlannedSite

    /// The files of a plan. They are put together when somebody asks for one: there are hundreds of thousands.
    public struct Pages: RandomAccessCollection, Sendable {
        fileprivate let site: PlannedSite
        /// The files that list the others, behind those of the site.
        fileprivate let overviews: [PageReference]

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public var startIndex: Int { 0 }
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public var endIndex: Int { site.references.count + overviews.count }
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public subscript(index: Int) -> Page { Page(reference: reference(at: index), site: site) }

        func number(at index: Int) -> PageNumber { reference(at: index).number }

        private func reference(at index: Int) -> PageReference {
            index < site.references.count ? site.references[index] : overviews[index - site.references.count]
        }

        /// The families of a part of the files, each with those of its files that lie there.
        func families(in part: Range<Int>) -> [(family: Int, files: Range<Int>)] {
            var families: [(family: Int, files: Range<Int>)] = []
            var start = part.lowerBound
            while start < part.upperBound {
                let family = reference(at: start).family
                let end = (start..<part.upperBound).first { reference(at: $0).family != family } ?? part.upperBound
                families.append((family, start..<end))
                start = end
            }
            return families
        }
    }

    /// A file of the site: a page, another form of one, a feed, a style …
    public struct Page: Sendable {
        let reference: PageReference
        let site: PlannedSite

        var family: any PageFamily { PageFamilies.all[reference.family] }

        /// From the site's root: `bac-kan/index.html`.
        public var path: String {
            family.folder(of: reference.number, in: site) + family.fileName(of: reference.number, in: site)
        }

        /// Whether it is made after all others, by what makes the files that it is about.
        package var isCollected: Bool { reference.form.isCollected }

        /// Whether it is to be handed on piece by piece: it can be too large to be in memory as a whole.
        public var isStreamed: Bool { family.isStreamed }

        /// Whether both are made of the same bulletin or of the same list of bulletins.
        public func sharesWork(with other: Page) -> Bool {
            reference.family == other.reference.family
                && reference.number.subject == other.reference.number.subject && family.sharesWork
        }

        /// The file of the one bulletin that it is made of, from the source folder; nil for what is made of several or
        /// none.
        public var source: String? {
            family.entry(of: reference.number).map { site.catalogue.summary(of: site.catalogue.entries[$0]).source }
        }
    }

    init(
        _ catalogue: Catalogue, settings: SiteSettings, assets: [String], moved: RedirectTable,
        revisions: RevisionTable, versions: TextVersions
    ) {
        ledger = moved.ledger
        let (site, overviews) = PageFamilies.plan(
            PlannedSite(
                catalogue, settings, assets: assets, redirects: moved.redirects, revisions: revisions,
                versions: versions))
        self.site = site
        pages = Pages(site: site, overviews: overviews)
        diagnostics =
            catalogue.diagnostics + catalogue.facts.diagnostics + moved.diagnostics
            + OwnPage.displaced(settings.pages, by: catalogue)
    }

    /// The plan of the same bulletins, when only what stands in records alone is another one: texts, not what lists
    /// show and facts are made of. The summaries are in the order of those that this plan was made of, and were made with
    /// the same terms.
    package func following(_ bulletins: [BulletinSummary]) -> SitePlan? {
        let before = site.catalogue.summaries
        guard bulletins.count == before.count, zip(bulletins, before).allSatisfy({ $0.isListed(like: $1) }) else {
            return nil
        }
        return SitePlan(self, PlannedSite(site, Catalogue(site.catalogue, summaries: bulletins)))
    }

    private init(_ plan: SitePlan, _ site: PlannedSite) {
        self.site = site
        ledger = plan.ledger
        diagnostics = plan.diagnostics
        pages = Pages(site: site, overviews: plan.pages.overviews)
    }

    /// Every address that bulletins have or had; it is put together when somebody asks for it.
    public var permalinks: Permalinks { ledger.permalinks(site.catalogue) }

    /// When texts were changed.
    package var revisions: RevisionTable { site.revisions }

    /// When a bulletin's text was changed last; nil when it never was.
    package func lastRevision(of id: String) -> CalendarDay? { site.revisions.lastDay(of: id) }

    /// What a bulletin was called when it came.
    package func firstID(of id: String) -> String { site.revisions.firstID(of: id) }

    /// The address of each bulletin's page, by the position of its summary.
    package var bulletinAddresses: BulletinAddresses { BulletinAddresses(site) }

    /// The folder of each bulletin's page, from the site's root and with a slash at its end, by the bulletin's id.
    public var bulletinFolders: [String: String] {
        let catalogue = site.catalogue
        let folders = catalogue.entries.map { (catalogue.summary(of: $0).id, catalogue.folder(of: $0)) }
        return Dictionary(folders) { first, _ in first }
    }
}
