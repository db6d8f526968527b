import Foundation
import TestSupport
import Testing

@testable import Site

/// docs/templates.md says of each value what its keys are. `RECORD_SNAPSHOTS=1` writes its tables anew.
struct TemplateDocumentationTests {
    private static let path = "docs/templates.md"
    private static let start = "<!-- keys -->\n"
    private static let end = "<!-- end of keys -->\n"

    @Test func `the documentation holds the keys of every page, as the code has them`() throws {
        let text = String(decoding: try Repository.bytes(at: Self.path), as: UTF8.self)
        let start = try #require(text.firstRange(of: Self.start)).upperBound
        let end = try #require(text.firstRange(of: Self.end)).lowerBound
        let tables = Self.tables()
        if Snapshot.isRecording {
            let recorded = text[..<start] + tables + text[end...]
            try Data(recorded.utf8).write(to: Repository.root.appending(path: Self.path))
            Issue.record("recorded \(Self.path); run again without RECORD_SNAPSHOTS")
        } else {
            #expect(text[start..<end] == tables)
        }
    }

    @Test func `the documentation names every template, partial, string and blank`() throws {
        let text = String(decoding: try Repository.bytes(at: Self.path), as: UTF8.self)
        for file in TemplateFile.bundled { #expect(text.contains("`\(file.path)`"), "\(file.path)") }
        for key in StringKey.allCases where key.form != .phrase([]) {
            #expect(text.contains("`\(key.rawValue)`"), "\(key.rawValue)")
        }
        for blank in StringBlank.allCases { #expect(text.contains("`{\(blank.rawValue)}`"), "\(blank.rawValue)") }
    }

    /// The keys of every page first, then those that a kind of page has beside them, then those of what they hold.
    private static func tables() -> String {
        let frame = NotFoundPage.keys.schema
        var text = "### Every page\n\n" + table(frame)
        var seen: Set<String> = []
        var inner: [TemplateSchema] = []
        func visit(_ schema: TemplateSchema) {
            for key in schema.keys {
                switch key.shape {
                case .object(let value), .list(let value):
                    guard seen.insert(value().name).inserted else { continue }
                    inner.append(value())
                    visit(value())
                case .text, .markup, .flag, .texts: break
                }
            }
        }
        visit(frame)
        for page in PageFamilies.templates where page.name != "not-found" {
            let common = Set(frame.keys.map(\.name))
            let own = TemplateSchema(name: "", keys: page.schema.keys.filter { !common.contains($0.name) })
            text += "### `\(page.path)`\n\n" + table(own)
            visit(own)
        }
        for schema in inner { text += "### \(schema.name)\n\n" + table(schema) }
        return text
    }

    private static func table(_ schema: TemplateSchema) -> String {
        let rows = schema.keys.map { "| `\($0.name)` | \(words($0.shape)) | \($0.meaning) |" }
        return (["| key | is | meaning |", "| --- | --- | --- |"] + rows).joined(separator: "\n") + "\n\n"
    }

    private static func words(_ shape: TemplateShape) -> String {
        switch shape {
        case .text: "a text"
        case .markup: "HTML"
        case .flag: "yes or no"
        case .texts: "texts"
        case .object(let schema): "one \(schema().name)"
        case .list(let schema): "many \(schema().name)"
        }
    }
}
