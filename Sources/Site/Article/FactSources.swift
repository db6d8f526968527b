import BulletinModel

/// What a page says of each fact: how sure it is, and where it was found.
struct FactSources: Sendable {
    private let facts: LocatedFacts
    private let evidence: [Evidence]
    private let words: FactWords
    /// The positions of evidence by the facts' codes, in their order.
    private let index: [(code: UInt64, position: Int)]

    init(_ bulletin: Bulletin, _ article: ArticleText, _ words: FactWords) {
        facts = LocatedFacts(bulletin, article)
        evidence = bulletin.evidence
        self.words = words
        var index: [(code: UInt64, position: Int)] = []
        index.reserveCapacity(evidence.count)
        for (position, field) in facts.fields.enumerated() {
            if let field { index.append((field.code, position)) }
        }
        index.sort { ($0.code, $0.position) < ($1.code, $1.position) }
        self.index = index
    }

    /// The sentences of the article that facts were found in.
    var sentences: [Int] {
        facts.places.compactMap { place in
            if case .sentence(let index) = place { index } else { nil }
        }
    }

    /// nil when the record says nothing of it.
    func entry(_ field: FactField, saysTrust: Bool = true) -> FoundEntry? {
        guard let position = position(of: field) else { return nil }
        return entry(at: position, trust: saysTrust ? words.trust(trust(at: position)) : nil)
    }

    /// Of facts that stand together: how sure the least of them is, and each of their places once.
    func entries(_ fields: [FactField], saysTrust: Bool) -> [FoundEntry] {
        var trust = saysTrust ? leastTrust(of: fields).map(words.trust) : nil
        var seen: [FactPlace] = []
        var entries: [FoundEntry] = []
        for field in fields {
            guard let position = position(of: field) else { continue }
            if let place = facts.places[position] {
                guard !seen.contains(place) else { continue }
                seen.append(place)
            } else if !entries.isEmpty {
                continue
            }
            guard let entry = entry(at: position, trust: trust) else { continue }
            entries.append(entry)
            trust = nil
        }
        return entries
    }

    /// How sure facts are when all of them are alike; nil when they are not.
    func commonTrust(_ groups: some Sequence<[FactField]>) -> String? {
        var common: FactWords.Trust?
        for group in groups {
            guard let trust = leastTrust(of: group), trust == common ?? trust else { return nil }
            common = trust
        }
        return common.map(words.trust)
    }

    /// The same for facts of one kind.
    func commonTrust(_ fields: some Sequence<FactField>) -> String? {
        var common: FactWords.Trust?
        for field in fields {
            guard let trust = position(of: field).map(trust(at:)), trust == common ?? trust else { return nil }
            common = trust
        }
        return common.map(words.trust)
    }

    private func leastTrust(of fields: [FactField]) -> FactWords.Trust? {
        var least: FactWords.Trust?
        for field in fields {
            guard let trust = position(of: field).map(trust(at:)) else { continue }
            least = least.map { min($0, trust) } ?? trust
        }
        return least
    }

    private func position(of field: FactField) -> Int? {
        position(ofCode: field.code) ?? position(ofCode: field.whole.code)
    }

    private func position(ofCode code: UInt64) -> Int? {
        var (low, high) = (0, index.count)
        while low < high {
            let middle = (low + high) / 2
            if index[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low < index.count && index[low].code == code ? index[low].position : nil
    }

    private func trust(at position: Int) -> FactWords.Trust { FactWords.Trust(evidence[position]) }

    /// nil when there is nothing to say.
    private func entry(at position: Int, trust: String?) -> FoundEntry? {
        let evidence = evidence[position]
        if let place = facts.places[position] {
            return FoundEntry(trust: trust, place: words.place(place), href: words.href(place))
        }
        guard evidence.hasPlace else { return trust.map { FoundEntry(trust: $0, place: nil, href: nil) } }
        return FoundEntry(trust: trust, place: words.place(inSource: evidence), href: "#provenance")
    }
}

/// Where a fact was found, and how sure it is.
struct FoundEntry: TemplateValue {
    let trust: String?
    let place: String?
    let href: String?

    static let keys = TemplateKeys<FoundEntry>([
        .text("trust", "how it was found and how sure it is, in words; missing where that is said for several at once")
        {
            $0.trust
        },
        .text("place", "where it was found: `câu 3`, `tiêu đề`") { $0.place },
        .text("href", "link to that place on the page") { $0.href },
    ])
}
