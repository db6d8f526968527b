import BulletinModel
import VietnameseText

/// Finds who signed an official paper: `PHÓ CHỦ TỊCH`, `(Đã ký)`, then a name alone on its line.
struct SignatureRule: Sendable {
    private let roles: RoleParser
    private let names: NameParser
    private let signed: PhraseTrie<Bool>

    init(roles: RoleParser, names: NameParser, lexicon: Lexicon) throws {
        self.roles = roles
        self.names = names
        signed = PhraseTrie(try lexicon.phrases("signed"))
    }

    /// The signatory with the role that stands above the name; the body that issues the paper completes it.
    func find(in text: CleanText) -> PersonParser.Mention? {
        let lines = text.lines
        guard lines.count > 3 else { return nil }
        for index in stride(from: lines.count - 1, to: max(0, lines.count - Self.reach), by: -1) {
            guard mayHoldRole(lines[index].tokens, in: text.tokens) else { continue }
            for cell in cells(of: lines[index].tokens, in: text) {
                // `KT. CHỦ TỊCH` is whom the signatory stands in for.
                guard cell.count <= 6, text.tokens[cell].allSatisfy({ $0.shape == .upper }),
                    let role = roles.role(in: text, at: cell.lowerBound, before: cell.upperBound),
                    role.end == cell.upperBound
                else { continue }
                let isColumn = cell.lowerBound > lines[index].tokens.lowerBound
                if let name = name(below: index, isColumn: isColumn, in: text) {
                    return PersonParser.Mention(name: name, roles: [role], end: name.upperBound)
                }
            }
        }
        return nil
    }

    private static let reach = 25

    private func mayHoldRole(_ line: Range<Int>, in tokens: [Token]) -> Bool {
        line.contains { tokens[$0].shape == .upper && roles.lexicon.openings.mayBegin(with: tokens[$0]) }
    }

    /// The name on one of the next lines. Beside a column of recipients it may stand lower.
    private func name(below index: Int, isColumn: Bool, in text: CleanText) -> Range<Int>? {
        for below in text.lines[(index + 1)...].prefix(isColumn ? 8 : 3) {
            if signed.first(in: text.tokens, below.tokens) != nil { continue }
            for cell in cells(of: below.tokens, in: text) {
                let run = names.run(in: text, at: cell.lowerBound, before: cell.upperBound)
                if run.end == cell.upperBound, names.isName(run, in: text.tokens, isCertain: false) {
                    return run.tokens(from: 0)
                }
            }
            if !isColumn { return nil }
        }
        return nil
    }

    /// The columns of a line: three blanks or more stand between them.
    private func cells(of line: Range<Int>, in text: CleanText) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for index in line.dropFirst() where text.tokens[index].hasBlankBefore {
            let gap = text.sourceOffsets[text.tokens[index].start] - text.sourceOffsets[text.tokens[index - 1].end]
            if gap >= 3 {
                cells.append(start..<index)
                start = index
            }
        }
        return cells + [start..<line.upperBound]
    }
}
