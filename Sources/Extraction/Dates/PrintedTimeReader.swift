import VietnameseText

/// Reads a time of day: `08:05`, `08:05:22`, `8h05`, `8 giờ 05 phút`, `04:10:22 PM`, `3:10 CH`.
struct PrintedTimeReader: Sendable {
    private enum Half {
        case forenoon, afternoon
    }

    private let halves: PhraseTrie<Half>
    private let hourWords = [Syllable("h"), Syllable("g"), Syllable("giờ")]
    private let minuteWords = [Syllable("phút"), Syllable("p"), Syllable("'")]

    init(_ lexicon: Lexicon) throws {
        var halves = PhraseList<Half>()
        for phrase in try lexicon.phrases("forenoon") { halves.insert(phrase, .forenoon) }
        for phrase in try lexicon.phrases("afternoon") { halves.insert(phrase, .afternoon) }
        self.halves = PhraseTrie(halves)
    }

    func read(at index: Int, limit: Int, in text: CleanText) -> (secondOfDay: Int, end: Int)? {
        let tokens = text.tokens
        guard index + 1 < limit, tokens[index].kind == .number, tokens[index].range.count <= 2,
            var hour = tokens[index].number
        else { return nil }
        var minute = 0
        var second = 0
        var end: Int
        if text.isMark(":", at: index + 1) {
            guard let found = sixtieth(at: index + 2, limit: limit, in: text, leastDigits: 1) else { return nil }
            minute = found
            end = index + 3
            if end < limit, text.isApostrophe(at: end) { end += 1 }
            if end < limit, text.isMark(":", at: end), let found = sixtieth(at: end + 1, limit: limit, in: text) {
                second = found
                end += 2
            }
        } else if hourWords.contains(tokens[index + 1].canonical) {
            end = index + 2
            if let found = sixtieth(at: end, limit: limit, in: text) {
                minute = found
                end += 1
                if end < limit, minuteWords.contains(tokens[end].canonical) { end += 1 }
            }
        } else {
            return nil
        }
        if let half = halves.longestMatch(in: tokens[..<limit], at: end) {
            switch half.value {
            case .forenoon: if hour == 12 { hour = 0 }
            case .afternoon: if hour < 12 { hour += 12 }
            }
            end = half.end
        }
        guard hour < 24 else { return nil }
        return (hour * 3600 + minute * 60 + second, end)
    }

    /// Some pages print `8:0`.
    private func sixtieth(at index: Int, limit: Int, in text: CleanText, leastDigits: Int = 2) -> Int? {
        guard index < limit, text.tokens[index].kind == .number,
            (leastDigits...2).contains(text.tokens[index].range.count),
            let number = text.tokens[index].number, number < 60
        else { return nil }
        return number
    }
}
