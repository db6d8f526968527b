import BulletinModel

extension AdministrativeGazetteer {
    /// Whether a state may have held on a day.
    ///
    /// What the sources saw in one snapshot and not in the next may have ended anywhere between them; `tolerance` adds
    /// that many days at both ends, because papers are late and some dates are known to the year only.
    public func isPossible(_ state: StateID, on day: CalendarDay, tolerance: Int = 0) -> Bool {
        let day = day.daysSince1970 - CalendarDay.gazetteerDayZero
        let first = states.firstPossible[Int(state.index)]
        let last = states.lastPossible[Int(state.index)]
        return (first == 0 || Int(first) - tolerance <= day) && (last == UInt16.max || day <= Int(last) + tolerance)
    }

    /// Whether there may have been a day on which both states held.
    public func overlap(_ left: StateID, _ right: StateID) -> Bool {
        states.firstPossible[Int(left.index)] <= states.lastPossible[Int(right.index)]
            && states.firstPossible[Int(right.index)] <= states.lastPossible[Int(left.index)]
    }

    /// The state of a unit on a day: the one that was seen nearest to it. Without a day the last one.
    public func state(of unit: UnitID, on day: CalendarDay?) -> StateID {
        let all = units.states(Int(unit.index))
        let last = StateID(all.upperBound - 1)
        guard let day, all.count > 1 else { return last }
        let number = day.daysSince1970 - CalendarDay.gazetteerDayZero
        var nearest = all.lowerBound
        var least = Int.max
        for state in all {
            let distance = max(
                0, Int(states.firstSeen[state]) - number,
                states.lastSeen[state] == UInt16.max ? 0 : number - Int(states.lastSeen[state]))
            if distance < least { (nearest, least) = (state, distance) }
        }
        return StateID(nearest)
    }

    /// The era of a day.
    public static func era(of day: CalendarDay) -> Locality.Era {
        (day.year, day.month) < (2025, 7) ? .before2025 : .from2025
    }

    /// The state of the unit that a state lies in, on a day or, without one, the last that may have held together with
    /// it; nil for a province.
    public func parentState(of state: StateID, on day: CalendarDay? = nil) -> StateID? {
        guard let parent = parent(of: state) else { return nil }
        if let day, case let held = self.state(of: parent, on: day), overlap(held, state) { return held }
        return states(of: parent).last { overlap($0, state) } ?? self.state(of: parent, on: nil)
    }

    /// The states above a state, from its district or province up.
    public func ancestors(of state: StateID, on day: CalendarDay? = nil) -> [StateID] {
        var result: [StateID] = []
        var next = parentState(of: state, on: day)
        while let state = next {
            result.append(state)
            next = parentState(of: state, on: day)
        }
        return result
    }
}

extension CalendarDay {
    /// 2000-01-01, in days since 1970-01-01.
    static let gazetteerDayZero = 10_957

    init?(gazetteerDay number: UInt16) {
        // Found by its year and then its month: a day of the gazetteer is read seldom.
        let target = Int(number) + Self.gazetteerDayZero
        var year = 2000 + Int(number) / 366
        while CalendarDay.last(ofMonth: 12, year: year).daysSince1970 < target { year += 1 }
        guard let month = (1...12).first(where: { CalendarDay.last(ofMonth: $0, year: year).daysSince1970 >= target })
        else { return nil }
        let first = CalendarDay.first(ofMonth: month, year: year).daysSince1970
        self.init(year: year, month: month, day: target - first + 1)
    }
}
