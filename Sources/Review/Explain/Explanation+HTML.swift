import BulletinModel

extension Explanation {
    /// The text with its facts marked beside the list of facts, as one page that needs nothing else.
    public func html(title: String) -> String {
        let name = HTMLText.escape(title)
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(name)</title>
            <style>
            \(Self.styles)
            </style>
            </head>
            <body>
            <h1>\(name)</h1>
            <main>
            <ol class="text" lang="vi">
            \(markedLines().joined(separator: "\n"))
            </ol>
            <table>
            <thead><tr><th>#</th><th>place</th><th>field</th><th>value</th><th>rule</th><th>confidence</th></tr></thead>
            <tbody>
            \(zip(facts, [nil] + facts.map(\.mark)).map(row).joined(separator: "\n"))
            </tbody>
            </table>
            </main>
            \(remarks())
            </body>
            </html>

            """
    }

    private func markedLines() -> [String] {
        MarkedText(text, marks: marks).lines.map { pieces in
            var line = "<li>"
            for piece in pieces {
                switch piece {
                case .opening: break
                case .closing(let mark, _):
                    let number = mark + 1
                    line += "<sup><a id=\"mark-\(number)\" href=\"#fact-\(number)\">\(number)</a></sup>"
                case .text(let range, let innermost):
                    let words = HTMLText.escape(text[range])
                    guard let innermost else {
                        line += words
                        continue
                    }
                    let mark = marks[innermost]
                    line += "<mark class=\"\(mark.kind.rawValue)\(mark.isDoubtful ? " doubtful" : "")\">\(words)</mark>"
                }
            }
            return line + "</li>"
        }
    }

    /// The first fact of a mark is what the mark leads to.
    private func row(_ fact: ExplainedFact, markAbove: Int?) -> String {
        let number = fact.mark.map { "<a href=\"#mark-\($0)\">\($0)</a>" } ?? ""
        let anchor = fact.mark == markAbove ? "" : fact.mark.map { " id=\"fact-\($0)\"" } ?? ""
        let place = HTMLText.escape(fact.placeWords)
        return "<tr\(anchor)><td>\(number)</td><td>\(place)</td><td><code>\(HTMLText.escape(fact.field))</code></td>"
            + "<td lang=\"vi\"><span class=\"\(fact.kind.rawValue)\">\(HTMLText.escape(fact.words))</span></td>"
            + "<td><code>\(HTMLText.escape(fact.rule))</code></td>"
            + "<td\(fact.isDoubtful ? " class=\"doubtful\"" : "")>\(fact.roundedConfidence)</td></tr>"
    }

    private func remarks() -> String {
        var paragraphs: [String] = []
        if !missing.isEmpty { paragraphs.append("Nothing known: \(missing.joined(separator: ", "))") }
        for warning in bulletin.warnings {
            let line = warning.line.map { "Line \($0): " } ?? ""
            paragraphs.append(HTMLText.escape("\(line)\(warning.message) (\(warning.code))"))
        }
        return paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
    }

    private static let styles = """
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
        body { margin: 1rem auto; max-width: 90rem; padding: 0 1rem }
        h1 { font-size: 1.1rem }
        main { display: grid; gap: 2rem }
        @media (min-width: 70rem) { main { grid-template-columns: 1fr 1fr; align-items: start } }
        .text { padding-left: 3.5em; overflow-wrap: anywhere; white-space: pre-wrap }
        .text li::marker { color: GrayText; font-size: .75em }
        mark { background: none; color: inherit; border-bottom: 2px solid }
        mark.removed { border: 0; opacity: .6 }
        .headline { border-color: #b8860b } .date { border-color: #0e8a8a } .place { border-color: #2e8b57 }
        .person { border-color: #a03fa0 } .document { border-color: #c0392b } .figure { border-color: #2f6fd0 }
        mark.doubtful { border-bottom-style: dashed }
        td.doubtful { font-weight: bold }
        table { border-collapse: collapse; font-size: .875rem }
        th, td { text-align: left; vertical-align: top; padding: .25em .5em; border-bottom: 1px solid #8884 }
        td:nth-child(4) { min-width: 16em }
        code { overflow-wrap: anywhere }
        @media (max-width: 50rem) {
          thead { display: none }
          tr { display: block; padding: .4em 0; border-bottom: 1px solid #8884 }
          td { display: inline-block; border: 0; padding: .1em .4em }
          td:nth-child(4) { display: block; min-width: 0 }
        }
        td span { border-left: 3px solid; padding-left: .4em; overflow-wrap: anywhere }
        tr:target, sup:has(:target) { background: #ffd54a66 }
        """
}

/// Text on its way into HTML; the only place where it is escaped.
enum HTMLText {
    static func escape(_ text: String) -> String { escape(text.unicodeScalars) }

    /// Also what HTML cannot hold: control characters show as `U+FFFD`.
    static func escape(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var html = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar.value {
            case 0x26: html.append(contentsOf: "&amp;".unicodeScalars)
            case 0x3C: html.append(contentsOf: "&lt;".unicodeScalars)
            case 0x3E: html.append(contentsOf: "&gt;".unicodeScalars)
            case 0x22: html.append(contentsOf: "&quot;".unicodeScalars)
            case 0x27: html.append(contentsOf: "&#39;".unicodeScalars)
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: html.append("\u{FFFD}")
            // Marks that turn the direction of writing about would reach beyond the text.
            case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: html.append("\u{FFFD}")
            default: html.append(scalar)
            }
        }
        return String(html)
    }
}
