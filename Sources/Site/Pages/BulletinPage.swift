import BulletinModel
import MarkdownRendering

/// A bulletin's page. It is an object because each of its many keys is read with the page at hand, and a value of so
/// many parts would be copied each time.
final class BulletinPage: FramedPage {
    let frame: PageFrame
    let bulletin: Bulletin
    let article: Markup
    let sources: FactSources
    let localities: [Crumb]
    let now: [String]
    /// How sure most facts of a kind are; those beside the article are of one kind.
    let factsTrust, peopleTrust, figuresTrust, documentsTrust, placesTrust, topicsTrust: UsualTrust?
    /// The stretch of time that all figures are about, in words; nil when they are about several.
    let figuresPeriod: String?
    /// Links to the pages of its facts, one for each.
    let personLinks, documentLinks, topicLinks, indicatorLinks: [String?]
    let related: [RelatedGroup]
    let older: BulletinRow?
    let newer: BulletinRow?
    let revisions: BulletinRevisions

    init(
        _ site: SiteContext, _ catalogue: Catalogue, entry index: Int, _ bulletin: Bulletin,
        _ revisions: BulletinRevisions
    ) {
        let entry = catalogue.entries[index]
        self.bulletin = bulletin
        self.revisions = revisions
        let node = catalogue.localities[entry.locality]
        var frame = PageFrame(
            site, folder: catalogue.folder(of: entry), title: site.title(of: catalogue.summary(of: entry)))
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
        let subjects = EntrySubjects(entry, in: catalogue)
        func links(_ kind: SubjectKind) -> [String?] {
            let (isShown, table) = (catalogue.facts.shows(kind), catalogue.facts[kind].subjects)
            return subjects[kind].map { position in
                position.flatMap { isShown ? frame.href(table[$0].folder) : nil }
            }
        }
        personLinks = links(.people)
        documentLinks = links(.documents)
        topicLinks = links(.topics)
        indicatorLinks = links(.indicators)
        related = site.groups(RelatedBulletins(of: index, subjects, in: catalogue), in: catalogue, on: frame)
        self.frame = frame
        let text = ArticleText(html: CommonMark.html(bulletin.bodyMarkdown))
        sources = FactSources(bulletin, text, site.factWords)
        factsTrust = sources.usualTrust(Self.fields(of: bulletin))
        peopleTrust = sources.usualTrust(Self.fields(of: bulletin.people))
        let periods = Set(bulletin.figures.map(\.period))
        figuresPeriod = periods.count == 1 ? periods.first.flatMap(\.self).map(site.dates.short) : nil
        figuresTrust = sources.usualTrust(bulletin.figures.indices.lazy.map(FactField.figure))
        documentsTrust = sources.usualTrust(bulletin.documents.indices.lazy.map(FactField.document))
        placesTrust = sources.usualTrust(bulletin.places.indices.lazy.map(FactField.place))
        topicsTrust = sources.usualTrust(bulletin.topics.indices.lazy.map(FactField.topic))
        article = Markup(utf8: MarkedArticle.html(text, marking: sources.sentences))
    }

    private var site: SiteContext { frame.site }

    var isArticle: Bool { true }

    var structuredData: Markup? {
        BulletinData(
            bulletin: bulletin, revised: revisions.list.last?.day, frame: frame,
            meeting: site.words(for: bulletin.meeting)
        ).markup()
    }

    private var reference: BulletinReference {
        BulletinReference(
            bulletin, title: frame.title, folder: frame.folder ?? "", archive: site.title, url: frame.canonical)
    }

    /// When it was published, else its sorting date.
    private var citationDate: String? {
        bulletin.published.map { $0.day.description } ?? bulletin.date?.start.description
    }

    static let keys: TemplateKeys<BulletinPage> = framed([
        .flag("is_capitals", "whether the title is printed in capitals only") { isInCapitals($0.frame.title) },
        .text("title_as_printed", "the title as the source has it, when it was repaired") {
            $0.bulletin.titleAsPrinted
        },
        .text("lead", "the subtitle or first summary line") { $0.bulletin.lead },
        .list("citations", "references to it in the forms that people copy") {
            CitationEntry.all($0.reference, $0.site.dates)
        },
        .text("share_href", "link that sends title and address by e-mail, when the address is known") { page in
            page.frame.canonical.map { MailLink.href(subject: page.frame.title, body: $0) }
        },
        .text("citation_date", "when it was published, else its sorting date, for machines: `2021-10-06`") {
            $0.citationDate
        },
        .text("published_at", "when the text was posted, for machines: `2021-10-06T09:00:00+07:00`") {
            $0.bulletin.published?.description
        },
        .text("section", "the section of the source's site") { $0.bulletin.section },
        .markup("article", "the article as HTML") { $0.article },
        .markup("date", "the sorting date as a `<time>` element") { page in
            page.bulletin.date.map { Markup(time: page.site.dates.long($0), $0) }
        },
        .markup("dated", "the sorting date, when a person wrote it and it is no other one of these") { page in
            guard let date = page.bulletin.date, page.bulletin.dateBasis == .override else { return nil }
            return Markup(time: page.site.dates.long(date), date)
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
        .markup("revised", "when its text was changed last after it had been published, as a `<time>` element") {
            page in
            page.revisions.list.last.map {
                Markup(time: page.site.words(.textRevisedOn, $0.day), machine: $0.day.description)
            }
        },
        .list("revisions", "the changes of its text after it had been published, the newest first") { page in
            page.revisions.list.reversed().map { RevisionEntry($0, page.site) }
        },
        .flag("has_revisions", "whether there are any") { !$0.revisions.list.isEmpty },
        .text("differences_href", "link to the page of what was changed, when there is one") { page in
            page.revisions.hasDifferences ? DifferencesPage.folder + "index.html" : nil
        },
        .object("event_found", "where the day of the meeting was found") { $0.found(.event) },
        .object("period_found", "where the stretch of time was found") { $0.found(.period) },
        .object("published_found", "where the day of posting was found") { $0.found(.published) },
        .object("body_found", "where it was found who called the meeting") { $0.found(.body) },
        .object("meeting_found", "where the kind of meeting was found") { $0.found(.meeting) },
        .object("locality_found", "where its locality was found") { $0.found(.locality) },
        .text("facts_trust", "how these were found and how sure most of them are") { $0.factsTrust?.words },
        .texts("corrected", "the facts that a person wrote, by their names") { $0.corrected },
        .flag("has_corrected", "whether there are any") { !$0.corrected.isEmpty },
        .text("body", "who called the meeting") { $0.bulletin.body?.name },
        .text("meeting", "what kind of meeting it was") { $0.site.words(for: $0.bulletin.meeting) },
        .list("localities", "its locality and those above, the smallest first") { $0.localities },
        .flag("has_localities", "whether its locality is known") { !$0.localities.isEmpty },
        .texts("now", "what its locality is part of today, one text for each province") { $0.now },
        .flag("is_former", "whether its locality no longer exists") { !$0.now.isEmpty },
        .list("people", "the people whom it names") { $0.people() },
        .flag("has_people", "whether there are any") { !$0.bulletin.people.isEmpty },
        .list("first_people", "those of them that are seen at once: the others would make a long column") {
            $0.people(areFirst: true)
        },
        .list("further_people", "the others, none of whom led the meeting") { $0.people(areFirst: false) },
        .text("further_people_count", "how many these are, in words; missing when there are none") { page in
            let count = page.bulletin.people.count - page.firstPeople.count
            return count == 0 ? nil : page.site.strings.count(.furtherPeople, count)
        },
        .flag("has_chair", "whether one of them led the meeting") { $0.bulletin.people.contains(where: \.chair) },
        .flag("has_mentions", "whether it names people, documents, places or topics") { page in
            let bulletin = page.bulletin
            return
                !(bulletin.people.isEmpty && bulletin.documents.isEmpty && bulletin.places.isEmpty
                && bulletin.topics.isEmpty)
        },
        .text("people_trust", "how they were found and how sure most of them are") { $0.peopleTrust?.words },
        .list("figures", "the numbers that it reports") { $0.figures },
        .flag("has_figures", "whether there are any") { !$0.bulletin.figures.isEmpty },
        .text("figures_trust", "how they were found and how sure most of them are") { $0.figuresTrust?.words },
        .text("figures_period", "the stretch of time that all of them are about; missing when there are several") {
            $0.figuresPeriod
        },
        .list("documents", "the documents that it cites") { $0.documents },
        .flag("has_documents", "whether there are any") { !$0.bulletin.documents.isEmpty },
        .text("documents_trust", "how they were found and how sure most of them are") { $0.documentsTrust?.words },
        .list("places", "the places that it names") { $0.places },
        .flag("has_places", "whether there are any") { !$0.bulletin.places.isEmpty },
        .text("places_trust", "how they were found and how sure most of them are") { $0.placesTrust?.words },
        .list("topics", "its topics") { $0.topics },
        .flag("has_topics", "whether there are any") { !$0.bulletin.topics.isEmpty },
        .text("topics_trust", "how they were found and how sure most of them are") { $0.topicsTrust?.words },
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
        .list("related", "other bulletins that go with it, in groups") { $0.related },
        .flag("has_related", "whether there are any") { !$0.related.isEmpty },
        .object("older", "the locality's bulletin before it") { $0.older },
        .object("newer", "the locality's bulletin after it") { $0.newer },
        .flag("has_neighbours", "whether there is one of them") { $0.older != nil || $0.newer != nil },
    ])

    private var event: Markup? {
        bulletin.event.map { event in
            Markup(time: site.dates.long(event), machine: event.start == event.end ? event.start.description : nil)
        }
    }

    private func found(_ field: FactField) -> FoundEntry? { sources.entry(field, besides: factsTrust) }

    /// What is known of the bulletin itself.
    private static func fields(of bulletin: Bulletin) -> [FactField] {
        let fields: [(FactField, Bool)] = [
            (.event, bulletin.event != nil), (.period, bulletin.period != nil),
            (.published, bulletin.published != nil), (.locality, bulletin.locality != nil),
            (.body, bulletin.body != nil), (.meeting, bulletin.meeting != nil),
        ]
        return fields.filter(\.1).map(\.0)
    }

    private static func fields(of people: [Person]) -> [[FactField]] {
        people.enumerated().map { index, person in
            [.person(index), .chair(index)] + person.roles.indices.map { .role(index, $0) }
        }
    }

    /// Whom of the people one sees at once: who led the meeting, and the first; all where only a few would be left.
    private var firstPeople: Set<Int> {
        let all = bulletin.people.indices
        return all.count <= 16 ? Set(all) : Set(all.prefix(12)).union(all.filter { bulletin.people[$0].chair })
    }

    private func people(areFirst: Bool) -> [PersonEntry] {
        let first = firstPeople
        return people { first.contains($0) == areFirst }
    }

    private func people(where isWanted: (Int) -> Bool = { _ in true }) -> [PersonEntry] {
        zip(bulletin.people, Self.fields(of: bulletin.people)).enumerated().compactMap { index, fact in
            guard isWanted(index) else { return nil }
            let (person, fields) = fact
            return PersonEntry(
                person: person, href: personLinks.at(index) ?? nil,
                found: sources.entries(fields, besides: peopleTrust))
        }
    }

    private var figures: [FigureEntry] {
        // Most are about one and the same stretch of time.
        var last: (period: EDTF, words: String)?
        return entries(of: bulletin.figures, figuresTrust, FactField.figure) { index, figure, found in
            if let period = figure.period, period != last?.period { last = (period, site.dates.short(period)) }
            return FigureEntry(
                figure: figure, site: site, period: figure.period == nil ? nil : last?.words,
                href: indicatorLinks.at(index) ?? nil, found: found)
        }
    }

    private var documents: [DocumentEntry] {
        entries(of: bulletin.documents, documentsTrust, FactField.document) {
            DocumentEntry($1, site, href: documentLinks.at($0) ?? nil, $2)
        }
    }

    private var places: [NamedEntry] {
        entries(of: bulletin.places, placesTrust, FactField.place) {
            NamedEntry(name: SiteContext.words(for: $1), found: $2)
        }
    }

    private var topics: [NamedEntry] {
        entries(of: bulletin.topics, topicsTrust, FactField.topic) {
            NamedEntry(name: $1, href: topicLinks.at($0) ?? nil, found: $2)
        }
    }

    private func entries<Fact, Entry>(
        of facts: [Fact], _ trust: UsualTrust?, _ field: (Int) -> FactField, _ entry: (Int, Fact, FoundEntry?) -> Entry
    ) -> [Entry] {
        facts.enumerated().map { entry($0, $1, sources.entry(field($0), besides: trust)) }
    }

    private var corrected: [String] {
        var names: [String] = []
        for evidence in bulletin.evidence where evidence.rule == Evidence.overrideRule {
            let key = String(evidence.key)
            let name = site.strings.entry(.fieldNames, key) ?? key
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}
