import BulletinModel
import Gazetteer

/// Finds the unit that a bulletin belongs to: that of the body which called the meeting.
///
/// Read from the title, else the lead, the dateline, the byline's agency, the first sentences, the publisher, the communes
/// that the article names; at last from the names that the page gives of itself and from the rest of the article.
/// Ambiguous names are resolved by the units around them; what stays ambiguous stays unknown.
struct LocalityRule: Sendable {
    private let gazetteer: AdministrativeGazetteer
    private let issuers: IssuerTypes

    init(gazetteer: AdministrativeGazetteer, lexicon: PlaceLexicon) {
        self.gazetteer = gazetteer
        issuers = IssuerTypes(gazetteer: gazetteer, offices: lexicon.offices)
    }

    /// How many sentences count as the first ones.
    private static let firstSentences = 3

    func find(
        in mentions: PlaceMentions, on day: CalendarDay?, body: Finding<Body>?, origin: Origin = .unknown
    ) -> Finding<Locality>? {
        guard body?.value.level != .central else { return nil }
        let types = body.flatMap { issuers.types(of: $0.value) } ?? officeTypes(in: mentions)
        let resolver = UnitResolver(
            gazetteer: gazetteer, day: day, era: day == nil ? undatedEra(types, mentions) : nil)
        let surroundings = PlaceSurroundings(mentions, resolver, origin)
        let choice = LocalityChoice(
            resolver: resolver, surroundings: surroundings, types: types, body: body?.tokens)

        let own = choice.ofBody(in: mentions.all)
        for source in Source.inOrder {
            guard let found = choice.choose(from: mentions.all.filter { source.holds($0.source) }),
                own.map({ gazetteer.unit(of: $0.state) == gazetteer.unit(of: found.state) }) ?? true
            else { continue }
            return finding(found, source.basis, source.rule, confidence: source.confidence, day)
        }
        if let opening = own ?? choice.chooseOpening(mentions, sentences: Self.firstSentences) {
            return finding(opening, .body, "locality.opening", confidence: 0.92, day)
        }
        let publishers = PublisherChoice(resolver: resolver, surroundings: surroundings, types: types)
        if let (witness, found) = publishers.choose(from: origin) {
            return finding(found, witness.basis, witness.rule, confidence: witness.confidence, day)
        }
        let ofCommunes = surroundings.unitOfCommunes(types: types)
        if let page = choice.choose(from: mentions.of(.page)), page.state != ofCommunes?.state {
            return finding(page, .publisher, "locality.page", confidence: 0.85, day)
        }
        if let found = ofCommunes { return finding(found, .places, "locality.places", confidence: 0.9, day) }
        guard let found = choice.onlyOne(in: mentions.all) else { return nil }
        return finding(found, .body, "locality.article", confidence: 0.75, day)
    }

    private func finding(
        _ found: LocalityChoice.Found, _ basis: Locality.Basis, _ rule: String, confidence: Double, _ day: CalendarDay?
    ) -> Finding<Locality> {
        let confidence = min(confidence, found.confidence)
        let locality = gazetteer.locality(for: found.state, on: day, basis: basis, confidence: confidence)
        return Finding(value: locality, tokens: found.tokens, rule: rule, confidence: confidence)
    }

    /// What the first office says, `Huyện ủy`, when nobody knows who called the meeting.
    private func officeTypes(in mentions: PlaceMentions) -> TypeSet? {
        let headlines: [PlaceMention.Source] = [.title, .lead, .sentence(0), .sentence(1)]
        if let office = headlines.lazy.compactMap({ source in mentions.unnamed.first { $0.source == source }?.types })
            .first
        {
            return office
        }
        // What a title names goes before whoever came there.
        guard !mentions.of(.title).contains(where: { $0.form == .typed || $0.form == .office }) else { return nil }
        return headlines.lazy.compactMap { source in mentions.unnamedOrgans.first { $0.source == source }?.types }.first
    }

    /// Texts with districts are older than July 2025; so is most of what has no date.
    private func undatedEra(_ types: TypeSet?, _ mentions: PlaceMentions) -> Locality.Era? {
        let communes = gazetteer.types(at: .commune)
        guard let types, types.intersection(communes) == types else { return .before2025 }
        let districts = gazetteer.types(at: .district)
        let namesDistricts =
            mentions.unnamed.contains { !$0.types.intersection(districts).isEmpty }
            || mentions.all.contains { mention in mention.candidates.allSatisfy { gazetteer.isOf(districts, $0.state) }
            }
        return namesDistricts ? .before2025 : nil
    }

    /// Where a name is looked for, with what that is worth.
    private struct Source {
        let basis: Locality.Basis
        let rule: String
        let confidence: Double
        let holds: @Sendable (PlaceMention.Source) -> Bool

        static let inOrder = [
            Source(basis: .title, rule: "locality.title", confidence: 0.98) { $0 == .title },
            Source(basis: .lead, rule: "locality.lead", confidence: 0.97) { $0 == .lead },
            Source(basis: .dateline, rule: "locality.dateline", confidence: 0.95) { $0 == .dateline },
            Source(basis: .byline, rule: "locality.byline", confidence: 0.95) { $0 == .byline },
        ]
    }
}
