import Testing
import VietnameseText

@testable import Extraction

/// Every entry of `unmarked.yaml` gives words their marks.
@Suite struct UnmarkedLexiconTests {
    @Test func `the lexicon of all lexicons can be read`() throws { _ = try MarkLexicon.bundled.get() }

    @Test(arguments: [
        ("words", "", ""), ("phrases", "", ""), ("before_numbers", "", " 1"), ("behind_numbers", "1 ", ""),
        ("codes", "12-", "/TW"), ("before_names", "", " Nguyen Van"), ("joints", "cac xa Don Dac", " Luong Mong"),
        ("levels", "UBND ", ""), ("before_levels", "", " huyen"),
    ])
    func `every entry of a section is read without its marks`(section: String, before: String, after: String) throws {
        let lexicon = try Lexicon(bundled: "unmarked")
        for entry in try lexicon.phrases(section) {
            let read = line(
                before + (section == "joints" && entry == "và" ? " " : "") + UnmarkedText.typed(entry) + after)
            let wanted = UnmarkedText.keys(entry).filter { $0 != $0.folded }
            if section == "joints" {
                #expect(read.suffix(2) == UnmarkedText.keys("Lương Mông")[...], "\(entry)")
            } else if section == "before_levels" {
                #expect(read.last == Syllable("huyện"), "\(entry)")
            } else {
                for key in wanted { #expect(read.contains(key), "\(section): \(entry)") }
            }
        }
    }

    @Test func `the lexicon has no section that nothing reads`() throws {
        let known = [
            "words", "before_numbers", "behind_numbers", "before_names", "codes", "joints", "levels", "before_levels",
            "phrases",
        ]
        #expect(Set(try Lexicon(bundled: "unmarked").sections) == Set(known))
    }

    @Test func `what the lexicon says decides where others are not of one mind`() throws {
        for (typed, words) in [("truong ban", "trưởng ban"), ("hoi truong", "hội trường")] {
            #expect(line(typed) == UnmarkedText.keys(words))
        }
    }

    private func line(_ text: String) -> [Syllable] {
        guard case .success(let lexicon) = MarkLexicon.bundled else { return [] }
        let text = clean(text)
        let names = UnmarkedNames(gazetteer: UnmarkedText.reader.gazetteer, surnames: lexicon.surnames)
        var restorer = MarkRestorer(text.tokens, lexicon: lexicon, names: names)
        restorer.restore(0..<text.tokens.count)
        restorer.finish()
        return restorer.tokens.map(\.canonical)
    }
}
