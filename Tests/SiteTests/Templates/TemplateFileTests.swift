import Testing

@testable import Site

struct TemplateFileTests {
    private func file(_ path: String, _ text: String) -> TemplateFile {
        TemplateFile(path: path, bytes: Array(text.utf8), origin: text)
    }

    @Test func `an archive's own file wins over the bundled one of its path and nothing else changes`() {
        let base = [file("a.mustache", "base"), file("partials/head.mustache", "base"), file("styles/a.css", "base")]
        let own = [file("styles/own.css", "own"), file("partials/head.mustache", "own")]
        let files = TemplateFile.overlay(own, on: base)
        #expect(files.map(\.path) == ["a.mustache", "partials/head.mustache", "styles/a.css", "styles/own.css"])
        #expect(files.map(\.origin) == ["base", "own", "base", "own"])
    }

    @Test func `a copy of a bundled script is that script, a changed one is the archive's own`() {
        let own = [file("scripts/a.js", "// what it does\n  a;\n"), file("scripts/b.js", "// mine\nc;\n")]
        let published = CompactScript.bytes(of: own[0].bytes)
        let base = [
            TemplateFile(path: "scripts/a.js", bytes: published, origin: "bundled"), file("scripts/b.js", "b;\n"),
        ]
        #expect(TemplateFile.overlay(own, on: base).map(\.origin) == ["bundled", "// mine\nc;\n"])
    }
}
