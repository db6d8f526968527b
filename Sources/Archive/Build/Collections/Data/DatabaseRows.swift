import BulletinModel
import GRDB

/// Adds bulletins to the tables of `archive.sqlite`.
struct DatabaseRows {
    let database: Database

    /// Adds a bulletin with all that refers to it.
    func add(_ item: DatabaseBulletin, number: Int) throws {
        let bulletin = item.bulletin
        let locality = try bulletin.locality.map(self.number)
        let (event, source) = (bulletin.event, bulletin.source)
        try insert(
            .bulletins,
            [
                number, bulletin.id, item.url, bulletin.title, bulletin.lead, bulletin.bodyMarkdown,
                bulletin.date?.description, bulletin.dateBasis?.rawValue, bulletin.date?.lastDay.year,
                bulletin.published?.description, event?.start.description, event?.end.description,
                bulletin.period?.description, bulletin.body?.name, bulletin.body?.kind?.rawValue,
                bulletin.body?.level?.rawValue, bulletin.meeting?.kind, locality, bulletin.section,
                bulletin.byline?.agency, source.path, source.sha256, source.url, source.publisher,
            ])
        try insert(.foldedTexts, [number, item.title, item.lead, item.article])
        for (position, name) in (bulletin.byline?.authors ?? []).enumerated() {
            try insert(.authors, [number, position + 1, name])
        }
        for (position, topic) in bulletin.topics.enumerated() {
            try insert(.bulletinTopics, [number, position + 1, self.number(in: .topics, [topic])])
        }
        for (position, place) in bulletin.places.enumerated() {
            try insert(.bulletinPlaces, [number, position + 1, self.number(place)])
        }
        for (position, person) in bulletin.people.enumerated() {
            try insert(
                .bulletinPeople, [number, position + 1, self.number(in: .people, [person.name]), person.chair])
            for (index, role) in person.roles.enumerated() {
                try insert(
                    .personOffices, [number, position + 1, index + 1, self.number(in: .offices, [role])])
            }
        }
        for (position, citation) in bulletin.documents.enumerated() {
            let document = try self.number(in: .documents, [citation.id, citation.kind])
            try insert(.citations, [number, position + 1, document, citation.issuer, citation.date?.description])
        }
        for (position, figure) in bulletin.figures.enumerated() {
            try insert(
                .figures,
                [
                    number, position + 1, figure.indicator.map { try self.number(in: .indicators, [$0]) }, figure.value,
                    figure.unit, figure.valueBase, figure.qualifier?.rawValue, figure.span, figure.percent,
                    figure.percentOf, figure.changePercent, figure.comparedWith, figure.period?.description,
                    figure.kind.rawValue,
                ])
        }
    }

    private typealias Values = [(any DatabaseValueConvertible)?]

    private func insert(_ table: DatabaseTable, _ values: Values) throws {
        try database.cachedStatement(sql: table.insert).execute(arguments: StatementArguments(values))
    }

    /// The number of the row that has these values; it is added where there is none.
    private func number(in table: DatabaseTable, _ values: Values) throws -> Int64 {
        let find = try database.cachedStatement(sql: table.find)
        if let number = try Int64.fetchOne(find, arguments: StatementArguments(values)) { return number }
        try insert(table, values)
        return database.lastInsertedRowID
    }

    private func number(_ place: Place) throws -> Int64 {
        try number(in: .places, [place.name, place.code, place.type])
    }

    private func number(_ locality: Locality) throws -> Int64 {
        let province = try locality.province.map(number)
        let district = try locality.district.map(number)
        return try number(
            in: .localities,
            [
                locality.fullName, locality.name, locality.type, locality.code, locality.era.rawValue, province,
                district,
            ])
    }
}
