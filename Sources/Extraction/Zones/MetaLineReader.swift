import VietnameseText

/// Reads a line that says when a text was posted, by whom, how often it was seen, with the page's tools beside:
/// `Đăng lúc: 30-12-2016 04:15:20 PM - Đã xem: 412`, `Minh An — 10/10/2025 12:21`, `Cỡ chữ: A- A A+`.
struct MetaLineReader: Sendable {
    struct Reading: Sendable, Hashable {
        /// In order, without the separators at the line's ends.
        var pieces: [(zone: Zone, tokens: Range<Int>)] = []
        var dates: [PostedDate] = []

        static func == (a: Self, b: Self) -> Bool { a.dates == b.dates && a.pieces.count == b.pieces.count }
        func hash(into hasher: inout Hasher) { hasher.combine(dates) }
    }

    let words: ZoneWords
    let dates: PostedDateReader
    let bylines: BylineReader

    /// The pieces that fill these tokens; nil when something else is among them, or neither date nor counter.
    func read(_ range: Range<Int>, in text: CleanText) -> Reading? {
        var reading = Reading()
        var index = range.lowerBound
        var hasAnchor = false
        while index < range.upperBound {
            if let date = dates.read(at: index, limit: range.upperBound, in: text) {
                reading.dates.append(date)
                append(.date, date.tokens, to: &reading)
                hasAnchor = true
            } else if text.tokens[index].kind == .punctuation {
                index += 1
                continue
            } else if let end = endOfCounter(at: index, in: range, text, hasAnchor: hasAnchor) {
                append(.counter, index..<end, to: &reading)
                hasAnchor = true
            } else if let match = words.match(in: text.tokens, at: index), match.end <= range.upperBound,
                !match.classes.isDisjoint(with: [.tool, .menu, .form, .opener, .pagination])
            {
                append(.menu, index..<match.end, to: &reading)
            } else if text.tokens[index].kind == .word, text.tokens[index].range.count == 1 {
                append(.menu, index..<index + 1, to: &reading)
            } else if let end = readByline(at: index, in: range, text, into: &reading) {
                index = end
                continue
            } else {
                return nil
            }
            guard let last = reading.pieces.last else { return nil }
            index = last.tokens.upperBound
        }
        return hasAnchor ? reading : nil
    }

    private func append(_ zone: Zone, _ tokens: Range<Int>, to reading: inout Reading) {
        reading.pieces.append((zone, tokens))
    }

    /// `Lượt xem: 77`, `77 lượt xem`, and a bare number behind a date, which is one too.
    private func endOfCounter(at start: Int, in range: Range<Int>, _ text: CleanText, hasAnchor: Bool) -> Int? {
        let counter = { (index: Int) -> Int? in
            guard index < range.upperBound, let match = words.match(in: text.tokens, at: index),
                match.classes.contains(.counter), match.end <= range.upperBound
            else { return nil }
            return match.end
        }
        if let end = counter(start) {
            var index = end
            while index < range.upperBound, text.isMark(":", at: index) || text.isMark("(", at: index) { index += 1 }
            guard let number = endOfNumber(at: index, in: range, text) else { return nil }
            return counter(number) ?? number
        }
        guard let number = endOfNumber(at: start, in: range, text) else { return nil }
        if let end = counter(number) { return end }
        return hasAnchor ? number : nil
    }

    /// Digits with their thousands points.
    private func endOfNumber(at start: Int, in range: Range<Int>, _ text: CleanText) -> Int? {
        guard start < range.upperBound, text.tokens[start].kind == .number else { return nil }
        var end = start + 1
        while end + 1 < range.upperBound, text.isMark(".", at: end) || text.isMark(",", at: end),
            text.tokens[end + 1].kind == .number, !text.tokens[end + 1].hasBlankBefore
        {
            end += 2
        }
        return end
    }

    /// The author or the poster up to the next bar, gap or date.
    private func readByline(
        at start: Int, in range: Range<Int>, _ text: CleanText, into reading: inout Reading
    ) -> Int? {
        var end = start
        while end < range.upperBound, !text.isMark("|", at: end) {
            if end > start, text.tokens[end].kind != .word,
                dates.read(at: end, limit: range.upperBound, in: text) != nil
            {
                break
            }
            if end > start, text.hasGap(before: end) { break }
            end += 1
        }
        guard let byline = bylines.read(start..<end, in: text), byline.label != .photo else { return nil }
        let isNamed = byline.label != nil || byline.authors.contains { $0.count > 1 }
        guard isNamed, end - start <= 14 else { return nil }
        append(byline.label == .poster ? .menu : .byline, start..<end, to: &reading)
        return end
    }
}

extension CleanText {
    /// Whether more than two blanks stand before a token in the source: a separator to the eye.
    func hasGap(before index: Int) -> Bool {
        tokens[index].hasBlankBefore && tokens[index].start > 0
            && sourceOffsets[tokens[index].start] - sourceOffsets[tokens[index].start - 1] > 2
    }
}
