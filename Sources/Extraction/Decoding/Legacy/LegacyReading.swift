import VietnameseText

/// A file's words as one encoding gives them.
struct LegacyReading {
    let encoding: any LegacyEncoding
    let plausibility: Plausibility
    /// The marked words, as `MarkedWords` has them.
    private let words: [[Unicode.Scalar]]

    init(_ marked: MarkedWords, in encoding: any LegacyEncoding) {
        var plausibility = Plausibility()
        words = marked.distinct.map { bytes in
            let scalars = encoding.scalars(of: bytes)
            plausibility.add(scalars, lacksCapitals: encoding.lacksCapitals)
            return scalars
        }
        self.encoding = encoding
        self.plausibility = plausibility
    }

    /// The same bytes in several encodings, the most likely first, at equal points in the order of the list.
    static func ranked(_ bytes: [UInt8], in encodings: [any LegacyEncoding]) -> [LegacyReading] {
        let marked = MarkedWords(bytes)
        var ranked: [LegacyReading] = []
        for reading in encodings.map({ LegacyReading(marked, in: $0) }) {
            ranked.insert(reading, at: ranked.firstIndex { $0.points < reading.points } ?? ranked.count)
        }
        return ranked
    }

    /// Whether every byte stands for something.
    var isComplete: Bool { !words.contains { $0.contains(ByteTable.undefined) } }

    var points: Int { plausibility.points }

    /// The first word that the two give differently.
    func difference(from other: LegacyReading) -> Int? {
        words.indices.first { words[$0] != other.words[$0] && composed($0) != other.composed($0) }
    }

    private func composed(_ word: Int) -> [Unicode.Scalar] {
        NormalForm.composed(words[word])?.scalars ?? words[word]
    }

    /// `TCVN3 (ABC) “tỉnh”`.
    func description(of word: Int) -> String { "\(encoding.title) \(quoted(word))" }

    func quoted(_ word: Int) -> String { "“\(String(String.UnicodeScalarView(composed(word).prefix(40))))”" }
}
