/// Makes one template of a page's own, its partials and the language's strings.
///
/// The library looks each name up while it renders, at about a microsecond each. Partials, strings and the site's name
/// are the same in every page, so they are put in once: a bulletin's page then takes a quarter less time.
struct TemplateAssembler {
    /// By path.
    let templates: [String: ParsedTemplate]
    /// Names that mean the same in every page: `language`, `t.home`.
    let constants: [String: Markup]

    /// The text of a page's template for the library. The names in it must have been checked.
    func assemble(_ template: ParsedTemplate) -> String {
        // Values are escaped before they come to a template (`Markup`), so the library must not do it again.
        var text = "{{% CONTENT_TYPE:TEXT}}\n"
        append(template.nodes, to: &text)
        return text
    }

    private func append(_ nodes: [TemplateNode], to text: inout String) {
        var isLineDropped = false
        for (index, node) in nodes.enumerated() {
            switch node {
            case .text(let words):
                text += isLineDropped ? words.dropFirst() : words[...]
                isLineDropped = false
            case .variable(let name):
                text += constants[name.text].map(Self.literal) ?? "{{\(name.text)}}"
            case .section(let name, let isInverted, let inner):
                text += "{{\(isInverted ? "^" : "#")\(name.text)}}"
                append(inner, to: &text)
                text += "{{/\(name.text)}}"
            case .partial(let name):
                // A tag alone on its line stands for the lines of the partial, as Mustache has it.
                let isAlone = isLineStart(text) && startsWithLineEnd(nodes[(index + 1)...].first)
                append(templates["partials/\(name.text).mustache"]?.nodes ?? [], to: &text)
                isLineDropped = isAlone
            case .comment: text += "{{!}}"
            }
        }
    }

    /// Markup that the library takes for text, whatever it holds.
    private static func literal(_ markup: Markup) -> String {
        String(markup.html.flatMap { $0 == "{" ? "&#123;" : String($0) })
    }

    private func isLineStart(_ text: String) -> Bool { text.utf8.last == UInt8(ascii: "\n") }

    private func startsWithLineEnd(_ node: TemplateNode?) -> Bool {
        if case .text(let words) = node { words.hasPrefix("\n") } else { false }
    }
}
