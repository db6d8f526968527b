import BulletinModel
import VietnameseText

/// Reads the numbers of a table that was pasted into the article with its tabs: what a column measures and in which unit
/// stands in its head, or the unit in a column of units; what a row is about in its first words.
///
/// Only results are figures: columns of plans and of the year before are none.
struct TableReader: Sendable {
    private enum Column: Sendable {
        /// `Diện tích (ha)`; of `Thực hiện (ha)` the head says nothing of what is measured.
        case measure(head: Range<Int>?, unit: FigureUnit)
        /// `ĐVT`
        case units
        /// `Thực hiện`, beside a column of units.
        case results
        /// `% kế hoạch`: of the result before.
        case share(FigureName?)
        case other
    }

    private let units: UnitLexicon
    private let lexicon: FigureLexicon
    private let heads: PhraseTrie<Head>
    private let numerals = NumeralReader()

    private enum Head: Sendable {
        case units, results, other
    }

    init(units: UnitLexicon, lexicon: FigureLexicon, words: Lexicon) throws {
        self.units = units
        self.lexicon = lexicon
        var heads = PhraseList<Head>()
        for (section, head) in [("table_units", Head.units), ("table_results", .results), ("table_others", .other)] {
            for phrase in try words.phrases(section) { heads.insert(phrase, head) }
        }
        self.heads = PhraseTrie(heads)
    }

    /// The figures of all tables, in order.
    func find(in document: ZonedText, period: EDTF?) -> [Finding<Figure>] {
        guard !document.text.tabs.isEmpty else { return [] }
        var found: [Finding<Figure>] = []
        var columns: [Column]?
        var line: Int?
        for span in document.spans where span.zone == .article {
            let row = TableRow(span.tokens, in: document.text)
            if line != span.line - 1 || row == nil { columns = nil }
            line = span.line
            guard let row else { continue }
            if let head = self.columns(of: row, in: document.text) {
                columns = head
            } else if let columns {
                addFigures(of: row, columns, in: document.text, period, to: &found)
            }
        }
        return found
    }

    /// What the columns hold, if a row is a head: no number alone in a cell, and a unit or a column of units.
    private func columns(of row: TableRow, in text: CleanText) -> [Column]? {
        guard row.cells.count >= 3, !row.cells.contains(where: { number(in: $0.tokens, text) != nil }) else {
            return nil
        }
        var columns = [Column](repeating: .other, count: row.columns)
        for cell in row.cells { columns[cell.column] = column(cell.tokens, in: text) }
        let hasUnits = columns.contains { if case .units = $0 { true } else { false } }
        let hasMeasures = columns.contains { if case .measure = $0 { true } else { false } }
        guard hasUnits || hasMeasures else { return nil }
        return columns
    }

    private func column(_ cell: Range<Int>, in text: CleanText) -> Column {
        let tokens = text.tokens
        var kind: Head?
        for index in cell {
            guard let match = heads.match(in: tokens, at: index, before: cell.upperBound) else { continue }
            if match.value == .units, match.end < cell.upperBound || index > cell.lowerBound { continue }
            kind = kind == .other ? .other : match.value
        }
        if kind == .units { return .units }
        if let sign = cell.first(where: { text.isMark("%", at: $0) }) {
            let whole = FigureComparison.read(in: tokens[cell], at: sign + 1, lexicon: lexicon)
            return whole?.isWhole == true ? .share(whole?.name) : .other
        }
        if kind == .other { return .other }
        if let open = cell.last(where: { text.isMark("(", at: $0) }), open > cell.lowerBound,
            let unit = units.unit(in: tokens[..<cell.upperBound], at: open + 1), text.isMark(")", at: unit.end),
            unit.end == cell.upperBound - 1
        {
            return .measure(head: kind == .results ? nil : cell.lowerBound..<open, unit: unit.unit)
        }
        return kind == .results ? .results : .other
    }

    private func addFigures(
        of row: TableRow, _ columns: [Column], in text: CleanText, _ period: EDTF?,
        to found: inout [Finding<Figure>]
    ) {
        guard
            let label = row.cells.first(where: { cell in
                cell.tokens.contains { text.tokens[$0].kind == .word } && cell.tokens.count > 1 || isName(cell, text)
            })
        else { return }
        let subject = lowered(label.tokens, text)
        let unitCell = columns.indices.first { if case .units = columns[$0] { true } else { false } }
        let unit = unitCell.flatMap { row[$0] }.flatMap { cell in
            units.unit(in: text.tokens[..<cell.upperBound], at: cell.lowerBound).flatMap {
                $0.end == cell.upperBound ? $0.unit : nil
            }
        }
        var last: Int?
        for cell in row.cells where cell.column < columns.count {
            guard let value = number(in: cell.tokens, text) else { continue }
            switch columns[cell.column] {
            case .measure(let head, let unit):
                last = found.count
                let measured = head.map { lowered($0, text) + " " } ?? ""
                found.append(figure(measured + subject, value, unit, cell, period, text))
            case .results:
                guard let unit else { continue }
                last = found.count
                found.append(figure(subject, value, unit, cell, period, text))
            case .share(let whole):
                guard let last, found[last].value.percent == nil else { continue }
                found[last].value.percent = value
                found[last].value.percentOf = whole.map(lexicon.text)
            case .units, .other: continue
            }
        }
    }

    private func figure(
        _ indicator: String, _ value: Double, _ unit: FigureUnit, _ cell: TableRow.Cell, _ period: EDTF?,
        _ text: CleanText
    ) -> Finding<Figure> {
        let base = value * unit.factor
        var figure = Figure(
            indicator: indicator, value: value, unit: unit.name,
            valueBase: base < 1e6 ? (base * 1e6).rounded() / 1e6 : base.rounded(),
            span: text.string(tokens: cell.tokens))
        figure.period = period
        return Finding(value: figure, tokens: cell.tokens, rule: "figures.table", confidence: 0.9)
    }

    /// The number that a cell is, and nothing else.
    private func number(in cell: Range<Int>, _ text: CleanText) -> Double? {
        guard let numeral = numerals.numeral(in: text.tokens, at: cell.lowerBound, limit: cell.upperBound),
            numeral.end == cell.upperBound
        else { return nil }
        return numeral.value
    }

    /// Words, and no number of the row or letter of an outline.
    private func isName(_ cell: TableRow.Cell, _ text: CleanText) -> Bool {
        let token = text.tokens[cell.tokens.lowerBound]
        return token.kind == .word && token.range.count > 1
            && NumberWords.roman(in: text, at: cell.tokens.lowerBound, before: cell.tokens.upperBound) == nil
    }

    /// In small letters, where only the first has a capital.
    private func lowered(_ range: Range<Int>, _ text: CleanText) -> String {
        let printed = text.string(tokens: range)
        guard let first = range.first, text.tokens[first].shape == .capitalized,
            let scalar = printed.unicodeScalars.first
        else { return printed }
        return String(Character(Folding.lowercase(scalar))) + String(printed.unicodeScalars.dropFirst())
    }
}
