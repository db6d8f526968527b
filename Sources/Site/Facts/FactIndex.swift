import BulletinModel

/// Which bulletins speak of whom and of what, of a whole archive.
///
/// It is made anew in each build, from digests: numbers are grouped, words are compared only to sort what is listed.
struct FactIndex: Sendable {
    let terms: FactTermList
    private let tables: KindTable<SubjectTable>
    /// Indicators in each place by itself.
    let indicatorPlaces: SubjectTable
    /// By position among the documents.
    let documentNames: [DocumentName]
    let units: PeopleUnits
    let keys: FactKeys
    /// What `people.yaml` says of names that no bulletin has there.
    let diagnostics: [Diagnostic]
    /// What the site has pages of.
    private let shown: Set<SubjectKind>
    /// Of what decides where subjects lie beside the bulletins that speak of them.
    let addresses: Fingerprint

    init(
        _ entries: [CatalogueEntry], _ localities: [LocalityNode], _ summaries: [BulletinSummary], _ source: FactSource
    ) {
        var keys = FactKeys(localities, source)
        var people = SubjectCollector()
        var documents = SubjectCollector()
        var topics = SubjectCollector()
        var indicators = SubjectCollector()
        var indicatorPlaces = SubjectCollector()
        var names: [UInt64: DocumentName] = [:]
        var mentions: Set<Int> = []
        var namesOfSeries: [Int: Bool] = [:]
        func isName(_ indicator: Int) -> Bool {
            if let isName = namesOfSeries[indicator] { return isName }
            let isName = IndicatorName.isName(keys.terms.text(of: indicator))
            namesOfSeries[indicator] = isName
            return isName
        }
        for (position, entry) in entries.enumerated() {
            let summary = summaries[entry.bulletin]
            var reader = FactReader(summary.facts)
            for name in reader.names() {
                people.add(keys.person(name, entry, summary), of: position)
                if let mention = keys.mention(name, entry, summary) { mentions.insert(mention) }
            }
            for citation in reader.citations() {
                guard let key = keys.document(citation, entry) else { continue }
                documents.add(key, of: position)
                names[key, default: DocumentName()].complete(with: citation)
            }
            for topic in reader.topics() { topics.add(FactKeys.word(topic), of: position) }
            let isPlaceKnown = !localities[entry.locality].isUnknown
            for case let indicator? in reader.indicators() where isName(indicator) {
                indicators.add(FactKeys.word(indicator), of: position)
                // What is reported of unknown places is no series of one of them.
                if isPlaceKnown { indicatorPlaces.add(FactKeys.key(indicator, entry.locality), of: position) }
            }
        }
        diagnostics = source.authority.diagnostics(used: mentions)
        shown = source.shown
        let terms = keys.terms
        self.terms = terms
        self.keys = keys
        let order = SubjectOrder(rank: { terms.rank(of: FactKeys.term(of: $0)) }) { a, b in
            let (left, right) = (FactKeys.term(of: a), FactKeys.term(of: b))
            return left == right
                ? FactKeys.scopeOrder(a, localities) < FactKeys.scopeOrder(b, localities)
                : terms.compare(left, right) < 0
        }
        func table(
            _ collector: SubjectCollector, _ kind: SubjectKind, place: (UInt64) -> String = { _ in "" },
            order own: SubjectOrder? = nil
        ) -> SubjectTable {
            SubjectTable(
                collector, folder: { Self.write($0, terms, in: kind.folder, place($0), to: &$1) },
                scope: { terms.text(of: FactKeys.term(of: $0)) }, fingerprint: { Self.fingerprint($0, terms) },
                order: own ?? order)
        }
        tables = KindTable { kind in
            switch kind {
            case .people:
                let given = GivenNames(people.table.keys, terms)
                return table(
                    people, kind, place: { Self.path(ofUnit: $0, localities) },
                    order: SubjectOrder(
                        rank: { UInt64(given.rank(of: $0)) << 32 | order.rank($0) >> 32 }, precedes: order.precedes))
            case .documents:
                return SubjectTable(
                    documents, folder: { Self.write($0, terms, in: kind.folder, to: &$1) },
                    scope: { key in
                        FactKeys.scope(of: key).map { localities[$0].folderName }
                            ?? terms.text(of: FactKeys.term(of: key))
                    },
                    fingerprint: { key in
                        var print = Self.fingerprint(key, terms)
                        names[key]?.add(to: &print, terms)
                        return print
                    }, order: order)
            case .topics: return table(topics, kind)
            case .indicators: return table(indicators, kind)
            }
        }
        let known = tables[.indicators]
        self.indicatorPlaces = SubjectTable(
            indicatorPlaces, folder: { $1 += Self.folder(ofIndicator: $0, known, localities).utf8 }, scope: { _ in "" },
            fingerprint: { Self.fingerprint($0, terms) }, order: order)
        documentNames = tables[.documents].subjects.map { names[$0.key] ?? DocumentName() }
        var addresses = source.authority.fingerprint
        addresses.add(keys.places)
        for kind in SubjectKind.allCases { addresses.add(tables[kind].ties) }
        self.addresses = addresses
        units = PeopleUnits(tables[.people], localities, terms)
    }

    subscript(kind: SubjectKind) -> SubjectTable { tables[kind] }

    /// Whether what is of a kind has pages; true of what is of none.
    func shows(_ kind: SubjectKind?) -> Bool { kind.map(shown.contains) ?? true }

    /// The term that a subject is called by.
    func name(of subject: Subject) -> String { terms.text(of: FactKeys.term(of: subject.key)) }

    /// Where the page of an indicator in a place lies.
    func folder(of indicator: Subject, in place: LocalityNode) -> String { indicator.folder + place.path }

    /// By position among the indicators: in how many places it is reported, all bulletins of unknown ones being one.
    func indicatorPlaceCounts() -> [Int] {
        let indicators = self[.indicators]
        var places = [Int](repeating: 0, count: indicators.subjects.count)
        var known = places
        for place in indicatorPlaces.subjects {
            guard let position = indicators.position(of: FactKeys.word(FactKeys.term(of: place.key))) else { continue }
            places[position] += 1
            known[position] += place.count
        }
        return places.indices.map { places[$0] + (known[$0] < indicators.subjects[$0].count ? 1 : 0) }
    }

    /// How many bulletins of a place report an indicator.
    func count(of indicator: Subject, in locality: Int) -> Int {
        indicatorPlaces.position(of: FactKeys.key(FactKeys.term(of: indicator.key), locality)).map {
            indicatorPlaces.subjects[$0].count
        } ?? 0
    }

    /// The folder of the page that has most of an indicator in a place: its own, or that of all places where only one
    /// of its own bulletins reports it.
    func page(of indicator: Subject, in locality: Int, _ catalogue: Catalogue) -> String {
        count(of: indicator, in: locality) > 1
            ? folder(of: indicator, in: catalogue.localities[locality]) : indicator.folder
    }

    private static func folder(
        ofIndicator key: UInt64, _ indicators: SubjectTable, _ localities: [LocalityNode]
    ) -> String {
        let indicator = indicators.position(of: FactKeys.word(FactKeys.term(of: key)))
        return (indicator.map { indicators.subjects[$0].folder } ?? "")
            + (FactKeys.scope(of: key).map { localities[$0].path } ?? "")
    }

    private static func fingerprint(_ key: UInt64, _ terms: FactTermList) -> Fingerprint {
        var print = Fingerprint()
        terms.add(FactKeys.term(of: key), to: &print)
        return print
    }

    /// Writes the folder of what is called by a term.
    private static func write(
        _ key: UInt64, _ terms: FactTermList, in root: String, _ place: String = "", to folder: inout [UInt8]
    ) {
        folder += root.utf8
        folder += place.utf8
        terms.appendSlug(of: FactKeys.term(of: key), to: &folder)
        folder.append(UInt8(ascii: "/"))
    }

    private static func path(ofUnit key: UInt64, _ localities: [LocalityNode]) -> String {
        FactKeys.scope(of: key).map { localities[$0].path } ?? LocalityNode.unknownPath
    }
}

/// What facts of an archive are read with beside the bulletins' own digests.
public struct FactSource: Sendable {
    let terms: FactTerms
    let authority: PeopleAuthority
    /// What the site has pages of.
    var shown = Set(SubjectKind.allCases)

    /// The terms that the digests refer to, and what a person wrote of people.
    public init(_ terms: FactTerms, _ authority: PeopleAuthority = PeopleAuthority()) {
        self.terms = terms
        self.authority = authority
    }
}
