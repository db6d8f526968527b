import BulletinModel

/// Tables of what bulletins have in common, which are made of the whole catalogue.
package struct OverviewTable: Sendable {
    package let table: DataTable
    private let write: @Sendable (PlannedSite, inout CSVWriter) -> Void

    init(_ table: DataTable, _ write: @escaping @Sendable (PlannedSite, inout CSVWriter) -> Void) {
        self.table = table
        self.write = write
    }

    /// All rows, behind bytes that are there.
    package func rows(of plan: SitePlan, behind head: [UInt8] = []) -> (bytes: [UInt8], count: Int) {
        var csv = CSVWriter(behind: head)
        write(plan.site, &csv)
        return (csv.bytes, csv.rows)
    }

    package static let all = [documents, coverage, revisions]

    static let documents = OverviewTable(
        DataTable(
            name: "documents", meaning: "documents that are cited, each once",
            columns: [
                .text("document", "the document's number: 05-CT/TW"),
                .text("kind", "its kind; with its title when it has no number"),
                .text("issuer", "who issued it, as the newest bulletin says that says it"),
                .text("date", "the day it was signed, likewise"),
                .text("locality", "the unit whose document it is, for numbers that every unit has"),
                .of(.integer, "bulletins", "how many bulletins cite it", isRequired: true),
                .of(.year, "first_year", "the year of the oldest of them"),
                .of(.year, "last_year", "the year of the newest of them"),
            ], key: [])
    ) { site, csv in
        let (catalogue, facts) = (site.catalogue, site.catalogue.facts)
        func text(_ term: Int?) -> String? { term.map { facts.terms.text(of: $0) } }
        for (index, subject) in facts[.documents].subjects.enumerated() {
            let name = facts.documentNames[index]
            let years = facts[.documents].entries(of: index).compactMap { catalogue.entries[Int($0)].year }
            csv.field(text(name.id))
            csv.field(text(name.kind))
            csv.field(text(name.issuer))
            csv.field(name.date?.description)
            csv.field(FactKeys.scope(of: subject.key).map { catalogue.localities[$0].fullName })
            csv.field(subject.count)
            csv.field(years.last)
            csv.field(years.first)
            csv.endRow()
        }
    }

    static let coverage = OverviewTable(
        DataTable(
            name: "coverage", meaning: "how many bulletins there are of each unit, with all below it, in each year",
            columns: [
                .text("url", "the address of the unit's page", isRequired: true),
                .text("locality", "the unit with its type; missing for bulletins of unknown locality"),
                .text("codes", "its codes of the statistics office, between two of them a semicolon"),
                .of(.integer, "depth", "0 for a province, 1 and 2 for what lies below", isRequired: true),
                .of(.year, "year", "missing for bulletins without a date"),
                .of(.integer, "bulletins", "how many there are", isRequired: true),
            ], key: [])
    ) { site, csv in
        let (catalogue, address) = (site.catalogue, site.settings.baseURL)
        for node in catalogue.localities {
            for slice in node.years {
                csv.field(address.url(node.path))
                csv.field(node.isUnknown ? nil : node.fullName)
                csv.field(node.codes.map(\.code))
                csv.field(node.depth)
                csv.field(slice.year)
                csv.field(slice.range.count)
                csv.endRow()
            }
        }
    }

    static let revisions = OverviewTable(
        DataTable(
            name: "revisions", meaning: "changes of bulletins' texts after they had been published",
            columns: [
                .bulletin,
                .of(.date, "date", "when a build first saw the change, in Vietnam", isRequired: true),
                .text("sha256_before", "the SHA-256 of the text before it", isRequired: true),
                .text("sha256", "the SHA-256 of the text after it", isRequired: true),
            ], key: ["bulletin", "date"])
    ) { site, csv in
        // Those of bulletins that are gone stay in the archive's own file.
        let revised = site.revisions.all
        let ids = revised.isEmpty ? [] : Set(site.catalogue.summaries.map(\.id))
        for (id, revisions) in revised where ids.contains(id) {
            for revision in revisions {
                csv.field(id)
                csv.field(revision.day.description)
                csv.field(revision.before)
                csv.field(revision.after)
                csv.endRow()
            }
        }
    }
}
