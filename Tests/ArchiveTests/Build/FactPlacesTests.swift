import BulletinModel
import Extraction
import Foundation
import Gazetteer
import MarkdownRendering
import TestSupport
import Testing

@testable import Site

/// A page links each fact to a sentence of the article, which it finds without the source. Here the source is at hand.
struct FactPlacesTests {
    @Test func `facts lead to sentences that hold the words they were read from`() throws {
        let extractor = try Extractor(gazetteer: AdministrativeGazetteer())
        var (right, wrong, unclear) = (0, [String](), 0)
        for path in try Repository.files(in: "Tests/Corpus/third") where path.hasSuffix(".txt") {
            let bytes = try Repository.bytes(at: path)
            let raw = RawBulletin(id: path, path: path, bytes: bytes, sha256: "")
            guard case .bulletin(let bulletin) = extractor.extract(raw), bulletin.source.encoding == "utf-8" else {
                continue
            }
            var source = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
            if source.first == "\u{FEFF}" { source.removeFirst() }
            let article = ArticleText(html: CommonMark.html(bulletin.bodyMarkdown))
            let facts = LocatedFacts(bulletin, article)
            for (evidence, place) in zip(bulletin.evidence, facts.places) where evidence.hasPlace {
                guard case .sentence(let index) = place else {
                    if place == nil, evidence.field != "/published" { unclear += 1 }
                    continue
                }
                let words = Self.normal(String(String.UnicodeScalarView(source[evidence.start..<evidence.end])))
                let bounds = article.sentences[index]
                let html = String(decoding: article.html[bounds.start..<bounds.end], as: UTF8.self)
                let sentence = Self.normal(html.replacing("&quot;", with: "\"").replacing("&amp;", with: "&"))
                if sentence.contains(words) {
                    right += 1
                } else {
                    wrong.append("\(path) \(evidence.field) ‘\(words)’")
                }
            }
        }
        #expect(right > 3000)
        #expect(wrong.count <= right / 500, "\(wrong)")
        #expect(unclear <= right / 100)
    }

    /// Composed, with one blank between words.
    private static func normal(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
