import BulletinModel
import VietnameseText

/// Reads a day printed with its year: `14/03/2018`, `14-03-2018`, `14.3.2018`, `14/03/18`, `2018-03-14`,
/// `ngày 14 tháng 3 năm 2018`, `14 tháng ba, 2018`, `Tháng Ba 14, 2018`.
struct PrintedDayReader: Sendable {
    /// Years that a page of this kind can have been posted in.
    private static let years = 1990...2100

    private let months: PhraseTrie<Int>
    /// They need no `tháng` before them.
    private let english: PhraseTrie<Int>
    private let day = Syllable("ngày")
    private let month = Syllable("tháng")
    private let year = Syllable("năm")

    init(_ lexicon: Lexicon) throws {
        months = try Self.trie(lexicon, "month")
        english = try Self.trie(lexicon, "english_month")
    }

    private static func trie(_ lexicon: Lexicon, _ section: String) throws -> PhraseTrie<Int> {
        var months = PhraseList<Int>()
        for (name, value) in try lexicon.pairs(section) {
            guard let number = Int(value) else { throw Lexicon.Defect(description: "\(lexicon.name): month \(name)") }
            months.insert(name, number)
        }
        return PhraseTrie(months)
    }

    func read(at index: Int, limit: Int, in text: CleanText) -> (day: CalendarDay, end: Int)? {
        guard index < limit else { return nil }
        let token = text.tokens[index]
        if token.kind == .number {
            return inDigits(at: index, limit: limit, in: text) ?? inWords(at: index, limit: limit, in: text)
        }
        guard token.kind == .word else { return nil }
        if token.canonical == day { return inWords(at: index + 1, limit: limit, in: text) }
        if token.canonical == month { return monthFirst(at: index + 1, limit: limit, in: text) }
        return english.longestMatch(in: text.tokens[..<limit], at: index) == nil
            ? nil : monthFirst(at: index, limit: limit, in: text)
    }

    private func inDigits(at index: Int, limit: Int, in text: CleanText) -> (day: CalendarDay, end: Int)? {
        let tokens = text.tokens
        guard index + 4 < limit, tokens[index + 1].kind == .punctuation, tokens[index + 2].kind == .number,
            tokens[index + 3].kind == .punctuation, tokens[index + 4].kind == .number
        else { return nil }
        let separator = text.scalars[tokens[index + 1].start]
        guard "/-–.".unicodeScalars.contains(separator), tokens[index + 1].canonical == tokens[index + 3].canonical,
            let first = tokens[index].number, let second = tokens[index + 2].number,
            let third = tokens[index + 4].number
        else { return nil }
        // `2016 - 2021` and the like have blanks; only slashes may.
        if separator != "/", tokens[index + 1...index + 4].contains(where: \.hasBlankBefore) { return nil }
        if let year = year(tokens[index + 4], separator), let day = CalendarDay(year: year, month: second, day: first) {
            return (day, index + 5)
        }
        guard separator == "-", Self.years.contains(first), tokens[index + 4].range.count == 2,
            let day = CalendarDay(year: first, month: second, day: third)
        else { return nil }
        return (day, index + 5)
    }

    /// `18/01`, `18-1`, `30 tháng 10` with nothing of a year behind.
    func readYearless(at index: Int, limit: Int, in text: CleanText) -> (month: Int, day: Int, end: Int)? {
        let tokens = text.tokens
        if index + 2 < limit, tokens[index + 1].canonical == month, tokens[index].range.count <= 2,
            let day = tokens[index].number, (1...31).contains(day),
            let found = monthNumber(at: index + 2, limit: limit, in: text), (1...12).contains(found.month)
        {
            return (found.month, day, found.end)
        }
        guard index + 2 < limit, tokens[index].range.count <= 2, let day = tokens[index].number, (1...31).contains(day),
            text.isMark("/", at: index + 1) || text.isMark("-", at: index + 1), tokens[index + 2].range.count <= 2,
            let month = tokens[index + 2].number, (1...12).contains(month),
            !tokens[index + 1...index + 2].contains(where: \.hasBlankBefore)
        else { return nil }
        if index + 3 < limit, text.isMark("/", at: index + 3) || text.isMark("-", at: index + 3) { return nil }
        return (month, day, index + 3)
    }

    /// Where three numbers end that look like a day and are none: `3/14/2018`.
    func endOfShape(at index: Int, limit: Int, in text: CleanText) -> Int? {
        let tokens = text.tokens
        guard index + 4 < limit, tokens[index].kind == .number, tokens[index].range.count <= 2,
            text.isMark("/", at: index + 1) || text.isMark("-", at: index + 1), tokens[index + 2].range.count <= 2,
            tokens[index + 2].kind == .number, tokens[index + 3].canonical == tokens[index + 1].canonical,
            tokens[index + 4].range.count == 4, let year = tokens[index + 4].number, Self.years.contains(year)
        else { return nil }
        return index + 5
    }

    /// Four digits, or two behind slashes.
    private func year(_ token: Token, _ separator: Unicode.Scalar) -> Int? {
        guard let number = token.number else { return nil }
        if token.range.count == 4 { return Self.years.contains(number) ? number : nil }
        return token.range.count == 2 && separator == "/" && number <= 60 ? 2000 + number : nil
    }

    /// `14 tháng 3 năm 2018`, `14 March 2018`
    private func inWords(at index: Int, limit: Int, in text: CleanText) -> (day: CalendarDay, end: Int)? {
        guard index + 2 < limit, let day = text.tokens[index].number else { return nil }
        let name = text.tokens[index + 1].canonical == month ? index + 2 : index + 1
        if name == index + 1, english.longestMatch(in: text.tokens[..<limit], at: name) == nil { return nil }
        guard let found = monthNumber(at: name, limit: limit, in: text) else { return nil }
        var end = found.end
        if end < limit, text.isMark(",", at: end) || text.isMark("/", at: end) || text.isMark("-", at: end) { end += 1 }
        if end < limit, text.tokens[end].canonical == year { end += 1 }
        return calendarDay(day, found.month, yearAt: end, limit: limit, in: text)
    }

    /// `Tháng Ba 14, 2018`, `March 14, 2018`, from behind `tháng` on.
    private func monthFirst(at index: Int, limit: Int, in text: CleanText) -> (day: CalendarDay, end: Int)? {
        guard let found = monthNumber(at: index, limit: limit, in: text), found.end + 2 < limit,
            let day = text.tokens[found.end].number, text.isMark(",", at: found.end + 1)
        else { return nil }
        return calendarDay(day, found.month, yearAt: found.end + 2, limit: limit, in: text)
    }

    private func monthNumber(at index: Int, limit: Int, in text: CleanText) -> (month: Int, end: Int)? {
        guard index < limit else { return nil }
        if let number = text.tokens[index].number { return (number, index + 1) }
        let match =
            months.longestMatch(in: text.tokens[..<limit], at: index)
            ?? english.longestMatch(in: text.tokens[..<limit], at: index)
        return match.map { ($0.value, $0.end) }
    }

    private func calendarDay(
        _ day: Int, _ month: Int, yearAt index: Int, limit: Int, in text: CleanText
    ) -> (day: CalendarDay, end: Int)? {
        guard index < limit, text.tokens[index].range.count == 4, let year = text.tokens[index].number,
            Self.years.contains(year), let found = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        return (found, index + 1)
    }
}
