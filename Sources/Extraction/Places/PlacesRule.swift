import BulletinModel
import Gazetteer

/// Lists the units that a text names with their types, but for the locality and what it lies in.
///
/// A unit has its code where the words around its name or the locality make it the only one; else it has none.
struct PlacesRule: Sendable {
    private let gazetteer: AdministrativeGazetteer

    init(gazetteer: AdministrativeGazetteer) {
        self.gazetteer = gazetteer
    }

    func find(
        in mentions: PlaceMentions, text: CleanText, on day: CalendarDay?, locality: Locality?
    ) -> [Finding<Place>] {
        let home = locality.flatMap { gazetteer.id(code: $0.code, era: $0.era) }
        let era = locality?.era ?? day.map(AdministrativeGazetteer.era(of:)) ?? .before2025
        let resolver = UnitResolver(gazetteer: gazetteer, day: day, era: era)
        let homes = home.map { [$0] + resolver.ancestors(of: gazetteer.state(of: $0, on: day)) } ?? []
        var found: [Finding<Place>] = []
        /// The codes that were found with a type and name.
        var codes: [Name: [String?]] = [:]
        for mention in mentions.all where mention.isInText {
            guard let place = place(mention, text, resolver, homes) else { continue }
            let name = Name(place)
            let known = codes[name] ?? []
            guard known.isEmpty || place.code != nil && !known.contains(place.code) && !known.contains(nil) else {
                continue
            }
            codes[name] = known + [place.code]
            found.append(
                Finding(
                    value: place, tokens: mention.tokens, rule: "places.typed",
                    confidence: place.code == nil ? 0.85 : 0.95))
        }
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Type and name in bytes: to hash a string means to bring it to its normal form.
    private struct Name: Hashable {
        private let bytes: [UInt8]

        init(_ place: Place) {
            bytes = Array(place.name.utf8) + [0] + Array((place.type ?? "").utf8)
        }
    }

    private func place(
        _ mention: PlaceMention, _ text: CleanText, _ resolver: UnitResolver, _ homes: [UnitID]
    ) -> Place? {
        let units = resolver.units(of: mention)
        guard let first = units.first else { return gonePlace(mention, text, resolver) }
        if mention.parents.isEmpty, units.contains(where: { homes.contains(gazetteer.unit(of: $0)) }) { return nil }
        if let unit = only(among: units, mention, resolver, homes) {
            return homes.contains(gazetteer.unit(of: unit)) ? nil : gazetteer.place(unit)
        }
        return mention.form == .typed && !isNumber(first)
            ? Place(name: gazetteer.name(of: first), type: gazetteer.typeName(of: first)) : nil
    }

    /// From the locality outwards: in it, in what it lies in, in the country (but for communes: those that ended before
    /// the oldest register are missing, so that a namesake far away would be taken for them).
    private func only(
        among units: [StateID], _ mention: PlaceMention, _ resolver: UnitResolver, _ homes: [UnitID]
    ) -> StateID? {
        // The codes of another era are other units' codes.
        guard gazetteer.era(of: units[0]) == resolver.era else { return nil }
        // What is but a letter or a number must be the locality's own, or its neighbour in the district.
        let isVague = mention.form == .abbreviated || isNumber(units[0])
        let isWard = homes.first.map { gazetteer.level(of: gazetteer.state(of: $0, on: nil)) == .commune } ?? false
        for home in isVague ? homes.prefix(isWard ? 2 : 1) : homes[...] {
            let inside = units.filter { gazetteer.unit(of: $0) == home || resolver.isInside($0, anyOf: [home]) }
            if inside.count == 1 { return inside[0] }
            if inside.count > 1 { return nil }
        }
        if isVague && mention.parents.isEmpty { return nil }
        let isCommune = units.contains { gazetteer.level(of: $0) == .commune }
        return units.count == 1 && (!isCommune || !mention.parents.isEmpty) ? units[0] : nil
    }

    private func isNumber(_ state: StateID) -> Bool {
        gazetteer.name(of: state).utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A commune that no register has any more keeps its printed name.
    private func gonePlace(_ mention: PlaceMention, _ text: CleanText, _ resolver: UnitResolver) -> Place? {
        guard !resolver.absorbers(of: mention).isEmpty,
            let prefix = gazetteer.typePrefix(in: text.tokens, at: mention.tokens.lowerBound)
        else { return nil }
        let type = gazetteer.types(at: .commune).intersection(prefix.types)
        guard let name = gazetteer.name(of: type) else { return nil }
        return Place(name: text.string(tokens: prefix.end..<mention.tokens.upperBound), type: name)
    }
}

extension PlaceMention {
    /// Whether it is a unit that the text itself speaks of, by type and name.
    fileprivate var isInText: Bool {
        switch source {
        case .title, .lead, .caption, .sentence: form == .typed || form == .abbreviated
        case .dateline, .byline, .page: false
        }
    }
}
