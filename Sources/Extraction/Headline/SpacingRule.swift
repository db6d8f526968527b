import Gazetteer
import VietnameseText

/// Puts blanks back where a headline lost them: `Hà Xu yêntổ chức` is `Hà Xuyên tổ chức`.
///
/// Only where a name of the gazetteer and the word behind it both come out whole: a word that the document has
/// elsewhere, or one that headlines are made of. Everything else stays as printed.
struct SpacingRule: Sendable {
    private let gazetteer: AdministrativeGazetteer
    private let common: Set<Syllable>

    /// `words` are phrases that headlines are made of.
    init(gazetteer: AdministrativeGazetteer, words: [String]) {
        self.gazetteer = gazetteer
        common = Set(words.flatMap { Tokenizer.tokens(of: Array($0.unicodeScalars)) }.map(\.canonical))
    }

    /// The text with its headlines repaired; nil when there is nothing to repair.
    func repaired(_ zoned: ZonedText) -> CleanText? {
        let text = zoned.text
        var edits: [Edit] = []
        // Torn and glued words are no syllables; where all are, the gazetteer need not be asked.
        for headline in zoned.headlines
        where headline.contains(where: { !SyllableShape.fits(text.tokens[$0], in: text) }) {
            for repair in gazetteer.spacingRepairs(in: text.scalars, tokens: text.tokens, range: headline) {
                if let edit = edit(repair, in: text) { edits.append(edit) }
            }
        }
        return edits.isEmpty ? nil : text.replacing(edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    /// A range of scalars and what stands there instead; the same letters, other blanks.
    struct Edit {
        let range: Range<Int>
        let text: [Unicode.Scalar]
    }

    private func edit(_ repair: SpacingRepair, in text: CleanText) -> Edit? {
        guard let first = repair.tokens.first, let last = repair.tokens.last else { return nil }
        let before = text.tokens[first].start..<repair.scalars.lowerBound
        let after = repair.scalars.upperBound..<text.tokens[last].end
        // A name that is printed in fewer words, with nothing torn off or glued to it, is a spelling: KRÔNG ANA.
        if before.isEmpty, after.isEmpty, !isTorn(repair, in: text) { return nil }
        for rest in [before, after] where !rest.isEmpty {
            guard isWord(Array(text.scalars[rest]), in: text) else { return nil }
        }
        var scalars = Array(text.scalars[before])
        if !before.isEmpty { scalars.append(" ") }
        scalars += Array(repair.text.unicodeScalars)
        if !after.isEmpty { scalars.append(" ") }
        scalars += text.scalars[after]
        return Edit(range: before.lowerBound..<after.upperBound, text: scalars)
    }

    /// Whether a blank stands inside of a word of the name.
    private func isTorn(_ repair: SpacingRepair, in text: CleanText) -> Bool {
        var ends: Set<Int> = []
        var letters = 0
        for scalar in repair.text.unicodeScalars {
            if scalar == " " { ends.insert(letters) } else { letters += 1 }
        }
        letters = 0
        return text.tokens[repair.tokens.dropLast()].contains { token in
            letters += token.end - token.start
            return !ends.contains(letters)
        }
    }

    private func isWord(_ scalars: [Unicode.Scalar], in text: CleanText) -> Bool {
        let word = Syllable(scalars: scalars[...])
        return common.contains(word) || text.tokens.contains { $0.canonical == word }
    }
}

extension CleanText {
    /// The text with other blanks at some places; every letter keeps its way back to the source.
    func replacing(_ edits: [SpacingRule.Edit]) -> CleanText {
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int32] = []
        var moved: [Int] = []
        var position = 0
        for edit in edits where edit.range.lowerBound >= position {
            moved += joints(in: position..<edit.range.lowerBound, by: scalars.count - position)
            scalars += self.scalars[position..<edit.range.lowerBound]
            offsets += sourceOffsets[position..<edit.range.lowerBound]
            var old = edit.range.lowerBound
            for scalar in edit.text {
                if scalar != " " {
                    while old < edit.range.upperBound, self.scalars[old] == " " { old += 1 }
                }
                scalars.append(scalar)
                offsets.append(sourceOffsets[old])
                if scalar != " ", old < edit.range.upperBound { old += 1 }
            }
            position = edit.range.upperBound
        }
        moved += joints(in: position..<self.scalars.count, by: scalars.count - position)
        scalars += self.scalars[position...]
        offsets += sourceOffsets[position...]
        return CleanText(scalars: scalars, sourceOffsets: offsets, joints: moved)
    }

    private func joints(in range: Range<Int>, by distance: Int) -> [Int] {
        joints.filter(range.contains).map { $0 + distance }
    }
}
