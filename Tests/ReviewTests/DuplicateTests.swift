import BulletinModel
import Review
import TestSupport
import Testing

struct DuplicateTests {
    private static let words = [
        "hội", "nghị", "đánh", "giá", "kết", "quả", "công", "tác", "tháng", "năm", "huyện", "ủy",
    ]

    /// So many words without pattern, the same for the same seed.
    private func text(_ count: Int, seed: UInt64) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }
    }

    private func bulletin(_ id: String, _ words: [String], date: String? = "2020-05-04") -> Bulletin {
        var bulletin = SampleBulletins.plain(id, date: date)
        bulletin.bodyMarkdown = words.joined(separator: " ")
        return bulletin
    }

    private func findings(_ bulletins: Bulletin...) -> [String] {
        var archive = ReviewedArchive()
        for bulletin in bulletins { archive.add(bulletin) }
        return archive.findings("text.duplicate", "text.near-duplicate")
    }

    @Test func `the same words are the same text, however they are written`() {
        let words = text(60, seed: 1)
        var other = bulletin("b", words.map { $0.uppercased() }, date: "2020-06-04")
        other.bodyMarkdown = other.bodyMarkdown.replacing(" ", with: "\n\n\\- ", maxReplacements: 3)
        #expect(
            findings(bulletin("a", words), other) == [
                "seeds/b.txt:1 text.duplicate: the text is that of seeds/a.txt, though the date is 2020-06-04 here and 2020-05-04 there"
            ])
    }

    @Test func `of two the one of which more is known stays`() {
        let words = text(60, seed: 1)
        var poor = bulletin("a", words)
        poor.locality = nil
        #expect(
            findings(poor, bulletin("b", words)) == ["seeds/a.txt:1 text.duplicate: the text is that of seeds/b.txt"])
        var archive = ReviewedArchive()
        for id in ["a", "b", "c"] { archive.add(bulletin(id, words)) }
        #expect(archive.findings("text.duplicate").count == 2)
        #expect(archive.corrections("text.duplicate") == ["seeds/b.yaml: draft: true", "seeds/c.yaml: draft: true"])
    }

    @Test func `a short notice may say the same each month`() {
        let words = text(12, seed: 1)
        #expect(findings(bulletin("a", words), bulletin("b", words, date: "2020-07-04")) == [])
        #expect(findings(bulletin("a", words), bulletin("b", words)).count == 1)
    }

    @Test func `a person may say that the same text is two bulletins`() {
        let words = text(60, seed: 1)
        func found(_ key: String) -> Int {
            var archive = ReviewedArchive()
            archive.add(bulletin("a", words))
            archive.add(bulletin("b", words, date: "2020-07-04")) {
                $0.written[key] = WrittenPlace(file: "seeds/b.yaml", line: 1, column: 1)
            }
            return archive.findings("text.duplicate").count
        }
        #expect(found("date") == 0)
        #expect(found("title") == 1)
    }

    @Test func `nearly the same is found from four fifths on`() {
        let words = text(400, seed: 2)
        var changed = words
        changed[200] = "khác"
        #expect(
            findings(bulletin("a", words), bulletin("b", changed)) == [
                "seeds/b.txt:1 text.near-duplicate: 97% of the text is that of seeds/a.txt"
            ])
        // Cut, moved, added to.
        #expect(findings(bulletin("a", words), bulletin("b", Array(words[..<340]))).count == 1)
        #expect(findings(bulletin("a", words), bulletin("b", Array(words[200...] + words[..<200]))).count == 1)
        #expect(findings(bulletin("a", words), bulletin("b", words + text(40, seed: 3))).count == 1)
        #expect(findings(bulletin("a", words), bulletin("b", Array(words[..<300]))) == [])
        #expect(findings(bulletin("a", words), bulletin("b", text(400, seed: 4))) == [])
    }

    @Test func `reports on two things that follow one pattern are two`() throws {
        let words = text(400, seed: 5)
        var changed = words
        changed[3] = "6"
        let one = bulletin("a", words)
        func isFound(_ change: (inout Bulletin) -> Void) -> Bool {
            var other = bulletin("b", changed)
            change(&other)
            return !findings(one, other).isEmpty
        }
        #expect(isFound { _ in })
        #expect(isFound { $0.date = EDTF("2020-05-20") })
        #expect(!isFound { $0.date = EDTF("2020-07-04") })
        #expect(!isFound { $0.locality = SampleBulletins.city })
        #expect(isFound { $0.locality = nil })
        var (may, june) = (one, bulletin("b", changed))
        (may.period, june.period) = (EDTF("2020-05"), EDTF("2020-06"))
        #expect(findings(may, june) == [])
        june.period = may.period
        june.date = EDTF("2021-01-01")
        #expect(findings(may, june).count == 1)
    }

    /// Whatever the pattern, no document is compared with all others; here all share one.
    @Test func `each copy of a text is found once, among many`() {
        var archive = ReviewedArchive()
        let words = text(300, seed: 6)
        for index in 0..<300 {
            var changed = words
            changed[index] = "khác"
            archive.add(bulletin("\(1000 + index)", changed))
        }
        for index in 0..<300 { archive.add(bulletin("\(2000 + index)", text(300, seed: UInt64(100 + index)))) }
        #expect(archive.findings("text.near-duplicate").count == 299)
    }
}
