import BulletinModel

extension Explanation {
    /// The text with its facts marked, then the list of facts, as lines for a terminal.
    ///
    /// In colour a mark is underlined in the colour of its kind, with its number behind it; without, it stands in
    /// brackets: `[3|Ngày 4/5]`. Where marks cross, the one that ends first says so: `[3|Ngày [4|4/5|3] tại]`.
    /// A `?` behind the number means that the fact is doubtful.
    public func terminalLines(isColored: Bool) -> [String] {
        let style = isColored ? TerminalStyle.colored : .plain
        return markedLines(style) + [""] + factLines(style) + closingLines(style)
    }

    private func markedLines(_ style: TerminalStyle) -> [String] {
        let lines = MarkedText(text, marks: marks).lines
        let width = String(lines.count).utf8.count
        return lines.enumerated().map { number, pieces in
            var line = style.dim(Column.right(String(number + 1), width)) + " "
            for piece in pieces {
                switch piece {
                case .opening(let mark): line += style.opening("\(mark + 1)\(doubt(mark))")
                case .closing(let mark, let isInnermost):
                    line += style.closing("\(mark + 1)\(doubt(mark))", isInnermost: isInnermost)
                case .text(let range, let innermost):
                    var words = ""
                    HarmlessText.append(text[range], to: &words)
                    line += style.text(words, innermost.map { marks[$0].kind })
                }
            }
            return line
        }
    }

    private func doubt(_ mark: Int) -> String { marks[mark].isDoubtful ? "?" : "" }

    /// What people wrote has long places: a table of its own keeps the others narrow.
    private func factLines(_ style: TerminalStyle) -> [String] {
        table(facts.filter { $0.written == nil }, style) + table(facts.filter { $0.written != nil }, style)
    }

    private func table(_ facts: [ExplainedFact], _ style: TerminalStyle) -> [String] {
        let rows = facts.map { fact in
            [
                fact.mark.map { "[\($0)]" } ?? "", HarmlessText.of(fact.placeWords),
                fact.roundedConfidence, HarmlessText.of(fact.rule), HarmlessText.of(fact.field),
            ]
        }
        let widths = (0..<5).map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
        return zip(facts, rows).map { fact, row in
            let cells = zip(row, widths).enumerated().map { index, cell in
                index < 3 ? Column.right(cell.0, cell.1) : Column.left(cell.0, cell.1)
            }
            let words = HarmlessText.of(fact.words)
            return style.dim(cells[..<4].joined(separator: "  ")) + "  " + cells[4] + "  "
                + style.text(words, fact.kind)
        }
    }

    private func closingLines(_ style: TerminalStyle) -> [String] {
        var lines: [String] = []
        if !missing.isEmpty { lines += ["", "nothing known: \(missing.joined(separator: ", "))"] }
        if !bulletin.warnings.isEmpty { lines.append("") }
        for warning in bulletin.warnings {
            let line = warning.line.map { "line \($0): " } ?? ""
            lines.append(HarmlessText.of("\(line)\(warning.message) (\(warning.code))"))
        }
        return lines
    }
}

/// Cells of a table in type of one width.
enum Column {
    static func left(_ text: String, _ width: Int) -> String { text + blanks(text, width) }
    static func right(_ text: String, _ width: Int) -> String { blanks(text, width) + text }

    private static func blanks(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    }
}

/// How marks look in a terminal.
enum TerminalStyle {
    case colored, plain

    func opening(_ number: String) -> String { self == .plain ? "[\(number)|" : "" }

    func closing(_ number: String, isInnermost: Bool) -> String {
        switch self {
        case .plain: isInnermost ? "]" : "|\(number.filter { $0 != "?" })]"
        case .colored: dim("[\(number)]")
        }
    }

    func text(_ text: String, _ kind: FactKind?) -> String {
        guard self == .colored, let kind else { return text }
        return "\u{1B}[\(kind.codes)m\(text)\u{1B}[0m"
    }

    func dim(_ text: String) -> String { self == .colored ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

extension FactKind {
    /// The parameters of ECMA-48's SGR: underlined, in a colour that both light and dark grounds carry.
    fileprivate var codes: String {
        switch self {
        case .headline: "1;4;33"
        case .date: "4;36"
        case .place: "4;32"
        case .person: "4;35"
        case .document: "4;31"
        case .figure: "4;34"
        case .removed: "2"
        case .other: "4"
        }
    }
}
