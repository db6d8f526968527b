import BulletinModel

/// A record's field in the same short texts as an expectation's.
enum RecordFacts {
    /// `keys` are those that the expectation gives of a table.
    static func facts(of field: String, in bulletin: Bulletin, keys: Set<String>) -> [String] {
        switch field {
        case "title": one(bulletin.title)
        case "title_as_printed": one(bulletin.titleAsPrinted)
        case "lead": one(bulletin.lead)
        case "section": one(bulletin.section)
        case "published": one(bulletin.published?.description)
        case "event": table(event(bulletin), keys)
        case "period": one(bulletin.period?.description)
        case "date": one(bulletin.date?.description)
        case "body": table(body(bulletin), keys)
        case "meeting": table(meeting(bulletin), keys)
        case "locality": table(locality(bulletin), keys)
        case "people": bulletin.people.map { person($0.name, $0.roles, chair: $0.chair) }
        case "byline":
            (bulletin.byline?.authors ?? []).map { "author: \($0)" }
                + one(bulletin.byline?.agency.map { "agency: \($0)" })
        case "documents": bulletin.documents.compactMap(\.id)
        case "places": bulletin.places.map { [$0.type, $0.name].compactMap(\.self).joined(separator: " ") }
        case "captions": bulletin.captions.map(\.text)
        case "removed": bulletin.removed.map(\.text)
        default: ["no comparison for \(field)"]
        }
    }

    static func person(_ name: String, _ roles: [String], chair: Bool) -> String {
        "\(name) [\(roles.joined(separator: "; "))]\(chair ? " chair" : "")"
    }

    private static func one(_ value: String?) -> [String] {
        value.map { [$0] } ?? []
    }

    private static func table(_ values: [String: String?]?, _ keys: Set<String>) -> [String] {
        guard let values else { return [] }
        return keys.map { "\($0): \(values[$0].flatMap(\.self) ?? "null")" }
    }

    private static func event(_ bulletin: Bulletin) -> [String: String?]? {
        bulletin.event.map {
            [
                "start": $0.start.description, "end": $0.end.description, "part_of_day": $0.partOfDay?.rawValue,
                "year_basis": $0.yearBasis.rawValue,
            ]
        }
    }

    private static func body(_ bulletin: Bulletin) -> [String: String?]? {
        bulletin.body.map { ["name": $0.name, "kind": $0.kind?.rawValue, "level": $0.level?.rawValue] }
    }

    private static func meeting(_ bulletin: Bulletin) -> [String: String?]? {
        bulletin.meeting.map {
            [
                "kind": $0.kind, "ordinal": $0.ordinal.map(String.init), "term": $0.term,
                "session": $0.session.map(String.init),
            ]
        }
    }

    private static func locality(_ bulletin: Bulletin) -> [String: String?]? {
        bulletin.locality.map {
            [
                "code": $0.code, "name": $0.name, "type": $0.type, "full_name": $0.fullName,
                // A province is its own.
                "province": $0.province?.name ?? $0.name, "district": $0.district?.name, "basis": $0.basis.rawValue,
            ]
        }
    }
}
