import BulletinModel

/// The date that a path holds: `2019/05/hop.txt`, `hop-2019-05-14.txt`, `20190514-hop.txt`.
struct PathDate {
    let date: EDTF

    /// Of several the closest counts, and of these the last. A year alone is taken from a folder's name only.
    init?(_ path: String) {
        var best: EDTF?
        var folderYear: Int?
        let parts = path.split(separator: "/")
        for (index, part) in parts.enumerated() {
            // Digits among letters are those of a hash or a name.
            let words = part.split { !$0.isLetter && !$0.isNumber }
            if index < parts.count - 1, words.count == 1, let number = Self.number(words[0]) {
                if let year = Self.year(number) {
                    folderYear = year
                    best = .year(year)
                } else if words[0].count == 2, let year = folderYear, (1...12).contains(number) {
                    best = .month(year, number)
                }
            }
            if let found = Self.date(in: words) { best = found }
        }
        guard let best else { return nil }
        date = best
    }

    private static func date(in words: [Substring]) -> EDTF? {
        for (index, word) in words.enumerated() {
            if word.count == 8, let date = day(word.prefix(4), word.dropFirst(4).prefix(2), word.suffix(2)) {
                return date
            }
            guard word.count == 4, let year = number(word).flatMap(year), index + 1 < words.count,
                words[index + 1].count == 2, let month = number(words[index + 1]), (1...12).contains(month)
            else { continue }
            if index + 2 < words.count, let date = day(word, words[index + 1], words[index + 2]) { return date }
            return .month(year, month)
        }
        return nil
    }

    private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> EDTF? {
        guard let year = number(year).flatMap(Self.year), let month = number(month), day.count == 2,
            let day = number(day)
        else { return nil }
        return CalendarDay(year: year, month: month, day: day).map { .day($0) }
    }

    private static func year(_ number: Int) -> Int? { (1945...2099).contains(number) ? number : nil }

    private static func number(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
    }
}
