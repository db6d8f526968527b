/// An office with those who held it, as the bulletins of the place speak of them whose office it is.
struct PlaceOffice: TemplateValue {
    let name: String
    /// The unit below the page's place that the office is of; nil for the place's own.
    let unit: Crumb?
    let holders: [OfficeHolder]

    /// How many offices are shown, and how many people of each.
    private static let shown = (offices: 12, holders: 8)

    /// Of a place itself and of the units below it, those that most bulletins speak of first; none where the site has no
    /// pages of people.
    static func all(
        of locality: Int, in catalogue: Catalogue, _ site: SiteContext, on frame: PageFrame
    ) -> (own: [PlaceOffice], below: [PlaceOffice]) {
        guard catalogue.facts.shows(.people), !catalogue.localities[locality].isUnknown else { return ([], []) }
        let reading = OfficeReading(locality, in: catalogue)
        func entries(_ offices: [OfficeReading.Office]) -> [PlaceOffice] {
            offices.prefix(Self.shown.offices).map { office in
                let unit = Crumb(
                    name: site.words(forUnit: office.locality, in: catalogue, onPageOf: locality),
                    href: frame.href(catalogue.localities[office.locality].path))
                return PlaceOffice(
                    name: catalogue.facts.terms.text(of: office.role),
                    unit: office.locality == locality ? nil : unit,
                    holders: office.holders.prefix(Self.shown.holders).map {
                        OfficeHolder($0, catalogue.facts, site, on: frame)
                    })
            }
        }
        return (entries(reading.own), entries(reading.below))
    }

    static let keys = TemplateKeys<PlaceOffice>([
        .text("name", "the office, written out") { $0.name },
        .object("unit", "the unit below the page's place whose office it is; missing for the place's own") { $0.unit },
        .list("holders", "who held it, from the one that was spoken of last to the first") { $0.holders },
    ])
}

/// Somebody who held an office, as bulletins say.
struct OfficeHolder: TemplateValue {
    let name: String
    let href: String
    let time: String?
    let number: String

    init(_ holder: OfficeReading.Holder, _ facts: FactIndex, _ site: SiteContext, on frame: PageFrame) {
        let person = facts[.people].subjects[holder.person]
        name = facts.name(of: person)
        href = frame.href(person.folder)
        time = site.words(from: holder.first, to: holder.last)
        number = site.strings.number(holder.count)
    }

    static let keys = TemplateKeys<OfficeHolder>([
        .text("name", "the person's name") { $0.name },
        .text("href", "link to the person's page") { $0.href },
        .text("time", "from the first to the last bulletin that says so, in words") { $0.time },
        .text("number", "how many bulletins say so: `3`") { $0.number },
    ])
}
