/// Clean text to zones: the head, the tail, then what is left between them.
struct Zoner: Sendable {
    private let words: ZoneWords
    private let head: HeadReader
    private let tail: TailReader
    private let body: BodyReader

    init(words: ZoneWords, dates: PostedDateReader, bylines: BylineReader) throws {
        self.words = words
        let meta = MetaLineReader(words: words, dates: dates, bylines: bylines)
        let captions = try CaptionRule(Lexicon(bundled: "captions"))
        let mastheads = MastheadRule(words: words)
        head = HeadReader(
            meta: meta, captions: captions, titles: TitleRule(meta: meta, mastheads: mastheads), leads: LeadRule(),
            mastheads: mastheads, letterheads: LetterheadRule())
        tail = TailReader(meta: meta, captions: captions)
        body = BodyReader(meta: meta, captions: captions, tails: tail)
    }

    func zones(of text: CleanText) -> ZonedText {
        let page = Page(text, words: words)
        let head = head.read(page)
        let tail = tail.read(page, from: head)
        let spans = head.spans + body.spans(of: page, from: head, to: tail) + tail.spans
        return ZonedText(text: text, spans: spans, title: head.title, lead: head.lead)
    }
}
