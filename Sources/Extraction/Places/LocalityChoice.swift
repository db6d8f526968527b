import BulletinModel
import Gazetteer

/// Chooses among the names of one source the unit of the body that called the meeting.
struct LocalityChoice {
    let resolver: UnitResolver
    let surroundings: PlaceSurroundings
    /// The types that the body's unit may have; nil when nothing says it.
    let types: TypeSet?
    /// Where the body is named.
    let body: Range<Int>?

    struct Found {
        let state: StateID
        let tokens: Range<Int>
        let confidence: Double
    }

    private var gazetteer: AdministrativeGazetteer { resolver.gazetteer }

    /// The unit that a source names; nil when it names none, several, or one that several units bear.
    func choose(from mentions: [PlaceMention]) -> Found? {
        if let own = ofBody(in: mentions) { return own }
        let fitting = mentions.filter { !units($0).isEmpty && mayAct($0) }
        guard let only = onlyUnit(of: fitting) else { return onlyUnit(of: fitting.filter(\.isOfOrgan)) }
        return only
    }

    /// The unit whose name belongs to the body's itself: `Ban Thường vụ Huyện ủy Ba Chẽ`.
    func ofBody(in mentions: [PlaceMention]) -> Found? {
        mentions.lazy.filter { isOfBody($0) && mayAct($0) }.compactMap(found).first
    }

    /// The unit that the first sentences name: in the very first one, by an organ, or more than once in the text, and not
    /// against what its communes say.
    func chooseOpening(_ mentions: PlaceMentions, sentences: Int) -> Found? {
        let opening = mentions.all.filter { mention in
            if case .sentence(let number) = mention.source { number < sentences } else { false }
        }
        guard let found = choose(from: opening) ?? outermost(of: opening), !surroundings.contradicts(found.state) else {
            return nil
        }
        let unit = gazetteer.unit(of: found.state)
        let same = mentions.all.filter { mention in
            self.found(mention).map { gazetteer.unit(of: $0.state) == unit } ?? false
        }
        let isSure = same.count > 1 || same.contains { $0.isOfOrgan || $0.source == .sentence(0) }
        return isSure ? found : nil
    }

    /// When nothing says who acts: the unit of the first organ, if all other organs of the first sentence lie in it, as in
    /// `Chủ tịch UBND huyện Ba Chẽ làm việc với UBND xã Nam Sơn`.
    private func outermost(of mentions: [PlaceMention]) -> Found? {
        guard types == nil else { return nil }
        let acting = mentions.filter { $0.isOfOrgan && $0.source == .sentence(0) && !units($0).isEmpty && mayAct($0) }
        guard let first = acting.first.flatMap(found) else { return nil }
        let unit = gazetteer.unit(of: first.state)
        let isAround = acting.allSatisfy { mention in
            units(mention).contains { gazetteer.unit(of: $0) == unit || resolver.isInside($0, anyOf: [unit]) }
        }
        return isAround ? Found(state: first.state, tokens: first.tokens, confidence: 0.85) : nil
    }

    /// The one unit of the right type that the whole text names, if it names an organ of it or names it twice.
    func onlyOne(in mentions: [PlaceMention]) -> Found? {
        guard types != nil else { return nil }
        let fitting = mentions.filter { !units($0).isEmpty && mayAct($0) && $0.list == nil }
        guard fitting.count > 1 || fitting.contains(where: \.isOfOrgan), let found = onlyUnit(of: fitting),
            !surroundings.contradicts(found.state)
        else { return nil }
        return found
    }

    private func isOfBody(_ mention: PlaceMention) -> Bool {
        guard let body, !body.isEmpty else { return false }
        return mention.tokens.overlaps(body) || mention.tokens.lowerBound == body.upperBound
    }

    /// The units that a mention may mean and that may be the body's.
    private func units(_ mention: PlaceMention) -> [StateID] {
        let units = resolver.units(of: mention)
        guard mention.form == .bare || mention.form == .repaired else {
            return units.filter { state in types.map { gazetteer.isOf($0, state) } ?? true }
        }
        // A bare name is a province or a district rather than one of the communes that are called like it; and a
        // province rather than a district of another province (huyện Quảng Ninh is in Quảng Bình).
        let provinces = Set(units.filter { gazetteer.level(of: $0) == .province }.map(gazetteer.unit))
        return units.filter { state in
            gazetteer.level(of: state) != .commune && (types.map { gazetteer.isOf($0, state) } ?? true)
                && (provinces.isEmpty || provinces.contains(resolver.province(of: state)))
        }
    }

    /// Whether a mention can be that of the body's unit: a commune by its name with a type only; and, when nothing says
    /// who acts, a commune and what a sentence names by an organ only.
    private func mayAct(_ mention: PlaceMention) -> Bool {
        guard !mention.isFormer else { return false }
        if types == nil, !mention.isAroundArticle, !mention.isOfOrgan { return false }
        let isCommune = mention.candidates.allSatisfy { gazetteer.level(of: $0.state) == .commune }
        guard isCommune else { return true }
        return types == nil ? mention.isOfOrgan || mention.opensTitle : mention.form != .bare && mention.list == nil
    }

    private func onlyUnit(of mentions: [PlaceMention]) -> Found? {
        var only: Found?
        for mention in mentions {
            guard let found = found(mention) else { return nil }
            if let before = only {
                guard gazetteer.unit(of: before.state) == gazetteer.unit(of: found.state) else { return nil }
                if before.confidence < found.confidence { only = found }
            } else {
                only = found
            }
        }
        return only
    }

    /// The one unit that a mention means, if need be by the units around it.
    private func found(_ mention: PlaceMention) -> Found? {
        let units = units(mention)
        let isPlain = mention.form == .typed || mention.form == .office
        let confidence = isPlain ? 1 : mention.form == .bare ? 0.93 : 0.88
        if units.count == 1 { return Found(state: units[0], tokens: mention.tokens, confidence: confidence) }
        guard units.count > 1, let chosen = surroundings.chosen(among: units) else { return nil }
        return Found(state: chosen, tokens: mention.tokens, confidence: min(confidence, 0.9))
    }
}
