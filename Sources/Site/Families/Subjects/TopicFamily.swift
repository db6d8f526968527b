/// The bulletins of a topic; the subject is its position among the topics.
struct TopicFamily: PageFamily {
    let forms = [PageForm.page(page)]
    let kind: SubjectKind? = .topics
    private static let page = PageTemplate("topic", SubjectPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] { site.pages(ofAll: .topics) }

    func folder(of page: PageNumber, in site: PlannedSite) -> String { page.folder(in: site.catalogue.facts[.topics]) }

    func newest(on page: PageNumber, in site: PlannedSite) -> Int? {
        site.newest(of: site.catalogue.facts[.topics], on: page)
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        reader.addSubject(page, of: reader.catalogue.facts[.topics], to: &readings)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        rendering.render(
            Self.page,
            SubjectPage(
                rendering, .topics, Int(page.subject), page: Int(page.page), schemaType: "Thing"))
    }
}

/// The list of topics, those with most bulletins first.
struct TopicsFamily: PageFamily {
    let forms = [NamesFamily.form]
    let kind: SubjectKind? = .topics

    func pages(of site: PlannedSite) -> [PageNumber] { site.pages(ofList: .topics) }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        SubjectKind.topics.folder + Pagination.folder(of: Int(page.page))
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        reader.addNames(page, of: reader.catalogue.facts[.topics], to: &readings)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let facts = rendering.catalogue.facts
        return NamesFamily.bytes(.topics, page, facts[.topics], rendering) { position, frame in
            let subject = facts[.topics].subjects[position]
            return rendering.context.link(rendering.context.title(of: subject, facts), subject, on: frame)
        }
    }
}
