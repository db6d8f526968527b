import BulletinModel

/// The authors and the agency of a text, from the lines that the zones call its byline.
struct BylineRule: Sendable {
    struct Found: Sendable {
        var authors: [Finding<String>] = []
        var agency: Finding<String>?
        /// The byline's lines that hold neither, as indices into the spans.
        var unused: [Int] = []

        /// Both as one value; its place is the agency's, where there is one.
        var finding: Finding<Byline>? {
            guard let main = agency ?? authors.first else { return nil }
            return Finding(
                value: Byline(authors: authors.map(\.value), agency: agency?.value), tokens: main.tokens,
                rule: main.rule, confidence: main.confidence)
        }
    }

    let reader: BylineReader

    func find(in zoned: ZonedText) -> Found {
        var found = Found()
        var labelled = false
        var authors: Int?
        // A name between title and article may be something else; one below the article goes before it.
        var isAbove = false
        let article = zoned.sentences.first?.line ?? 0
        for (index, span) in zoned.spans.enumerated() where span.zone == .byline {
            guard let reading = reader.read(span.tokens, in: zoned.text), !reading.isEmpty else {
                found.unused.append(index)
                continue
            }
            let isLabelled = reading.label == .author
            let names = reading.authors.map { tokens in
                finding(tokens, isLabelled ? "byline.label" : "byline.names", isLabelled ? 0.97 : 0.9, zoned.text)
            }
            var isUsed = false
            if !names.isEmpty, found.authors.isEmpty || !labelled && (isLabelled || isAbove) {
                if let before = authors { found.unused.append(before) }
                found.authors = names
                labelled = isLabelled
                authors = index
                isAbove = span.line < article
                isUsed = true
            }
            if found.agency == nil, let agency = reading.agency {
                found.agency = finding(agency, "byline.agency", 0.9, zoned.text)
                isUsed = true
            }
            if !isUsed { found.unused.append(index) }
        }
        return found
    }

    private func finding(_ tokens: Range<Int>, _ rule: String, _ confidence: Double, _ text: CleanText) -> Finding<
        String
    > {
        Finding(value: text.string(tokens: tokens), tokens: tokens, rule: rule, confidence: confidence)
    }
}
