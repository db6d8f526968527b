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

    /// So many words that no lexicon has may stand beside a date, and still the line is the date's.
    private static let strangerLimit = 6
    /// In tokens.
    private static let longestByline = 14

    /// The pieces that fill these tokens; nil when something else is among them, or neither date nor counter. With
    /// `strangers` a few other words may stand apart from a date that is a posting's beyond doubt: an account, a
    /// site's address.
    func read(_ range: Range<Int>, in text: CleanText, strangers: Bool = false) -> Reading? {
        var reading = Reading()
        var unknown = 0
        var index = range.lowerBound
        var hasAnchor = false
        while index < range.upperBound {
            if let date = dates.read(at: index, limit: range.upperBound, in: text, yearless: strangers) {
                reading.dates.append(date)
                append(.date, date.tokens, to: &reading)
                hasAnchor = true
            } else if text.tokens[index].kind == .punctuation {
                index += 1
                continue
            } else if let end = readSection(at: index, in: range, text, into: &reading) {
                index = end
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
            } else if strangers, let end = endOfStranger(at: index, in: range, text) {
                append(.menu, index..<end, to: &reading)
                unknown += (index..<end).count { text.tokens[$0].kind == .word }
            } else {
                return nil
            }
            guard let last = reading.pieces.last else { return nil }
            index = last.tokens.upperBound
        }
        guard unknown > 0 else { return hasAnchor ? reading : nil }
        let isSure = reading.dates.contains { date in
            date.stamp != nil && (date.isPostingBeyondDoubt(in: text) || isApart(date, in: range, text))
        }
        // `admin 25/03/2019 1 phút đọc`
        let isCounted = !reading.dates.isEmpty && reading.pieces.contains { $0.zone == .counter }
        return (isSure || isCounted) && unknown <= Self.strangerLimit ? reading : nil
    }

    /// Words of no lexicon up to the next bar, gap, point or date; none that headlines are made of.
    private func endOfStranger(at start: Int, in range: Range<Int>, _ text: CleanText) -> Int? {
        var end = start
        while end < range.upperBound, end - start <= 2 * Self.strangerLimit {
            let token = text.tokens[end]
            if end > start {
                if text.hasGap(before: end) || isBar(end, in: text) { return end }
                if token.kind != .word, dates.read(at: end, limit: range.upperBound, in: text) != nil { return end }
            }
            if let match = words.match(in: text.tokens, at: end), match.end <= range.upperBound {
                if match.classes.contains(.headline) { return nil }
                if end > start, !match.classes.isDisjoint(with: [.counter, .tool]) { return end }
            }
            end += 1
        }
        return end == range.upperBound ? end : nil
    }

    private func isBar(_ index: Int, in text: CleanText) -> Bool {
        text.isMark("|", at: index) || text.isMark("·", at: index) || text.isMark("•", at: index)
    }

    /// Whether a bar or a gap parts a date from what stands beside it.
    private func isApart(_ date: PostedDate, in range: Range<Int>, _ text: CleanText) -> Bool {
        let (low, high) = (date.tokens.lowerBound, date.tokens.upperBound)
        let isBefore = low == range.lowerBound || text.hasGap(before: low) || isBar(low - 1, in: text)
        let isBehind = high == range.upperBound || text.hasGap(before: high) || isBar(high, in: text)
        return isBefore && isBehind
    }

    /// `Chuyên mục: Tin tức`: the label, and the section up to the next bar or gap.
    private func readSection(
        at start: Int, in range: Range<Int>, _ text: CleanText, into reading: inout Reading
    ) -> Int? {
        guard let label = words.match(in: text.tokens, at: start), label.end + 1 < range.upperBound,
            label.classes.contains(.home), text.isMark(":", at: label.end)
        else { return nil }
        var end = label.end + 1
        while end < range.upperBound, !isBar(end, in: text), end == label.end + 1 || !text.hasGap(before: end) {
            if text.tokens[end].kind == .number { return nil }
            end += 1
        }
        guard end - label.end <= 10 else { return nil }
        append(.menu, start..<label.end + 1, to: &reading)
        append(.section, label.end + 1..<end, to: &reading)
        return end
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
            // `Tác giả: Minh An. Ngày đăng: 14/03/2018`
            if end > start, text.tokens[end].kind == .punctuation,
                dates.read(at: end + 1, limit: range.upperBound, in: text)?.label != nil
            {
                break
            }
            guard end - start < Self.longestByline else { return nil }
            end += 1
        }
        guard let byline = bylines.read(start..<end, in: text), byline.label != .photo else { return nil }
        let isNamed = byline.label != nil || byline.authors.contains { $0.count > 1 }
        guard isNamed else { return nil }
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
    /// Whether two scalars of the source or more are missing between the first of these tokens and the last: else there is no
    /// gap among them.
    func lacksBlanks(_ range: Range<Int>) -> Bool {
        let place = scalarRange(tokens: range)
        return Int(sourceOffsets[place.upperBound] - sourceOffsets[place.lowerBound]) - place.count > 1
    }
}
