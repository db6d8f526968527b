@testable import Extraction

extension Rules {
    static let words = made { try ZoneWords(Lexicon(bundled: "zones")) }
    static let posted = made { try PostedDateReader(Lexicon(bundled: "posted")) }
    static let bylines = made { try BylineReader(Lexicon(bundled: "bylines")) }
    static let zoner = made { try Zoner(words: words, dates: posted, bylines: bylines) }
}
