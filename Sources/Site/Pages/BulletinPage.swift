import BulletinModel
import MarkdownRendering

/// A bulletin's page.
struct BulletinPage: FramedPage {
    let frame: PageFrame
    let bulletin: Bulletin
    let article: Markup
    let localities: [Crumb]
    let now: [String]
    let older: BulletinRow?
    let newer: BulletinRow?

    init(_ site: SiteContext, _ catalogue: Catalogue, entry index: Int) {
        let entry = catalogue.entries[index]
        bulletin = catalogue.bulletins[entry.bulletin]
        let node = catalogue.localities[entry.locality]
        var frame = PageFrame(site, folder: entry.folder, title: site.title(of: bulletin))
        frame.description = bulletin.lead ?? Excerpt.of(bulletin.bodyMarkdown)
        frame.breadcrumb = site.crumbs(to: entry.locality, in: catalogue, on: frame)
        let year = node.path + YearSlice.folder(of: entry.year)
        frame.breadcrumb.append(Crumb(name: site.label(of: entry.year), href: frame.href(year)))
        frame.alternates = site.forms(of: frame)
        older = entry.older.map { site.row(catalogue.entries[$0], in: catalogue, on: frame, showsLocality: false) }
        newer = entry.newer.map { site.row(catalogue.entries[$0], in: catalogue, on: frame, showsLocality: false) }
        localities =
            node.isUnknown
            ? []
            : catalogue.chain(of: entry.locality).reversed().map { index in
                let node = catalogue.localities[index]
                return Crumb(name: site.fullName(of: node), href: frame.href(node.path))
            }
        now = site.words(for: node.now)
        self.frame = frame
        article = Markup(html: String(decoding: CommonMark.html(bulletin.bodyMarkdown), as: UTF8.self))
    }

    private var site: SiteContext { frame.site }

    static let keys: TemplateKeys<Self> = framed([
        .flag("is_capitals", "whether the title is printed in capitals only") { isInCapitals($0.frame.title) },
        .text("title_as_printed", "the title as the source has it, when it was repaired") {
            $0.bulletin.titleAsPrinted
        },
        .text("lead", "the subtitle or first summary line") { $0.bulletin.lead },
        .text("section", "the section of the source's site") { $0.bulletin.section },
        .markup("article", "the article as HTML") { $0.article },
        .markup("date", "the sorting date as a `<time>` element") { page in
            page.bulletin.date.map { Markup(time: page.site.dates.long($0), $0) }
        },
        .markup("event", "when the meeting took place, as a `<time>` element") { $0.event },
        .text("event_year_from", "where the year of that day comes from, when it is not printed with it") { page in
            page.bulletin.event.flatMap { page.site.strings.entry(.dateYearFrom, $0.yearBasis.rawValue) }
        },
        .markup("period", "the stretch of time that is reported on, as a `<time>` element or as words") { page in
            page.bulletin.period.map { Markup(time: page.site.dates.long($0), $0) }
        },
        .markup("published", "when the text was posted, as a `<time>` element") { page in
            page.bulletin.published.map { Markup(time: page.site.dates.long($0), machine: $0.description) }
        },
        .text("body", "who called the meeting") { $0.bulletin.body?.name },
        .text("meeting", "what kind of meeting it was") { $0.site.words(for: $0.bulletin.meeting) },
        .list("localities", "its locality and those above, the smallest first") { $0.localities },
        .flag("has_localities", "whether its locality is known") { !$0.localities.isEmpty },
        .texts("now", "what its locality is part of today, one text for each province") { $0.now },
        .flag("is_former", "whether its locality no longer exists") { !$0.now.isEmpty },
        .list("people", "the people whom it names") { $0.bulletin.people.map { PersonEntry(person: $0) } },
        .flag("has_people", "whether there are any") { !$0.bulletin.people.isEmpty },
        .list("figures", "the numbers that it reports") { page in
            page.bulletin.figures.map { FigureEntry(figure: $0, site: page.site) }
        },
        .flag("has_figures", "whether there are any") { !$0.bulletin.figures.isEmpty },
        .list("documents", "the documents that it cites") { page in
            page.bulletin.documents.map { DocumentEntry($0, page.site) }
        },
        .flag("has_documents", "whether there are any") { !$0.bulletin.documents.isEmpty },
        .texts("places", "the places that it names") { $0.bulletin.places.map(SiteContext.words) },
        .flag("has_places", "whether there are any") { !$0.bulletin.places.isEmpty },
        .texts("topics", "its topics") { $0.bulletin.topics },
        .flag("has_topics", "whether there are any") { !$0.bulletin.topics.isEmpty },
        .texts("authors", "who wrote it") { $0.bulletin.byline?.authors ?? [] },
        .text("agency", "the office that its author belongs to") { $0.bulletin.byline?.agency },
        .flag("has_byline", "whether author or office is known") { page in
            page.bulletin.byline.map { !$0.authors.isEmpty || $0.agency != nil } ?? false
        },
        .texts("captions", "the captions of its pictures") { $0.bulletin.captions.map(\.text) },
        .flag("has_captions", "whether there are any") { !$0.bulletin.captions.isEmpty },
        .list("removed", "what was left out of the article") { page in
            page.bulletin.removed.map { RemovedEntry($0, page.site) }
        },
        .flag("has_removed", "whether there is any") { !$0.bulletin.removed.isEmpty },
        .list("warnings", "what a person should look at") { page in
            page.bulletin.warnings.map { WarningEntry($0, page.site) }
        },
        .flag("has_warnings", "whether there is any") { !$0.bulletin.warnings.isEmpty },
        .object("source", "the file that it was made from") { SourceEntry($0.bulletin.source, $0.site) },
        .object("older", "the locality's bulletin before it") { $0.older },
        .object("newer", "the locality's bulletin after it") { $0.newer },
        .flag("has_neighbours", "whether there is one of them") { $0.older != nil || $0.newer != nil },
    ])

    private var event: Markup? {
        bulletin.event.map { event in
            Markup(time: site.dates.long(event), machine: event.start == event.end ? event.start.description : nil)
        }
    }
}
