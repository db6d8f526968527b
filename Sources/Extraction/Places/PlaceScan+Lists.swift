import Gazetteer
import VietnameseText

/// `các xã Tân An, Bình Hòa và thị trấn Châu Thành`; `các xã, phường: Tân An, Bình Hòa`.
extension PlaceScan {
    /// Type words first, then names.
    mutating func readList(
        from start: Int, _ prefix: (end: Int, types: TypeSet), _ range: Range<Int>, _ source: PlaceMention.Source
    ) -> Int? {
        guard isBehindPlural(start, range) || isCounted(start, range) else { return nil }
        var types = prefix.types
        var index = prefix.end
        while index < range.upperBound, let joint = lexicon.joints.longestMatch(in: tokens, at: index)?.end,
            joint < range.upperBound, let next = gazetteer.typePrefix(in: tokens, at: joint)
        {
            types.formUnion(next.types)
            index = next.end
        }
        index = beginning(ofListFrom: index, range)
        guard index < range.upperBound, let match = item(at: index, types, range) else { return nil }
        append(match, match.tokens, .typed, source, list: start)
        return readItems(from: match.tokens.upperBound, types, list: start, range, source)
    }

    /// Behind a colon, or behind words that describe the units: `các xã vùng cao Tân An`, `hai xã đạt chuẩn là Tân An`.
    private func beginning(ofListFrom start: Int, _ range: Range<Int>) -> Int {
        var index = start
        while index < range.upperBound, index - start <= Self.longestDescription, tokens[index].kind == .word,
            tokens[index].shape == .lower
        {
            // `9 xã thuộc Quảng Trạch`: a unit that they lie in.
            if lexicon.parents.end(in: tokens, at: index, before: range.upperBound) != nil { return start }
            index += 1
        }
        if tokens.has(Mark.colon, at: index, before: range.upperBound) { index += 1 }
        guard index > start, index < range.upperBound else { return start }
        let isAnnounced = lexicon.announcing.start(in: tokens, endingAt: index, after: start) != nil
        return index - start <= 5 || isAnnounced || tokens[index - 1].canonical == Mark.colon ? index : start
    }

    private static let longestDescription = 12

    /// The further names of a list. A name that the gazetteer does not have is skipped, as is what stands in brackets.
    mutating func readItems(
        from start: Int, _ types: TypeSet, list: Int, _ range: Range<Int>, _ source: PlaceMention.Source
    ) -> Int {
        var end = start
        var index = afterBrackets(start, range)
        while index < range.upperBound, let joint = lexicon.joints.longestMatch(in: tokens, at: index)?.end,
            joint < range.upperBound, gazetteer.typePrefix(in: tokens, at: joint) == nil
        {
            if let match = item(at: joint, types, range) {
                append(match, match.tokens, .typed, source, list: list)
                end = match.tokens.upperBound
                index = afterBrackets(end, range)
            } else {
                let unknown = endOfCapitals(from: joint, range)
                guard unknown > joint else { break }
                index = afterBrackets(unknown, range)
            }
        }
        return end
    }

    /// `phường Thạch Bàn, Phúc Lợi`: names behind a single one, of the same type and in the same unit.
    mutating func readNeighbours(
        of match: NameMatch, _ types: TypeSet, _ range: Range<Int>, _ source: PlaceMention.Source
    ) -> Int {
        var end = match.tokens.upperBound
        while end + 1 < range.upperBound, tokens[end].canonical == Mark.comma || tokens[end].canonical == Word.and,
            tokens[end + 1].shape == .capitalized, gazetteer.typePrefix(in: tokens, at: end + 1) == nil,
            let item = item(at: end + 1, types, range)
        {
            let parents = UnitSet(match.candidates.compactMap { gazetteer.parent(of: $0.state) })
            let inside = item.candidates.filter { gazetteer.parent(of: $0.state).map(parents.contains) == true }
            if inside.isEmpty { break }
            var neighbour = item
            neighbour.candidates = inside
            append(neighbour, item.tokens, .typed, source, list: match.tokens.lowerBound)
            end = item.tokens.upperBound
        }
        return end
    }

    private func item(at index: Int, _ types: TypeSet, _ range: Range<Int>) -> NameMatch? {
        let end = tokens[index].kind == .number ? index + 1 : endOfCapitals(from: index, range)
        return gazetteer.matches(in: tokens, at: index, types: types).first { $0.tokens.upperBound == end }
    }

    /// The end of a run of words with capitals, of numbers behind them, of hyphens and apostrophes between them.
    func endOfCapitals(from start: Int, _ range: Range<Int>) -> Int {
        var end = start
        while end < range.upperBound {
            let token = tokens[end]
            let isApostrophe = token.canonical == Mark.apostrophe
            let isAfterApostrophe = end > start && tokens[end - 1].canonical == Mark.apostrophe
            switch token.kind {
            case .word where token.shape != .lower || isAfterApostrophe: break
            case .number where end > start: break
            case .punctuation
            where end > start && end + 1 < range.upperBound && tokens[end + 1].kind == .word
                && (isApostrophe || token.canonical == Mark.dash && tokens[end + 1].shape != .lower):
                break
            default: return end
            }
            end += 1
        }
        return end
    }

    private func afterBrackets(_ index: Int, _ range: Range<Int>) -> Int {
        guard tokens.has(Mark.open, at: index, before: range.upperBound),
            let end = (index..<min(index + 12, range.upperBound)).first(where: { tokens[$0].canonical == Mark.close })
        else { return index }
        return end + 1
    }
}
