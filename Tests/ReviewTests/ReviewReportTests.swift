import BulletinModel
import Review
import TestSupport
import Testing

struct ReviewReportTests {
    private func review() -> ArchiveReview {
        var archive = ReviewedArchive()
        var bulletin = SampleBulletins.plain("b\u{1B}", locality: nil)
        bulletin.warnings = [
            Warning(code: "title.repaired", message: "blanks were put back in the title", line: 1),
            Warning(code: "locality.unknown", message: "said already"),
        ]
        archive.add(bulletin)
        let documents = [archive.review()]
        #expect(documents[0].findings.count == 2)
        let error = Diagnostic(
            .error, code: "metadata.unknown-key", file: "seeds/a.yaml", line: 3, column: 1,
            message: "unknown key 'peple', and so much more to say that it does not stand on one line",
            advice: "did you mean 'people'?")
        let document = ReviewedDocument(
            file: "seeds/b\u{1B}.txt", sidecar: "seeds/b\u{1B}.yaml", bulletin: bulletin, found: bulletin, text: [])
        return ArchiveReview([DocumentReview(document)], diagnostics: [error]) { _ in nil }
    }

    @Test func `the worst comes first, group by group, no wider than a terminal`() {
        #expect(
            review().terminalLines(isColored: false) == [
                "3 findings in 1 bulletin: 1 error, 1 warning, 1 note",
                "",
                "Sidecars and front matter (1 error)",
                "",
                "seeds/a.yaml:3",
                "  unknown key 'peple', and so much more to say that it does not stand on one",
                "  line",
                "  -> did you mean 'people'?",
                "",
                "Localities (1 warning)",
                "",
                "seeds/b\\u{1B}.txt:1",
                "  the text does not tell which place it belongs to",
                "  in seeds/b\\u{1B}.yaml, to be filled in:",
                "      locality: \"…\"",
                "",
                "Texts that look odd (1 note)",
                "",
                "seeds/b\\u{1B}.txt:1",
                "  blanks were put back in the title",
            ])
    }

    @Test func `no key is to be written twice into one file`() {
        var archive = ReviewedArchive()
        for month in 1...5 {
            var bulletin = SampleBulletins.plain("\(month)", date: nil)
            bulletin.period = .month(2019, month)
            bulletin.updateDate()
            let value = month == 4 ? 5000.0 : 5.0
            bulletin.figures = ["thu ngân sách", "chi ngân sách"].map {
                Figure(indicator: $0, value: value, unit: "tỷ đồng", valueBase: value)
            }
            archive.add(bulletin)
        }
        let jumps = archive.review().findings.filter { $0.code == "figures.jump" }
        #expect(jumps.count == 2)
        #expect(jumps.map { $0.correction == nil } == [false, true])
    }

    @Test func `in colour, severities show`() {
        let lines = review().terminalLines(isColored: true)
        #expect(lines[2] == "\u{1B}[1mSidecars and front matter (1 error)\u{1B}[0m")
        #expect(lines[4] == "\u{1B}[1;31mseeds/a.yaml:3\u{1B}[0m")
    }

    @Test func `the exit code is for errors, and for warnings when strict`() {
        let review = review()
        #expect(review.exitCode(isStrict: false) == 1)
        var archive = ReviewedArchive()
        archive.add(SampleBulletins.plain("a", locality: nil))
        #expect(archive.review().exitCode(isStrict: false) == 0)
        #expect(archive.review().exitCode(isStrict: true) == 1)
        #expect(review.withoutNotes.findings.count == 2)
    }

    @Test func `as JSON every finding has the same keys`() throws {
        let json = try JSONValue(parsing: review().json(exitCode: 1))
        #expect(json["exit_code"] == .number("1"))
        #expect(json["bulletins"] == .number("1"))
        #expect(json["errors"] == .number("1"))
        #expect(json["warnings"] == .number("1"))
        #expect(json["notes"] == .number("1"))
        #expect(json[pointer: "/findings/0/severity"] == .string("error"))
        #expect(json[pointer: "/findings/0/code"] == .string("metadata.unknown-key"))
        #expect(json[pointer: "/findings/0/file"] == .string("seeds/a.yaml"))
        #expect(json[pointer: "/findings/0/line"] == .number("3"))
        #expect(json[pointer: "/findings/0/advice"] == .string("did you mean 'people'?"))
        #expect(json[pointer: "/findings/0/correction"] == .null)
        #expect(json[pointer: "/findings/1/advice"] == .null)
        #expect(json[pointer: "/findings/1/correction/file"] == .string("seeds/b\u{1B}.yaml"))
        #expect(json[pointer: "/findings/1/correction/yaml"] == .string("locality: \"…\""))
        #expect(json[pointer: "/findings/1/correction/to_fill_in"] == .bool(true))
        #expect(json[pointer: "/findings/3"] == nil)
    }
}
