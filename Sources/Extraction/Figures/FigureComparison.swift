import VietnameseText

/// What a percentage is a share of or compared with: `kế hoạch năm`, `so với cùng kỳ năm 2018`.
struct FigureComparison: Sendable {
    var name: FigureName
    /// Whether it is a whole (a plan, an area), not another time.
    var isWhole: Bool
    var end: Int

    /// Reads words of comparing, if there are any, and what is compared with behind them.
    static func read(in tokens: ArraySlice<Token>, at start: Int, lexicon: FigureLexicon) -> FigureComparison? {
        var index = start
        var isComparing = false
        if let first = lexicon.cues.longestMatch(in: tokens, at: index) {
            if let whole = first.value.whole, !first.value.roles.contains(.compare) {
                return FigureComparison(name: whole, isWhole: true, end: wholeTail(in: tokens, at: first.end))
            }
            if let comparison = first.value.comparison {
                return FigureComparison(name: comparison, isWhole: false, end: tail(in: tokens, at: first.end))
            }
            guard first.value.roles.contains(.compare) else { return nil }
            index = first.end
            isComparing = true
        }
        guard isComparing else { return nil }
        if let match = lexicon.cues.longestMatch(in: tokens, at: index) {
            if let comparison = match.value.comparison {
                return FigureComparison(name: comparison, isWhole: false, end: tail(in: tokens, at: match.end))
            }
            if let whole = match.value.whole {
                return FigureComparison(name: whole, isWhole: true, end: wholeTail(in: tokens, at: match.end))
            }
        }
        if index + 1 < tokens.endIndex, tokens[index].canonical == month, let number = tokens[index + 1].number,
            (1...12).contains(number)
        {
            return FigureComparison(name: .month(Int8(number)), isWhole: false, end: tail(in: tokens, at: index + 2))
        }
        if let year = printedYear(in: tokens, at: index) {
            return FigureComparison(name: .year(Int16(year)), isWhole: false, end: index + 2)
        }
        return nil
    }

    /// Who set the plan belongs to it: `dự toán` + `Trung ương giao`.
    private static func wholeTail(in tokens: ArraySlice<Token>, at index: Int) -> Int {
        let end = tail(in: tokens, at: index)
        var next = end
        while next < tokens.endIndex, next - end < 5, tokens[next].kind == .word {
            if tokens[next].canonical == giving { return next + 1 }
            next += 1
        }
        return end
    }

    /// A year behind it belongs to it: `cùng kỳ năm 2018`, `cùng kỳ 2009`, `kế hoạch năm 2020`.
    private static func tail(in tokens: ArraySlice<Token>, at index: Int) -> Int {
        if printedYear(in: tokens, at: index) != nil { return index + 2 }
        if index < tokens.endIndex, tokens[index].range.count == 4, let number = tokens[index].number,
            (1990...2100).contains(number)
        {
            return index + 1
        }
        return index
    }

    private static func printedYear(in tokens: ArraySlice<Token>, at index: Int) -> Int? {
        guard index + 1 < tokens.endIndex, tokens[index].canonical == year, let number = tokens[index + 1].number,
            (1990...2100).contains(number)
        else { return nil }
        return number
    }

    private static let month = Syllable("tháng")
    private static let giving = Syllable("giao")
    private static let year = Syllable("năm")
}
