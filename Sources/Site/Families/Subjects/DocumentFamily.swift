import BulletinModel

/// The bulletins that cite a document; the subject is its position among the documents.
struct DocumentFamily: PageFamily {
    let forms = [PageForm.page(page)]
    let kind: SubjectKind? = .documents
    private static let page = PageTemplate("document", SubjectPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] { site.pages(ofAll: .documents) }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        page.folder(in: site.catalogue.facts[.documents])
    }

    func newest(on page: PageNumber, in site: PlannedSite) -> Int? {
        site.newest(of: site.catalogue.facts[.documents], on: page)
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let documents = reader.catalogue.facts[.documents]
        reader.addSubject(page, of: documents, to: &readings)
        reader.addScope(of: documents.subjects[Int(page.subject)], to: &readings)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let (site, facts) = (rendering.context, rendering.catalogue.facts)
        let position = Int(page.subject)
        var view = SubjectPage(
            rendering, .documents, position, page: Int(page.page), schemaType: "Legislation")
        let name = facts.documentNames[position]
        func text(_ term: Int?) -> String? { term.map { facts.terms.text(of: $0) } }
        view.kind = text(name.kind)
        view.number = text(name.id)
        view.issuer = text(name.issuer)
        view.date = name.date.map { Markup(time: site.dates.long(.date($0)), machine: $0.description) }
        view.unit = FactKeys.scope(of: facts[.documents].subjects[position].key).map { locality in
            Crumb(
                name: site.words(forUnit: locality, in: rendering.catalogue),
                href: view.frame.href(rendering.catalogue.localities[locality].path))
        }
        return rendering.render(Self.page, view)
    }
}

/// The list of documents by their numbers.
struct DocumentsFamily: PageFamily {
    let forms = [NamesFamily.form]
    let kind: SubjectKind? = .documents

    func pages(of site: PlannedSite) -> [PageNumber] { site.pages(ofList: .documents) }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        SubjectKind.documents.folder + Pagination.folder(of: Int(page.page))
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        reader.addNames(page, of: reader.catalogue.facts[.documents], to: &readings)
        reader.addMostNamed(page, of: reader.catalogue.facts[.documents], to: &readings)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        NamesFamily.bytes(
            .documents, page, rendering.catalogue.facts[.documents], most: .documentsMost, rendering,
            link: { rendering.context.link(to: .documents, $0, in: rendering.catalogue, on: $1) })
    }
}
