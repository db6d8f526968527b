import VietnameseText

/// A number with its unit.
struct Quantity: Sendable, Equatable {
    /// From the number to the end of the unit.
    var tokens: Range<Int>
    /// In the printed unit; of a range the lower end, of `200/250` what is done.
    var value: Double
    /// nil for a percentage.
    var unit: UnitLexicon.Unit?
    /// Whether it is the lower end of a range.
    var isRange = false
}

/// Finds the numbers of a sentence that measure or count something; dates, ordinals, names and codes do not.
struct QuantityScanner: Sendable {
    let units: UnitLexicon
    let lexicon: FigureLexicon
    private let reader = NumeralReader()

    /// The quantities of a sentence in order.
    func quantities(in tokens: [Token], _ range: Range<Int>) -> [Quantity] {
        var found: [Quantity] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard tokens[index].kind == .number else {
                index += 1
                continue
            }
            guard !isPartOfCode(index, in: tokens, range), !isName(index, in: tokens, range),
                let quantity = quantity(in: tokens, at: index, range)
            else {
                index = endOfDigits(from: index, in: tokens, range)
                continue
            }
            found.append(quantity)
            index = quantity.tokens.upperBound
        }
        return found
    }

    /// A whole number behind `tháng`, `số`, `quốc lộ` … With decimals it measures something all the same, and so does
    /// one behind `năm` that is no year: `từ đầu năm 41,65 tỷ`, `cả năm 50 tỷ`.
    private func isName(_ index: Int, in tokens: [Token], _ range: Range<Int>) -> Bool {
        guard lexicon.isName(before: index, in: tokens[range]) else { return false }
        let isWhole =
            index + 2 >= range.upperBound || tokens[index + 1].kind != .punctuation
            || tokens[index + 1].hasBlankBefore || tokens[index + 2].kind != .number
        if tokens[index - 1].canonical == Self.year { return isWhole && tokens[index].range.count == 4 }
        return isWhole
    }

    private static let year = Syllable("năm")

    /// Behind a number that is no quantity, with all that is glued to it: 31/3/2020, 05-CT/TW.
    private func endOfDigits(from index: Int, in tokens: [Token], _ range: Range<Int>) -> Int {
        var end = index + 1
        while end < range.upperBound, !tokens[end].hasBlankBefore, tokens[end].kind != .lineBreak {
            end += 1
        }
        return end
    }

    /// Glued behind a letter, a slash, a dash or a dot: `NQ42`, `-19`, `1.2.3`.
    private func isPartOfCode(_ index: Int, in tokens: [Token], _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, !tokens[index].hasBlankBefore else { return false }
        let before = tokens[index - 1]
        if before.kind == .word { return true }
        return [NumeralReader.slash, NumeralReader.dash].contains(before.canonical)
            && index - 1 > range.lowerBound && !before.hasBlankBefore
    }

    private func quantity(in tokens: [Token], at index: Int, _ range: Range<Int>) -> Quantity? {
        guard var numeral = reader.numeral(in: tokens, at: index, limit: range.upperBound) else { return nil }
        let value = numeral.value
        var isRange = false
        if let separator = second(after: numeral.end, in: tokens, range),
            let other = reader.numeral(in: tokens, at: separator.next, limit: range.upperBound)
        {
            numeral.end = other.end
            isRange = separator.isDash
            if isRange, other.value <= value { return nil }
        }
        guard numeral.end < range.upperBound else { return nil }
        if tokens[numeral.end].canonical == NumeralReader.percent {
            return Quantity(tokens: index..<numeral.end + 1, value: value, unit: nil, isRange: isRange)
        }
        guard let (unit, end) = units.unit(in: tokens[range], at: numeral.end),
            !isCode(unitEnd: end, in: tokens, range)
        else { return nil }
        let single = Quantity(tokens: index..<end, value: value, unit: unit, isRange: isRange)
        return compound(single, in: tokens, range) ?? single
    }

    /// `10 - 12 %`, `10-12%`, `200/250 triệu`: the index of the second number.
    private func second(after end: Int, in tokens: [Token], _ range: Range<Int>) -> (next: Int, isDash: Bool)? {
        guard end + 1 < range.upperBound, tokens[end + 1].kind == .number else { return nil }
        if tokens[end].canonical == NumeralReader.dash { return (end + 1, true) }
        guard tokens[end].canonical == NumeralReader.slash, !tokens[end].hasBlankBefore, !tokens[end + 1].hasBlankBefore
        else { return nil }
        return (end + 1, false)
    }

    /// A unit's letters that go on as a code: `12 ha-01`.
    private func isCode(unitEnd: Int, in tokens: [Token], _ range: Range<Int>) -> Bool {
        guard unitEnd + 1 < range.upperBound, tokens[unitEnd].canonical == NumeralReader.dash else { return false }
        return !tokens[unitEnd].hasBlankBefore && tokens[unitEnd + 1].kind == .number
            && !tokens[unitEnd + 1].hasBlankBefore
    }

    /// `3 tỷ 250 triệu đồng` is 3.25 tỷ đồng.
    private func compound(_ first: Quantity, in tokens: [Token], _ range: Range<Int>) -> Quantity? {
        let next = first.tokens.upperBound
        guard let unit = first.unit, next < range.upperBound, tokens[next].kind == .number,
            let numeral = reader.numeral(in: tokens, at: next, limit: range.upperBound),
            let (smaller, end) = units.unit(in: tokens[range], at: numeral.end),
            smaller.base == unit.base, smaller.factor < unit.factor, numeral.value * smaller.factor < unit.factor
        else { return nil }
        let value = (first.value * unit.factor + numeral.value * smaller.factor) / unit.factor
        return Quantity(tokens: first.tokens.lowerBound..<end, value: value, unit: unit)
    }
}
