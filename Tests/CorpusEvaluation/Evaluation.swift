import BulletinModel
import Extraction

/// Extraction measured on a corpus.
public struct Evaluation: Sendable {
    /// What the texts' fields scored.
    public private(set) var scores: [Field: Score] = [:]
    /// What is wrong, text by text.
    public private(set) var misses: [Miss] = []
    /// How sure the findings were, and whether rightly.
    public private(set) var calibration = Calibration()

    /// A field of a text in which extraction and annotation differ.
    public struct Miss: Sendable {
        /// The text's name.
        public let text: String
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public let field: Field
        /// Wanted and not found.
        public let missed: [PlainText]
        /// Found and not wanted.
        public let wrong: [PlainText]
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init() {}

    /// Extracts every text and compares; throws the diagnostic of one that cannot be decoded.
    public mutating func measure(_ corpus: Corpus, with extractor: Extractor) throws {
        for text in corpus.texts {
            let record = try text.record(by: extractor)
            compare(record.facts, with: text)
            calibration.count(record, gold: text.gold.facts)
        }
    }

    /// The score over all findings of the counted fields.
    public var micro: Score { Field.counted.reduce(Score()) { $0 + scores[$1, default: Score()] } }

    private mutating func compare(_ facts: FactTable, with text: AnnotatedText) {
        for field in Field.allCases {
            let found = facts[field, default: []]
            let wanted = text.gold.facts[field, default: []]
            scores[field, default: Score()].count(found: found, wanted: wanted)
            guard found != wanted else { continue }
            misses.append(
                Miss(
                    text: text.name, field: field, missed: wanted.subtracting(found).sorted(),
                    wrong: found.subtracting(wanted).sorted()))
        }
    }
}
