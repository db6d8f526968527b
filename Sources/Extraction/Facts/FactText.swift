import VietnameseText

/// The stretches of a text that facts are read from, in reading order: title, lead, captions, sentences of the article.
struct FactText: Sendable {
    struct Stretch: Sendable, Hashable {
        let zone: Zone
        /// In tokens of the clean text.
        let tokens: Range<Int>

        /// Headings and what is left of a page's tools are no sentences.
        var isHeading: Bool { tokens.count <= 6 }
    }

    let text: CleanText
    let stretches: [Stretch]
    /// What an official paper prints above its title.
    let letterhead: [Range<Int>]
    /// Index into `stretches`: the title, the lead, and the sentences of the article, captions not among them.
    let opening: [Int]

    init(_ zoned: ZonedText) {
        var stretches: [Stretch] = []
        stretches.reserveCapacity(zoned.sentences.count + 8)
        var sentences = zoned.sentences[...]
        for span in zoned.spans {
            switch span.zone {
            case .article:
                while let sentence = sentences.first, sentence.tokens.lowerBound < span.tokens.upperBound {
                    stretches.append(Stretch(zone: .article, tokens: sentence.tokens))
                    sentences.removeFirst()
                }
            case .title:
                // A title of two lines is one stretch.
                let range = (zoned.title ?? span.tokens).prefix(SentenceSplitter.longest)
                if stretches.last?.zone != .title { stretches.append(Stretch(zone: .title, tokens: range)) }
            case .lead:
                let range = (zoned.lead ?? span.tokens).prefix(SentenceSplitter.longest)
                if stretches.last?.zone != .lead { stretches.append(Stretch(zone: .lead, tokens: range)) }
            case .caption:
                stretches.append(Stretch(zone: .caption, tokens: span.tokens.prefix(SentenceSplitter.longest)))
            case .menu, .breadcrumb, .section, .date, .counter, .byline, .footer, .duplicate, .letterhead, .signature,
                .separator:
                continue
            }
        }
        text = zoned.text
        letterhead = zoned.spans.filter { $0.zone == .letterhead }.map(\.tokens)
        self.stretches = stretches
        opening = stretches.indices.filter { stretches[$0].zone != .caption }
    }

    var tokens: [Token] { text.tokens }

    /// The first stretches that say what was held: title, lead and so many sentences of the article.
    func opening(sentences count: Int) -> [Stretch] {
        var left = count
        var found: [Stretch] = []
        found.reserveCapacity(count + 4)
        for index in opening {
            if stretches[index].zone == .article {
                guard left > 0 else { break }
                if !stretches[index].isHeading { left -= 1 }
            }
            found.append(stretches[index])
        }
        return found
    }
}
