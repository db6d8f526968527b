import Testing

@testable import Extraction

@Suite struct SentenceTests {
    @Test(arguments: [
        ("Hội nghị khai mạc. Đồng chí An chủ trì.", ["Hội nghị khai mạc.", "Đồng chí An chủ trì."]),
        ("Tại TP. Hà Xuyên, ông M. An phát biểu.", ["Tại TP. Hà Xuyên, ông M. An phát biểu."]),
        ("Thu đạt 1.229,6 tỷ đồng, bằng 98.5 %. Chi 20 tỷ.", ["Thu đạt 1.229,6 tỷ đồng, bằng 98.5 %.", "Chi 20 tỷ."]),
        ("Giữ vững an ninh... Quan tâm chăm lo./.", ["Giữ vững an ninh...", "Quan tâm chăm lo./."]),
        ("Kết thúc hội nghị.Đồng chí Bí thư kết luận", ["Kết thúc hội nghị.", "Đồng chí Bí thư kết luận"]),
        ("1. Về kinh tế. 2. Về xã hội", ["1. Về kinh tế.", "2. Về xã hội"]),
        ("Ông nói: “Phải làm ngay.” Mọi người nhất trí", ["Ông nói: “Phải làm ngay.”", "Mọi người nhất trí"]),
        ("Trang hxo.gov.vn đưa tin", ["Trang hxo.gov.vn đưa tin"]),
    ])
    func `sentences end at a mark before a new beginning`(line: String, expected: [String]) {
        let text = zoned(article: line)
        #expect(text.sentences.map { text.text.string(tokens: $0.tokens) } == expected)
    }

    @Test func `a run without an end is cut behind a comma, and nothing of it is lost`() {
        let text = zoned(article: String(repeating: "thu đạt 5 tỷ đồng, ", count: 500))
        let sentences = text.sentences.map(\.tokens)
        #expect(sentences.count > 1 && sentences.allSatisfy { $0.count <= SentenceSplitter.longest })
        #expect(sentences.dropLast().allSatisfy { text.text.tokens[$0.upperBound - 1].canonical == Mark.comma })
        #expect(sentences.flatMap { $0 } == Array(text.text.lines[0].tokens))
    }

    @Test func `only the article has sentences, and none crosses a line`() {
        let text = zoned(title: "Hội nghị. Tháng 3.", byline: "M. An", article: "Một câu", "hai câu. Ba")
        #expect(text.sentences.map(\.line) == [1, 2, 2])
    }
}
