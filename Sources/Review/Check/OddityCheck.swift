import BulletinModel
import FrontMatter

/// What extraction warns of, but for what other checks say better.
struct OddityCheck {
    let document: ReviewedDocument

    func findings() -> [Finding] {
        document.bulletin.warnings.filter { !["title.missing", "locality.unknown"].contains($0.code) }.map { warning in
            let isNote = warning.code == "title.repaired"
            let correction = correction(warning)
            return Finding(
                .text, warning.code, severity: isNote ? .note : .warning, file: document.file, line: warning.line,
                warning.message, advice: correction == nil ? nil : "write it, if that was wrong",
                correction: correction)
        }
    }

    private func correction(_ warning: Warning) -> Correction? {
        var bulletin = document.bulletin
        switch warning.code {
        case "title.repaired":
            guard let printed = bulletin.titleAsPrinted else { return nil }
            bulletin.title = printed
            return Correction(document.sidecar, MarkdownDocument.lines(of: "title", in: bulletin))
        case "published.implausible":
            guard let day = Self.firstDay(in: warning.message) else { return nil }
            return Correction(document.sidecar, "published: \"\(day)\"")
        default:
            return nil
        }
    }

    /// `29/05/2020`, `29-5-2020` … anywhere in a text.
    private static func firstDay(in text: String) -> CalendarDay? {
        let numbers = text.split { !$0.isNumber }.map { Int($0) ?? 0 }
        for index in numbers.indices.dropLast(2) where numbers[index + 2] > 1900 {
            let (day, month, year) = (numbers[index], numbers[index + 1], numbers[index + 2])
            if let day = CalendarDay(year: year, month: month, day: day) { return day }
        }
        return nil
    }
}
