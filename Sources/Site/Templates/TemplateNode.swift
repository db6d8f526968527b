/// A part of a template, as `TemplateParser` reads it.
indirect enum TemplateNode: Equatable, Sendable {
    case text(String)
    /// `{{name}}`, `{{{name}}}` or `{{&name}}`.
    case variable(TemplateName)
    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` when it is inverted.
    case section(TemplateName, isInverted: Bool, [TemplateNode])
    /// `{{>name}}`.
    case partial(TemplateName)
    /// `{{!…}}`, which may have a line of its own.
    case comment
}

/// A name in a template and where it stands.
struct TemplateName: Equatable, Sendable {
    let text: String
    /// Counted from 1.
    let line: Int
    /// Counted from 1, in Unicode scalars.
    let column: Int
}

extension [TemplateNode] {
    /// The partials that these nodes ask for, anywhere inside.
    var partials: [TemplateName] {
        flatMap { node -> [TemplateName] in
            switch node {
            case .partial(let name): [name]
            case .section(_, _, let nodes): nodes.partials
            case .text, .variable, .comment: []
            }
        }
    }

    /// The entries of the language's strings that these nodes print: `home` for `{{t.home}}`.
    var strings: [TemplateName] {
        flatMap { node -> [TemplateName] in
            switch node {
            case .variable(let name) where name.text.hasPrefix("t."):
                [TemplateName(text: String(name.text.dropFirst(2)), line: name.line, column: name.column + 2)]
            case .section(_, _, let nodes): nodes.strings
            case .text, .variable, .partial, .comment: []
            }
        }
    }
}
