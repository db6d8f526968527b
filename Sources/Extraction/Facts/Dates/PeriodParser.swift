import BulletinModel
import VietnameseText

/// Reads months, quarters, halves, the first n months, and years.
struct PeriodParser: Sendable {
    private let numbers: NumberWords
    private let days: DayParser
    private let openings: FirstWords

    init(numbers: NumberWords, days: DayParser) {
        self.numbers = numbers
        self.days = days
        openings = FirstWords(
            [], words: [Word.month, Word.quarter, Word.half, Word.year, Word.closing, Self.middle])
    }

    /// Whether a period may begin with a token; never wrong when it says no.
    func mayBegin(with token: Token) -> Bool { openings.mayBegin(with: token) || numbers.mayBeginCardinal(token) }

    /// A day with month and year, at its number.
    func day(in tokens: [Token], at index: Int, before limit: Int) -> CalendarDay? {
        days.day(in: tokens, at: index, before: limit)?.day
    }

    /// The period whose first word stands here.
    func period(in text: CleanText, at index: Int, _ range: Range<Int>) -> PeriodMention? {
        let tokens = text.tokens
        switch tokens[index].canonical {
        case Word.month: return month(in: tokens, at: index, range)
        case Word.quarter: return quarter(in: text, at: index, range)
        case Word.half: return half(in: tokens, at: index, range)
        case Word.year: return year(in: tokens, at: index, range) ?? firstMonths(in: tokens, at: index, range)
        case Word.closing, Self.middle: return session(in: tokens, at: index, range)
        default:
            guard numbers.mayBeginCardinal(tokens[index]) else { return nil }
            return firstMonths(in: tokens, at: index, range) ?? years(in: tokens, at: index, range)
        }
    }

    /// `tháng 3/2018`, `tháng 3 và tháng 4 năm 2018`; not the month of a day.
    private func month(in tokens: [Token], at index: Int, _ range: Range<Int>) -> PeriodMention? {
        let limit = range.upperBound
        guard let month = numbers.month(in: tokens, at: index + 1, before: limit) else { return nil }
        if index > range.lowerBound, tokens.number(at: index - 1, before: limit, digits: 2) != nil { return nil }
        var last = month
        var next = month.end
        if let link = tokens.key(next, limit), link == Word.and || link == Mark.comma {
            next += 1
            let repeatsMonth = tokens.has(Word.month, at: next, before: limit)
            if repeatsMonth { next += 1 }
            if let second = numbers.month(in: tokens, at: next, before: limit), second.value == month.value + 1,
                repeatsMonth || days.year(in: tokens, at: second.end, before: limit) != nil
            {
                last = second
            }
        }
        if let first = monthOfYear(in: tokens, at: index + 1, before: limit), first.date.month != nil,
            let end = spanLink(in: tokens, at: first.end, before: limit),
            let last = monthOfYear(in: tokens, at: end, before: limit), last.date.month != nil,
            first.date.year < last.date.year
        {
            return PeriodMention(
                months: 1...12, year: last.date.year, tokens: index..<last.end, isRest: false,
                span: .interval(first.date, last.date))
        }
        // `từ tháng 7 đến hết tháng 10/2025`
        if last.value == month.value, let end = endOfSpan(in: tokens, at: month.end, before: limit),
            end.value > month.value
        {
            last = end
        }
        return mention(month.value...last.value, index, last.end, in: tokens, limit)
    }

    private func endOfSpan(in tokens: [Token], at index: Int, before limit: Int) -> (value: Int, end: Int)? {
        guard let next = spanLink(in: tokens, at: index, before: limit) else { return nil }
        return numbers.month(in: tokens, at: next, before: limit)
    }

    /// Behind `đến (hết) tháng`.
    private func spanLink(in tokens: [Token], at index: Int, before limit: Int) -> Int? {
        guard tokens.has(Word.to, at: index, before: limit) else { return nil }
        let next = tokens.has(Word.end, at: index + 1, before: limit) ? index + 2 : index + 1
        return tokens.has(Word.month, at: next, before: limit) ? next + 1 : nil
    }

    /// `quý I/2018`, `quý 2 năm 2018`.
    private func quarter(in text: CleanText, at index: Int, _ range: Range<Int>) -> PeriodMention? {
        guard let quarter = numbers.ordinal(in: text, at: index + 1, before: range.upperBound),
            (1...4).contains(quarter.value)
        else { return nil }
        let last = quarter.value * 3
        return mention(last - 2...last, index, quarter.end, in: text.tokens, range.upperBound)
    }

    /// `nửa đầu năm 2018`, `nửa cuối năm`.
    private func half(in tokens: [Token], at index: Int, _ range: Range<Int>) -> PeriodMention? {
        let limit = range.upperBound
        guard let end = partOfYear(in: tokens, at: index + 1, limit) else { return nil }
        let months = end.isRest ? 7...12 : 1...6
        return mention(months, index, end.end, in: tokens, limit, isRest: end.isRest)
    }

    /// `6 tháng đầu năm`, `09 tháng`, `chín tháng năm 2018`, `03 tháng cuối năm 2021`.
    private func firstMonths(in tokens: [Token], at index: Int, _ range: Range<Int>) -> PeriodMention? {
        let limit = range.upperBound
        guard let count = numbers.cardinal(in: tokens, at: index, before: limit), (2...12).contains(count.value),
            tokens.has(Word.month, at: count.end, before: limit)
        else { return nil }
        let end = count.end + 1
        // `14 tháng 3`, and `3 tháng 12 ngày`; `9 tháng 2018` is a year's.
        if tokens.year(at: end, before: limit) == nil, tokens.number(at: end, before: limit) != nil { return nil }
        if let part = partOfYear(in: tokens, at: end, limit) {
            let months = part.isRest ? 13 - count.value...12 : 1...count.value
            return mention(months, index, part.end, in: tokens, limit, isRest: part.isRest)
        }
        if let year = tokens.year(at: end, before: limit) {
            return PeriodMention(months: 1...count.value, year: year, tokens: index..<end + 1, isRest: false)
        }
        return mention(1...count.value, index, end, in: tokens, limit)
    }

    /// `kỳ họp thường lệ giữa năm 2018`, which hears of its first half, and `cuối năm 2018`, of all of it.
    private func session(in tokens: [Token], at index: Int, _ range: Range<Int>) -> PeriodMention? {
        guard tokens.has(Word.year, at: index + 1, before: range.upperBound),
            Self.sessions.start(in: tokens, endingAt: index, after: range.lowerBound) != nil
        else { return nil }
        let months = tokens[index].canonical == Self.middle ? 1...6 : 1...12
        return mention(months, index, index + 2, in: tokens, range.upperBound)
    }

    private static let middle = Syllable("giữa")
    private static let sessions = PhraseTrie(["thường lệ", "kỳ họp"])

    /// `hai năm (2001 - 2003)`, `2 năm (7/2006 - 7/2008)`.
    private func years(in tokens: [Token], at index: Int, _ range: Range<Int>) -> PeriodMention? {
        let limit = range.upperBound
        guard let count = numbers.cardinal(in: tokens, at: index, before: limit),
            tokens.has(Word.year, at: count.end, before: limit),
            tokens.has(Mark.open, at: count.end + 1, before: limit),
            let first = monthOfYear(in: tokens, at: count.end + 2, before: limit),
            tokens.has(Mark.dash, at: first.end, before: limit),
            let last = monthOfYear(in: tokens, at: first.end + 1, before: limit),
            tokens.has(Mark.close, at: last.end, before: limit), first.date.year < last.date.year
        else { return nil }
        return PeriodMention(
            months: 1...12, year: last.date.year, tokens: index..<last.end + 1, isRest: false,
            span: .interval(first.date, last.date))
    }

    /// `7/2006`, `2006`.
    private func monthOfYear(in tokens: [Token], at index: Int, before limit: Int) -> (date: EDTFDate, end: Int)? {
        if let year = tokens.year(at: index, before: limit) { return (EDTFDate(year: year), index + 1) }
        guard let month = numbers.month(in: tokens, at: index, before: limit),
            let year = days.year(in: tokens, at: month.end, before: limit)
        else { return nil }
        return (EDTFDate(year: year.value, month: month.value), year.end)
    }

    /// `năm 2018`; not `2015-2020`.
    private func year(in tokens: [Token], at index: Int, _ range: Range<Int>) -> PeriodMention? {
        let limit = range.upperBound
        guard let year = tokens.year(at: index + 1, before: limit) else { return nil }
        let end = index + 2
        if let link = tokens.key(end, limit), link == Mark.dash || link == Word.to,
            let next = tokens.key(end + 1, limit), tokens.year(at: end + 1, before: limit) != nil || next == Word.year
        {
            return nil
        }
        return PeriodMention(months: 1...12, year: year, tokens: index..<end, isRest: false)
    }

    /// `đầu năm`, `đầu của năm`, `cuối năm`, `còn lại (của năm)`.
    private func partOfYear(in tokens: [Token], at index: Int, _ limit: Int) -> (end: Int, isRest: Bool)? {
        guard let key = tokens.key(index, limit) else { return nil }
        let isRest: Bool
        var next = index + 1
        switch key {
        case Word.beginning: isRest = false
        case Word.closing: isRest = true
        case Word.remaining:
            guard tokens.has(Self.left, at: next, before: limit) else { return nil }
            isRest = true
            next += 1
        default: return nil
        }
        let hasOf = tokens.has(Word.of, at: next, before: limit)
        guard tokens.has(Word.year, at: hasOf ? next + 1 : next, before: limit) else {
            return key == Word.remaining ? (next, true) : nil
        }
        // `còn lại năm 2018`: the year is read behind.
        if key == Word.remaining, tokens.year(at: next + 1, before: limit) != nil { return (next, true) }
        return (hasOf ? next + 2 : next + 1, isRest)
    }

    private static let left = Syllable("lại")

    private func mention(
        _ months: ClosedRange<Int>, _ start: Int, _ end: Int, in tokens: [Token], _ limit: Int, isRest: Bool = false
    ) -> PeriodMention {
        if let year = days.year(in: tokens, at: end, before: limit) {
            return PeriodMention(months: months, year: year.value, tokens: start..<year.end, isRest: isRest)
        }
        // `6 tháng đầu năm 2018`
        if end > start, tokens[end - 1].canonical == Word.year, let year = tokens.year(at: end, before: limit) {
            return PeriodMention(months: months, year: year, tokens: start..<end + 1, isRest: isRest)
        }
        return PeriodMention(months: months, year: nil, tokens: start..<end, isRest: isRest)
    }
}
