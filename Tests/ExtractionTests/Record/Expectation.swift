import BulletinModel
import struct CorpusEvaluation.PlainText

@testable import Extraction

/// What a careful reader finds in a text, as `NAME.expected.yaml` writes it down: keys of the record, in short forms.
///
/// Keys that are given must hold, others are not compared. People, documents and places are compared as whole sets, of
/// `removed` only what is listed must be there.
struct Expectation: Sendable {
    let name: String
    let fields: [String: Lexicon.Entry]

    init(name: String, _ entry: Lexicon.Entry) {
        self.name = name
        fields = Dictionary(uniqueKeysWithValues: entry.members.map { ($0.key, $0.value) })
    }

    /// What differs in a field; nil when it holds.
    func difference(in field: String, _ bulletin: Bulletin) -> String? {
        guard let wanted = fields[field] else { return nil }
        let expected = Set(ExpectedFacts.facts(of: field, in: wanted).map(PlainText.init))
        var found = Set(RecordFacts.facts(of: field, in: bulletin, keys: wanted.keys).map(PlainText.init))
        if field == "removed" { found.formIntersection(expected) }
        guard expected != found else { return nil }
        return "missed \(expected.subtracting(found).sorted()), wrong \(found.subtracting(expected).sorted())"
    }
}

extension Lexicon.Entry {
    /// nil for YAML's null.
    var value: String? {
        text.flatMap { $0 == "null" || $0.isEmpty ? nil : $0 }
    }

    var keys: Set<String> { Set(members.map(\.key)) }
}
