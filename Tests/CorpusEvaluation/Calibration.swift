import BulletinModel

/// Stated confidence against what is right, finding by finding.
public struct Calibration: Sendable {
    /// The findings of one rule, or of one stretch of confidence.
    public struct Bin: Sendable {
        /// How many findings.
        public var count = 0
        /// The sum of what they stated.
        public var stated = 0.0
        /// How many are right.
        public var right = 0

        /// What they stated, on average.
        public var meanStated: Double { count == 0 ? 0 : stated / Double(count) }
        /// The share that is right.
        public var rightShare: Double { count == 0 ? 0 : Double(right) / Double(count) }

        mutating func add(_ other: Bin) {
            count += other.count
            stated += other.stated
            right += other.right
        }

        mutating func count(_ confidence: Double, isRight: Bool) {
            count += 1
            stated += confidence
            right += isRight ? 1 : 0
        }
    }

    /// By tenths of the stated confidence, from the lowest; the last also holds 1.
    public private(set) var tenths = [Bin](repeating: Bin(), count: 10)
    /// By rule.
    public private(set) var rules: [String: Bin] = [:]

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init() {}

    /// Adds the findings of another evaluation.
    public mutating func add(_ other: Calibration) {
        for index in tenths.indices { tenths[index].add(other.tenths[index]) }
        for (rule, bin) in other.rules { rules[rule, default: Bin()].add(bin) }
    }

    /// Counts the findings of one record.
    mutating func count(_ record: Bulletin, gold: FactTable) {
        for evidence in record.evidence {
            guard let (field, fact) = record.fact(at: evidence.field) else { continue }
            let isRight = gold[field, default: []].contains(PlainText(fact))
            let tenth = min(9, Int(evidence.confidence * 10 + 1e-9))
            tenths[tenth].count(evidence.confidence, isRight: isRight)
            rules[evidence.rule, default: Bin()].count(evidence.confidence, isRight: isRight)
        }
    }
}

extension Bulletin {
    /// The measured fact that a JSON pointer of the evidence names; nil where it names another part of the record.
    fileprivate func fact(at pointer: String) -> (Field, String)? {
        let path = pointer.split(separator: "/")
        guard let field = path.first.flatMap({ Field(rawValue: String($0)) }) else { return nil }
        let index = path.dropFirst().first.flatMap { Int($0) }
        switch (field, index) {
        case (.people, let index?) where path.count == 2: return (.people, people[index].fact)
        case (.people, let index?) where path.count == 4:
            guard let role = Int(path[3]) else { return nil }
            return (.roles, Facts.role(people[index].roles[role], of: people[index].name))
        case (.figures, let index?): return (.figures, figures[index].fact)
        case (.documents, let index?): return documents[index].id.map { (.documents, $0) }
        case (.places, let index?): return (.places, places[index].fact)
        case (.captions, let index?): return (.captions, captions[index].text)
        case (.byline, _): return path.count < 2 ? nil : byline(part: path[1], path.count > 2 ? Int(path[2]) : nil)
        case (.meeting, _), (_, _?): return nil
        default: return facts[field]?.first.map { (field, $0.description) }
        }
    }

    private func byline(part: Substring, _ index: Int?) -> (Field, String)? {
        if let index, let author = byline?.authors[index] { return (.byline, Facts.author(author)) }
        return part == "agency" ? byline?.agency.map { (.byline, Facts.agency($0)) } : nil
    }
}
