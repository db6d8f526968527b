import BulletinModel
import VietnameseText

/// The place that a bulletin is of, as far as it is known: roles do not repeat it.
struct HomePlace: Sendable {
    var level: Body.Level?
    /// The words of its names.
    var names: [[Syllable]] = []
    /// Where the text names units, with their type words or offices before them: `xã Văn Khê`. In the text's order.
    var mentions: [Range<Int>] = []
    /// Whether `mentions` are all that the gazetteer knows, so that other names are not those of units.
    var knowsPlaces = false

    mutating func add(name: ArraySlice<Token>) {
        let words = name.filter { $0.kind == .word }.map(\.canonical)
        if !words.isEmpty, !names.contains(words) { names.append(words) }
    }

    /// How many words of a run, from its first, are the name of this place; nil when they are not.
    func length(ofPlaceIn run: NameParser.Run, _ tokens: [Token]) -> Int? {
        if let start = run.starts.first, let mention = mention(around: start) {
            return run.starts.firstIndex(of: mention.upperBound) ?? (mention.upperBound == run.end ? run.count : nil)
        }
        return names.lazy.compactMap { name in
            guard name.count <= run.count,
                zip(name, run.starts).allSatisfy({ $0 == tokens[$1].canonical })
            else { return nil }
            return name.count
        }.first
    }

    /// The mention that a token stands in, not as its first.
    private func mention(around token: Int) -> Range<Int>? {
        let behind = mentions.indices.partition { mentions[$0].lowerBound < token }
        guard behind > 0, mentions[behind - 1].contains(token) else { return nil }
        return mentions[behind - 1]
    }

    /// Whether a role loses the place that stands at its end.
    func isRepeated(_ place: Range<Int>, level placeLevel: Body.Level?, in text: CleanText) -> Bool {
        let words = text.tokens[place].filter { $0.kind == .word }
        // `phường 5` is no phường without its number.
        guard !words.isEmpty else { return false }
        if names.contains(where: { $0 == words.map(\.canonical) }) { return true }
        guard let placeLevel else { return false }
        guard let level else { return true }
        guard placeLevel == level else { return false }
        // `thành phố PRTC`: initials of what is written out elsewhere.
        return names.isEmpty || words.count == 1 && words[0].shape == .upper
    }
}
