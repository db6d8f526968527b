import BulletinModel

/// Texts that are in the archive twice, word for word or nearly so.
///
/// Nearly: four fifths of the runs of four words are the same. Candidates come from banded MinHash signatures, each is
/// compared with a bounded number of others, and what is reported was verified on the texts themselves: the time grows
/// with the number of documents, not with its square.
struct DuplicateCheck {
    static let similarity = 0.8
    /// 20 bands of 5: of pairs with a similarity of 0.8, one in two thousand is missed.
    private static let rowCount = 5
    /// What an estimate from a hundred values may fall short of.
    private static let tolerance = 0.1
    /// How many of the documents before it in a bucket a document is compared with, and how often in vain.
    private static let reach = 8

    let documents: [DocumentSummary]
    /// The record of a document, read once more.
    let reread: (Int) -> Bulletin?

    func findings() -> [Finding] {
        var findings: [Finding] = []
        var reported: Set<Int> = []
        for group in sameTexts() {
            let kept = group.max { isPoorer($0, $1) } ?? group[0]
            for other in group where other != kept && isOneBulletin(other, kept) {
                findings.append(finding(.duplicates, "text.duplicate", other, kept, "the text is that of"))
                reported.insert(other)
            }
        }
        var shingles = ShingleCache(reread: reread)
        var attempts = [Int](repeating: 0, count: documents.count)
        for (first, second) in candidates(without: reported) {
            let (poorer, kept) = isPoorer(first, second) ? (first, second) : (second, first)
            guard !reported.contains(poorer), attempts[second] < Self.reach,
                let one = shingles[first], let other = shingles[second]
            else { continue }
            let similarity = one.similarity(to: other)
            guard similarity >= Self.similarity else {
                attempts[second] += 1
                continue
            }
            let percent = Int(similarity * 100)
            findings.append(
                finding(.similar, "text.near-duplicate", poorer, kept, "\(percent)% of the text is that of"))
            reported.insert(poorer)
        }
        return findings
    }

    /// Documents with the same words in the same order, where there is more than one.
    private func sameTexts() -> [[Int]] {
        var groups: [UInt64: [Int]] = [:]
        for (index, document) in documents.enumerated() where document.print.wordCount > 0 {
            groups[document.print.hash, default: []].append(index)
        }
        return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    /// A short notice may well say the same every month, and a person may say that two are two.
    private func isOneBulletin(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (documents[first], documents[second])
        let isLong = one.print.wordCount >= TextPrint.shortest && !one.isIdentified && !other.isIdentified
        return isLong || !areApart(one, other)
    }

    /// Of two the one to leave out: less is known of it, or it comes later.
    private func isPoorer(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (documents[first].completeness, documents[second].completeness)
        return one == other ? first > second : one < other
    }

    private func finding(_ group: FindingGroup, _ code: String, _ other: Int, _ kept: Int, _ words: String) -> Finding {
        let (document, twin) = (documents[other], documents[kept])
        var message = "\(words) \(twin.file)"
        if let date = document.date, let twinDate = twin.date, date != twinDate {
            message += ", though the date is \(date) here and \(twinDate) there"
        }
        return Finding(
            group, code, file: document.file, line: document.line, message,
            advice: "leave one of them out, unless they are two bulletins",
            correction: Correction(document.sidecar, "draft: true"))
    }

    /// Pairs that share a band, in the order of the documents, each once.
    private func candidates(without excluded: Set<Int>) -> [(Int, Int)] {
        let indices = documents.indices.filter { !documents[$0].print.minima.isEmpty && !excluded.contains($0) }
        var pairs: Set<Pair> = []
        for start in stride(from: 0, to: TextPrint.functionCount, by: Self.rowCount) {
            var entries = indices.map { index in
                let band = documents[index].print.minima[start..<start + Self.rowCount]
                return (hash: band.reduce(0) { Shingles.mix($0 &* 31 ^ UInt64($1)) }, index: index)
            }
            entries.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
            for position in entries.indices {
                for before in entries[max(0, position - Self.reach)..<position].reversed() {
                    guard before.hash == entries[position].hash else { break }
                    let pair = Pair(first: before.index, second: entries[position].index)
                    if !pairs.contains(pair), isPromising(pair) { pairs.insert(pair) }
                }
            }
        }
        return pairs.sorted { ($0.second, $0.first) < ($1.second, $1.first) }.map { ($0.first, $0.second) }
    }

    private struct Pair: Hashable {
        let first, second: Int
    }

    private func isPromising(_ pair: Pair) -> Bool {
        let (one, other) = (documents[pair.first], documents[pair.second])
        let sizes = [one.print.runCount, other.print.runCount].sorted()
        return Double(sizes[0]) >= Self.similarity * Double(sizes[1])
            && one.print.estimate(with: other.print) >= Self.similarity - Self.tolerance && !areApart(one, other)
    }

    /// Whether they tell of two things for certain: reports that follow one pattern have most words in common.
    private func areApart(_ one: DocumentSummary, _ other: DocumentSummary) -> Bool {
        if let place = one.locality?.key, let otherPlace = other.locality?.key, place != otherPlace { return true }
        if let period = one.period, let otherPeriod = other.period { return period != otherPeriod }
        if let event = one.event, let otherEvent = other.event { return event.start != otherEvent.start }
        guard let date = one.date, let otherDate = other.date else { return false }
        return abs(date.lastDay.daysSince1970 - otherDate.lastDay.daysSince1970) > 31
    }
}

/// The shingles of the documents that were asked for last.
private struct ShingleCache {
    private static let limit = 256
    let reread: (Int) -> Bulletin?
    private var shingles: [Int: Shingles] = [:]

    init(reread: @escaping (Int) -> Bulletin?) {
        self.reread = reread
    }

    subscript(index: Int) -> Shingles? {
        mutating get {
            if let known = shingles[index] { return known }
            guard let bulletin = reread(index) else { return nil }
            if shingles.count == Self.limit { shingles = [:] }
            let made = Shingles(bulletin.bodyMarkdown)
            shingles[index] = made
            return made
        }
    }
}
