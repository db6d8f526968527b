import Gazetteer

/// Reads texts that are typed without marks as if they had them, where that is certain.
///
/// It is asked once for a text, and once for its title; of what has its marks it looks at a few words and changes
/// nothing. Rules need not know of it: they match keys of tokens, and values are what the text prints or what a lexicon
/// or the gazetteer has.
struct UnmarkedReader: Sendable {
    /// What a finding is worth that rests on words without marks, against the same with marks.
    static let confidence = 0.8

    let gazetteer: AdministrativeGazetteer

    /// The text with other keys in the lines that have no marks; the same text when all have theirs.
    func read(_ text: CleanText) -> CleanText { read(UnmarkedLines.find(in: text), of: text) }

    /// The zones with other keys in a title without marks above a text that has them.
    func readTitle(of zoned: ZonedText) -> ZonedText {
        guard let title = zoned.title, zoned.text.unmarked.isEmpty,
            UnmarkedLines.isUnmarked(title: title, in: zoned.text.tokens)
        else { return zoned }
        return ZonedText(text: read([title], of: zoned.text), spans: zoned.spans, title: title, lead: zoned.lead)
    }

    private func read(_ lines: [Range<Int>], of text: CleanText) -> CleanText {
        // The lexicons are the program's own and were all read before; a test reads this one, too.
        guard !lines.isEmpty, case .success(let lexicon) = MarkLexicon.bundled else { return text }
        var restorer = MarkRestorer(
            text.tokens, lexicon: lexicon,
            names: UnmarkedNames(gazetteer: gazetteer, surnames: lexicon.surnames))
        for line in lines { restorer.restore(line) }
        restorer.finish()
        return text.with(restorer.tokens, unmarked: lines)
    }
}
