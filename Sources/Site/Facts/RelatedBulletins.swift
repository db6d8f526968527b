import BulletinModel

/// Bulletins that somebody who reads one may want to see beside it.
struct RelatedBulletins {
    /// Why they are there.
    enum Reason: String, CaseIterable {
        /// The same place a year before.
        case yearBefore = "year_before"
        /// Other places of the province in the same month.
        case elsewhere
        /// Those that cite the same document, the one that fewest cite.
        case document
        /// Those of other places on the rarest of its topics that are nearest in time, those of its own province first.
        case topic
    }

    /// Positions in the catalogue's entries.
    let yearBefore: [Int]
    let elsewhere: [Int]
    let citing: [Int]
    let onTopic: [Int]

    /// How many days a year before is off at most.
    private static let tolerance: Int32 = 21
    /// How many bulletins of a kind are shown at most.
    private static let shown = 3
    /// A document that more bulletins cite does not make two of them alike.
    private static let commonDocument = 100
    /// How far around it the other places of its province and those on its topic are looked for, in bulletins.
    private static let reach = 12

    init(of position: Int, _ subjects: EntrySubjects, in catalogue: Catalogue) {
        yearBefore = Self.yearBefore(position, catalogue)
        elsewhere = Self.elsewhere(position, catalogue)
        var known = Set([position] + yearBefore + elsewhere)
        citing = Self.citing(position, subjects, catalogue).filter { !known.contains($0) }
        known.formUnion(citing)
        onTopic = Array(
            Self.onTopic(position, subjects, catalogue).filter { !known.contains($0) }.prefix(Self.shown))
    }

    func positions(_ reason: Reason) -> [Int] {
        switch reason {
        case .yearBefore: yearBefore
        case .elsewhere: elsewhere
        case .document: citing
        case .topic: onTopic
        }
    }

    private static func yearBefore(_ position: Int, _ catalogue: Catalogue) -> [Int] {
        let entry = catalogue.entries[position]
        guard entry.year != nil else { return [] }
        let list = catalogue.localities[entry.locality].entries
        let wanted = catalogue.days[position] - 365
        // From new to old: the first that is not newer than the end of the time that counts.
        let first = list.indices.partition { catalogue.days[Int(list[$0])] > wanted + tolerance }
        var best: (position: Int, distance: Int32)?
        for other in list[first...].lazy.map(Int.init) {
            let distance = abs(catalogue.days[other] - wanted)
            guard catalogue.days[other] >= wanted - tolerance else { break }
            if catalogue.entries[other].locality == entry.locality, distance < best?.distance ?? .max {
                best = (other, distance)
            }
        }
        return best.map { [$0.position] } ?? []
    }

    private static func elsewhere(_ position: Int, _ catalogue: Catalogue) -> [Int] {
        let entry = catalogue.entries[position]
        let province = catalogue.province(of: entry.locality)
        guard entry.year != nil, !catalogue.localities[province].isUnknown else { return [] }
        let found = neighbours(of: position, in: catalogue.localities[province].entries[...], within: reach).filter {
            let other = catalogue.entries[$0]
            return other.locality != entry.locality && other.year == entry.year
                && catalogue.month(of: $0) == catalogue.month(of: position)
        }
        return Array(found.prefix(shown))
    }

    private static func citing(_ position: Int, _ subjects: EntrySubjects, _ catalogue: Catalogue) -> [Int] {
        let documents = catalogue.facts[.documents]
        let rarest = subjects[.documents].compactMap(\.self).filter {
            (2...commonDocument).contains(documents.subjects[$0].count)
        }.min { (documents.subjects[$0].count, $0) < (documents.subjects[$1].count, $1) }
        guard let rarest else { return [] }
        return Array(neighbours(of: position, in: documents.entries(of: rarest), within: shown).prefix(shown))
    }

    private static func onTopic(_ position: Int, _ subjects: EntrySubjects, _ catalogue: Catalogue) -> [Int] {
        let topics = catalogue.facts[.topics]
        let rarest = subjects[.topics].compactMap(\.self).min {
            (topics.subjects[$0].count, $0) < (topics.subjects[$1].count, $1)
        }
        guard let rarest else { return [] }
        let place = catalogue.entries[position].locality
        let province = catalogue.province(of: place)
        let near = neighbours(of: position, in: topics.entries(of: rarest), within: reach).filter {
            catalogue.entries[$0].locality != place
        }
        func isOwn(_ other: Int) -> Bool { catalogue.province(of: catalogue.entries[other].locality) == province }
        return near.filter(isOwn) + near.filter { !isOwn($0) }
    }

    /// Those that stand nearest in a list of positions, which grow, the nearer ones first.
    private static func neighbours(of position: Int, in list: ArraySlice<Int32>, within reach: Int) -> [Int] {
        let own = list.indices.partition { Int(list[$0]) < position }
        var found: [Int] = []
        for distance in 1...reach {
            for place in [own + distance, own - distance] where list.indices.contains(place) {
                found.append(Int(list[place]))
            }
        }
        return found
    }
}
