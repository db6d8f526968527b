/// The rules that read facts from the zoned text, made once.
struct FactRules: Sendable {
    let dates: DateRules
    let body: BodyRule
    let meeting: MeetingRule
    let citations: CitationRule

    init() throws {
        let numbers = try NumberWords(Lexicon(bundled: "numbers"))
        let dayWords = try Lexicon(bundled: "dates")
        let bodyWords = try Lexicon(bundled: "bodies")
        let bodies = try BodyLexicon(bodyWords)
        let parser = BodyParser(bodies)
        dates = try DateRules(dates: dayWords, numbers: numbers)
        body = try BodyRule(parser: parser, bodies: bodies, lexicon: bodyWords)
        meeting = try MeetingRule(numbers: numbers, lexicon: Lexicon(bundled: "meetings"))
        citations = CitationRule(
            lexicon: try DocumentLexicon(Lexicon(bundled: "documents")), bodies: parser,
            days: try DayParser(numbers: numbers, dates: dayWords))
    }
}
