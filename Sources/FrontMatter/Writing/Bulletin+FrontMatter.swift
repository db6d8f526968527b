import BulletinModel

extension YAMLWriter {
    /// The facts of the record in the contract's order, without what is not known. Evidence and warnings, which are
    /// about a source that does not travel with the Markdown, stay in the JSON.
    mutating func write(_ bulletin: Bulletin) {
        member("schema", Bulletin.schema)
        member("id", bulletin.id)
        member("source", block: bulletin.source) { $0.write($1) }
        member("title", bulletin.title)
        member("title_as_printed", bulletin.titleAsPrinted)
        member("lead", bulletin.lead)
        member("section", bulletin.section)
        member("published", bulletin.published?.description)
        member("event", flow: bulletin.event) { $0.write($1) }
        member("period", bulletin.period?.description)
        member("date", bulletin.date?.description)
        member("date_basis", bulletin.dateBasis?.rawValue)
        member("body", flow: bulletin.body) { $0.write($1) }
        member("meeting", flow: bulletin.meeting) { $0.write($1) }
        member("locality", block: bulletin.locality) { $0.write($1) }
        member("people", blockItems: bulletin.people) { $0.write($1) }
        member("byline", flow: bulletin.byline) { $0.write($1) }
        member("figures", flowItems: bulletin.figures) { $0.write($1) }
        member("documents", flowItems: bulletin.documents) { $0.write($1) }
        member("places", flowItems: bulletin.places) { $0.write($1) }
        member("topics", list: bulletin.topics)
        member("captions", flowItems: bulletin.captions) { $0.write($1) }
        member("removed", flowItems: bulletin.removed) { $0.write($1) }
        member("aliases", list: bulletin.aliases)
    }

    private mutating func write(_ source: Source) {
        member("path", source.path)
        member("sha256", source.sha256)
        member("bytes", source.bytes)
        member("encoding", source.encoding)
        member("media_type", source.mediaType)
        member("url", source.url)
        member("publisher", source.publisher)
        member("retrieved", source.retrieved)
    }

    private mutating func write(_ event: Event) {
        member("start", event.start.description)
        member("end", event.end.description)
        member("part_of_day", event.partOfDay?.rawValue)
        member("year_basis", event.yearBasis.rawValue)
    }

    private mutating func write(_ body: Body) {
        member("name", body.name)
        member("kind", body.kind?.rawValue)
        member("level", body.level?.rawValue)
    }

    private mutating func write(_ meeting: Meeting) {
        member("kind", meeting.kind)
        member("ordinal", meeting.ordinal)
        member("term", meeting.term)
        member("session", meeting.session)
    }

    private mutating func write(_ locality: Locality) {
        member("code", locality.code)
        member("era", locality.era.rawValue)
        member("name", locality.name)
        member("type", locality.type)
        member("full_name", locality.fullName)
        member("province", flow: locality.province) { $0.write($1) }
        member("district", flow: locality.district) { $0.write($1) }
        member("now", flowItems: locality.now) { yaml, successor in
            yaml.member("code", successor.code)
            yaml.member("full_name", successor.fullName)
            yaml.member("province", successor.province)
        }
        member("basis", locality.basis.rawValue)
        member("confidence", locality.confidence)
    }

    private mutating func write(_ place: Place) {
        member("code", place.code)
        member("name", place.name)
        member("type", place.type)
    }

    private mutating func write(_ person: Person) {
        member("name", person.name)
        member("roles", list: person.roles)
        if person.chair { member("chair", true) }
    }

    private mutating func write(_ byline: Byline) {
        member("authors", list: byline.authors)
        member("agency", byline.agency)
    }

    private mutating func write(_ figure: Figure) {
        member("indicator", figure.indicator)
        member("value", figure.value)
        member("unit", figure.unit)
        member("value_base", figure.valueBase)
        member("qualifier", figure.qualifier?.rawValue)
        member("span", figure.span)
        member("percent", figure.percent)
        member("percent_of", figure.percentOf)
        member("change_percent", figure.changePercent)
        member("compared_with", figure.comparedWith)
        member("period", figure.period?.description)
        member("kind", figure.kind.rawValue)
    }

    private mutating func write(_ citation: Citation) {
        member("id", citation.id)
        member("kind", citation.kind)
        member("issuer", citation.issuer)
        member("date", citation.date?.description)
    }

    private mutating func write(_ removed: RemovedText) {
        member("text", removed.text)
        member("reason", removed.reason)
    }
}
