import Mustache
import Testing

@testable import Site

/// A value with keys of every shape, as templates see it and as the library of the tests does.
private struct Sample: TemplateValue {
    struct Item: TemplateValue {
        let name: String
        let note: String?

        static let keys = TemplateKeys<Item>([
            .text("name", "") { $0.name }, .text("note", "") { $0.note },
        ])
    }

    let note: String? = "outer <note>"
    let items = [Item(name: "a & b", note: nil), Item(name: "c", note: "{{x}}")]

    static let keys = TemplateKeys<Sample>([
        .text("x", "") { _ in "X" }, .text("empty", "") { _ in "" }, .text("note", "") { $0.note },
        .markup("html", "") { _ in Markup(html: "<b>h</b>") },
        .flag("f", "") { _ in true }, .flag("n", "") { _ in false },
        .list("items", "") { $0.items }, .list("none", "") { _ in [Item]() },
        .object("first", "") { $0.items.first }, .object("missing", "") { _ in Item?.none },
        .texts("words", "") { _ in ["v", "<w>"] },
    ])

    /// The same for the library, escaped beforehand; a key without a value hides that of the value around it.
    static var library: [String: Any] {
        [
            "x": "X", "note": "outer &lt;note&gt;", "html": "<b>h</b>", "f": true, "n": false,
            "items": [["name": "a &amp; b", "note": false], ["name": "c", "note": "{{x}}"]] as [[String: Any]],
            "none": [[String: Any]](), "first": ["name": "a &amp; b", "note": false] as [String: Any],
            "words": ["v", "&lt;w&gt;"], "t": ["s": "S &amp; {{x}}"],
        ]
    }
}

/// Templates are Mustache: what they print is what the library prints.
struct CompiledTemplateTests {
    private static let partial = "<li>{{x}}</li>\n{{#f}}\n{{t.s}}\n{{/f}}\n"

    private func compiled(_ text: String) throws -> String {
        var templates: [String: ParsedTemplate] = [:]
        for (path, text) in ["page.mustache": text, "partials/p.mustache": Self.partial] {
            templates[path] = ParsedTemplate(
                file: Fixtures.own(path, text), nodes: try TemplateParser.nodes(of: text))
        }
        let page = try #require(templates["page.mustache"])
        var checker = TemplateChecker(templates: templates)
        checker.check(page, Sample.keys.schema)
        #expect(checker.diagnostics.isEmpty)
        let compiler = TemplateCompiler(templates: templates, constants: ["t.s": Markup(text: "S & {{x}}")])
        return String(decoding: compiler.compile(page, Sample.keys.schema).render(Sample()), as: UTF8.self)
    }

    private func rendered(_ text: String) throws -> String? {
        var library = MustacheLibrary()
        try library.register("{{% CONTENT_TYPE:TEXT}}\n" + Self.partial, named: "p")
        try library.register("{{% CONTENT_TYPE:TEXT}}\n" + text, named: "page")
        return library.render(Sample.library, withTemplate: "page")
    }

    @Test(
        "prints what the library prints",
        arguments: [
            "", "a", "{{x}}", "{{{html}}}{{&html}}{{html}}", "[{{empty}}]",
            "{{#empty}}no{{/empty}}{{^empty}}yes{{/empty}}",
            "{{#note}}<p>{{.}} {{x}}</p>{{/note}}", "{{#words}}{{.}},{{/words}}",
            "{{#none}}a{{/none}}{{^none}}b{{/none}}",
            "{{#f}}a{{/f}}{{^f}}b{{/f}}{{#n}}c{{/n}}{{^n}}d{{/n}}",
            "{{#items}}\n- {{name}}{{#note}} ({{.}}, {{name}}){{/note}} {{x}}\n{{/items}}\nend\n",
            "{{#items}}{{#words}}{{.}}{{name}}{{x}} {{/words}}{{/items}}",
            "{{first.name}} {{#first}}{{name}}{{/first}}",
            "{{#items}}{{^note}}none {{name}}{{/note}}{{/items}}",
        ])
    func prints(text: String) throws {
        #expect(try compiled(text) == rendered(text))
    }

    @Test(
        "puts partials and strings in as the library does, and drops lines that hold nothing but a tag",
        arguments: [
            "a\n{{>p}}\nb\n", "a {{>p}} b\n", "{{>p}}", "a\n{{>p}}b\n", "a\n{{>p}}\n\nb\n",
            "{{#f}}\n{{>p}}\n{{/f}}\nx", "{{^n}}\n{{>p}}\n{{/n}}\n{{>p}}\n{{>p}}\n",
            "{{!note}}\n{{>p}}\n{{! note }}\n<{{x}}>", "{{t.s}}\n{{>p}}", "a\n  {{#f}}\n  b\n  {{/f}}\nc",
            "a {{#f}}\nb{{/f}}\nc", "{{#f}}a{{/f}}\nb", "\n{{#f}}\n\n{{/f}}\n\nb",
        ])
    func lines(text: String) throws {
        #expect(try compiled(text) == rendered(text))
    }

    @Test func `a missing object prints nothing, also behind a dot`() throws {
        #expect(try compiled("[{{missing.name}}{{#missing}}x{{/missing}}{{^missing}}none{{/missing}}]") == "[none]")
    }

    @Test func `a value's missing key does not show that of the value around it`() throws {
        #expect(try compiled("{{#items}}[{{note}}]{{/items}}") == "[][{{x}}]")
    }
}
