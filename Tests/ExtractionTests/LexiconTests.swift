import Testing

@testable import Extraction

@Suite struct LexiconTests {
    @Test func `sections keep the shape and the order of the file`() throws {
        let lexicon = try Lexicon(
            name: "test",
            yaml: """
                phrases: [Huyện ủy, "Thành ủy"]
                pairs:
                  TUV: Tỉnh ủy viên
                  PBT: Phó Bí thư
                records:
                  - {name: Ban Thường vụ, level: district}
                """)
        #expect(lexicon.sections == ["phrases", "pairs", "records"])
        #expect(try lexicon.phrases("phrases") == ["Huyện ủy", "Thành ủy"])
        #expect(try lexicon.pairs("pairs").map(\.key) == ["TUV", "PBT"])
        #expect(try lexicon.pairs("pairs").map(\.value) == ["Tỉnh ủy viên", "Phó Bí thư"])
        #expect(try lexicon.section("records").elements.first?["level"]?.text == "district")
    }

    @Test func `what is missing or of another shape is named`() throws {
        let lexicon = try Lexicon(name: "test", yaml: "a: {b: [c]}")
        #expect { try lexicon.phrases("x") } throws: { "\($0)" == "test: no section x" }
        #expect { try lexicon.phrases("a") } throws: { "\($0)" == "test: a is no list of phrases" }
        #expect { try lexicon.pairs("a") } throws: { "\($0)" == "test: a: b has no single value" }
        #expect { try Lexicon(bundled: "none") } throws: { "\($0)" == "Lexicons/none.yaml is not bundled" }
    }

    @Test func `the zones' words travel with the program`() throws {
        #expect(try !Lexicon(bundled: "zones").sections.isEmpty)
    }
}
