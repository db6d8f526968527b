import BulletinModel
/// The cells of a line that a table was pasted as: tabs stand between them.
struct TableRow: Sendable, Hashable {
    struct Cell: Sendable, Hashable {
        /// Counted from 0; an empty cell has none.
        let column: Int
        let tokens: Range<Int>
    }

    let cells: [Cell]
    /// How many columns the line has at least.
    let columns: Int

    /// nil for a line with fewer than two tabs, which is no row.
    init?(_ line: Range<Int>, in text: CleanText) {
        guard let first = line.first, !text.tabs.isEmpty else { return nil }
        let start = text.tokens[first].start - (text.tokens[first].hasBlankBefore ? 1 : 0)
        var tab = text.tabs.indices.partition { text.tabs[$0] < start }
        let leading = tab
        var cells: [Cell] = []
        var column = 0
        for index in line {
            let token = text.tokens[index]
            let before = column
            while tab < text.tabs.count, text.tabs[tab] < token.start {
                column += 1
                tab += 1
            }
            if let last = cells.last, column == before {
                cells[cells.count - 1] = Cell(column: last.column, tokens: last.tokens.lowerBound..<index + 1)
            } else {
                cells.append(Cell(column: column, tokens: index..<index + 1))
            }
        }
        guard tab - leading >= 2 else { return nil }
        self.cells = cells
        columns = column + 1
    }

    subscript(column: Int) -> Range<Int>? {
        cells.first { $0.column == column }?.tokens
    }
}
