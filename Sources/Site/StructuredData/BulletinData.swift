import BulletinModel

/// A bulletin in the words of schema.org: the text, the meeting that it reports, the way to its page.
struct BulletinData {
    let bulletin: Bulletin
    /// When its text was changed last.
    let revised: CalendarDay?
    let frame: PageFrame
    /// What the meeting is called.
    let meeting: String?

    private static let textID = "#text"

    func markup() -> Markup {
        StructuredData.markup { json in
            writeText(to: &json)
            writeEvent(to: &json)
            frame.writeBreadcrumb(to: &json)
        }
    }

    private func writeText(to json: inout JSONWriter) {
        json.object { json in
            json.member("@type", "NewsArticle")
            json.member("@id", Self.textID)
            json.member("url", frame.canonical)
            json.member("identifier", bulletin.id)
            json.member("headline", frame.title)
            json.member("alternativeHeadline", bulletin.lead)
            json.member("alternateName", bulletin.titleAsPrinted)
            json.member("articleSection", bulletin.section)
            json.member("inLanguage", "vi")
            json.member("datePublished", bulletin.published?.description)
            json.member("dateModified", revised?.description)
            json.member("temporalCoverage", bulletin.period?.description)
            json.member("author", bulletin.byline?.authors ?? []) { $0.thing("Person", called: $1) }
            json.thing("sourceOrganization", "Organization", called: bulletin.byline?.agency)
            json.thing("publisher", "Organization", called: bulletin.source.publisher)
            json.key("isPartOf"); frame.writeSite(to: &json)
            json.key("isBasedOn"); writeSource(to: &json)
            if let locality = bulletin.locality { json.key("contentLocation"); write(locality, to: &json) }
            json.member("about", bulletin.topics) { $0.thing("Thing", called: $1) }
            writeMentions(to: &json)
            json.member("encoding", frame.alternates) { json, form in
                json.object { json in
                    json.member("@type", "MediaObject")
                    json.member("contentUrl", form.href)
                    json.member("encodingFormat", form.mediaType)
                }
            }
        }
    }

    private func writeSource(to json: inout JSONWriter) {
        json.object { json in
            json.member("@type", "CreativeWork")
            json.member("url", bulletin.source.url.flatMap { isWebAddress($0) ? $0 : nil })
            json.member("identifier", "sha256:" + bulletin.source.sha256)
            json.member("encodingFormat", bulletin.source.mediaType)
        }
    }

    /// How many of a kind are mentioned: a report that names a hundred people has a page that stays light. The page shows
    /// all, and the record, which `encoding` leads to, has them for machines.
    private static let mentioned = 8

    private func writeMentions(to json: inout JSONWriter) {
        guard !bulletin.people.isEmpty || !bulletin.documents.isEmpty || !bulletin.places.isEmpty else { return }
        json.key("mentions")
        json.array([()]) { json, _ in
            for person in bulletin.people.prefix(Self.mentioned) {
                json.object { json in
                    json.member("@type", "Person")
                    json.member("name", person.name)
                    json.member("jobTitle", person.roles) { $0.string($1) }
                }
            }
            for document in bulletin.documents.prefix(Self.mentioned) {
                json.object { json in
                    json.member("@type", "Legislation")
                    json.member("name", [document.kind, document.id].compactMap(\.self).joined(separator: " "))
                    json.member("legislationIdentifier", document.id)
                    json.member("legislationDate", document.date?.description)
                    json.thing("legislationPassedBy", "Organization", called: document.issuer)
                }
            }
            for place in bulletin.places.prefix(Self.mentioned) {
                json.thing("AdministrativeArea", called: SiteContext.words(for: place))
            }
        }
    }

    private func writeEvent(to json: inout JSONWriter) {
        guard let event = bulletin.event else { return }
        json.object { json in
            json.member("@type", "Event")
            json.member("name", meeting ?? frame.title)
            json.member("startDate", event.start.description)
            json.member("endDate", event.end.description)
            json.thing("organizer", "Organization", called: bulletin.body?.name)
            if let locality = bulletin.locality { json.key("location"); write(locality, to: &json) }
            json.key("subjectOf")
            json.object { $0.member("@id", Self.textID) }
        }
    }

    /// A unit inside of its district inside of its province.
    private func write(_ locality: Locality, to json: inout JSONWriter) {
        let above = [locality.district, locality.province].compactMap(\.self)
        write([locality.fullName] + above.map(SiteContext.words), to: &json)
    }

    private func write(_ names: [String], to json: inout JSONWriter) {
        json.object { json in
            json.member("@type", "AdministrativeArea")
            json.member("name", names.first)
            guard names.count > 1 else { return }
            json.key("containedInPlace")
            write(Array(names.dropFirst()), to: &json)
        }
    }
}
