import BulletinModel

/// An article whose sentences can be linked to.
enum MarkedArticle {
    /// The fragment that leads to a sentence: `cau-3` for the third of the article.
    static func fragment(ofSentence index: Int) -> String { "\(prefix)\(index + 1)" }

    private static let prefix = "cau-"

    /// The article's HTML with an element of its own around each of these sentences.
    static func html(_ article: ArticleText, marking sentences: some Sequence<Int>) -> [UInt8] {
        var html: [UInt8] = []
        let marked = Set(sentences).sorted()
        let start = "<span id=\"\(prefix)".utf8
        html.reserveCapacity(article.html.count + marked.count * 32)
        var copied = 0
        for index in marked where article.sentences.indices.contains(index) {
            let sentence = article.sentences[index]
            html += article.html[copied..<sentence.start]
            html += start
            html.append(decimal: index + 1)
            html += "\">".utf8
            html += article.html[sentence.start..<sentence.end]
            html += "</span>".utf8
            copied = sentence.end
        }
        html += article.html[copied...]
        return html
    }
}
