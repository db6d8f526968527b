import BulletinModel

/// Checks that a page's template and the partials that it uses name only what is there.
struct TemplateChecker {
    let templates: [String: ParsedTemplate]
    private(set) var diagnostics: Set<Diagnostic> = []
    /// Partials that are being looked at, so that one which contains itself ends.
    private var path: [String] = []

    init(templates: [String: ParsedTemplate]) { self.templates = templates }

    /// Checks the template of a page whose values have this schema.
    mutating func check(_ template: ParsedTemplate, _ schema: TemplateSchema) {
        check(template.nodes, in: template.file, [.object(schema)])
    }

    /// What names can mean at some place: the innermost last.
    private enum Scope {
        case object(TemplateSchema)
        case text
    }

    private mutating func check(_ nodes: [TemplateNode], in file: TemplateFile, _ scopes: [Scope]) {
        for node in nodes {
            switch node {
            case .text, .comment: break
            case .variable(let name): checkVariable(name, in: file, scopes)
            case .section(let name, let isInverted, let nodes):
                let inner = isInverted ? nil : scope(inside: shape(of: name, in: file, scopes))
                check(nodes, in: file, scopes + (inner.map { [$0] } ?? []))
            case .partial(let name): checkPartial(name, in: file, scopes)
            }
        }
    }

    private mutating func checkVariable(_ name: TemplateName, in file: TemplateFile, _ scopes: [Scope]) {
        if name.text.hasPrefix("t.") { return }
        if name.text == "." {
            if case .text = scopes.last { return }
            report("template.key", name, in: file, "there is no text here that ‘.’ could stand for", nil)
            return
        }
        switch shape(of: name, in: file, scopes) {
        case .object, .list, .texts:
            report(
                "template.key", name, in: file, "‘\(name.text)’ is not a text",
                "open it with {{#\(name.text)}} and close it with {{/\(name.text)}}")
        case .flag:
            report(
                "template.key", name, in: file, "‘\(name.text)’ is not a text",
                "ask it with {{#\(name.text)}} or {{^\(name.text)}}")
        case .text, .markup, nil: break
        }
    }

    private mutating func checkPartial(_ name: TemplateName, in file: TemplateFile, _ scopes: [Scope]) {
        guard let partial = templates["partials/\(name.text).mustache"] else {
            let known = templates.keys.filter { $0.hasPrefix("partials/") }.sorted().map { $0.dropFirst(9).dropLast(9) }
            let nearest = Spelling.nearest(to: name.text, among: known.map(String.init))
            report(
                "template.partial", name, in: file, "there is no partial ‘\(name.text)’",
                nearest.map { "did you mean ‘\($0)’?" } ?? "add it as Templates/partials/\(name.text).mustache")
            return
        }
        guard !path.contains(name.text) else {
            report("template.partial", name, in: file, "the partial ‘\(name.text)’ contains itself", nil)
            return
        }
        path.append(name.text)
        check(partial.nodes, in: partial.file, scopes)
        path.removeLast()
    }

    private mutating func shape(
        of name: TemplateName, in file: TemplateFile, _ scopes: [Scope]
    ) -> TemplateShape? {
        let schemas = scopes.reversed().compactMap { scope in
            if case .object(let schema) = scope { schema } else { nil }
        }
        let parts = name.text.split(separator: ".").map(String.init)
        for schema in schemas {
            guard var shape = parts.first.flatMap(schema.shape) else { continue }
            for part in parts.dropFirst() {
                guard case .object(let inner) = shape, let next = inner().shape(of: part) else {
                    return unknown(name, in: file, schemas)
                }
                shape = next
            }
            return shape
        }
        return unknown(name, in: file, schemas)
    }

    private mutating func unknown(
        _ name: TemplateName, in file: TemplateFile, _ schemas: [TemplateSchema]
    ) -> TemplateShape? {
        let nearest = Spelling.nearest(to: name.text, among: schemas.flatMap { $0.keys.map(\.name) })
        report(
            "template.key", name, in: file, "nothing is called ‘\(name.text)’ here",
            nearest.map { "did you mean ‘\($0)’?" } ?? "docs/templates.md lists what is")
        return nil
    }

    private func scope(inside shape: TemplateShape?) -> Scope? {
        switch shape {
        case .object(let schema), .list(let schema): .object(schema())
        case .texts, .text, .markup: .text
        case .flag, nil: nil
        }
    }

    private mutating func report(
        _ code: String, _ name: TemplateName, in file: TemplateFile, _ message: String, _ advice: String?
    ) {
        diagnostics.insert(
            Diagnostic(
                .error, code: code, file: file.origin, line: name.line, column: name.column, message: message,
                advice: advice))
    }
}

/// A template and what it holds.
struct ParsedTemplate: Sendable {
    let file: TemplateFile
    let nodes: [TemplateNode]
}
