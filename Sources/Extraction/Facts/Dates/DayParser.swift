import BulletinModel
import VietnameseText

/// Reads days in the forms of Vietnamese texts, always day first: `14/3`, `14-3`, `14.3`, `14/03/2018`,
/// `14 tháng 3 năm 2018`, and several in a row: `14-15/3/2018`, `14 và 15/3`, `14/3 đến ngày 16/3`.
struct DayParser: Sendable {
    /// What can stand for one day: `14`, `14/3`, `14/3/2018`.
    struct Part {
        var day: Int
        var month: Int?
        var year: Int?
        var end: Int
    }

    private let numbers: NumberWords
    private let partsOfDay: PhraseTrie<Bool>

    init(numbers: NumberWords, dates: Lexicon) throws {
        self.numbers = numbers
        partsOfDay = PhraseTrie(try dates.pairs("parts_of_day").map(\.key))
    }

    /// The days that begin at a number.
    func days(in tokens: [Token], at index: Int, before limit: Int) -> (mention: DayMention, end: Int)? {
        guard var part = part(in: tokens, at: index, before: limit) else { return nil }
        var parts = [part]
        while parts.count < 8, let next = connected(in: tokens, after: part, before: limit) {
            parts.append(next)
            part = next
        }
        // A number behind a comma may count something else: the last one has to say the month.
        while let last = parts.last, last.month == nil { parts.removeLast() }
        guard let last = parts.last, let first = parts.first, let lastMonth = last.month else { return nil }
        let isAscending = zip(parts, parts.dropFirst()).allSatisfy { earlier, later in
            (earlier.month ?? later.month ?? lastMonth) != (later.month ?? lastMonth) || earlier.day < later.day
        }
        guard isAscending else { return nil }
        let firstMonth = first.month ?? parts.compactMap(\.month).first ?? lastMonth
        return (
            DayMention(
                first: .init(
                    day: first.day, month: firstMonth, year: first.year ?? (parts.count > 1 ? nil : last.year)),
                last: .init(day: last.day, month: lastMonth, year: last.year)),
            last.end
        )
    }

    /// One day of a text, with month and year: `ngày 31/3/2020`, at the number.
    func day(in tokens: [Token], at index: Int, before limit: Int) -> (day: CalendarDay, end: Int)? {
        guard let part = part(in: tokens, at: index, before: limit), let month = part.month, let year = part.year,
            let day = CalendarDay(year: year, month: month, day: part.day)
        else { return nil }
        return (day, part.end)
    }

    private func part(in tokens: [Token], at index: Int, before limit: Int) -> Part? {
        guard let day = tokens.number(at: index, before: limit, digits: 2), (1...31).contains(day) else { return nil }
        let bare = Part(day: day, month: nil, year: nil, end: index + 1)
        guard let separator = tokens.key(index + 1, limit) else { return bare }
        if separator == Word.month {
            guard let month = numbers.month(in: tokens, at: index + 2, before: limit) else { return bare }
            let year = year(in: tokens, at: month.end, before: limit)
            return Part(day: day, month: month.value, year: year?.value, end: year?.end ?? month.end)
        }
        guard separator == Mark.slash || separator == Mark.dash || separator == Mark.dot,
            let month = tokens.number(at: index + 2, before: limit, digits: 2), (1...12).contains(month)
        else { return bare }
        let isTight = !tokens[index + 1].hasBlankBefore && !tokens[index + 2].hasBlankBefore
        guard separator == Mark.slash || isTight else { return bare }
        // Of two marks the second one stands before the year or before the month: `10-12/3`.
        if let next = tokens.key(index + 3, limit), next != separator,
            next == Mark.slash || next == Mark.dot && !tokens[index + 3].hasBlankBefore || next == Word.month,
            tokens.number(at: index + 4, before: limit) != nil, !tokens[index + 4].hasBlankBefore || next == Word.month
        {
            guard tokens.year(at: index + 4, before: limit) != nil else { return bare }
        }
        // `12/10 xã`, `40/40ha` and `5.5%` are no days; the caller's left context settles most of it.
        if let next = tokens.key(index + 3, limit), next == Mark.percent { return nil }
        let end = index + 3
        if let mark = tokens.key(end, limit), mark == Mark.slash || mark == Mark.dash || mark == Mark.dot,
            !tokens[end].hasBlankBefore || mark == Mark.slash
        {
            if let year = tokens.year(at: end + 1, before: limit) {
                return Part(day: day, month: month, year: year, end: end + 2)
            }
            if mark == Mark.slash, separator == Mark.slash, end + 1 < limit, tokens[end + 1].kind == .number,
                tokens[end + 1].end - tokens[end + 1].start == 2, let short = tokens[end + 1].number, short <= 40
            {
                return Part(day: day, month: month, year: 2000 + short, end: end + 2)
            }
        }
        if let year = year(in: tokens, at: end, before: limit) {
            return Part(day: day, month: month, year: year.value, end: year.end)
        }
        return Part(day: day, month: month, year: nil, end: end)
    }

    /// `năm 2018`, `, năm 2018`, `/2018`, `-2018` behind a month.
    func year(in tokens: [Token], at index: Int, before limit: Int) -> (value: Int, end: Int)? {
        guard let key = tokens.key(index, limit) else { return nil }
        var start = index
        switch key {
        case Mark.slash:
            return tokens.year(at: index + 1, before: limit).map { ($0, index + 2) }
        case Mark.dash, Mark.dot:
            guard !tokens[index].hasBlankBefore, index + 1 < limit, !tokens[index + 1].hasBlankBefore else {
                return nil
            }
            return tokens.year(at: index + 1, before: limit).map { ($0, index + 2) }
        case Mark.comma: start += 1
        default: break
        }
        guard tokens.has(Word.year, at: start, before: limit) else { return nil }
        return tokens.year(at: start + 1, before: limit).map { ($0, start + 2) }
    }

    /// The next day of a row: behind a dash, a comma, `và`, `đến (ngày)`, `đến sáng`.
    private func connected(in tokens: [Token], after part: Part, before limit: Int) -> Part? {
        guard part.year == nil || tokens.key(part.end, limit) != Mark.comma, let link = tokens.key(part.end, limit)
        else { return nil }
        var next = part.end + 1
        switch link {
        case Mark.dash: break
        case Mark.comma, Word.and: break
        case Word.to, Word.until:
            if tokens.has(Word.end, at: next, before: limit) { next += 1 }
        default: return nil
        }
        if let end = partsOfDay.end(in: tokens, at: next, before: limit) { next = end }
        if tokens.has(Word.day, at: next, before: limit) { next += 1 }
        guard let found = self.part(in: tokens, at: next, before: limit) else { return nil }
        guard let month = part.month else { return found }
        // A whole date is followed by another whole date only, and by one that is near.
        guard let foundMonth = found.month else { return nil }
        let distance = (foundMonth * 31 + found.day) - (month * 31 + part.day)
        return (1...31).contains(distance < 0 ? distance + 12 * 31 : distance) ? found : nil
    }
}
