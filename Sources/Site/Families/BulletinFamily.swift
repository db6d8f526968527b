import BulletinModel
import FrontMatter

/// A bulletin's page and its other forms; the subject is its entry in the catalogue.
struct BulletinFamily: PageFamily {
    let forms = [PageForm.page(page), .file("index.md"), .file("index.json")]
    private static let page = PageTemplate("bulletin", BulletinPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] {
        let formats = site.settings.formats
        let forms = [0] + (formats.contains(.markdown) ? [1] : []) + (formats.contains(.json) ? [2] : [])
        return site.catalogue.entries.indices.flatMap { entry in forms.map { PageNumber(entry, form: $0) } }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        site.catalogue.folder(of: site.catalogue.entries[Int(page.subject)])
    }

    func entry(of page: PageNumber) -> Int? { Int(page.subject) }

    func newest(on page: PageNumber, in site: PlannedSite) -> Int? { Int(page.subject) }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let entry = reader.catalogue.entries[Int(page.subject)]
        reader.addRecord(entry, to: &readings)
        guard page.form == 0 else { return }
        readings.lists.add(reader.catalogue.folder(of: entry))
        readings.lists.add(reader.site.revisions.fingerprint(of: reader.catalogue.summary(of: entry).id))
        readings.lists.add(reader.site.hasDifferences(Int(page.subject)))
        reader.addChain(entry.locality, to: &readings.lists)
        for neighbour in [entry.older, entry.newer] { readings.lists.add(neighbour.map { reader.rows[$0].value } ?? 0) }
        let subjects = EntrySubjects(entry, in: reader.catalogue)
        subjects.add(to: &readings.lists, reader.catalogue.facts)
        let related = RelatedBulletins(of: Int(page.subject), subjects, in: reader.catalogue)
        for reason in RelatedBulletins.Reason.allCases {
            let positions = related.positions(reason)
            readings.lists.add(positions.count)
            for position in positions { readings.lists.add(reader.rows[position]) }
        }
    }

    func work(on subject: Int, _ rendering: PageRendering) throws -> Bulletin {
        try rendering.record(rendering.catalogue.entries[subject].bulletin)
    }

    func bytes(of page: PageNumber, _ bulletin: Bulletin, _ rendering: PageRendering) throws -> [UInt8] {
        switch page.form {
        case 1: MarkdownDocument.write(bulletin)
        case 2: bulletin.json() + [UInt8(ascii: "\n")]
        default:
            rendering.render(
                Self.page,
                BulletinPage(
                    rendering.context, rendering.catalogue, entry: Int(page.subject), bulletin,
                    BulletinRevisions(
                        list: rendering.site.revisions.revisions(of: bulletin.id),
                        hasDifferences: rendering.site.hasDifferences(Int(page.subject)))))
        }
    }
}
