import Gazetteer
import VietnameseText

/// One pass over the stretches of a text.
struct PlaceScan {
    let gazetteer: AdministrativeGazetteer
    let lexicon: PlaceLexicon
    let scalars: [Unicode.Scalar]
    let tokens: [Token]
    var mentions = PlaceMentions()

    init(gazetteer: AdministrativeGazetteer, lexicon: PlaceLexicon, text: CleanText) {
        self.gazetteer = gazetteer
        self.lexicon = lexicon
        scalars = text.scalars
        tokens = text.tokens
    }

    /// Finds names behind type words and offices, and, where asked for, bare ones.
    mutating func read(_ range: Range<Int>, as source: PlaceMention.Source, findsBareNames: Bool = false) {
        let first = mentions.all.count
        // Few stretches have anything that makes it matter.
        lazy var isInCapitals = Self.isInCapitals(tokens[range])
        var index = range.lowerBound
        while index < range.upperBound {
            if !findsBareNames {
                index = lexicon.openings.next(in: tokens, from: index, to: range.upperBound)
                if index == range.upperBound { break }
            }
            if lexicon.openings.mayBegin(with: tokens[index]),
                let end = readTyped(at: index, range, source, isInCapitals)
            {
                index = end
            } else if findsBareNames, let end = readBare(at: index, range, source, isInCapitals) {
                index = end
            } else {
                index += 1
            }
        }
        if first < mentions.all.count { linkParents(from: first, range) }
    }

    /// Notes the unit that a title begins with before a colon.
    mutating func markOpening(of title: Range<Int>) {
        guard let first = mentions.all.firstIndex(where: { $0.tokens.lowerBound == title.lowerBound }),
            mentions.all[first].form == .typed,
            tokens.has(Mark.colon, at: mentions.all[first].tokens.upperBound, before: title.upperBound)
        else { return }
        mentions.all[first].opensTitle = true
    }

    /// Names with misplaced blanks; where a name was read already, that one stays.
    mutating func readMisplacedBlanks(_ range: Range<Int>, as source: PlaceMention.Source) {
        for repair in gazetteer.spacingRepairs(in: scalars, tokens: tokens, range: range)
        where !mentions.all.contains(where: { $0.tokens.overlaps(repair.tokens) }) {
            let office = (range.lowerBound..<repair.tokens.lowerBound).compactMap { start in
                lexicon.offices.longestMatch(in: tokens, at: start).flatMap { match in
                    match.end == repair.tokens.lowerBound ? (start: start, types: match.value) : nil
                }
            }.first
            let candidates = repair.candidates.filter { candidate in
                office.map { gazetteer.isOf($0.types, candidate.state) } ?? true
            }
            guard !candidates.isEmpty else { continue }
            mentions.all.append(
                PlaceMention(
                    tokens: (office?.start ?? repair.tokens.lowerBound)..<repair.tokens.upperBound,
                    candidates: candidates, form: .repaired, source: source, isOfOrgan: office != nil))
        }
    }

    /// Whether a stretch is printed in capitals, so that they tell nothing.
    static func isInCapitals(_ tokens: ArraySlice<Token>) -> Bool {
        var words = 0
        var upper = 0
        for token in tokens where token.kind == .word && token.shape != .none {
            words += 1
            if token.shape == .upper { upper += 1 }
        }
        return upper > 2 && upper * 4 >= words * 3
    }

    /// Reads what a type word or an office at a token begins; gives where to go on, nil when there is neither.
    private mutating func readTyped(
        at index: Int, _ range: Range<Int>, _ source: PlaceMention.Source, _ isInCapitals: Bool
    ) -> Int? {
        guard tokens[index].kind == .word else { return nil }
        if let end = lexicon.noTypes.end(in: tokens, at: index, before: range.upperBound) { return end }
        if tokens[index].shape == .upper, !isBehindOrgan(index, range),
            let end = lexicon.noTypesInCapitals.end(in: tokens, at: index, before: range.upperBound)
        {
            return end
        }
        if let office = lexicon.offices.longestMatch(in: tokens, at: index), office.end <= range.upperBound {
            let names =
                office.end < range.upperBound ? gazetteer.matches(in: tokens, at: office.end, types: office.value) : []
            guard let match = names.first(where: { isWhole($0, range, isInCapitals) }) else {
                mentions.unnamed.append((office.value, source))
                return office.end
            }
            append(match, index..<match.tokens.upperBound, .office, source, isOfOrgan: true)
            return match.tokens.upperBound
        }
        guard let prefix = gazetteer.typePrefix(in: tokens, at: index), prefix.end <= range.upperBound else {
            return nil
        }
        let whole = gazetteer.matches(in: tokens, at: index).first {
            $0.tokens.lowerBound < $0.name.lowerBound && isWhole($0, range, isInCapitals)
        }
        guard let match = whole ?? goneCommune(at: index, prefix, range) else {
            // `Chủ tịch UBND huyện`: of which type the acting unit is, though not which one.
            if isBehindOrgan(index, range) { mentions.unnamedOrgans.append((prefix.types, source)) }
            return readList(from: index, prefix, range, source) ?? prefix.end
        }
        let isVague = lexicon.vagueTypes.longestMatch(in: tokens, at: index) != nil
        append(
            match, match.tokens, isVague ? .abbreviated : .typed, source,
            isOfOrgan: isBehindOrgan(index, range))
        guard isBehindPlural(index, range) || isCounted(index, range) else {
            return isVague ? match.tokens.upperBound : readNeighbours(of: match, prefix.types, range, source)
        }
        if mentions.all.last?.tokens == match.tokens { mentions.all[mentions.all.count - 1].list = index }
        return readItems(from: match.tokens.upperBound, prefix.types, list: index, range, source)
    }

    /// A commune that another one took in before the oldest register.
    private func goneCommune(
        at index: Int, _ prefix: (end: Int, types: TypeSet), _ range: Range<Int>
    ) -> NameMatch? {
        guard prefix.end < range.upperBound, tokens[prefix.end].kind == .word, tokens[prefix.end].shape == .capitalized
        else { return nil }
        let end = endOfCapitals(from: prefix.end, range)
        let names = gazetteer.matches(in: tokens, at: prefix.end, types: prefix.types, spelling: .folded)
        guard
            var match = names.first(where: { match in
                match.tokens.upperBound == end && match.candidates.allSatisfy { $0.kind == .absorbed }
            })
        else { return nil }
        match.tokens = index..<end
        return match
    }

    /// `UBND huyện`, `Đảng bộ thành phố`.
    private func isBehindOrgan(_ index: Int, _ range: Range<Int>) -> Bool {
        lexicon.organs.start(in: tokens, endingAt: index, after: range.lowerBound) != nil
    }

    /// `các xã`, `hai phường`.
    func isBehindPlural(_ index: Int, _ range: Range<Int>) -> Bool {
        lexicon.plurals.start(in: tokens, endingAt: index, after: range.lowerBound) != nil
    }

    /// `02 xã Tân An và Bình Hòa`.
    func isCounted(_ index: Int, _ range: Range<Int>) -> Bool {
        index > range.lowerBound && tokens[index - 1].kind == .number && tokens[index].hasBlankBefore
            && tokens[index].shape == .lower
    }

    /// Keeps a name.
    mutating func append(
        _ match: NameMatch, _ range: Range<Int>, _ form: PlaceMention.Form, _ source: PlaceMention.Source,
        isOfOrgan: Bool = false, list: Int? = nil
    ) {
        mentions.all.append(
            PlaceMention(
                tokens: range, candidates: match.candidates, form: form, source: source, isOfOrgan: isOfOrgan,
                isFormer: lexicon.former.longestMatch(in: tokens, at: range.upperBound) != nil, list: list))
    }

    /// A name that another capital follows may be the beginning of a longer one that the gazetteer does not have; unless
    /// a person's name follows: `Phó Chủ tịch UBND xã Văn Khê Lưu Thị Hạnh`.
    private func isWhole(_ match: NameMatch, _ range: Range<Int>, _ isInCapitals: Bool) -> Bool {
        let end = match.tokens.upperBound
        guard end <= range.upperBound else { return false }
        guard end < range.upperBound, !isInCapitals, tokens[end].kind == .word, tokens[end].hasBlankBefore,
            tokens[end].shape == .capitalized, tokens[end - 1].kind != .number
        else { return true }
        return gazetteer.typePrefix(in: tokens, at: end) != nil
            || lexicon.offices.longestMatch(in: tokens, at: end) != nil || isPerson(at: end, range)
    }
}
