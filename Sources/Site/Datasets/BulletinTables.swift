import BulletinModel

/// A table that has rows of each bulletin, which follow from its record alone.
package struct BulletinTable: Sendable {
    package let table: DataTable
    private let write: @Sendable (Bulletin, _ url: String, inout CSVWriter) -> Void

    init(_ table: DataTable, _ write: @escaping @Sendable (Bulletin, _ url: String, inout CSVWriter) -> Void) {
        self.table = table
        self.write = write
    }

    /// The rows of a bulletin whose page is at an address.
    package func rows(of bulletin: Bulletin, at url: String) -> (bytes: [UInt8], count: Int) {
        var csv = CSVWriter()
        write(bulletin, url, &csv)
        return (csv.bytes, csv.rows)
    }

    /// In the order in which they refer to one another.
    package static let all = [bulletins, figures, people, citations, places]

    static let bulletins = BulletinTable(
        DataTable(
            name: "bulletins", meaning: "bulletins",
            columns: [
                .text("id", "the bulletin's id, which never changes", isRequired: true),
                .text("url", "the address of its page", isRequired: true),
                .text("title", "its title, repaired where that is certain"),
                .text("date", "the sorting date (EDTF: a day, a month, a year or an interval)"),
                .text("date_basis", "what that date is", values: DateBasis.allCases.map(\.rawValue)),
                .of(.year, "year", "the year of the last day of the sorting date"),
                .text("published", "when it was posted (ISO 8601)"),
                .of(.date, "event_start", "the first day of the meeting"),
                .of(.date, "event_end", "the last day of the meeting"),
                .text("period", "the stretch of time that is reported on (EDTF)"),
                .text("body", "who called the meeting"),
                .text("body_kind", "what kind of body that is", values: Body.Kind.allCases.map(\.rawValue)),
                .text("body_level", "the level of the body", values: Body.Level.allCases.map(\.rawValue)),
                .text("meeting_kind", "what kind of meeting it is"),
                .text("locality", "the unit that the bulletin belongs to, with its type"),
                .text("locality_code", "the unit's code of the statistics office"),
                .text(
                    "locality_era", "which set of units the code belongs to",
                    values: Locality.Era.allCases.map(\.rawValue)),
                .text("district", "the district that the unit lies in"),
                .text("province", "the province that the unit lies in; of a province itself"),
                .text("province_code", "the province's code"),
                .text("section", "the section that it was printed in"),
                .text("topics", "topics, between two of them a semicolon"),
                .text("authors", "who wrote it, between two of them a semicolon"),
                .text("agency", "the office or paper that they write for"),
                .text("source_path", "the file that the record was made from", isRequired: true),
                .text("source_sha256", "the hash of that file", isRequired: true),
                .text("source_url", "where the file was found"),
                .text("publisher", "who published it there"),
            ], key: ["id"])
    ) { bulletin, url, csv in
        csv.field(bulletin.id)
        csv.field(url)
        csv.field(bulletin.title)
        csv.field(bulletin.date?.description)
        csv.field(bulletin.dateBasis?.rawValue)
        csv.field(bulletin.date?.lastDay.year)
        csv.field(bulletin.published?.description)
        csv.field(bulletin.event?.start.description)
        csv.field(bulletin.event?.end.description)
        csv.field(bulletin.period?.description)
        csv.field(bulletin.body?.name)
        csv.field(bulletin.body?.kind?.rawValue)
        csv.field(bulletin.body?.level?.rawValue)
        csv.field(bulletin.meeting?.kind)
        let locality = bulletin.locality
        csv.field(locality?.fullName)
        csv.field(locality?.code)
        csv.field(locality?.era.rawValue)
        csv.field(locality?.district?.name)
        csv.field(locality.map { $0.province?.name ?? $0.name })
        csv.field(locality.map { $0.province.map(\.code) ?? $0.code } ?? nil)
        csv.field(bulletin.section)
        csv.field(bulletin.topics)
        csv.field(bulletin.byline?.authors ?? [])
        csv.field(bulletin.byline?.agency)
        csv.field(bulletin.source.path)
        csv.field(bulletin.source.sha256)
        csv.field(bulletin.source.url)
        csv.field(bulletin.source.publisher)
        csv.endRow()
    }

    static let figures = BulletinTable(
        DataTable(
            name: "figures", meaning: "numbers that bulletins report",
            columns: [
                .bulletin, .number,
                .text("indicator", "the thing measured"),
                .of(.number, "value", "in the printed unit"),
                .text("unit", "the printed unit"),
                .of(.number, "value_base", "in the base unit: đồng, ha …"),
                .text("qualifier", "how exact it is said to be", values: Figure.Qualifier.allCases.map(\.rawValue)),
                .text("span", "the printed words of value and unit"),
                .of(.number, "percent", "a share, 41.68 for 41,68%"),
                .text("percent_of", "what it is a share of"),
                .of(.number, "change_percent", "a change, negative for a fall"),
                .text("compared_with", "what it is compared with"),
                .text("period", "the stretch of time that it is about, when it is not the bulletin's (EDTF)"),
                .text(
                    "kind", "reached or aimed at", isRequired: true, values: Figure.Kind.allCases.map(\.rawValue)),
            ], key: ["bulletin", "number"])
    ) { bulletin, _, csv in
        for (index, figure) in bulletin.figures.enumerated() {
            csv.field(bulletin.id)
            csv.field(index + 1)
            csv.field(figure.indicator)
            csv.field(figure.value)
            csv.field(figure.unit)
            csv.field(figure.valueBase)
            csv.field(figure.qualifier?.rawValue)
            csv.field(figure.span)
            csv.field(figure.percent)
            csv.field(figure.percentOf)
            csv.field(figure.changePercent)
            csv.field(figure.comparedWith)
            csv.field(figure.period?.description)
            csv.field(figure.kind.rawValue)
            csv.endRow()
        }
    }

    static let people = BulletinTable(
        DataTable(
            name: "people", meaning: "people whom bulletins name, with their offices",
            columns: [
                .bulletin, .number,
                .text("name", "as the text writes it", isRequired: true),
                .text("roles", "offices and roles written out in full, between two of them a semicolon"),
                .of(.boolean, "chair", "whether the text says that they led the meeting", isRequired: true),
            ], key: ["bulletin", "number"])
    ) { bulletin, _, csv in
        for (index, person) in bulletin.people.enumerated() {
            csv.field(bulletin.id)
            csv.field(index + 1)
            csv.field(person.name)
            csv.field(person.roles)
            csv.field(person.chair)
            csv.endRow()
        }
    }

    static let citations = BulletinTable(
        DataTable(
            name: "citations", meaning: "documents that bulletins cite",
            columns: [
                .bulletin, .number,
                .text("document", "the document's number: 05-CT/TW"),
                .text("kind", "its kind; with its title when it has no number"),
                .text("issuer", "who issued it, as this bulletin says"),
                .of(.date, "date", "the day it was signed, as this bulletin says"),
            ], key: ["bulletin", "number"])
    ) { bulletin, _, csv in
        for (index, citation) in bulletin.documents.enumerated() {
            csv.field(bulletin.id)
            csv.field(index + 1)
            csv.field(citation.id)
            csv.field(citation.kind)
            csv.field(citation.issuer)
            csv.field(citation.date?.description)
            csv.endRow()
        }
    }

    static let places = BulletinTable(
        DataTable(
            name: "places", meaning: "places that bulletins name beside their own",
            columns: [
                .bulletin, .number,
                .text("code", "the unit's code; missing when it cannot be told from others of its name"),
                .text("name", "the unit's name", isRequired: true),
                .text("type", "its type: xã, phường, huyện …"),
            ], key: ["bulletin", "number"])
    ) { bulletin, _, csv in
        for (index, place) in bulletin.places.enumerated() {
            csv.field(bulletin.id)
            csv.field(index + 1)
            csv.field(place.code)
            csv.field(place.name)
            csv.field(place.type)
            csv.endRow()
        }
    }
}
