import BulletinModel

/// Finds the places of facts in an article.
///
/// Evidence counts the scalars of the source, which a page does not have. But the article stands in the source in its
/// own order, with lines left out and blanks gone, so the distance from a place in the article to its place in the
/// source never shrinks on the way down. Words that the record keeps as they are printed (names, numbers) tell it; what
/// stands between two of them lies between their distances.
struct FactLocator {
    private let article: ArticleText
    private let witnesses: [FactWitness]
    private let letters: [UInt8]
    private var anchors: [Anchor] = []
    /// How much the distance grows from one block to the next where two anchors tell it.
    private var usualStep: Int?

    /// A witness whose words were found.
    private struct Anchor {
        let witness: Int
        let offset: Int
        let distance: Int
    }

    /// So many witnesses are asked whether their words stand in the article only once.
    private static let seeds = 16

    init(_ article: ArticleText, _ witnesses: FactWitnesses) {
        self.article = article
        self.witnesses = witnesses.list
        letters = witnesses.letters
        anchors = findAnchors()
        for (before, after) in zip(anchors, anchors.dropFirst()) {
            guard let step = step(from: before, to: after), step <= usualStep ?? step else { continue }
            usualStep = step
        }
    }

    /// The sentences of the witnesses, by their positions; nil where it is not clear.
    func sentences() -> [Int?] {
        guard !anchors.isEmpty else { return Array(repeating: nil, count: witnesses.count) }
        var sentences: [Int?] = []
        sentences.reserveCapacity(witnesses.count)
        var next = 0
        for (index, witness) in witnesses.enumerated() {
            while next < anchors.count, anchors[next].witness < index { next += 1 }
            if next < anchors.count, anchors[next].witness == index {
                sentences.append(article.sentence(at: anchors[next].offset))
            } else {
                sentences.append(sentence(of: witness, between: anchors.at(next - 1), and: anchors.at(next)))
            }
        }
        return sentences
    }

    /// The sentence of a witness that is no anchor.
    private func sentence(of witness: FactWitness, between before: Anchor?, and after: Anchor?) -> Int? {
        let nearest = before.map { witness.start - $0.distance }
        let furthest = after.map { witness.start - $0.distance }
        let lowest = max(before?.offset ?? 0, furthest ?? 0)
        let highest = min(after?.offset ?? article.length - 1, nearest ?? article.length - 1)
        guard lowest <= highest, let first = article.sentence(at: lowest), let last = article.sentence(at: highest)
        else { return nil }
        if first == last, furthest ?? 0 >= 0 { return first }
        // Within a block the distance hardly grows.
        if let before, block(at: before.offset) == article.sentences[last].block { return last }
        if let after, furthest ?? 0 >= 0, block(at: after.offset) == article.sentences[first].block { return first }
        let likely = likelySentence(of: witness, between: before, and: after)
        guard !witness.sign.isEmpty else { return likely }
        if let likely, hasSign(witness.sign, likely) { return likely }
        let signed = (first...last).filter { hasSign(witness.sign, $0) }
        return signed.count == 1 ? signed.first : nil
    }

    /// The sentence if the distance grows from block to block alike, as where each has a blank line behind it.
    private func likelySentence(of witness: FactWitness, between before: Anchor?, and after: Anchor?) -> Int? {
        let step: Int
        if let before, let after {
            guard let own = self.step(from: before, to: after) else { return nil }
            step = own
        } else {
            step = usualStep ?? 0
        }
        guard let anchor = before ?? after, let own = block(at: anchor.offset), let last = article.sentences.last?.block
        else { return nil }
        let blocks = (before == nil ? 0 : own)...(after.flatMap { block(at: $0.offset) } ?? last)
        for block in blocks {
            let offset = witness.start - anchor.distance - step * (block - own)
            guard offset >= 0, let sentence = article.sentence(at: offset) else { continue }
            if article.sentences[sentence].block == block { return sentence }
        }
        return nil
    }

    /// How much the distance grows from one block to the next; nil when it does not grow alike.
    private func step(from before: Anchor, to after: Anchor) -> Int? {
        guard let first = block(at: before.offset), let last = block(at: after.offset), first < last,
            (after.distance - before.distance).isMultiple(of: last - first)
        else { return nil }
        return (after.distance - before.distance) / (last - first)
    }

    private func block(at offset: Int) -> Int? { article.sentence(at: offset).map { article.sentences[$0].block } }

    private func hasSign(_ sign: Range<Int>, _ sentence: Int) -> Bool {
        let sentence = article.sentences[sentence]
        let isNumber = Self.isDigit(letters[sign.lowerBound])
        var start = sentence.start
        while let byte = first(sign, in: start..<max(start, sentence.end - sign.count + 1)) {
            start = byte + 1
            guard isNumber else { return true }
            var digits = byte
            while digits > 0, article.html[digits - 1] == UInt8(ascii: "0") { digits -= 1 }
            let end = byte + sign.count
            if digits > 0, Self.isDigit(article.html[digits - 1]) { continue }
            if end == article.html.count || !Self.isDigit(article.html[end]) { return true }
        }
        return false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private func findAnchors() -> [Anchor] {
        guard let seed = seed() else { return [] }
        var anchors: [Anchor] = []
        var last = seed
        for index in stride(from: seed.witness - 1, through: 0, by: -1) {
            guard let anchor = anchor(index, before: last) else { continue }
            anchors.append(anchor)
            last = anchor
        }
        anchors.reverse()
        anchors.append(seed)
        last = seed
        for index in witnesses.indices.dropFirst(seed.witness + 1) {
            guard let anchor = anchor(index, after: last) else { continue }
            anchors.append(anchor)
            last = anchor
        }
        return anchors
    }

    /// A witness whose words stand in the article once.
    private func seed() -> Anchor? {
        var asked = 0
        for (index, witness) in witnesses.enumerated() where witness.isFirm && witness.words.count > 5 {
            guard asked < Self.seeds else { return nil }
            asked += 1
            let whole = 0..<article.html.count
            guard let byte = first(witness.words, in: whole),
                first(witness.words, in: byte + 1..<article.html.count) == nil,
                let anchor = anchor(index, atByte: byte), anchor.distance >= 0
            else { continue }
            return anchor
        }
        return nil
    }

    /// The words at the distance of the witness before them, or at the next greater one.
    private func anchor(_ index: Int, after last: Anchor) -> Anchor? {
        let witness = witnesses[index]
        guard !witness.words.isEmpty else { return nil }
        let offset = witness.start - last.distance
        if let byte = article.byte(at: offset), hasWords(witness.words, atByte: byte) {
            return Anchor(witness: index, offset: offset, distance: last.distance)
        }
        guard witness.isFirm, let from = article.byte(at: last.offset) else { return nil }
        let to = article.byte(at: offset) ?? endByte(before: offset)
        guard from <= to, let byte = self.last(witness.words, in: from..<to) else { return nil }
        return anchor(index, atByte: byte)
    }

    /// The words at the distance of the witness behind them, or at the next smaller one.
    private func anchor(_ index: Int, before last: Anchor) -> Anchor? {
        let witness = witnesses[index]
        guard !witness.words.isEmpty else { return nil }
        let offset = witness.start - last.distance
        if let byte = article.byte(at: offset), hasWords(witness.words, atByte: byte) {
            return Anchor(witness: index, offset: offset, distance: last.distance)
        }
        guard witness.isFirm, let to = article.byte(at: last.offset) else { return nil }
        let from = offset < 0 ? 0 : article.byte(at: offset) ?? endByte(before: offset)
        guard from <= to, let byte = first(witness.words, in: from..<to + 1) else { return nil }
        return anchor(index, atByte: byte)
    }

    private func anchor(_ index: Int, atByte byte: Int) -> Anchor? {
        article.offset(ofByte: byte).map {
            Anchor(witness: index, offset: $0, distance: witnesses[index].start - $0)
        }
    }

    /// Where the sentence ends that stands before an offset.
    private func endByte(before offset: Int) -> Int {
        article.sentence(at: offset).map { article.sentences[$0].end } ?? 0
    }

    /// Whether words stand at a byte of the HTML, without markup among them.
    private func hasWords(_ words: Range<Int>, atByte byte: Int) -> Bool {
        guard byte + words.count <= article.html.count else { return false }
        var byte = byte
        for index in words {
            guard article.html[byte] == letters[index] else { return false }
            byte += 1
        }
        return true
    }

    /// The first place of words that begin in a range of bytes.
    private func first(_ words: Range<Int>, in range: Range<Int>) -> Int? {
        let end = min(range.upperBound, article.html.count - words.count + 1)
        guard !words.isEmpty, range.lowerBound < end else { return nil }
        let initial = letters[words.lowerBound]
        // Whole articles are searched here.
        return article.html.withUnsafeBufferPointer { html in
            var byte = range.lowerBound
            while byte < end {
                if html[byte] == initial, hasWords(words, atByte: byte) { return byte }
                byte += 1
            }
            return nil
        }
    }

    /// The last place of words that begin in a range of bytes.
    private func last(_ words: Range<Int>, in range: Range<Int>) -> Int? {
        let end = min(range.upperBound, article.html.count - words.count + 1)
        guard !words.isEmpty, range.lowerBound < end else { return nil }
        let initial = letters[words.lowerBound]
        for byte in (range.lowerBound..<end).reversed()
        where article.html[byte] == initial && hasWords(words, atByte: byte) { return byte }
        return nil
    }
}
