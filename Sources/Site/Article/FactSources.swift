import BulletinModel

/// What a page says of each fact: how sure it is, and where it was found. It is an object because a page asks it for each.
final class FactSources: Sendable {
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

    /// nil when the record says nothing of it. `usual` is how sure most of its kind are, which is said beside them.
    func entry(_ field: FactField, besides usual: UsualTrust? = nil) -> FoundEntry? {
        guard let position = position(of: field) else { return nil }
        return entry(at: position, trust: trustWords(trust(at: position), besides: usual))
    }

    /// Of facts that stand together: how sure the least of them is, and each of their places once.
    func entries(_ fields: [FactField], besides usual: UsualTrust?) -> [FoundEntry] {
        var trust = leastTrust(of: fields).flatMap { trustWords($0, besides: usual) }
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

    /// How sure most of some facts are, each of which is made of several; nil when of one of them nothing is known.
    func usualTrust(_ groups: some Sequence<[FactField]>) -> UsualTrust? {
        UsualTrust(groups.lazy.map(leastTrust), words)
    }

    /// The same for facts of one piece.
    func usualTrust(_ fields: some Sequence<FactField>) -> UsualTrust? {
        UsualTrust(fields.lazy.map { self.position(of: $0).map(self.trust) }, words)
    }

    private func trustWords(_ trust: FactWords.Trust, besides usual: UsualTrust?) -> String? {
        guard let usual else { return words.trust(trust) }
        return trust == usual.trust ? nil : words.exception(trust)
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
        let place = index.indices.partition { index[$0].code < code }
        return place < index.count && index[place].code == code ? index[place].position : nil
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

/// How sure most facts of a kind are: said once, so that only of the others each says it again.
struct UsualTrust {
    let trust: FactWords.Trust
    let words: String

    /// nil when there are no facts, or of one of them it is not known.
    init?(_ facts: some Sequence<FactWords.Trust?>, _ words: FactWords) {
        var counts = FactWords.Trust.allCases.map { (count: 0, trust: $0) }
        for trust in facts {
            guard let trust else { return nil }
            counts[trust.rawValue].count += 1
        }
        // Of two as frequent the surer one: what is to be looked at is marked then.
        guard let most = counts.reversed().max(by: { $0.count < $1.count }), most.count > 0 else { return nil }
        trust = most.trust
        self.words = counts.count { $0.count > 0 } == 1 ? words.trust(most.trust) : words.usual(most.trust)
    }
}

/// Where a fact was found, and how sure it is.
struct FoundEntry: TemplateValue {
    let trust: String?
    let place: String?
    let href: String?

    static let keys = TemplateKeys<FoundEntry>([
        .text("trust", "how it was found and how sure it is, in words; missing where it is as sure as most beside it") {
            $0.trust
        },
        .text("place", "where it was found: `câu 3`, `tiêu đề`") { $0.place },
        .text("href", "link to that place on the page") { $0.href },
    ])
}
