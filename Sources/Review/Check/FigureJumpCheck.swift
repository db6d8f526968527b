import BulletinModel
import FrontMatter

/// Values that are ten, a hundred or a thousand times those of the same indicator in the bulletins around them: a
/// decimal comma that was lost, a unit that was mixed up.
///
/// Only what a place reports on regularly is a series; the others in it, from two years around at most, must agree with
/// each other. One alone must come right before; what has none before it needs three behind it. A jump by one power
/// must be the more exact, and counts, which a season or a campaign multiplies, may jump so far.
struct FigureJumpCheck {
    /// How far, in powers of ten, the others may lie apart, and how far a value from where a misprint would put it.
    private struct Limit {
        let spread, distance: Double
    }

    private static let onePower = Limit(spread: 0.3, distance: 0.15)
    private static let morePowers = Limit(spread: 0.6, distance: 0.3)
    private static let loneDistance = 0.1
    private static let neighbourCount = 5
    /// In months.
    private static let (reach, loneReach) = (24, 3)

    let documents: [DocumentSummary]
    /// The record of a document, read once more.
    let reread: (Int) -> Bulletin?

    private struct SeriesKey: Hashable {
        let locality: String
        let figure: UInt64
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
            let (before, after) = Self.neighbours(of: position, in: sorted)
            let others = Array((before + after).prefix(Self.neighbourCount))
            guard let power = Self.jump(of: entry, from: others), !before.isEmpty || others.count >= 3 else {
                return nil
            }
            return finding(entry, power, beside: others[0])
        }
    }

    /// How many powers of ten a value lies away from the others; nil when that is none, or not for certain.
    private static func jump(of entry: Entry, from others: [Entry]) -> Int? {
        let exponents = others.map { Exponent.of($0.point.value) }.sorted()
        guard let low = exponents.first, let high = exponents.last else { return nil }
        let distance = Exponent.of(entry.point.value) - exponents[exponents.count / 2]
        let power = distance.rounded()
        let limit = abs(power) == 1 ? onePower : morePowers
        guard abs(power) >= 1, high - low <= limit.spread, abs(distance - power) <= limit.distance else { return nil }
        if abs(power) == 1, !entry.point.isMeasure { return nil }
        if others.count == 1 {
            let months = entry.date.monthIndex - others[0].date.monthIndex
            guard months <= loneReach, abs(power) > 1 || abs(distance - power) <= loneDistance else { return nil }
        }
        return Int(power)
    }

    /// The nearest before and behind, from the nearest on.
    private static func neighbours(of position: Int, in series: [Entry]) -> (before: [Entry], after: [Entry]) {
        let month = series[position].date.monthIndex
        // A place may have thousands of bulletins within reach: only so many of them are looked at.
        let before = series[..<position].suffix(neighbourCount).reversed().prefix {
            month - $0.date.monthIndex <= reach
        }
        let after = series[(position + 1)...].prefix(neighbourCount).prefix { $0.date.monthIndex - month <= reach }
        return (Array(before), Array(after))
    }

    private func finding(_ entry: Entry, _ power: Int, beside other: Entry) -> Finding? {
        let (document, neighbour) = (documents[entry.document], documents[other.document])
        guard let bulletin = reread(entry.document), let beside = reread(other.document),
            bulletin.figures.indices.contains(Int(entry.point.index)),
            beside.figures.indices.contains(Int(other.point.index))
        else { return nil }
        let (figure, otherFigure) = (bulletin.figures[Int(entry.point.index)], beside.figures[Int(other.point.index)])
        let factor = "1" + String(repeating: "0", count: abs(power))
        let relation = power > 0 ? "about \(factor) times" : "about 1/\(factor) of"
        let place = other.point.line > 0 ? "\(neighbour.file):\(other.point.line)" : neighbour.file
        return Finding(
            .figures, "figures.jump", file: document.file, line: entry.point.line > 0 ? Int(entry.point.line) : nil,
            "\(figure.indicator ?? ""): \(figure.printed) is \(relation) the \(otherFigure.printed) of \(place)",
            advice: "compare with the original, and correct the figure if it was misprinted",
            correction: correction(document, bulletin, Int(entry.point.index)))
    }

    private func correction(_ document: DocumentSummary, _ bulletin: Bulletin, _ index: Int) -> Correction? {
        var lines = MarkdownDocument.lines(of: "figures", in: bulletin).split(separator: "\n").map(String.init)
        guard lines.indices.contains(index + 1) else { return nil }
        lines[index + 1] += "  # this one"
        return Correction(document.sidecar, lines.joined(separator: "\n"), isBlank: true)
    }
}

extension Figure {
    fileprivate var printed: String { span ?? "\(value ?? 0) \(unit ?? "")" }
}
