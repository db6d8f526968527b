import BulletinModel

/// A page of an indicator in all places, which are compared, or in one. Its table goes on from page to page.
struct IndicatorPage: FramedPage {
    var frame: PageFrame
    let isFirst: Bool
    let bulletinCount: String
    let yearRange: String?
    /// The place; nil on the page of all places.
    var place: Crumb?
    var indicator: Crumb?
    var charts: [ChartEntry] = []
    /// The unit that the charts of places are drawn in, and what kind of values they show.
    var unit, kind: String?
    var places: [IndicatorPlaceRow] = []
    var reports: [IndicatorRow] = []
    var data: Asset?
    var pager: NumberedPager?

    init(
        _ site: SiteContext, _ catalogue: Catalogue, _ entries: ArraySlice<Int32>, folder: String, title: String,
        page: Int
    ) {
        let full = page == 1 ? title : site.strings(.titleAndPage, [.title: title, .number: String(page)])
        var frame = PageFrame(site, folder: folder + Pagination.folder(of: page), title: full)
        let list = site.list(.indicators)
        frame.breadcrumb = site.home(on: frame) + [Crumb(name: list.name, href: frame.href(list.href))]
        if page > 1 { frame.breadcrumb.append(Crumb(name: title, href: frame.href(folder))) }
        isFirst = page == 1
        bulletinCount = site.strings.count(.bulletinCount, entries.count)
        yearRange = site.range(of: YearSlice.slices(of: entries.lazy.map { catalogue.entries[Int($0)].year }))
        if isFirst { frame.description = site.strings.list([title, bulletinCount] + [yearRange].compactMap(\.self)) }
        self.frame = frame
    }

    var structuredData: Markup? {
        guard isFirst else { return frame.collectionData() }
        return StructuredData.markup { json in
            json.object { json in
                json.member("@type", "Dataset")
                json.member("@id", frame.canonical)
                json.member("url", frame.canonical)
                json.member("name", frame.title)
                json.member("description", frame.description)
                json.member("inLanguage", "vi")
                json.member("temporalCoverage", yearRange?.replacing("–", with: "/"))
                json.thing("spatialCoverage", "AdministrativeArea", called: place?.name)
                json.key("isPartOf"); frame.writeSite(to: &json)
                if let data {
                    json.key("distribution")
                    json.object { json in
                        json.member("@type", "DataDownload")
                        json.member("encodingFormat", "text/csv")
                        json.member("contentUrl", frame.canonical.map { $0 + data.href } ?? data.href)
                    }
                }
            }
            frame.writeBreadcrumb(to: &json)
        }
    }

    static let keys: TemplateKeys<Self> = framed([
        .flag("is_first", "whether this is the first page of its table; only it has charts") { $0.isFirst },
        .text("bulletin_count", "how many bulletins report it, in words") { $0.bulletinCount },
        .text("year_range", "from the first to the last year: `2017–2021`") { $0.yearRange },
        .object("place", "the place; missing on the page of all places") { $0.place },
        .object("indicator", "the page of all places; missing on it") { $0.indicator },
        .list("charts", "the charts: of one place, one for each unit; of all places, one for each place, to one scale")
        {
            $0.charts
        },
        .flag("has_charts", "whether there are any") { !$0.charts.isEmpty },
        .text("unit", "the unit of the charts of all places") { $0.unit },
        .text("kind", "what kind of values they show: of a month, since the beginning of the year") { $0.kind },
        .list("places", "the places, on the page of all") { $0.places },
        .flag("has_places", "whether there are any") { !$0.places.isEmpty },
        .list("reports", "all that bulletins of the place say of it, the newest stretch of time first") { $0.reports },
        .flag("has_reports", "whether there are any") { !$0.reports.isEmpty },
        .object("pager", "the pages of the table; missing when there is one") { $0.pager },
        .object("data", "the table of all values as CSV, on the page of all places") { $0.data },
    ])
}

/// A place in the comparison of places.
struct IndicatorPlaceRow: TemplateValue {
    let name: String
    let href: String
    let period: String?
    let value: String
    let kind: String?
    let number: String

    static let keys = TemplateKeys<IndicatorPlaceRow>([
        .text("name", "what the place is called") { $0.name },
        .text("href", "link to its page of the indicator, or to the one bulletin that reports it") { $0.href },
        .text("value", "what its newest bulletin says of the newest stretch of time, with its unit") { $0.value },
        .text("period", "of what stretch of time, in words") { $0.period },
        .text("kind", "what kind of value it is: of a month, since the beginning of the year, aimed at") { $0.kind },
        .text("number", "how many bulletins report it: `3`") { $0.number },
    ])
}

/// What a bulletin says of an indicator.
struct IndicatorRow: TemplateValue {
    let period: String?
    let value: String
    let kind: String?
    let bulletin: BulletinRow

    static let keys = TemplateKeys<IndicatorRow>([
        .text("period", "the stretch of time, in words") { $0.period },
        .text("value", "the value with its unit, how exact it is, and the share of what it is") { $0.value },
        .text("kind", "what kind of value it is: of a month, since the beginning of the year, aimed at") { $0.kind },
        .object("bulletin", "the bulletin that reports it") { $0.bulletin },
    ])
}

extension SiteContext {
    /// `khoảng 12,5 tỷ đồng, 46% kế hoạch`.
    func words(for report: IndicatorReport, _ catalogue: Catalogue) -> String {
        func text(_ term: Int?) -> String? { term.map { catalogue.facts.terms.text(of: $0) } }
        let figure = report.figure(in: catalogue)
        let qualifier = figure.qualifier.flatMap { strings.entry(.figureQualifiers, $0.rawValue) }
        var parts: [String] = []
        if let value = figure.value {
            parts.append(
                [qualifier, strings.decimal(value), text(figure.unit)].compactMap(\.self).joined(separator: " "))
        }
        if let percent = figure.percent {
            let exactness = figure.value == nil ? qualifier : nil
            parts.append(
                [exactness, strings.decimal(percent) + "%", text(figure.percentOf)].compactMap(\.self)
                    .joined(separator: " "))
        }
        return strings.list(parts)
    }

    func words(for basis: IndicatorReport.Basis) -> String { strings.entry(.figureBases, basis.rawValue) ?? "" }
}
