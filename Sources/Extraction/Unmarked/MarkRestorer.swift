import Gazetteer
import VietnameseText

/// Gives the words of a line their marks back as far as they are certain: the keys that rules match by, never the text.
///
/// First names of units behind their type words, then the phrases that cover most of the line, then single words beside
/// numbers, last names that stand alone and surnames. What stays unclear keeps the key that it has and matches nothing:
/// `thang` is no tháng, `ban` no ban.
struct MarkRestorer {
    let lexicon: MarkLexicon
    let names: UnmarkedNames
    private(set) var tokens: [Token]
    /// Whether a token is read already.
    private var isRead: [Bool]
    /// Whether it is part of a phrase that begins with a capital: of an organ's name, perhaps.
    private var isOfName: [Bool]
    private var unclear: [UnmarkedNames.Name] = []
    /// The provinces and districts that were read.
    private var known: Set<UnitID> = []

    init(_ tokens: [Token], lexicon: MarkLexicon, names: UnmarkedNames) {
        self.tokens = tokens
        self.lexicon = lexicon
        self.names = names
        isRead = [Bool](repeating: false, count: tokens.count)
        isOfName = isRead
    }

    mutating func restore(_ line: Range<Int>) {
        // Words with a mark or two among the others are clear.
        for index in line where tokens[index].canonical != tokens[index].folded { isRead[index] = true }
        let isInCapitals = PlaceScan.isInCapitals(tokens[line])
        if !isInCapitals { readTypedNames(line, isInCapitals: false) }
        readCodes(line)
        readPhrases(line, isInCapitals: isInCapitals)
        if isInCapitals { readTypedNames(line, isInCapitals: true) }
        readNeighboursOfNumbers(line)
        if !isInCapitals { readHonorifics(line) }
        readBareNames(line, isInCapitals: isInCapitals)
        if !isInCapitals { readSurnames(line) }
    }

    private mutating func read(_ index: Int, as key: Syllable) {
        tokens[index] = tokens[index].read(as: key)
        isRead[index] = true
    }

    private mutating func readTypedNames(_ line: Range<Int>, isInCapitals: Bool) {
        var index = line.lowerBound
        while index < line.upperBound {
            guard !isRead[index], tokens[index].kind == .word,
                let name = names.typed(in: tokens, at: index, line, isInCapitals: isInCapitals),
                !isRead[name.type.lowerBound..<name.name.upperBound].contains(true)
            else {
                index += 1
                continue
            }
            read(name)
            index = name.name.upperBound
            if !isInCapitals { readItems(&index, line, types: name.types) }
        }
    }

    /// `cac xa Dong Phuc, Yen Duong va Ha Hieu`: the other names of a list behind one type word.
    private mutating func readItems(_ index: inout Int, _ line: Range<Int>, types: TypeSet) {
        while index + 1 < line.upperBound, lexicon.joints.contains(tokens[index].folded),
            let name = names.item(in: tokens, at: index + 1, line, types: types), !isRead[name.name].contains(true)
        {
            read(name)
            index = name.name.upperBound
        }
    }

    /// Of several spellings none is taken before the whole text is read.
    private mutating func read(_ name: UnmarkedNames.Name) {
        for (place, key) in zip(name.type, name.typeKeys) { read(place, as: key) }
        if name.spellings.count == 1 {
            take(name.spellings[0], for: name.name)
        } else {
            for place in name.name { isRead[place] = true }
            unclear.append(name)
        }
    }

    private mutating func take(_ spelling: UnmarkedNames.Spelling, for range: Range<Int>) {
        for (place, key) in zip(range, spelling.keys) { read(place, as: key) }
        let gazetteer = names.gazetteer
        for state in spelling.states where gazetteer.level(of: state) != .commune {
            known.insert(gazetteer.unit(of: state))
        }
    }

    /// Names with several spellings are those of units in the provinces and districts that the text names. What is still
    /// unclear stays without marks.
    mutating func finish() {
        for name in unclear {
            let near = name.spellings.filter { spelling in
                spelling.states.contains { state in
                    names.gazetteer.ancestors(of: state).contains { known.contains(names.gazetteer.unit(of: $0)) }
                }
            }
            if near.count == 1 { take(near[0], for: name.name) }
        }
    }

    /// The phrases that together cover most words, one long one rather than several short ones.
    private mutating func readPhrases(_ line: Range<Int>, isInCapitals: Bool) {
        typealias Choice = (points: Int, phrase: MarkLexicon.Phrase?, end: Int)
        var choices = [Choice](repeating: (0, nil, 0), count: line.count + 1)
        for index in line.reversed() {
            let place = index - line.lowerBound
            choices[place] = (choices[place + 1].points, nil, index + 1)
            guard !isRead[index] else { continue }
            for match in lexicon.matches(in: tokens[..<line.upperBound], at: index)
            where fits(match.value, at: index, isInCapitals: isInCapitals) {
                let points = 10 * match.value.words - 4 + choices[match.end - line.lowerBound].points
                if points > choices[place].points { choices[place] = (points, match.value, match.end) }
            }
        }
        var index = line.lowerBound
        while index < line.upperBound {
            let choice = choices[index - line.lowerBound]
            if let phrase = choice.phrase {
                let isName = tokens[index].shape != .lower
                for (offset, key) in phrase.keys.enumerated() {
                    read(index + offset, as: key)
                    isOfName[index + offset] = isName
                }
            }
            index = choice.end
        }
    }

    /// `phuong An` is no `phương án`, `Doan The` no `đoàn thể`: a capital inside a phrase stands where some lexicon has
    /// one, or where all words have one and none is a surname.
    private func fits(_ phrase: MarkLexicon.Phrase, at index: Int, isInCapitals: Bool) -> Bool {
        for (offset, isCapital) in phrase.capitals.enumerated() {
            if isRead[index + offset] { return false }
            let token = tokens[index + offset]
            if !isInCapitals, offset > 0, !isCapital, token.shape == .capitalized,
                tokens[index].shape == .lower
                    || lexicon.surnames[tokens[index].folded] != nil
            {
                return false
            }
        }
        return true
    }

    private mutating func readNeighboursOfNumbers(_ line: Range<Int>) {
        for index in line where !isRead[index] && tokens[index].kind == .word {
            let next = index + 1 < line.upperBound ? tokens[index + 1] : nil
            let isBeforeNumber = next.map { $0.kind == .number || isRoman($0) } ?? false
            let isBehindNumber = index > line.lowerBound && isNumber(index - 1, from: line.lowerBound)
            if isBeforeNumber, let key = lexicon.beforeNumbers[tokens[index].folded] {
                read(index, as: key)
            } else if isBehindNumber, let key = lexicon.behindNumbers[tokens[index].folded] {
                read(index, as: key)
            } else if index > line.lowerBound, isOfName[index - 1], tokens[index].shape == .lower,
                let key = lexicon.levels[tokens[index].folded]
            {
                read(index, as: key)
            }
        }
    }

    /// A number, or what it is counted by: `43,5 trieu dong/nguoi/`.
    private func isNumber(_ index: Int, from start: Int) -> Bool {
        if tokens[index].kind == .number { return true }
        return tokens[index].canonical == Mark.slash && index > start && tokens[index - 1].kind == .word
            && isRead[index - 1]
    }

    /// `QD` of `12-QD/TW`.
    private mutating func readCodes(_ line: Range<Int>) {
        for index in line.dropFirst() where !isRead[index] && !tokens[index].hasBlankBefore {
            let mark = tokens[index - 1].canonical
            guard mark == Mark.dash || mark == Mark.slash, tokens[index].kind == .word, tokens[index].shape != .lower,
                let code = lexicon.codes[tokens[index].folded]
            else { continue }
            read(index, as: code)
        }
    }

    private func isRoman(_ token: Token) -> Bool {
        token.kind == .word && token.shape != .lower && Self.romans.contains(token.canonical)
    }

    private static let romans = Set((1...30).map { Syllable(String(NumberWords.romanNumeral($0))) })

    /// `ong Tran`, `tai Huyen uy`, `Ba Pham Thi`: at the beginning of a sentence only before a surname and another name,
    /// and where no unit is called so.
    private mutating func readHonorifics(_ line: Range<Int>) {
        for index in line.dropLast() where !isRead[index] && tokens[index + 1].shape == .capitalized {
            guard let key = lexicon.beforeNames[tokens[index].folded],
                tokens[index].shape == .lower || isBeforePerson(index, line)
            else { continue }
            read(index, as: key)
        }
    }

    private func isBeforePerson(_ index: Int, _ line: Range<Int>) -> Bool {
        guard index + 2 < line.upperBound, isNamePart(index + 1), isNamePart(index + 2) else { return false }
        let surname = tokens[index + 1].folded
        return (lexicon.surnames[surname] ?? lexicon.otherSurnames[surname]) != nil
            && names.bare(in: tokens, at: index, line, isInCapitals: false) == nil
    }

    private mutating func readBareNames(_ line: Range<Int>, isInCapitals: Bool) {
        var index = line.lowerBound
        while index < line.upperBound {
            guard !isRead[index], tokens[index].kind == .word, tokens[index].shape != .lower,
                let name = names.bare(in: tokens, at: index, line, isInCapitals: isInCapitals),
                !isRead[name.name].contains(true)
            else {
                index += 1
                continue
            }
            read(name)
            // `Bao Quang Ninh`
            let before = index - 1
            if before >= line.lowerBound, !isRead[before], tokens[before].shape != .lower,
                let key = lexicon.beforeNames[tokens[before].folded]
            {
                read(before, as: key)
            }
            index = name.name.upperBound
        }
    }

    /// The surname and the middle name of a run of capitals; their values stay as they are printed.
    private mutating func readSurnames(_ line: Range<Int>) {
        var index = line.lowerBound
        while index < line.upperBound {
            guard isNamePart(index), index + 1 < line.upperBound, isNamePart(index + 1), let surname = surname(index)
            else {
                index += 1
                continue
            }
            read(index, as: surname)
            index += 1
            if let middle = lexicon.middleNames[tokens[index].folded], index + 1 < line.upperBound,
                isNamePart(index + 1)
            {
                read(index, as: middle)
            }
            while index < line.upperBound, isNamePart(index) || isRead[index] && tokens[index].shape == .capitalized {
                index += 1
            }
        }
    }

    /// A rare surname only before a middle name: `Ta Quang`.
    private func surname(_ index: Int) -> Syllable? {
        if let surname = lexicon.surnames[tokens[index].folded] { return surname }
        return lexicon.middleNames[tokens[index + 1].folded] == nil ? nil : lexicon.otherSurnames[tokens[index].folded]
    }

    private func isNamePart(_ index: Int) -> Bool {
        !isRead[index] && tokens[index].kind == .word && tokens[index].shape == .capitalized
    }
}
