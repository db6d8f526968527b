import BulletinModel
import VietnameseText

/// The period that the words before a figure give it: `lũy kế`, `5 tháng`, `tháng 4`, `quý I`, `năm 2019`.
struct FigurePeriod: Sendable {
    private let month = Syllable("tháng")
    private let quarter = Syllable("quý")
    private let year = Syllable("năm")
    private let first = Syllable("đầu")
    private let lexicon: FigureLexicon
    /// What words that name a period may begin with.
    private let openings: FirstWords

    init(lexicon: FigureLexicon) {
        self.lexicon = lexicon
        openings = FirstWords(lexicon.cumulative, words: [month, quarter, year])
    }

    /// The last period that is named in the tokens, with the tokens that name it; nil when there is none or its year
    /// is not known.
    ///
    /// - Parameter document: what the bulletin reports on; gives the year and, for `lũy kế`, the month.
    func find(in tokens: ArraySlice<Token>, document: EDTF?) -> (period: EDTF, tokens: Range<Int>)? {
        var found: (EDTF, Range<Int>)?
        let knownYear = document?.end.year
        for index in tokens.indices {
            let token = tokens[index]
            guard token.kind == .number || openings.mayBegin(with: token) else { continue }
            if token.kind == .number, let count = token.number, index + 1 < tokens.endIndex,
                tokens[index + 1].canonical == month, (1...12).contains(count), isCount(index, tokens)
            {
                var end = index + 2
                if end + 1 < tokens.endIndex, tokens[end].canonical == first { end += 2 }
                if let year = printedYear(at: end, tokens) ?? knownYear {
                    found = (.months(year, 1, count), index..<end)
                }
            } else if token.canonical == month, index + 1 < tokens.endIndex,
                let number = tokens[index + 1].number, (1...12).contains(number),
                index == tokens.startIndex || tokens[index - 1].kind != .number
            {
                if let year = printedYear(at: index + 2, tokens) ?? knownYear {
                    found = (.month(year, number), index..<index + 2)
                }
            } else if token.canonical == quarter, index + 1 < tokens.endIndex,
                let number = Self.quarters[tokens[index + 1].canonical]
            {
                if let year = printedYear(at: index + 2, tokens) ?? knownYear {
                    found = (.months(year, number * 3 - 2, number * 3), index..<index + 2)
                }
            } else if let document, let match = lexicon.cues.longestMatch(in: tokens, at: index),
                match.value.roles.contains(.cumulative)
            {
                if let month = document.end.month {
                    found = (.months(document.end.year, 1, month), index..<match.end)
                }
            } else if token.canonical == year, let knownYear, index > tokens.startIndex, found == nil,
                Self.wholeWords.contains(tokens[index - 1].canonical), printedYear(at: index, tokens) == nil
            {
                found = (.year(knownYear), index - 1..<index + 1)
            } else if token.canonical == year, index + 1 < tokens.endIndex, found == nil,
                let number = tokens[index + 1].number, (1990...2100).contains(number)
            {
                found = (.year(number), index..<index + 2)
            }
        }
        return found
    }

    /// `5 tháng` counts months, `tháng 5 tháng` and `ngày 5 tháng` do not.
    private func isCount(_ index: Int, _ tokens: ArraySlice<Token>) -> Bool {
        guard index > tokens.startIndex else { return true }
        return !Self.dayWords.contains(tokens[index - 1].canonical)
            && tokens[index - 1].canonical != NumeralReader.slash
    }

    /// `năm 2019`, `/2019`, `- 2019`.
    private func printedYear(at index: Int, _ tokens: ArraySlice<Token>) -> Int? {
        guard index + 1 < tokens.endIndex,
            [year, NumeralReader.slash, NumeralReader.dash].contains(tokens[index].canonical),
            let number = tokens[index + 1].number, (1990...2100).contains(number)
        else { return nil }
        return number
    }

    /// `cả năm`, `hết năm`
    private static let wholeWords: Set<Syllable> = [Syllable("cả"), Syllable("hết")]
    private static let dayWords: Set<Syllable> = [Syllable("ngày"), Syllable("tháng"), Syllable("mùng")]
    private static let quarters: [Syllable: Int] = [
        Syllable("I"): 1, Syllable("II"): 2, Syllable("III"): 3, Syllable("IV"): 4,
        Syllable("1"): 1, Syllable("2"): 2, Syllable("3"): 3, Syllable("4"): 4,
    ]
}
