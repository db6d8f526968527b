import BulletinModel
import VietnameseText

/// The numbers that the article reports, each with what it measures, how exact it is, what share of what it is, how
/// it changed against what, and for which period.
struct FigureRule: Sendable {
    static let name = "figures.clause"

    private let lexicon: FigureLexicon
    private let scanner: QuantityScanner
    private let reader: FigureContextReader
    private let tables: TableReader

    init() throws {
        lexicon = try FigureLexicon()
        let units = try UnitLexicon()
        scanner = QuantityScanner(units: units, lexicon: lexicon)
        tables = try TableReader(units: units, lexicon: lexicon, words: Lexicon(bundled: "figures"))
        reader = FigureContextReader(lexicon: lexicon)
    }

    /// The figures of the article in order.
    ///
    /// - Parameter period: what the bulletin reports on; a figure that names none of its own has this one.
    func find(in document: ZonedText, period: EDTF?) -> [Finding<Figure>] {
        var found: [Finding<Figure>] = []
        found.reserveCapacity(document.sentences.count)
        var listsTargets = false
        var workspace = Workspace(clause: FigureClause(documentPeriod: period, lexicon: lexicon))
        let tokens = document.text.tokens
        for sentence in document.sentences {
            let isItem = tokens[sentence.tokens.lowerBound].kind == .punctuation
            if !isItem { listsTargets = false }
            let count = found.count
            addFigures(of: document.text, sentence.tokens, isTarget: listsTargets, period, &workspace, to: &found)
            if found.count == count, leadsIntoTargets(sentence, in: tokens) { listsTargets = true }
        }
        found += ofLead(in: document, besides: found, period, &workspace)
        let inTables = tables.find(in: document, period: period)
        if inTables.isEmpty { return found }
        return (found + inTables).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func addFigures(
        of text: CleanText, _ sentence: Range<Int>, isTarget: Bool, _ period: EDTF?, _ workspace: inout Workspace,
        to found: inout [Finding<Figure>]
    ) {
        scanner.read(text.tokens, sentence, into: &workspace.quantities)
        if workspace.quantities.isEmpty { return }
        workspace.clause.open(at: sentence.lowerBound, behind: found.count, isTarget: isTarget)
        for index in workspace.quantities.indices {
            let context = reader.context(
                of: workspace.quantities[index], from: workspace.clause.end, follows: !workspace.clause.isEmpty,
                in: text, sentence, period: period, gap: &workspace.gap)
            workspace.clause.add(workspace.quantities[index], context, text: text, to: &found)
        }
        workspace.clause.close(&found)
    }

    /// What one sentence is read into after the other.
    private struct Workspace {
        var quantities: [Quantity] = []
        var gap = FigureGap()
        var clause: FigureClause
    }

    /// What the lead says and the article does not repeat.
    private func ofLead(
        in document: ZonedText, besides found: [Finding<Figure>], _ period: EDTF?, _ workspace: inout Workspace
    ) -> [Finding<Figure>] {
        guard let lead = document.lead else { return [] }
        var ofLead: [Finding<Figure>] = []
        addFigures(of: document.text, lead, isTarget: false, period, &workspace, to: &ofLead)
        return ofLead.filter { finding in
            !found.contains { $0.value.isSameNumber(as: finding.value) }
        }
    }

    /// `Một số chỉ tiêu chủ yếu`, `Phấn đấu đạt các chỉ tiêu sau:` before a list.
    private func leadsIntoTargets(_ sentence: Sentence, in tokens: [Token]) -> Bool {
        let range = sentence.tokens
        guard tokens[range.upperBound - 1].canonical == Self.colon || range.count <= 12 else { return false }
        let slice = tokens[max(range.lowerBound, range.upperBound - 24)..<range.upperBound]
        return slice.indices.contains { index in
            guard let cue = lexicon.cues.longestMatch(in: slice, at: index)?.value else { return false }
            return !cue.roles.isDisjoint(with: [.target, .plan])
        }
    }

    private static var colon: Syllable { Syllable(mark: ":") }
}

extension Figure {
    fileprivate func isSameNumber(as other: Figure) -> Bool {
        value == other.value && unit == other.unit && percent == other.percent && changePercent == other.changePercent
    }
}
