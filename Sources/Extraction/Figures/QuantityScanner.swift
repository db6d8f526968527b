import VietnameseText

/// A number with its unit.
struct Quantity: Sendable {
    /// From the number to the end of the unit.
    var tokens: Range<Int>
    /// In the printed unit; of a range the lower end, of `200/250` what is done.
    var value: Double
    /// nil for a percentage.
    var unit: FigureUnit?
    /// Whether it is the lower end of a range.
    var isRange = false
    /// Where the words before it end: of `từ 5% xuống còn 3%`, which reads as 3%, before `từ`.
    var leading: Int
    /// Whether it is what a change led to: `từ 5% lên 7%`.
    var isLevel = false
}

/// Finds the numbers of a sentence that measure or count something; dates, ordinals, names and codes do not.
struct QuantityScanner: Sendable {
    let units: UnitLexicon
    let lexicon: FigureLexicon
    private let reader = NumeralReader()

    /// Puts the quantities of a sentence into an array, in order.
    func read(_ tokens: [Token], _ range: Range<Int>, into found: inout [Quantity]) {
        found.removeAll(keepingCapacity: true)
        var index = range.lowerBound
        while index < range.upperBound {
            guard tokens[index].kind == .number else {
                index += 1
                continue
            }
            let isSecond =
                found.last?.tokens.upperBound == index - 1 && tokens[index - 1].canonical == NumeralReader.slash
            guard isSecond || !isPartOfCode(index, in: tokens, range),
                var quantity = quantity(in: tokens, at: index, range),
                !isName(index, quantity, in: tokens, range)
            else {
                index = endOfDigits(from: index, in: tokens, range)
                continue
            }
            index = quantity.tokens.upperBound
            if let last = found.indices.last, isFormer(found[last], of: quantity, in: tokens, range) {
                quantity.leading = found[last].leading - 1
                quantity.isLevel = true
                found.removeLast()
            }
            found.append(quantity)
        }
    }

    /// A whole number behind `tháng`, `số`, `quốc lộ` … With decimals, or measured in a unit, it is a quantity all the
    /// same, and so is one behind `năm` that is no year: `từ đầu năm 41,65 tỷ`, `cả năm 50 tỷ`.
    private func isName(_ index: Int, _ quantity: Quantity, in tokens: [Token], _ range: Range<Int>) -> Bool {
        guard let unit = quantity.unit else { return false }
        if isDay(index, quantity, in: tokens, range) { return true }
        guard lexicon.isName(before: index, in: tokens, from: range.lowerBound) else { return false }
        let isWhole =
            index + 2 >= range.upperBound || tokens[index + 1].kind != .punctuation
            || tokens[index + 1].hasBlankBefore || tokens[index + 2].kind != .number
        if tokens[index - 1].canonical == Self.year { return isWhole && tokens[index].range.count == 4 }
        return isWhole && (unit.isCount || unit.name.unicodeScalars.count == 1)
    }

    /// `từ 14/3 người dân …`: a day, not done over plan.
    private func isDay(_ index: Int, _ quantity: Quantity, in tokens: [Token], _ range: Range<Int>) -> Bool {
        guard quantity.unit?.isCount == true, index > range.lowerBound, index + 2 < range.upperBound,
            tokens[index + 1].canonical == NumeralReader.slash, let day = tokens[index].number, day <= 31,
            let month = tokens[index + 2].number, month <= 12
        else { return false }
        return day > month || Self.dayWords.contains(tokens[index - 1].canonical)
    }

    private static let year = Syllable("năm")
    private static let dayWords: Set<Syllable> = Set(
        ["từ", "đến", "trước", "sau", "sáng", "chiều", "tối", "hôm"].map { Syllable($0) })

    /// Behind a number that is no quantity, with all that is glued to it: 31/3/2020, 05-CT/TW.
    private func endOfDigits(from index: Int, in tokens: [Token], _ range: Range<Int>) -> Int {
        var end = index + 1
        while end < range.upperBound, !tokens[end].hasBlankBefore, tokens[end].kind != .lineBreak,
            tokens[end].canonical != Self.openingBracket
        {
            end += 1
        }
        return end
    }

    private static var openingBracket: Syllable { Syllable(mark: "(") }

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
            isRange = separator.isRange
            if isRange, other.value <= value { return nil }
        }
        guard numeral.end < range.upperBound else { return nil }
        if tokens[numeral.end].canonical == NumeralReader.percent {
            let single = Quantity(
                tokens: index..<numeral.end + 1, value: value, unit: nil, isRange: isRange, leading: index)
            return upperEnd(single, in: tokens, range)
        }
        guard let (unit, end) = units.unit(in: tokens[range], at: numeral.end),
            !isCode(unitEnd: end, in: tokens, range)
        else { return nil }
        let single = Quantity(tokens: index..<end, value: value, unit: unit, isRange: isRange, leading: index)
        return upperEnd(compound(single, in: tokens, range) ?? single, in: tokens, range)
    }

    /// `10 - 12 %`, `10 đến 12%`, `200/250 triệu`: the index of the second number.
    private func second(after end: Int, in tokens: [Token], _ range: Range<Int>) -> (next: Int, isRange: Bool)? {
        guard end + 1 < range.upperBound, tokens[end + 1].kind == .number else { return nil }
        if tokens[end].canonical == NumeralReader.dash || tokens[end].canonical == Self.to { return (end + 1, true) }
        guard tokens[end].canonical == NumeralReader.slash, !tokens[end].hasBlankBefore, !tokens[end + 1].hasBlankBefore
        else { return nil }
        return (end + 1, false)
    }

    /// The other end of a range, or the plan, that repeats the unit: `5% - 7%`, `5 ha đến 7 ha`, `3 tỷ 412 triệu
    /// đồng/5 tỷ 800 triệu đồng`.
    private func upperEnd(_ first: Quantity, in tokens: [Token], _ range: Range<Int>) -> Quantity {
        let next = first.tokens.upperBound
        guard !first.isRange, next + 1 < range.upperBound, tokens[next + 1].kind == .number,
            [NumeralReader.dash, NumeralReader.slash, Self.to].contains(tokens[next].canonical),
            let numeral = reader.numeral(in: tokens, at: next + 1, limit: range.upperBound),
            numeral.end < range.upperBound
        else { return first }
        let isPlan = tokens[next].canonical == NumeralReader.slash
        var both = first
        if let unit = first.unit {
            guard let (other, end) = units.unit(in: tokens[range], at: numeral.end), other.base == unit.base,
                isPlan || numeral.value * other.factor > first.value * unit.factor
            else { return first }
            let plan = Quantity(tokens: next + 1..<end, value: numeral.value, unit: other, leading: next + 1)
            both.tokens = first.tokens.lowerBound..<(compound(plan, in: tokens, range) ?? plan).tokens.upperBound
        } else {
            guard tokens[numeral.end].canonical == NumeralReader.percent, numeral.value > first.value else {
                return first
            }
            both.tokens = first.tokens.lowerBound..<numeral.end + 1
        }
        both.isRange = !isPlan
        return both
    }

    /// `từ 46,9% xuống còn 42,3%`, `tăng từ 35 triệu đồng năm 2018 lên 42 triệu đồng`: the second is the figure.
    private func isFormer(
        _ former: Quantity, of quantity: Quantity, in tokens: [Token], _ range: Range<Int>
    ) -> Bool {
        guard former.leading > range.lowerBound, tokens[former.leading - 1].canonical == Self.from,
            former.unit?.base == quantity.unit?.base,
            (1...9).contains(quantity.leading - former.tokens.upperBound)
        else { return false }
        let between = tokens[former.tokens.upperBound..<quantity.leading]
        return between.contains { Self.levelWords.contains($0.canonical) }
            && !between.contains(where: FigureClause.isBoundary)
    }

    private static let to = Syllable("đến")
    private static let from = Syllable("từ")
    private static let levelWords: Set<Syllable> = Set(["lên", "xuống", "còn", "thành"].map { Syllable($0) })

    /// A unit's letters that go on as a code: `12 ha-01`.
    private func isCode(unitEnd: Int, in tokens: [Token], _ range: Range<Int>) -> Bool {
        guard unitEnd + 1 < range.upperBound, tokens[unitEnd].canonical == NumeralReader.dash else { return false }
        return !tokens[unitEnd].hasBlankBefore && tokens[unitEnd + 1].kind == .number
            && !tokens[unitEnd + 1].hasBlankBefore && tokens[unitEnd - 1].kind == .word
            && tokens[unitEnd - 1].hasBlankBefore
    }

    /// `3 tỷ 250 triệu đồng` is 3.25 tỷ đồng.
    private func compound(_ first: Quantity, in tokens: [Token], _ range: Range<Int>) -> Quantity? {
        let next = first.tokens.upperBound
        guard let unit = first.unit, !unit.isCount, next < range.upperBound, tokens[next].kind == .number,
            let numeral = reader.numeral(in: tokens, at: next, limit: range.upperBound),
            let (smaller, end) = units.unit(in: tokens[range], at: numeral.end),
            smaller.base == unit.base, smaller.factor < unit.factor, numeral.value * smaller.factor < unit.factor
        else { return nil }
        let value = (first.value * unit.factor + numeral.value * smaller.factor) / unit.factor
        return Quantity(tokens: first.tokens.lowerBound..<end, value: value, unit: unit, leading: first.leading)
    }
}
