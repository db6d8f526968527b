import BulletinModel
import FrontMatter

/// Values that are ten, a hundred or a thousand times those of the same indicator in the bulletins around them: a
/// decimal comma that was lost, a unit that was mixed up.
///
/// Only what a place reports on regularly is a series; the others in it must agree with each other, and what has none
/// before it needs more behind it. A jump by one power, which a season can bring about, must be the more exact.
struct FigureJumpCheck {
    /// How many others there must be, how far they may lie apart, and how far this one from where a misprint would put
    /// it; both in powers of ten.
    private struct Limit {
        let others: Int
        let spread, distance: Double
    }

    private static let onePower = Limit(others: 2, spread: 0.3, distance: 0.15)
    private static let morePowers = Limit(others: 1, spread: 0.6, distance: 0.3)
    private static let othersOfFirst = 3
    private static let neighbourCount = 5

    let documents: [DocumentSummary]
    /// The record of a document, read once more.
    let reread: (Int) -> Bulletin?

    private struct SeriesKey: Hashable {
        let locality: String
        let figure: FigurePoint.Key
    }

    private struct Entry {
        let document: Int
        let date: CalendarDay
        let point: FigurePoint
    }

    func findings() -> [Finding] {
        var series: [SeriesKey: [Entry]] = [:]
        var reports: [String: Int] = [:]
        for (index, document) in documents.enumerated() {
            guard let locality = document.locality?.key, let date = (document.period ?? document.date)?.lastDay else {
                continue
            }
            if !document.figures.isEmpty { reports[locality, default: 0] += 1 }
            for point in document.figures {
                series[SeriesKey(locality: locality, figure: point.key), default: []].append(
                    Entry(document: index, date: date, point: point))
            }
        }
        return series.filter { $1.count * 2 >= reports[$0.locality] ?? 0 }.values.flatMap(jumps)
    }

    private func jumps(in series: [Entry]) -> [Finding] {
        let sorted = series.sorted { ($0.date, $0.document) < ($1.date, $1.document) }
        return sorted.indices.compactMap { position in
            let entry = sorted[position]
            guard !documents[entry.document].hasWrittenFigures else { return nil }
            let others = Self.neighbours(of: position, in: sorted)
            let exponents = others.map { Exponent.of($0.point.value) }.sorted()
            guard let low = exponents.first, let high = exponents.last else { return nil }
            let distance = Exponent.of(entry.point.value) - exponents[exponents.count / 2]
            let power = distance.rounded()
            let limit = abs(power) == 1 ? Self.onePower : Self.morePowers
            let needed = position == 0 ? Self.othersOfFirst : limit.others
            guard abs(power) >= 1, others.count >= needed, high - low <= limit.spread,
                abs(distance - power) <= limit.distance
            else { return nil }
            return finding(entry, Int(power), beside: others[0])
        }
    }

    /// The nearest, what came before first.
    private static func neighbours(of position: Int, in series: [Entry]) -> [Entry] {
        let before = series[..<position].reversed()
        let after = series[(position + 1)...]
        return Array((before.prefix(neighbourCount) + after).prefix(neighbourCount))
    }

    private func finding(_ entry: Entry, _ power: Int, beside other: Entry) -> Finding {
        let document = documents[entry.document]
        let factor = "1" + String(repeating: "0", count: abs(power))
        let relation = power > 0 ? "about \(factor) times" : "about 1/\(factor) of"
        let place = [documents[other.document].file] + [other.point.line.map(String.init)].compactMap(\.self)
        return Finding(
            .figures, "figures.jump", file: document.file, line: entry.point.line,
            "\(entry.point.key.indicator): \(entry.point.span) is \(relation) the \(other.point.span) of \(place.joined(separator: ":"))",
            advice: "compare with the original, and correct the figure if it was misprinted",
            correction: correction(document, entry))
    }

    private func correction(_ document: DocumentSummary, _ entry: Entry) -> Correction? {
        guard let bulletin = reread(entry.document) else { return nil }
        var lines = MarkdownDocument.lines(of: "figures", in: bulletin).split(separator: "\n").map(String.init)
        guard lines.indices.contains(entry.point.index + 1) else { return nil }
        lines[entry.point.index + 1] += "  # this one"
        return Correction(document.sidecar, lines.joined(separator: "\n"), isBlank: true)
    }
}
