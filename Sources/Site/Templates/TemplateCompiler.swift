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

    private func steps(_ nodes: [TemplateNode], _ scopes: Scopes) -> [any TemplateStep] {
        var steps: [any TemplateStep] = []
        append(nodes, scopes, to: &steps)
        return steps
    }

    private func append(_ nodes: [TemplateNode], _ scopes: Scopes, to steps: inout [any TemplateStep]) {
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
                    steps.append(OwnTextStep())
                } else if case .text(let read)? = resolved(name.text, scopes)?.reader {
                    steps.append(TextStep(read))
                }
            case .section(let name, let isInverted, let nodes):
                guard let (reader, shape) = resolved(name.text, scopes) else { break }
                let inner = isInverted ? scopes : opened(shape, scopes)
                let innerSteps = self.steps(nodes, inner)
                steps.append(isInverted ? InvertedSectionStep(reader, innerSteps) : reader.section(innerSteps))
            }
        }
    }

    /// Words that follow each other are one step.
    private func append(_ words: String, to steps: inout [any TemplateStep]) {
        if let last = steps.last as? WordsStep {
            steps[steps.count - 1] = WordsStep(last.bytes + words.utf8)
        } else {
            steps.append(WordsStep(Array(words.utf8)))
        }
    }

    private func opened(_ shape: TemplateShape, _ scopes: Scopes) -> Scopes {
        switch shape {
        case .object(let schema), .list(let schema): scopes + [schema()]
        case .texts, .text, .markup: scopes + [nil]
        case .flag: scopes
        }
    }

    /// How a name is read where it stands.
    private func resolved(
        _ name: String, _ scopes: Scopes
    ) -> (reader: TemplateReader<TemplateScope>, shape: TemplateShape)? {
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
            return (key.reader.from(depth: depth, through: objects), key.shape)
        }
        return nil
    }
}
