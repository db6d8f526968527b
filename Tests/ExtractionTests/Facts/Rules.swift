@testable import Extraction

/// The rules, made once for all tests; a lexicon that cannot be read fails every one of them.
enum Rules {
    static let numbers = made { try NumberWords(Lexicon(bundled: "numbers")) }
    static let dates = made { try DateRules(dates: Lexicon(bundled: "dates"), numbers: numbers) }
    static let bodies = made { try BodyLexicon(Lexicon(bundled: "bodies")) }
    static let bodyParser = BodyParser(bodies)
    static let body = made { try BodyRule(parser: bodyParser, bodies: bodies, lexicon: Lexicon(bundled: "bodies")) }
    static let dayParser = made { try DayParser(numbers: numbers, dates: Lexicon(bundled: "dates")) }
    static let citations = made {
        CitationRule(lexicon: try DocumentLexicon(Lexicon(bundled: "documents")), bodies: bodyParser, days: dayParser)
    }
    static let meeting = made { try MeetingRule(numbers: numbers, lexicon: Lexicon(bundled: "meetings")) }

    static func made<Rule>(_ make: () throws -> Rule) -> Rule {
        do { return try make() } catch { preconditionFailure("\(error)") }
    }
}
