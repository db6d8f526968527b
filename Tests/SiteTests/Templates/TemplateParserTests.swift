import Testing

@testable import Site

struct TemplateParserTests {
    @Test func `reads tags with their places`() throws {
        let nodes = try TemplateParser.nodes(
            of: "<h1>{{ title }}</h1>\n{{#lead}}<p>{{{.}}}</p>{{/lead}}{{!x}}{{> foot}}")
        #expect(
            nodes == [
                .text("<h1>"), .variable(TemplateName(text: "title", line: 1, column: 8)), .text("</h1>\n"),
                .section(
                    TemplateName(text: "lead", line: 2, column: 4), isInverted: false,
                    [
                        .text("<p>"), .variable(TemplateName(text: ".", line: 2, column: 16)), .text("</p>"),
                    ]),
                .comment, .partial(TemplateName(text: "foot", line: 2, column: 43)),
            ])
    }

    @Test(
        "says what is wrong, and where",
        arguments: [
            ("ế\nab {{title", "2:4: the tag is not closed; write }} at its end"),
            (
                "{{title}",
                "1:8: ‘}’ cannot stand in a tag; a tag holds one name of letters, digits, ‘_’, ‘-’ and ‘.’, and ends with }}"
            ),
            (
                "{{ti tle}}",
                "1:6: ‘t’ cannot stand in a tag; a tag holds one name of letters, digits, ‘_’, ‘-’ and ‘.’, and ends with }}"
            ),
            (
                "{{{title}}",
                "1:9: ‘}’ cannot stand in a tag; a tag holds one name of letters, digits, ‘_’, ‘-’ and ‘.’, and ends with }}}"
            ),
            ("a {{}} b", "1:3: the tag names nothing"),
            ("{{#a}}\n{{#b}}", "2:4: the section ‘b’ is not closed; write {{/b}} at its end"),
            ("{{#a}}\n{{/b}}", "2:4: ‘b’ is closed where ‘a’ is open (line 1); write {{/a}}"),
            ("x {{/a}}", "1:6: no section ‘a’ is open here; remove this tag"),
            (
                "{{=<% %>=}}",
                "1:1: tags that begin with {{= are not known here; docs/templates.md lists the tags that are"
            ),
            (
                "{{upper(title)}}",
                "1:8: ‘(’ cannot stand in a tag; a tag holds one name of letters, digits, ‘_’, ‘-’ and ‘.’, and ends with }}"
            ),
            ("{{! never", "1:1: the tag is not closed; write }} at its end"),
        ])
    func problems(text: String, expected: String) {
        let problem = #expect(throws: TemplateParser.Problem.self) { try TemplateParser.nodes(of: text) }
        let advice = problem?.advice.map { "; \($0)" } ?? ""
        #expect(problem.map { "\($0.line):\($0.column): \($0.message)\(advice)" } == expected)
    }
}
