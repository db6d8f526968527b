extension Bulletin {
    /// The record as one line of JSON without the line feed: every key, in the order of the contract, `null` or `[]`
    /// where nothing is known.
    public func json() -> [UInt8] {
        var writer = JSONWriter(reserving: bodyMarkdown.utf8.count * 2 + 2048)
        write(to: &writer)
        return writer.bytes
    }

    /// Writes the record as a JSON object.
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("schema"); json.string(Self.schema)
            json.key("id"); json.string(id)
            json.key("source"); json.value(source)
            json.key("title"); json.string(title)
            json.key("title_as_printed"); json.string(titleAsPrinted)
            json.key("lead"); json.string(lead)
            json.key("section"); json.string(section)
            json.key("published"); json.string(published?.description)
            json.key("event"); json.value(event)
            json.key("period"); json.string(period?.description)
            json.key("date"); json.string(date?.description)
            json.key("date_basis"); json.string(dateBasis?.rawValue)
            json.key("body"); json.value(body)
            json.key("meeting"); json.value(meeting)
            json.key("locality"); json.value(locality)
            json.key("people"); json.array(people) { $0.value($1) }
            json.key("byline"); json.value(byline)
            json.key("figures"); json.array(figures) { $0.value($1) }
            json.key("documents"); json.array(documents) { $0.value($1) }
            json.key("places"); json.array(places) { $0.place($1) }
            json.key("topics"); json.array(topics) { $0.string($1) }
            json.key("captions"); json.array(captions) { $0.value($1) }
            json.key("removed"); json.array(removed) { $0.value($1) }
            json.key("body_markdown"); json.string(bodyMarkdown)
            json.key("evidence"); json.array(evidence) { $0.value($1) }
            json.key("warnings"); json.array(warnings) { $0.value($1) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ source: Source) {
        object { json in
            json.key("path"); json.string(source.path)
            json.key("sha256"); json.string(source.sha256)
            json.key("bytes"); json.int(source.bytes)
            json.key("encoding"); json.string(source.encoding)
            json.key("media_type"); json.string(source.mediaType)
            json.key("url"); json.string(source.url)
            json.key("publisher"); json.string(source.publisher)
            json.key("retrieved"); json.string(source.retrieved)
        }
    }

    fileprivate mutating func value(_ evidence: Evidence) {
        object { json in
            json.key("field"); json.string(evidence.field)
            json.key("start"); json.int(evidence.start)
            json.key("end"); json.int(evidence.end)
            json.key("rule"); json.string(evidence.rule)
            json.key("confidence"); json.number(evidence.confidence)
        }
    }

    fileprivate mutating func value(_ warning: Warning) {
        object { json in
            json.key("code"); json.string(warning.code)
            json.key("message"); json.string(warning.message)
            json.key("line")
            if let line = warning.line { json.int(line) } else { json.null() }
        }
    }

    fileprivate mutating func number(_ value: Double?) {
        if let value { number(value) } else { null() }
    }

    fileprivate mutating func int(_ value: Int?) {
        if let value { int(value) } else { null() }
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ event: Event?) {
        guard let event else { return null() }
        object { json in
            json.key("start"); json.string(event.start.description)
            json.key("end"); json.string(event.end.description)
            json.key("part_of_day"); json.string(event.partOfDay?.rawValue)
            json.key("year_basis"); json.string(event.yearBasis.rawValue)
        }
    }

    fileprivate mutating func value(_ body: Body?) {
        guard let body else { return null() }
        object { json in
            json.key("name"); json.string(body.name)
            json.key("kind"); json.string(body.kind?.rawValue)
            json.key("level"); json.string(body.level?.rawValue)
        }
    }

    fileprivate mutating func value(_ meeting: Meeting?) {
        guard let meeting else { return null() }
        object { json in
            json.key("kind"); json.string(meeting.kind)
            json.key("ordinal"); json.int(meeting.ordinal)
            json.key("term"); json.string(meeting.term)
            json.key("session"); json.int(meeting.session)
        }
    }

    fileprivate mutating func value(_ locality: Locality?) {
        guard let locality else { return null() }
        object { json in
            json.key("code"); json.string(locality.code)
            json.key("era"); json.string(locality.era.rawValue)
            json.key("name"); json.string(locality.name)
            json.key("type"); json.string(locality.type)
            json.key("full_name"); json.string(locality.fullName)
            json.key("province"); json.place(locality.province)
            json.key("district"); json.place(locality.district)
            json.key("now")
            json.array(locality.now) { json, successor in
                json.object { json in
                    json.key("code"); json.string(successor.code)
                    json.key("full_name"); json.string(successor.fullName)
                    json.key("province"); json.string(successor.province)
                }
            }
            json.key("basis"); json.string(locality.basis.rawValue)
            json.key("confidence"); json.number(locality.confidence)
        }
    }

    fileprivate mutating func place(_ place: Place?) {
        guard let place else { return null() }
        object { json in
            json.key("code"); json.string(place.code)
            json.key("name"); json.string(place.name)
            json.key("type"); json.string(place.type)
        }
    }

    fileprivate mutating func value(_ person: Person) {
        object { json in
            json.key("name"); json.string(person.name)
            json.key("roles"); json.array(person.roles) { $0.string($1) }
            json.key("chair"); json.bool(person.chair)
        }
    }

    fileprivate mutating func value(_ byline: Byline?) {
        guard let byline else { return null() }
        object { json in
            json.key("authors"); json.array(byline.authors) { $0.string($1) }
            json.key("agency"); json.string(byline.agency)
        }
    }

    fileprivate mutating func value(_ figure: Figure) {
        object { json in
            json.key("indicator"); json.string(figure.indicator)
            json.key("value"); json.number(figure.value)
            json.key("unit"); json.string(figure.unit)
            json.key("value_base"); json.number(figure.valueBase)
            json.key("qualifier"); json.string(figure.qualifier?.rawValue)
            json.key("span"); json.string(figure.span)
            json.key("percent"); json.number(figure.percent)
            json.key("percent_of"); json.string(figure.percentOf)
            json.key("change_percent"); json.number(figure.changePercent)
            json.key("compared_with"); json.string(figure.comparedWith)
            json.key("period"); json.string(figure.period?.description)
            json.key("kind"); json.string(figure.kind.rawValue)
        }
    }

    fileprivate mutating func value(_ citation: Citation) {
        object { json in
            json.key("id"); json.string(citation.id)
            json.key("kind"); json.string(citation.kind)
            json.key("issuer"); json.string(citation.issuer)
            json.key("date"); json.string(citation.date?.description)
        }
    }

    fileprivate mutating func value(_ removed: RemovedText) {
        object { json in
            json.key("text"); json.string(removed.text)
            json.key("reason"); json.string(removed.reason)
        }
    }
}
