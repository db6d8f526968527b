import BulletinModel
import Gazetteer

/// What makes two mentions one and the same: the key of a subject is the number of its term, and the place that it
/// belongs to where its name alone does not say enough.
struct FactKeys: Sendable {
    private(set) var terms: FactTermList
    private let localities: [LocalityNode]
    /// By locality: the province, and the unit right below it that it is or lies in.
    private let provinces, units: [Int32]
    private let authority: PeopleAuthority.Lookup
    private var scopes = KeyTable()
    private var scopeValues: [DocumentScope] = []
    private var bodies: [Int: DocumentScope?] = [:]
    private var titled: [Int: Bool] = [:]

    init(_ localities: [LocalityNode], _ source: FactSource) {
        self.localities = localities
        var provinces = [Int32](repeating: 0, count: localities.count)
        var units = provinces
        for (index, node) in localities.enumerated() {
            // Parents stand before what lies in them.
            provinces[index] = node.parent.map { provinces[$0] } ?? Int32(index)
            // A unit that has another type since is the same one.
            units[index] = node.depth < 2 ? Int32(node.later ?? index) : node.parent.map { units[$0] } ?? Int32(index)
        }
        self.provinces = provinces
        self.units = units
        authority = source.authority.lookup(localities, source.terms)
        terms = source.terms.all
    }

    /// Of what places beside a bulletin's own decide where its people and documents lie.
    var places: Fingerprint {
        var places = Fingerprint()
        for node in localities {
            guard let later = node.later else { continue }
            places.add(node.path)
            places.add(localities[later].path)
        }
        for unit in authority.units { places.add(unit.map { localities[$0].path }) }
        return places
    }

    /// Of something that is the same wherever it is named.
    static func word(_ term: Int) -> UInt64 { UInt64(term) << 24 }

    static func term(of key: UInt64) -> Int { Int(key >> 24) }

    /// The locality that a subject belongs to; nil when it does not belong to one.
    static func scope(of key: UInt64) -> Int? { key & 0xFF_FFFF == 0 ? nil : Int(key & 0xFF_FFFF) - 1 }

    static func scopeOrder(_ key: UInt64, _ localities: [LocalityNode]) -> Int { scope(of: key) ?? -1 }

    static func key(_ term: Int, _ locality: Int) -> UInt64 { UInt64(term) << 24 | UInt64(locality + 1) }

    /// The same name in the same unit right below a province is one person, unless somebody has written otherwise.
    func person(_ name: Int, _ entry: CatalogueEntry, _ summary: BulletinSummary) -> UInt64 {
        let unit = Int(units[entry.locality])
        if let written = authority.person(name, unit, entry, summary) { return Self.key(written.name, written.unit) }
        return Self.key(name, unit)
    }

    /// The mention of `people.yaml` that says who a name in a bulletin is, by its number in the file.
    func mention(_ name: Int, _ entry: CatalogueEntry, _ summary: BulletinSummary) -> Int? {
        authority.person(name, Int(units[entry.locality]), entry, summary)?.mention
    }

    /// The key of a document that has been met before.
    func knownDocument(_ citation: FactReader.Citation, _ entry: CatalogueEntry) -> UInt64? {
        guard let term = citation.id ?? citation.kind, let scope = scopes.known(Self.scopeKey(citation)) else {
            return nil
        }
        if citation.id == nil, titled[term] != true { return nil }
        return key(term, scopeValues[scope], entry)
    }

    /// nil for what is no document of its own: a resolution of which nothing is said.
    mutating func document(_ citation: FactReader.Citation, _ entry: CatalogueEntry) -> UInt64? {
        guard let term = citation.id ?? citation.kind else { return nil }
        if citation.id == nil, !isTitled(term) { return nil }
        return key(term, scope(of: citation), entry)
    }

    private func key(_ term: Int, _ scope: DocumentScope, _ entry: CatalogueEntry) -> UInt64 {
        switch scope {
        case .country: return Self.word(term)
        case .province: return Self.key(term, Int(provinces[entry.locality]))
        case .unit: return Self.key(term, Int(units[entry.locality]))
        }
    }

    private static func scopeKey(_ citation: FactReader.Citation) -> UInt64 {
        let name = citation.id.map { $0 << 1 } ?? (citation.kind ?? 0) << 1 | 1
        return UInt64(name) << 32 | UInt64(citation.issuer.map { $0 + 1 } ?? 0)
    }

    private mutating func scope(of citation: FactReader.Citation) -> DocumentScope {
        let number = scopes.number(of: Self.scopeKey(citation))
        if number == scopeValues.count {
            let scope = citation.issuer.flatMap { self.scope(ofBody: $0) }
            let own = scope == nil ? citation.id.map { DocumentScope(symbol: terms.text(of: $0)) } : nil
            scopeValues.append(scope ?? own ?? citation.kind.flatMap { self.scope(ofBody: $0) } ?? .country)
        }
        return scopeValues[number]
    }

    /// Few bodies issue many documents.
    private mutating func scope(ofBody term: Int) -> DocumentScope? {
        if let known = bodies[term] { return known }
        let scope = DocumentScope(body: terms.text(of: term))
        bodies.updateValue(scope, forKey: term)
        return scope
    }

    /// Whether a kind without a number says which document is meant: `Nghị quyết Trung ương 4 khóa XI`.
    private mutating func isTitled(_ term: Int) -> Bool {
        if let known = titled[term] { return known }
        let isTitled = terms.text(of: term).unicodeScalars.dropFirst().contains {
            $0.properties.isUppercase || ("0"..."9").contains($0)
        }
        titled[term] = isTitled
        return isTitled
    }
}

/// The order of given names, which Vietnamese lists of people go by: it is the last word, before what an editor has added in
/// brackets to tell two of one name apart.
struct GivenNames {
    private let ranks: [Int: Int32]

    init(_ keys: [UInt64], _ terms: FactTermList) {
        var byWord: [Substring: [Int]] = [:]
        for term in Set(keys.lazy.map(FactKeys.term(of:))) {
            byWord[Self.given(terms.text(of: term)), default: []].append(term)
        }
        let sorted = byWord.keys.map { ($0, FactTerm(String($0)).order) }.sorted {
            $0.1.lexicographicallyPrecedes($1.1)
        }
        var ranks: [Int: Int32] = [:]
        for (rank, word) in sorted.enumerated() { for term in byWord[word.0] ?? [] { ranks[term] = Int32(rank) } }
        self.ranks = ranks
    }

    func rank(of key: UInt64) -> Int32 { ranks[FactKeys.term(of: key)] ?? 0 }

    static func given(_ name: String) -> Substring {
        var bytes = name.utf8[...]
        if bytes.last == UInt8(ascii: ")"), let bracket = bytes.lastIndex(of: UInt8(ascii: "(")) {
            let own = bytes[..<bracket]
            let end = own.lastIndex { $0 != UInt8(ascii: " ") }
            if let end { bytes = own[...end] }
        }
        guard let blank = bytes.lastIndex(of: UInt8(ascii: " ")) else { return Substring(bytes) }
        return Substring(bytes[bytes.index(after: blank)...])
    }
}
