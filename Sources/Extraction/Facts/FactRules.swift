import BulletinModel
import VietnameseText

/// The rules of the facts that need no gazetteer, with their lexicons read once.
struct FactRules: Sendable {
    let dates: DateRules
    let body: BodyRule
    let meeting: MeetingRule
    let people: PeopleRule
    let citations: CitationRule
    let bodyNames: BodyNameReader
    private let bodies: BodyParser

    init() throws {
        let numbers = try NumberWords(Lexicon(bundled: "numbers"))
        let days = try DayParser(numbers: numbers, dates: Lexicon(bundled: "dates"))
        let bodyWords = try Lexicon(bundled: "bodies")
        let bodies = try BodyLexicon(bodyWords)
        let bodyParser = BodyParser(bodies)
        dates = try DateRules(dates: Lexicon(bundled: "dates"), numbers: numbers)
        meeting = try MeetingRule(numbers: numbers, lexicon: Lexicon(bundled: "meetings"))
        people = try PeopleRule(bodies: bodies, bodyParser: bodyParser)
        body = try BodyRule(parser: bodyParser, bodies: bodies, roles: people.roles, lexicon: bodyWords)
        self.bodies = bodyParser
        bodyNames = BodyNameReader(parser: bodyParser)
        citations = CitationRule(
            lexicon: try DocumentLexicon(Lexicon(bundled: "documents")), bodies: bodyParser, days: days)
    }

    /// The place that the bulletin is of, by its locality and by the body that called the meeting.
    func home(
        body: Finding<Body>?, locality: Locality?, mentions: [PlaceMention], in text: CleanText
    ) -> HomePlace {
        var home = HomePlace(level: body?.value.level ?? locality?.level)
        home.knowsPlaces = true
        for mention in mentions where mention.form == .typed || mention.form == .office {
            home.mentions.append(mention.tokens)
        }
        home.mentions.sort { $0.lowerBound < $1.lowerBound }
        if let name = locality?.name { home.add(name: Tokenizer.tokens(of: Array(name.unicodeScalars))[...]) }
        if let body, !body.tokens.isEmpty,
            let place = bodies.body(in: text, at: body.tokens.lowerBound, before: body.tokens.upperBound)?.place
        {
            home.add(name: text.tokens[place])
        }
        return home
    }
}

extension Locality {
    /// The level of a body that belongs to it.
    fileprivate var level: Body.Level {
        switch code.unicodeScalars.count {
        case 2: .province
        case 3: type == "huyện" || type == "quận" ? .district : .city
        default: .commune
        }
    }
}
