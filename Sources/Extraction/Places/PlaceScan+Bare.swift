import Gazetteer
import VietnameseText

/// Names without a type word: only where places stand by themselves, in headlines, bylines and behind other names.
extension PlaceScan {
    /// Reads a bare name, or passes the run of capitals that it would be a part of; nil when none begins here.
    mutating func readBare(
        at index: Int, _ range: Range<Int>, _ source: PlaceMention.Source, _ isInCapitals: Bool
    ) -> Int? {
        guard tokens[index].kind == .word, tokens[index].shape != .lower else { return nil }
        if isInCapitals {
            // BA CHẼ: ĐÁNH GIÁ KẾT QUẢ: where capitals tell nothing, a name must stand between marks.
            guard index == range.lowerBound || tokens[index - 1].kind == .punctuation else { return nil }
        }
        guard var match = bareName(at: index, range, isInCapitals) else {
            // Trung tâm TT&VH Ba Chẽ: in a byline the name may follow another word with a capital.
            return source == .byline || isInCapitals ? nil : endOfWords(from: index, range)
        }
        if lexicon.provincial.start(in: tokens, endingAt: index, after: range.lowerBound) != nil {
            match.candidates.removeAll { gazetteer.level(of: $0.state) != .province }
        }
        if lexicon.things.start(in: tokens, endingAt: index, after: range.lowerBound) == nil {
            append(match, match.tokens, .bare, source)
        }
        return match.tokens.upperBound
    }

    /// The end of a run of capitals that is no name, up to a type word or an office in it.
    private func endOfWords(from index: Int, _ range: Range<Int>) -> Int {
        let end = max(index + 1, endOfCapitals(from: index, range))
        return (index + 1..<end).first { next in
            lexicon.offices.longestMatch(in: tokens, at: next) != nil
                || gazetteer.typePrefix(in: tokens, at: next) != nil
        } ?? end
    }

    /// `Châu Thành, ngày 14 tháng 3 năm 2018`, on a line of its own or beside the number of a letterhead.
    mutating func readDateline(_ range: Range<Int>) {
        for index in range.prefix(Self.longestDateline) {
            guard let end = lexicon.datelines.end(in: tokens, at: index, before: range.upperBound),
                end < range.upperBound, tokens[end].kind == .number
            else { continue }
            for start in stride(from: index - 1, through: max(range.lowerBound, index - 8), by: -1)
            where tokens[start].shape != .lower {
                let match = gazetteer.matches(in: tokens, at: start).first { $0.tokens.upperBound == index }
                guard let match, start == range.lowerBound || range.count <= Self.longestDateline else { continue }
                append(match, match.tokens, match.tokens.lowerBound < match.name.lowerBound ? .typed : .bare, .dateline)
                return
            }
        }
    }

    /// `(Ba Chẽ) - Sáng 14/3`, `Ba Chẽ - Sáng 14/3`, `Ba Chẽ: …` at the beginning of the article.
    mutating func readTag(_ range: Range<Int>) {
        let isInBrackets = tokens.has(Mark.open, at: range.lowerBound, before: range.upperBound)
        let start = range.lowerBound + (isInBrackets ? 1 : 0)
        guard start < range.upperBound, isInBrackets || tokens[start].shape != .lower,
            let match = gazetteer.matches(in: tokens, at: start).first(where: { match in
                let end = match.tokens.upperBound
                guard match.name.count > 1 || match.isTyped, end < range.upperBound else { return false }
                if isInBrackets { return tokens[end].canonical == Mark.close }
                return tokens[end].canonical == Mark.colon
                    || tokens[end].canonical == Mark.dash && tokens[end].hasBlankBefore
            })
        else { return }
        append(match, match.tokens, match.tokens.lowerBound < match.name.lowerBound ? .typed : .bare, .dateline)
    }

    /// A line that has more tokens is a sentence, which has its place at the beginning only.
    private static let longestDateline = 30

    /// A common family name with what belongs to it, or another one with a middle name: Lưu Thị Hạnh.
    func isPerson(at index: Int, _ range: Range<Int>) -> Bool {
        guard let surname = lexicon.names.surnames.match(in: tokens, at: index, before: range.upperBound) else {
            return false
        }
        let hasMiddleName = lexicon.names.middleNames.end(in: tokens, at: surname.end, before: range.upperBound) != nil
        let words = endOfCapitals(from: index, range) - surname.end
        return surname.value == .common ? words > 0 : hasMiddleName && words > 1
    }

    /// A name of two words or more, or initials in use, that fills its run of capitals.
    func bareName(at index: Int, _ range: Range<Int>, _ isInCapitals: Bool = false) -> NameMatch? {
        let end = endOfCapitals(from: index, range)
        return gazetteer.matches(in: tokens, at: index).lazy.compactMap { match -> NameMatch? in
            guard match.tokens.lowerBound == match.name.lowerBound, match.tokens.upperBound <= range.upperBound else {
                return nil
            }
            let isInitials = match.name.count == 1 && tokens[index].shape == .upper
            let next = match.tokens.upperBound
            let isBeforeMark =
                next < range.upperBound && tokens[next].kind == .punctuation && tokens[next].hasBlankBefore
            let isBounded =
                isInCapitals
                ? next == range.upperBound || tokens[next].kind == .punctuation
                : next == end || isBeforeMark || isInitials
            guard isBounded, match.name.count > 1 || isInitials && !isInCapitals else { return nil }
            guard lexicon.noBareNames.end(in: tokens, at: index, before: range.upperBound) == nil else { return nil }
            var match = match
            match.candidates.removeAll { candidate in
                isInitials
                    ? candidate.kind != .initials || tokens[index].end - tokens[index].start < 3
                    : candidate.kind > .former
            }
            return match.candidates.isEmpty ? nil : match
        }.first
    }

    /// What a name is said to lie in: `huyện Châu Thành, tỉnh Bến Tre`; `xã Nam Sơn (Ba Chẽ)`; of a list, each.
    mutating func linkParents(from first: Int, _ range: Range<Int>) {
        for index in (first..<mentions.all.count).reversed() {
            mentions.all[index].parents = parents(of: index, range)
        }
        for index in (first..<mentions.all.count).reversed() {
            guard let list = mentions.all[index].list, mentions.all[index].parents.isEmpty else { continue }
            let last = mentions.all[index...].last { $0.list == list && !$0.parents.isEmpty }
            let isInBrackets = last.map { tokens.has(Mark.open, at: $0.tokens.upperBound, before: range.upperBound) }
            if let last, isInBrackets == false { mentions.all[index].parents = last.parents }
        }
    }

    private func parents(of index: Int, _ range: Range<Int>) -> [PlaceMention.Parent] {
        let mention = mentions.all[index]
        let end = mention.tokens.upperBound
        let start = lexicon.parents.longestMatch(in: tokens, at: end)?.end ?? end
        guard start < range.upperBound else { return [] }
        if index + 1 < mentions.all.count, case let next = mentions.all[index + 1], next.tokens.lowerBound == start {
            let isTyped = next.form != .bare
            guard isAbove(next.candidates, mention.candidates) else { return [] }
            return [PlaceMention.Parent(candidates: next.candidates, isTyped: isTyped)] + next.parents
        }
        guard start > end else { return [] }
        return bareParents(of: mention.candidates, from: start, range)
    }

    private func bareParents(
        of candidates: [NameMatch.Candidate], from start: Int, _ range: Range<Int>
    ) -> [PlaceMention.Parent] {
        guard start < range.upperBound, tokens[start].kind == .word, tokens[start].shape != .lower,
            let match = gazetteer.matches(in: tokens, at: start).first(where: {
                $0.tokens.upperBound == endOfCapitals(from: start, range)
            }), isAbove(match.candidates, candidates)
        else { return [] }
        let parent = PlaceMention.Parent(candidates: match.candidates, isTyped: false)
        guard let next = lexicon.parents.longestMatch(in: tokens, at: match.tokens.upperBound)?.end else {
            return [parent]
        }
        return [parent] + bareParents(of: match.candidates, from: next, range)
    }

    private func isAbove(_ upper: [NameMatch.Candidate], _ lower: [NameMatch.Candidate]) -> Bool {
        let levels = upper.map { gazetteer.level(of: $0.state) }
        return lower.contains { candidate in levels.contains { $0 < gazetteer.level(of: candidate.state) } }
    }
}
