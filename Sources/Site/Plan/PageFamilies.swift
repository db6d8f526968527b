/// Every kind of file that a site has.
enum PageFamilies {
    /// In the order of the plan.
    static let all: [any PageFamily] = pages + overviews

    private static let pages: [any PageFamily] = [
        HomeFamily(), LocalityFamily(), LocalityYearFamily(), YearsFamily(), YearFamily(), BulletinFamily(),
        DifferencesFamily(),
        PersonFamily(), PeopleFamily(), DocumentFamily(), DocumentsFamily(), TopicFamily(), TopicsFamily(),
        IndicatorFamily(), IndicatorPlaceFamily(), IndicatorsFamily(), OwnPageFamily(),
        RedirectFamily(), RedirectListFamily(), NotFoundFamily(), DataFamily(), FeedFamily(), FeedPageFamily(),
        FeedListFamily(), CalendarFamily(),
        SchemaFamily(), APIFamily(), APIListFamily(),
        SearchFamily(), OpenSearchFamily(), AssetFamily(),
    ]

    /// Those that list the pages of the others.
    private static let overviews: [any PageFamily] = [SitemapFamily(), RobotsFamily(), GuideFamily()]

    /// The templates that pages are made with.
    static let templates: [PageTemplate] = all.flatMap(\.forms).compactMap(\.template)

    /// What all files of a site know, with all of them but those that list the others, and these.
    static func plan(_ draft: PlannedSite) -> (site: PlannedSite, overviews: [PageReference]) {
        let references = references(pages.indices, draft)
        let isListed = all.map { $0.forms.map(\.isListed) }
        var listed: [Int32] = []
        listed.reserveCapacity(references.count { isListed[$0.family][Int($0.number.form)] })
        for (index, page) in references.enumerated() where isListed[page.family][Int(page.number.form)] {
            listed.append(Int32(index))
        }
        let site = PlannedSite(draft, references: references, listed: listed)
        return (site, Self.references(pages.count..<all.count, site))
    }

    private static func references(_ families: Range<Int>, _ site: PlannedSite) -> [PageReference] {
        let numbers = families.filter { site.catalogue.facts.shows(all[$0].kind) }
            .map { (family: $0, pages: all[$0].pages(of: site)) }
        var references: [PageReference] = []
        references.reserveCapacity(numbers.reduce(0) { $0 + $1.pages.count })
        for (family, pages) in numbers { references += pages.map { PageReference(family: family, number: $0) } }
        return references
    }
}

/// A file of a site.
struct PageReference: Hashable, Sendable {
    // In this order it takes 16 bytes.
    let number: PageNumber
    private let familyNumber: UInt8

    /// Its position among the families.
    var family: Int { Int(familyNumber) }

    init(family: Int, number: PageNumber) {
        familyNumber = UInt8(family)
        self.number = number
    }

    var form: PageForm { PageFamilies.all[family].forms[Int(number.form)] }

    func folder(in site: PlannedSite) -> String { PageFamilies.all[family].folder(of: number, in: site) }

    /// The last day of the newest bulletin on it, or when the text of the one that it is made of was changed, counted from
    /// 1970; nil where there is none or its date is not known.
    func newestDay(in site: PlannedSite) -> Int? {
        let family = PageFamilies.all[family]
        let revised = family.entry(of: number).flatMap { entry in
            site.revisions.lastDay(of: site.catalogue.summary(of: site.catalogue.entries[entry]).id)
        }
        guard let entry = family.newest(on: number, in: site), site.catalogue.entries[entry].year != nil else {
            return revised?.daysSince1970
        }
        return max(Int(site.catalogue.days[entry]), revised?.daysSince1970 ?? .min)
    }
}
