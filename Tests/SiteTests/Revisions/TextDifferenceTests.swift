import Testing

@testable import Site

struct TextDifferenceTests {
    /// With `[-…-]` around what was deleted, `{+…+}` around what was inserted, `/` for ends of lines; by blocks.
    private func words(_ old: String, _ new: String) -> [String] {
        TextDifference(from: old, to: new).blocks.map { block in
            block.map { part in
                switch part.kind {
                case .same: part.text
                case .deleted: "[-\(part.text)-]"
                case .inserted: "{+\(part.text)+}"
                }
            }.joined().replacing("\n", with: "/")
        }
    }

    @Test func `changed words are marked in their line, between the lines around it`() {
        #expect(
            words("Một\n\nThu đạt khá, tăng cao.\n\nHai\nBa\n", "Một\n\nThu đạt thấp, tăng cao.\n\nHai\nBa\n") == [
                "Một/Thu đạt [-khá-]{+thấp+}, tăng cao./Hai/"
            ])
    }

    @Test(
        arguments: [
            ("đạt 12,5 tỷ", "đạt 13,5 tỷ", "đạt [-12,5-]{+13,5+} tỷ/"),
            ("ngày 04/5/2020, họp", "ngày 05/5/2020, họp", "ngày [-04/5/2020-]{+05/5/2020+}, họp/"),
            ("có 12, 13 xã", "có 12, 14 xã", "có 12, [-13-]{+14+} xã/"),
            ("huyện có 12. Xã", "huyện có 13. Xã", "huyện có [-12-]{+13+}. Xã/"),
        ]) func `a number is one word`(old: String, new: String, wanted: String)
    {
        #expect(words(old, new) == [wanted])
    }

    @Test func `words that follow each other are marked together`() {
        #expect(
            words("Ông Trần Văn An chủ trì hội nghị\n", "Ông Lê Thị Bình chủ trì hội nghị\n") == [
                "Ông [-Trần Văn An-]{+Lê Thị Bình+} chủ trì hội nghị/"
            ])
    }

    @Test func `a line that is another one is marked as a whole`() {
        #expect(words("Một hai ba bốn\n", "Năm sáu bảy tám\n") == ["[-Một hai ba bốn/-]{+Năm sáu bảy tám/+}"])
        let (old, new) = (String(repeating: "một hai ", count: 30_000), String(repeating: "một ba ", count: 30_000))
        #expect(words(old, new).map { $0.prefix(10) } == ["[-một hai "])
    }

    @Test func `lines that came and went are marked, far ones in blocks of their own`() {
        let lines = (1...9).map { "Dòng \($0)\n" }
        let new = lines[0] + "Mới\n" + lines[1..<7].joined() + lines[8]
        #expect(words(lines.joined(), new) == ["Dòng 1/{+Mới/+}Dòng 2/", "Dòng 7/[-Dòng 8/-]Dòng 9/"])
        // Near ones share what is between them.
        let near = "Một\nA\nHai\nBa\nB\nBốn\n"
        #expect(words("Một\nHai\nBa\nBốn\n", near) == ["Một/{+A/+}Hai/Ba/{+B/+}Bốn/"])
    }

    @Test func `blank lines, blanks around lines and equal texts have no difference`() {
        #expect(words("Một\nHai\n", "Một\n\n \n  Hai \t") == [])
        #expect(words("", "") == [])
        #expect(words("", "Một") == ["{+Một/+}"])
        #expect(words("Một", "") == ["[-Một/-]"])
    }
}
