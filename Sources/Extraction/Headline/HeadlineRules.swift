import Gazetteer

/// Title and lead: their repair and their values.
struct HeadlineRules: Sendable {
    private let spacing: SpacingRule
    private let counters: GluedCounterRule

    init(gazetteer: AdministrativeGazetteer, words: Lexicon) throws {
        spacing = SpacingRule(gazetteer: gazetteer, words: try words.phrases("headline") + words.phrases("site"))
        counters = GluedCounterRule()
    }

    /// The zones of a text whose headlines needed a repair; the same zones when they did not.
    func repaired(_ printed: ZonedText, zoner: Zoner) -> ZonedText {
        // Without marks no repair is certain.
        guard printed.text.unmarked.isEmpty else { return printed }
        let unglued = counters.unglued(printed, zoner: zoner) ?? printed
        return spacing.repaired(unglued).map { zoner.zones(of: $0) } ?? unglued
    }

    func title(of zoned: ZonedText, printed: ZonedText) -> Title? {
        guard let tokens = zoned.title else { return nil }
        let value = zoned.text.string(tokens: tokens)
        let original = self.original(of: printed)
        let isRepaired =
            printed.text.scalars.count != zoned.text.scalars.count || printed.text.scalars != zoned.text.scalars
        return Title(
            finding: Finding(
                value: value, tokens: tokens, rule: isRepaired ? "title.repaired" : "title.line",
                confidence: isRepaired ? 0.9 : 0.95),
            asPrinted: original == value ? nil : original, isRepaired: isRepaired)
    }

    func lead(of zoned: ZonedText) -> Finding<String>? {
        zoned.lead.map { tokens in
            Finding(value: zoned.text.string(tokens: tokens), tokens: tokens, rule: "lead.line", confidence: 0.6)
        }
    }

    /// All that the source prints as the title, agency tag among it.
    private func original(of printed: ZonedText) -> String? {
        let lines = printed.tokens(in: .title)
        guard let first = lines.first, let last = lines.last else { return nil }
        return printed.text.string(tokens: first.lowerBound..<last.upperBound)
    }

    /// A title, and how the source prints it when that is different.
    struct Title: Sendable {
        var finding: Finding<String>
        var asPrinted: String?
        /// Whether blanks were put back.
        var isRepaired: Bool
    }
}
