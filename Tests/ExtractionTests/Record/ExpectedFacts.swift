@testable import Extraction

/// An expectation's field as a list of short texts that can be compared with the record's.
enum ExpectedFacts {
    static func facts(of field: String, in entry: Lexicon.Entry) -> [String] {
        switch field {
        case "event", "body", "meeting", "locality":
            return entry.members.map { "\($0.key): \($0.value.value ?? "null")" }
        case "byline":
            return (entry["authors"]?.elements.compactMap(\.value) ?? []).map { "author: \($0)" }
                + (entry["agency"]?.value.map { ["agency: \($0)"] } ?? [])
        case "people":
            return entry.elements.map(person)
        case "documents", "places", "captions", "removed":
            // A remark in place of a list asks for nothing.
            if case .list(let elements) = entry { return elements.compactMap(\.value) }
            return []
        default:
            return entry.value.map { [$0] } ?? []
        }
    }

    private static func person(_ entry: Lexicon.Entry) -> String {
        let roles = entry["roles"]?.elements.compactMap(\.value) ?? []
        return RecordFacts.person(entry["name"]?.value ?? "", roles, chair: entry["chair"]?.value == "true")
    }
}
