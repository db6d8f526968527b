import VietnameseText

/// What a bulletin speaks of, from the lexicon of topics (`topics.yaml`).
struct TopicRule: Sendable {
    static let name = "topics.lexicon"
    /// So many mentions in the article make a topic; one in title or lead does it alone.
    static let mentions = 3

    private let names: [String]
    private let phrases: PhraseTrie<Int>

    init() throws {
        var names: [String] = []
        var phrases = PhraseList<Int>()
        for entry in try Lexicon(bundled: "topics").section("topics").elements {
            guard let name = entry["topic"]?.text, let forms = entry["phrases"]?.phrases else {
                throw Lexicon.Defect(description: "topics: an entry lacks topic or phrases")
            }
            for form in forms { phrases.insert(form, names.count) }
            names.append(name)
        }
        self.names = names
        self.phrases = PhraseTrie(phrases)
    }

    /// The topics in the order of the lexicon, each with its first mention that counts.
    func find(in document: ZonedText) -> [Finding<String>] {
        var counts = [Int](repeating: 0, count: names.count)
        var first = [Range<Int>?](repeating: nil, count: names.count)
        for headline in document.headlines { count(headline, Self.mentions, document.text, &counts, &first) }
        for sentence in document.sentences { count(sentence.tokens, 1, document.text, &counts, &first) }
        return names.indices.compactMap { topic in
            guard counts[topic] >= Self.mentions, let tokens = first[topic] else { return nil }
            return Finding(value: names[topic], tokens: tokens, rule: Self.name, confidence: 0.85)
        }
    }

    private func count(
        _ range: Range<Int>, _ weight: Int, _ text: CleanText, _ counts: inout [Int], _ first: inout [Range<Int>?]
    ) {
        let (tokens, stretch) = (text.tokens, text.tokens[range])
        var index = range.lowerBound
        while true {
            index = phrases.nextOpening(in: tokens, from: index, to: range.upperBound)
            guard index < range.upperBound else { return }
            if let match = phrases.longestMatch(in: stretch, at: index) {
                counts[match.value] += weight
                if first[match.value] == nil { first[match.value] = index..<match.end }
                index = match.end
            } else {
                index += 1
            }
        }
    }
}
