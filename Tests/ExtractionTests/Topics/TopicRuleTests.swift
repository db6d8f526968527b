import Testing

@testable import Extraction

struct TopicRuleTests {
    private func topics(title: String? = nil, _ article: String) throws -> [String] {
        try TopicRule().find(in: zoned(title: title, article: article)).map(\.value)
    }

    @Test("a phrase of the title makes a topic alone, one of the article from its third mention on")
    func mentions() throws {
        #expect(try topics(title: "Họp về giảm nghèo", "Hội nghị bàn việc chung.") == ["giảm nghèo"])
        #expect(try topics("Công tác giảm nghèo được quan tâm.") == [])
        #expect(try topics("Công tác giảm nghèo được quan tâm. Còn 12 hộ nghèo.") == [])
        #expect(try topics("Công tác giảm nghèo được quan tâm. Còn 12 hộ nghèo, 3 hộ nghèo mới.") == ["giảm nghèo"])
    }

    @Test("topics come in the order of the lexicon, each once")
    func order() throws {
        let article = "Y tế và giáo dục. Giáo dục và y tế. Giáo dục, y tế. Nông thôn mới, NTM, nông thôn mới."
        #expect(try topics(article) == ["nông thôn mới", "giáo dục", "y tế"])
    }

    @Test("every phrase of the lexicon speaks of its own topic")
    func lexicon() throws {
        let rule = try TopicRule()
        for entry in try Lexicon(bundled: "topics").section("topics").elements {
            for phrase in entry["phrases"]?.phrases ?? [] {
                let found = rule.find(in: zoned(title: phrase, article: "Việc chung.")).map(\.value)
                #expect(found == [entry["topic"]?.text], "\(phrase)")
            }
        }
    }
}
