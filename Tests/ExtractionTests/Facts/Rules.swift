@testable import Extraction

/// The rules, made once for all tests; a lexicon that cannot be read fails every one of them.
enum Rules {
    static let all = made { try FactRules() }
    static var dates: DateRules { all.dates }
    static var body: BodyRule { all.body }
    static var meeting: MeetingRule { all.meeting }
    static var people: PeopleRule { all.people }
    static var citations: CitationRule { all.citations }

    static func made<Rule>(_ make: () throws -> Rule) -> Rule {
        do { return try make() } catch { preconditionFailure("\(error)") }
    }
}
