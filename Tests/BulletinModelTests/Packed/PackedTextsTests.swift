import BulletinModel
import Testing

struct PackedTextsTests {
    @Test func `gives back each text, and tells a missing one from an empty one`() {
        let long = String(repeating: "Hội đồng nhân dân ", count: 40)
        let texts: [String?] = ["", nil, "xã Nông Thượng", long, nil, "b", ""]
        let packed = PackedTexts(texts)
        #expect(texts.indices.map { packed[$0] } == texts)
    }

    @Test func `differs where one text does`() {
        #expect(PackedTexts(["a", "b"]) == PackedTexts(["a", "b"]))
        #expect(PackedTexts(["a", "b"]) != PackedTexts(["ab", ""]))
        #expect(PackedTexts(["a", nil]) != PackedTexts(["a", ""]))
    }

    @Test(arguments: [126, 127, 128, 16_382, 16_383, 16_384]) func `keeps texts whose lengths take more bytes`(
        _ count: Int
    ) {
        let text = String(repeating: "x", count: count)
        let packed = PackedTexts([text, "y"])
        #expect(packed[0] == text)
        #expect(packed[1] == "y")
    }
}
