import BulletinModel

/// A unit as a person names it in a sidecar or in the configuration.
public struct UnitQuery: Hashable, Sendable {
    /// `Châu Thành`, `Huyện Châu Thành`, or a code. What the unit lies in may follow, each behind a comma.
    public var name: String
    /// Names or codes of units that it lies in, in any order.
    public var within: [String]
    /// Which set of units it belongs to, when that is known.
    public var era: Locality.Era?
    /// When it was called so; units that were not there within a year of it are asked last.
    public var day: CalendarDay?
    /// The type to prefer, when several units bear the name: `huyện`.
    public var type: String?
    /// Or the types, which say more than the day: a Thị ủy is not a phường's.
    public var types: TypeSet?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(
        _ name: String, within: [String] = [], era: Locality.Era? = nil, day: CalendarDay? = nil, type: String? = nil,
        types: TypeSet? = nil
    ) {
        self.name = name
        self.within = within
        self.era = era
        self.day = day
        self.type = type
        self.types = types
    }
}

/// What the gazetteer says to a query.
public enum UnitAnswer: Hashable, Sendable {
    /// The only unit that can be meant, as it was on the day.
    case unit(StateID)
    /// No unit bears the name.
    case unknown(String)
    /// Units bear the name, but none of them lies there.
    case elsewhere([StateID], name: String, outside: String)
    /// Several may be meant, one state of each.
    case several([StateID])
}

extension AdministrativeGazetteer {
    /// The unit that a person means.
    ///
    /// A bare name means the highest unit that bears it: the province, the district and not communes. One that a
    /// province shares with its own city is ambiguous, unless the type is known.
    public func answer(to query: UnitQuery) -> UnitAnswer {
        let parts = query.name.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
        guard let name = parts.first, !parts.contains("") else { return .unknown(query.name) }
        var candidates = units(called: name, on: query.day)
        guard !candidates.isEmpty else { return .unknown(name) }
        for place in parts.dropFirst() + query.within {
            let above = Set(units(called: place, on: query.day).map(\.unit))
            guard !above.isEmpty else { return .unknown(place) }
            let inside = candidates.filter { liesIn(above, $0.unit) }
            guard !inside.isEmpty else {
                return .elsewhere(candidates.map(\.state), name: name, outside: place)
            }
            candidates = inside
        }
        candidates.prefer { query.era == nil || era(of: $0.state) == query.era }
        candidates.prefer { candidate in query.types.map { isOf($0, candidate.state) } ?? true }
        candidates.prefer { candidate in query.day.map { isPossible(candidate, on: $0) } ?? true }
        candidates.prefer { query.type == nil || typeName(of: $0.state) == query.type }
        let provinces = Set(candidates.filter { level(of: $0.state) == .province }.map(\.unit))
        candidates.prefer { candidate in
            switch level(of: candidate.state) {
            case .province: true
            case .district: provinces.isEmpty || liesIn(provinces, candidate.unit)
            case .commune: false
            }
        }
        candidates.prefer { candidate in query.day.map { isPossible(candidate.state, on: $0) } ?? true }
        let distinct = distinct(candidates, on: query.day)
        guard distinct.count == 1, let only = distinct.first else { return .several(distinct.map(\.state)) }
        return .unit(only.state)
    }

    private struct Named {
        let unit: UnitID
        let state: StateID
    }

    /// Each unit once, with the state that bears the name: one that was possible on the day, else the last. Initials
    /// count only when nothing else does.
    private func units(called name: String, on day: CalendarDay?) -> [Named] {
        let isCode = name.utf8.allSatisfy { (48...57).contains($0) }
        if isCode, AdministrativeLevel.allCases.contains(where: { $0.codeLength == name.utf8.count }) {
            return Locality.Era.allCases.compactMap { id(code: name, era: $0) }
                .map { Named(unit: $0, state: state(of: $0, on: day)) }
        }
        var named = units(named: name)
        // People do not always write names with capitals; text that is searched does.
        if named.isEmpty { named = units(named: Self.capitalized(name)) }
        if named.contains(where: { $0.kind <= .former }) { named.removeAll { $0.kind > .former } }
        var states: [UnitID: StateID] = [:]
        for candidate in named {
            let unit = unit(of: candidate.state)
            states[unit] = states[unit].map { nearer($0, candidate.state, to: day) } ?? candidate.state
        }
        return states.sorted { $0.key < $1.key }.map { Named(unit: $0.key, state: $0.value) }
    }

    private func nearer(_ left: StateID, _ right: StateID, to day: CalendarDay?) -> StateID {
        let (earlier, later) = (min(left, right), max(left, right))
        guard let day else { return later }
        let isSeen = [earlier, later].map { state(of: unit(of: $0), on: day) == $0 }
        if isSeen[0] != isSeen[1] { return isSeen[0] ? earlier : later }
        return isPossible(earlier, on: day) && !isPossible(later, on: day) ? earlier : later
    }

    /// Whether a unit lay in one of these at some time.
    private func liesIn(_ above: Set<UnitID>, _ unit: UnitID) -> Bool {
        states(of: unit).contains { state in
            guard let parent = parent(of: state) else { return false }
            return above.contains(parent) || liesIn(above, parent)
        }
    }

    private func isPossible(_ candidate: Named, on day: CalendarDay) -> Bool {
        isPossible(candidate.state, on: day, tolerance: 366)
    }

    /// One of those that differ by their codes only, as a unit does that both eras know: the one that was seen on the
    /// day, else the last.
    private func distinct(_ candidates: [Named], on day: CalendarDay?) -> [Named] {
        var result: [Named] = []
        for candidate in candidates {
            let twin = result.firstIndex { areTwins($0.state, candidate.state) }
            guard let twin else {
                result.append(candidate)
                continue
            }
            if day.map({ isSeen(candidate, on: $0) || !isSeen(result[twin], on: $0) }) ?? true {
                result[twin] = candidate
            }
        }
        return result
    }

    private func isSeen(_ candidate: Named, on day: CalendarDay) -> Bool {
        let held = state(of: candidate.unit, on: day)
        guard haveSameName(held, candidate.state) else { return false }
        let unit = self[held]
        return (unit.firstSeen ?? day) <= day && day <= (unit.lastSeen ?? day)
    }

    /// A province may have become a city between the eras.
    private func areTwins(_ left: StateID, _ right: StateID) -> Bool {
        haveSameName(left, right) && level(of: left) == level(of: right) && haveSameParent(left, right)
            && (haveSameType(left, right) || era(of: left) != era(of: right))
    }

    private func haveSameParent(_ left: StateID, _ right: StateID) -> Bool {
        switch (parentState(of: left), parentState(of: right)) {
        case (nil, nil): true
        case (let left?, let right?): haveSameName(left, right) && haveSameType(left, right)
        default: false
        }
    }

    private static func capitalized(_ name: String) -> String {
        name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " }
        return String(start.prefix(upTo: (start.lastIndex { $0 != " " }).map(start.index(after:)) ?? start.startIndex))
    }
}

extension Array {
    /// Leaves out the others, if there are some of these.
    fileprivate mutating func prefer(_ isBetter: (Element) -> Bool) {
        let better = filter(isBetter)
        if !better.isEmpty { self = better }
    }
}
