/// Makes a `CompiledTemplate` of a page's own template. All names in it must have been checked.
struct TemplateCompiler {
    /// By path.
    let templates: [String: ParsedTemplate]
    /// Names that mean the same in every page: `language`, `t.home`.
    let constants: [String: Markup]

    /// What names can mean at some place, the innermost last; nil for a text.
    private typealias Scopes = [TemplateSchema?]

    func compile(_ template: ParsedTemplate, _ schema: TemplateSchema) -> CompiledTemplate {
        CompiledTemplate(steps: steps(template.nodes, [schema]))
    }

    private func steps(_ nodes: [TemplateNode], _ scopes: Scopes) -> [CompiledTemplate.Step] {
        var steps: [CompiledTemplate.Step] = []
        append(nodes, scopes, to: &steps)
        return steps
    }

    private func append(_ nodes: [TemplateNode], _ scopes: Scopes, to steps: inout [CompiledTemplate.Step]) {
        for node in nodes {
            switch node {
            case .text(let words): append(words, to: &steps)
            case .comment: break
            case .partial(let name):
                append(templates["partials/\(name.text).mustache"]?.nodes ?? [], scopes, to: &steps)
            case .variable(let name):
                if let constant = constants[name.text] {
                    append(constant.html, to: &steps)
                } else if name.text == "." {
                    steps.append(.printText)
                } else if let path = path(name.text, scopes) {
                    steps.append(.print(path.path))
                }
            case .section(let name, let isInverted, let nodes):
                guard let (path, shape) = path(name.text, scopes) else { break }
                let inner = isInverted ? scopes : opened(shape, scopes)
                let innerSteps = self.steps(nodes, inner)
                steps.append(isInverted ? .inverted(path, innerSteps) : .section(path, innerSteps))
            }
        }
    }

    /// Words that follow each other are one step.
    private func append(_ words: String, to steps: inout [CompiledTemplate.Step]) {
        if case .bytes(let before) = steps.last {
            steps[steps.count - 1] = .bytes(before + words.utf8)
        } else {
            steps.append(.bytes(Array(words.utf8)))
        }
    }

    private func opened(_ shape: TemplateShape, _ scopes: Scopes) -> Scopes {
        switch shape {
        case .object(let schema), .list(let schema): scopes + [schema()]
        case .texts, .text, .markup: scopes + [nil]
        case .flag: scopes
        }
    }

    private func path(_ name: String, _ scopes: Scopes) -> (path: TemplatePath, shape: TemplateShape)? {
        let parts = name.split(separator: ".").map(String.init)
        for (depth, schema) in scopes.reversed().enumerated() {
            guard let schema, var key = parts.first.flatMap(schema.key) else { continue }
            var objects: [@Sendable (TemplateScope, TemplateScope) -> TemplateScope?] = []
            for part in parts.dropFirst() {
                guard case .object(let read) = key.reader, case .object(let inner) = key.shape,
                    let next = inner().key(part)
                else { return nil }
                objects.append(read)
                key = next
            }
            return (TemplatePath(depth: depth, objects: objects, reader: key.reader), key.shape)
        }
        return nil
    }
}
