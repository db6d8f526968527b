@testable import Extraction

/// The rules, made once for all tests; a lexicon that cannot be read fails every one of them.
enum Rules {
    static let all: FactRules = {
        do { return try FactRules() } catch { preconditionFailure("\(error)") }
    }()
    static var dates: DateRules { all.dates }
    static var body: BodyRule { all.body }
    static var meeting: MeetingRule { all.meeting }
    static var people: PeopleRule { all.people }
    static var citations: CitationRule { all.citations }
}
