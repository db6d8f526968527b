import BulletinModel
import Gazetteer
import VietnameseText

/// Finds the names of units in a text. What they mean, others decide.
struct PlaceReader: Sendable {
    private let gazetteer: AdministrativeGazetteer
    private let lexicon: PlaceLexicon

    init(gazetteer: AdministrativeGazetteer, lexicon: PlaceLexicon) {
        self.gazetteer = gazetteer
        self.lexicon = lexicon
    }

    func mentions(in zoned: ZonedText, byline: Finding<Byline>? = nil) -> PlaceMentions {
        var scan = PlaceScan(gazetteer: gazetteer, lexicon: lexicon, text: zoned.text)
        if let title = zoned.title {
            scan.read(title, as: .title, findsBareNames: true)
            scan.markOpening(of: title)
            if !title.allSatisfy({ SyllableShape.fits(zoned.text.tokens[$0], in: zoned.text) }) {
                scan.readMisplacedBlanks(title, as: .title)
            }
        }
        if let lead = zoned.lead { scan.read(lead, as: .lead, findsBareNames: true) }
        for span in zoned.spans { readAround(span, in: zoned, &scan) }
        if let opening = zoned.spans.first(where: { $0.zone == .article }) { scan.readTag(opening.tokens) }
        if let agency = byline.flatMap({ agencyTokens($0, in: zoned.text) }) {
            scan.read(agency, as: .byline, findsBareNames: true)
        }
        for (number, sentence) in zoned.sentences.enumerated() { scan.read(sentence.tokens, as: .sentence(number)) }
        for caption in zoned.tokens(in: .caption) { scan.read(caption, as: .caption) }
        return scan.mentions
    }

    /// Datelines, and the names that a page gives of itself.
    private func readAround(_ span: Span, in zoned: ZonedText, _ scan: inout PlaceScan) {
        switch span.zone {
        case .menu, .breadcrumb, .section, .footer: scan.read(span.tokens, as: .page)
        // Where the motto stands beside the issuer nothing shows where a name ends.
        case .letterhead where PlaceScan.isInCapitals(zoned.text.tokens[span.tokens]):
            scan.read(span.tokens, as: .page)
        default: break
        }
        if span.zone != .footer { scan.readDateline(span.tokens) }
    }

    /// Where the agency of a byline stands: authors may be called like places.
    private func agencyTokens(_ byline: Finding<Byline>, in text: CleanText) -> Range<Int>? {
        guard let agency = byline.value.agency else { return nil }
        let words = Tokenizer.tokens(of: Array(agency.unicodeScalars)).map(\.canonical)
        let range = byline.tokens
        guard !words.isEmpty, words.count <= range.count else { return nil }
        let start = (range.lowerBound...range.upperBound - words.count).last { start in
            words.indices.allSatisfy { text.tokens[start + $0].canonical == words[$0] }
        }
        return start.map { $0..<$0 + words.count }
    }
}
