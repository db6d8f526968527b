import BulletinModel
import Gazetteer

/// The units around an ambiguous or a missing name: the provinces and districts that the text names, and the communes.
///
/// A class that does not change once it is made, so that passing it on costs one reference count.
final class PlaceSurroundings {
    /// One name with its type, and the units that it may mean.
    struct Named {
        let tokens: Range<Int>
        let units: [StateID]
    }

    /// So many names tell all that there is to tell: more are a register, and each is asked for each unclear name.
    private static let limit = 100

    private let resolver: UnitResolver
    private var provinces = UnitSet()
    /// Those of them whose organs are named, or that headlines, byline or page name: the bulletin's own, most likely.
    private var ownProvinces = UnitSet()
    private var districts: [Named] = []
    private var communes: [Named] = []
    /// Districts that may be meant by a name without type.
    private var bareDistricts = UnitSet()
    /// Districts that the page names around the article: its own, or those of other news.
    private var pageDistricts = UnitSet()
    /// The publisher's own units.
    private let publishers: UnitSet

    private var gazetteer: AdministrativeGazetteer { resolver.gazetteer }

    init(_ mentions: PlaceMentions, _ resolver: UnitResolver, _ origin: Origin = .unknown) {
        self.resolver = resolver
        let around = resolver.held(origin.around)
        publishers = UnitSet(around.map(resolver.gazetteer.unit))
        var names: Set<AdministrativeGazetteer.Designation> = []
        for mention in mentions.all + origin.mentions {
            let units = resolver.units(of: mention)
            if mention.form == .bare || mention.form == .repaired {
                // A bare name may stand for a province or for the city in it.
                let bare = units.filter { gazetteer.level(of: $0) == .province }.map(gazetteer.unit)
                provinces.formUnion(bare)
                ownProvinces.formUnion(bare)
                bareDistricts.formUnion(units.filter { gazetteer.level(of: $0) == .district }.map(gazetteer.unit))
                continue
            }
            let known = units.isEmpty ? resolver.absorbers(of: mention) : units
            guard let first = known.first else { continue }
            let level = gazetteer.level(of: first)
            if level == .province {
                provinces.formUnion(known.map(gazetteer.unit))
                if mention.isOfOrgan || mention.isAroundArticle { ownProvinces.formUnion(known.map(gazetteer.unit)) }
            }
            if mention.source == .page, level == .district, mention.form != .abbreviated {
                pageDistricts.formUnion(known.map(gazetteer.unit))
            }
            // What a page says of itself may be anywhere; a list of links names neighbours.
            guard mention.source != .page, mention.form != .abbreviated || level == .district, !mention.isFormer,
                names.insert(gazetteer.designation(of: first)).inserted
            else { continue }
            if level == .district, districts.count < Self.limit {
                districts.append(Named(tokens: mention.tokens, units: known))
            }
            if level == .commune, communes.count < Self.limit {
                communes.append(Named(tokens: mention.tokens, units: known))
            }
        }
        // What the text says of itself is more.
        if ownProvinces.isEmpty { ownProvinces = UnitSet(around.map(resolver.province)) }
    }

    /// The one of several units of a name that the surroundings point to.
    func chosen(among units: [StateID]) -> StateID? {
        var left = units
        for provinces in [ownProvinces, provinces] {
            let inside = units.filter { provinces.contains(resolver.province(of: $0)) }
            if inside.count == 1 { return inside[0] }
            guard inside.isEmpty else {
                left = inside
                break
            }
        }
        let ofPublisher = left.filter { publishers.contains(gazetteer.unit(of: $0)) }
        if ofPublisher.count == 1 { return ofPublisher[0] }
        var named = bareDistricts
        named.formUnion(publishers.units)
        for district in districts { named.formUnion(district.units.lazy.map(gazetteer.unit)) }
        let inDistricts = left.filter { state in
            gazetteer.level(of: state) == .commune && resolver.isInside(state, anyOf: named.units)
        }
        if inDistricts.count == 1 { return inDistricts[0] }
        let onPage = left.filter { state in
            gazetteer.level(of: state) == .commune && resolver.isInside(state, anyOf: pageDistricts.units)
        }
        if inDistricts.isEmpty, onPage.count == 1 { return onPage[0] }
        let counts = left.map { state in count(communes, inside: gazetteer.unit(of: state)) }
        guard let best = counts.max(), best >= 2, counts.filter({ $0 == best }).count == 1 else { return nil }
        return counts.firstIndex(of: best).map { left[$0] }
    }

    /// Whether the communes that are named lie elsewhere.
    func contradicts(_ state: StateID) -> Bool {
        gazetteer.level(of: state) == .district && communes.count > 1
            && count(communes, inside: gazetteer.unit(of: state)) * 2 < communes.count
    }

    /// The district, or the province, that the communes or districts which are named lie in; nil when they do not tell.
    func unitOfCommunes(types: TypeSet?) -> LocalityChoice.Found? {
        let atProvince = gazetteer.types(at: .province)
        let mayBeProvince = types.map { !$0.intersection(atProvince).isEmpty } ?? false
        let mayBeDistrict = types.map { !$0.intersection(gazetteer.types(at: .district)).isEmpty } ?? true
        if mayBeDistrict, let found = common(of: communes, at: .district, types) { return found }
        guard mayBeProvince else { return nil }
        let isOfToday = communes.first?.units.first.map { gazetteer.era(of: $0) == .from2025 } ?? false
        return common(of: isOfToday ? communes : districts, at: .province, types)
    }

    /// The unit that most names lie in: two more than in any other one; or that of a name which only one unit bears, when
    /// all others fit.
    private func common(
        of names: [Named], at level: AdministrativeLevel, _ types: TypeSet?
    ) -> LocalityChoice.Found? {
        let above = names.map { name -> Set<UnitID> in
            let states = name.units.compactMap { self.above($0, at: level) }
            let fitting = states.filter { state in types.map { gazetteer.isOf($0, state) } ?? true }
            let near = fitting.filter { ownProvinces.contains(resolver.province(of: $0)) }
            return Set((near.isEmpty ? fitting : near).map(gazetteer.unit))
        }
        var votes: [UnitID: Int] = [:]
        for units in above { for unit in units { votes[unit, default: 0] += 1 } }
        let order = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let best = order.first else { return nil }
        let second = order.dropFirst().first?.value ?? 0
        let isSingular =
            types != nil && names.indices.contains { above[$0] == [best.key] && isUnique(names[$0], in: level) }
        let confidence: Double
        if best.value >= 2, best.value - second >= 2 {
            confidence = types == nil ? 0.75 : 0.85
        } else if isSingular, best.value == names.count {
            confidence = 0.8
        } else {
            return nil
        }
        guard let witness = names.indices.first(where: { above[$0].contains(best.key) }) else { return nil }
        return LocalityChoice.Found(
            state: gazetteer.state(of: best.key, on: resolver.day), tokens: names[witness].tokens,
            confidence: confidence)
    }

    /// Whether no other unit of the country bears the name, or none of the province that is named.
    private func isUnique(_ name: Named, in level: AdministrativeLevel) -> Bool {
        if name.units.count == 1 { return true }
        return level == .district && ownProvinces.count == 1
            && name.units.filter { ownProvinces.contains(resolver.province(of: $0)) }.count == 1
    }

    private func above(_ state: StateID, at level: AdministrativeLevel) -> StateID? {
        gazetteer.ancestors(of: state, on: resolver.day).first { gazetteer.level(of: $0) == level }
    }

    private func count(_ names: [Named], inside unit: UnitID) -> Int {
        names.count { name in name.units.contains { resolver.isInside($0, anyOf: [unit]) } }
    }
}
