import BulletinModel

/// How sure a fact is and where it was found, in the words of a language: prepared once, since a page has many.
struct FactWords: Sendable {
    private let strings: Strings
    private let byTrust, exceptions, usual: [String]
    private let places: [FactPlace: String]
    /// `câu 1`, `câu 2` … and what leads there.
    private let sentences: [(words: String, href: String)]

    /// From so much on, a finding's confidence is called high or medium.
    static let high = 0.85
    static let medium = 0.7

    /// How sure a fact is, from the least sure on.
    enum Trust: Int, CaseIterable, Comparable {
        case low, medium, high, override

        static func < (one: Trust, other: Trust) -> Bool { one.rawValue < other.rawValue }

        init(_ evidence: Evidence) {
            self =
                evidence.rule == Evidence.overrideRule
                ? .override
                : evidence.confidence >= FactWords.high
                    ? .high : evidence.confidence >= FactWords.medium ? .medium : .low
        }
    }

    init(_ strings: Strings) {
        self.strings = strings
        byTrust = Trust.allCases.map { strings.entry(.evidenceTrust, "\($0)") ?? "" }
        exceptions = Trust.allCases.map { strings.entry(.evidenceExceptions, "\($0)") ?? "" }
        usual = byTrust.map { strings(.evidenceUsual, [.trust: $0]) }
        places = [
            .title: "title", .lead: "lead", .section: "section", .byline: "byline", .captions: "captions",
        ].mapValues { strings.entry(.evidencePlaces, $0) ?? "" }
        sentences = (0..<256).map { Self.sentence($0, strings) }
    }

    func trust(_ trust: Trust) -> String { byTrust[trust.rawValue] }

    /// Of a fact that differs in it from most beside it.
    func exception(_ trust: Trust) -> String { exceptions[trust.rawValue] }

    /// Of most of several facts.
    func usual(_ trust: Trust) -> String { usual[trust.rawValue] }

    func place(_ place: FactPlace) -> String {
        guard case .sentence(let index) = place else { return places[place] ?? "" }
        return (sentences.at(index) ?? Self.sentence(index, strings)).words
    }

    func href(_ place: FactPlace) -> String {
        switch place {
        case .sentence(let index): (sentences.at(index) ?? Self.sentence(index, strings)).href
        case .title: "#title"
        case .lead: "#lead"
        case .section: "#section"
        case .byline: "#byline"
        case .captions: "#captions"
        }
    }

    /// For what stands nowhere on the page.
    func place(inSource evidence: Evidence) -> String {
        strings(
            .evidenceInSource,
            [.from: strings.number(evidence.start + 1), .to: strings.number(evidence.end)])
    }

    private static func sentence(_ index: Int, _ strings: Strings) -> (words: String, href: String) {
        (
            strings(.evidenceSentence, [.number: String(index + 1)]),
            "#" + MarkedArticle.fragment(ofSentence: index)
        )
    }
}
