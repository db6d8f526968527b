import VietnameseText

/// The lists of people: by the units that they are from and by the letters of their given names.
struct PeopleUnits: Sendable {
    /// A place that has people, itself or in the units below it.
    struct Unit: Sendable {
        /// In the catalogue's localities.
        let locality: Int
        /// Positions among the people, in their order.
        fileprivate(set) var people: [Int32] = []
        /// Positions among the units.
        fileprivate(set) var below: [Int] = []
    }

    /// People whose given names begin with a letter.
    struct Letter: Sendable {
        /// `a`, or `khac` for what is no Latin letter.
        let slug: String
        /// Positions among the people, in their order.
        fileprivate(set) var people: [Int32] = []
    }

    /// In the order of the catalogue's localities.
    let units: [Unit]
    let letters: [Letter]

    init(_ people: SubjectTable, _ localities: [LocalityNode], _ terms: FactTermList) {
        var byLocality: [Int: [Int32]] = [:]
        var letters: [UInt8: [Int32]] = [:]
        for (position, subject) in people.subjects.enumerated() {
            byLocality[FactKeys.scope(of: subject.key) ?? 0, default: []].append(Int32(position))
            letters[Self.letter(of: terms[FactKeys.term(of: subject.key)]), default: []].append(Int32(position))
        }
        var known = Set(byLocality.keys)
        for locality in byLocality.keys { if let parent = localities[locality].parent { known.insert(parent) } }
        var units = known.sorted().map { Unit(locality: $0, people: byLocality[$0] ?? []) }
        let positions = Dictionary(units.enumerated().map { ($1.locality, $0) }) { first, _ in first }
        for (index, unit) in units.enumerated() {
            if let parent = localities[unit.locality].parent, let above = positions[parent] {
                units[above].below.append(index)
            }
        }
        self.units = units
        self.letters = letters.sorted { $0.key < $1.key }.map { letter, people in
            Letter(slug: letter < 0x7B ? String(UnicodeScalar(letter)) : "khac", people: people)
        }
    }

    /// The first letter of the given name without its marks.
    private static func letter(of name: FactTerm) -> UInt8 {
        let letter = Slug.make(String(GivenNames.given(name.text))).utf8.first
        guard let letter, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else { return 0x7F }
        return letter
    }
}
