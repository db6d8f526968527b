import BulletinModel
import Review
import TestSupport
import Testing

struct OverrideCheckTests {
    private func findings(
        _ keys: [String], in file: String = "seeds/a.yaml", _ change: (inout ReviewedDocument) -> Void = { _ in }
    ) -> [String] {
        var archive = ReviewedArchive()
        archive.add(SampleBulletins.full("a")) { document in
            for (index, key) in keys.enumerated() {
                document.written[key] = WrittenPlace(file: file, line: index + 1, column: 1)
            }
            document.found.warnings = []
            change(&document)
        }
        return archive.findings("override.idle")
    }

    @Test func `keys that change nothing are named, from the first line on`() {
        #expect(
            findings(["title", "people", "locality"]) { $0.found.people = [] } == [
                "seeds/a.yaml:1 override.idle: ‘title’, ‘locality’ say what the program finds anyway"
            ])
        #expect(findings(["topics"]) == ["seeds/a.yaml:1 override.idle: ‘topics’ says what the program finds anyway"])
    }

    @Test func `what was found differently, or not at all, is no idle word`() {
        #expect(findings(["title"]) { $0.found.title = "khác" } == [])
        #expect(findings(["event"]) { $0.found.event = nil } == [])
        #expect(findings(["source"]) == [])
        #expect(findings(["locality"]) { $0.found.locality?.era = .from2025 } == [])
        // Of one place the basis and the confidence do not matter.
        #expect(findings(["locality"]) { $0.found.locality?.confidence = 0.1 }.count == 1)
        #expect(findings(["section"]) { ($0.found.section, $0.bulletin.section) = (nil, nil) }.count == 1)
    }

    @Test func `what settles a doubt is no idle word, nor is front matter`() {
        #expect(findings(["topics"]) { $0.found = $0.found.surely(0.5, "topics") } == [])
        #expect(findings(["title"]) { $0.found.warnings = [Warning(code: "title.repaired", message: "a")] } == [])
        #expect(
            findings(["title"], in: "seeds/a.md") { document in
                document.file = "seeds/a.md"
                document.sidecar = "seeds/a.md"
            } == [])
    }
}
