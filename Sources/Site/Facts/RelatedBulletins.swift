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
    }

    /// Positions in the catalogue's entries.
    let yearBefore: [Int]
    let elsewhere: [Int]
    let citing: [Int]

    /// How many days a year before is off at most.
    private static let tolerance: Int32 = 21
    /// How many bulletins of a kind are shown at most.
    private static let shown = 3
    /// A document that more bulletins cite does not make two of them alike.
    private static let commonDocument = 100

    init(of position: Int, _ subjects: EntrySubjects, in catalogue: Catalogue) {
        yearBefore = Self.yearBefore(position, catalogue)
        elsewhere = Self.elsewhere(position, catalogue)
        let known = Set([position] + yearBefore + elsewhere)
        citing = Self.citing(position, subjects, catalogue).filter { !known.contains($0) }
    }

    func positions(_ reason: Reason) -> [Int] {
        switch reason {
        case .yearBefore: yearBefore
        case .elsewhere: elsewhere
        case .document: citing
        }
    }

    private static func yearBefore(_ position: Int, _ catalogue: Catalogue) -> [Int] {
        let entry = catalogue.entries[position]
        guard entry.year != nil else { return [] }
        let list = catalogue.localities[entry.locality].entries
        let wanted = catalogue.days[position] - 365
        // From new to old: the first that is not newer than the end of the time that counts.
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if catalogue.days[Int(list[middle])] > wanted + tolerance { low = middle + 1 } else { high = middle }
        }
        var best: (position: Int, distance: Int32)?
        for other in list[low...].lazy.map(Int.init) {
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
        let found = neighbours(of: position, in: catalogue.localities[province].entries[...], within: 12).filter {
            let other = catalogue.entries[$0]
            return other.locality != entry.locality && other.year == entry.year
                && catalogue.month(of: $0) == catalogue.month(of: position)
        }
        return Array(found.prefix(shown))
    }

    private static func citing(_ position: Int, _ subjects: EntrySubjects, _ catalogue: Catalogue) -> [Int] {
        let documents = catalogue.facts.documents
        let rarest = subjects.documents.compactMap(\.self).filter {
            (2...commonDocument).contains(documents.subjects[$0].count)
        }.min { (documents.subjects[$0].count, $0) < (documents.subjects[$1].count, $1) }
        guard let rarest else { return [] }
        return Array(neighbours(of: position, in: documents.entries(of: rarest), within: shown).prefix(shown))
    }

    /// Those that stand nearest in a list of positions, which grow, the nearer ones first.
    private static func neighbours(of position: Int, in list: ArraySlice<Int32>, within reach: Int) -> [Int] {
        var (low, high) = (list.startIndex, list.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if Int(list[middle]) < position { low = middle + 1 } else { high = middle }
        }
        var found: [Int] = []
        for distance in 1...reach {
            for place in [low + distance, low - distance] where list.indices.contains(place) {
                found.append(Int(list[place]))
            }
        }
        return found
    }
}
