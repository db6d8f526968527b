/// A page's template with its partials and the language's strings in it, every name resolved to how it is read.
///
/// What a name means depends only on where it stands, which `TemplateChecker` makes sure of, so it is found once, not at
/// every page: the library that looks names up while it renders took two thirds of the time of a bulletin's page.
struct CompiledTemplate: Sendable {
    private let steps: [Step]

    enum Step: Sendable {
        case bytes([UInt8])
        case print(TemplatePath)
        /// What `.` stands for.
        case printText
        case section(TemplatePath, [Step])
        case inverted(TemplatePath, [Step])
    }

    init(steps: [Step]) { self.steps = steps }

    /// A page as UTF-8.
    func render(_ page: some TemplateValue) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(1 << 15)
        Self.render(steps, ValueScope(page), &output)
        return output
    }

    private static func render(_ steps: [Step], _ scope: TemplateScope, _ output: inout [UInt8]) {
        for step in steps {
            switch step {
            case .bytes(let bytes): output.append(contentsOf: bytes)
            case .print(let path):
                if case .text(let read) = path.reader, let root = path.root(from: scope) {
                    read(root)?.write(to: &output)
                }
            case .printText: (scope as? TextScope)?.text.write(to: &output)
            case .section(let path, let inner): renderSection(path, inner, scope, &output)
            case .inverted(let path, let inner):
                if !path.isThere(from: scope) { render(inner, scope, &output) }
            }
        }
    }

    private static func renderSection(
        _ path: TemplatePath, _ steps: [Step], _ scope: TemplateScope, _ output: inout [UInt8]
    ) {
        guard let root = path.root(from: scope) else { return }
        switch path.reader {
        case .text(let read):
            if let text = read(root) { render(steps, TextScope(text, inside: scope), &output) }
        case .flag(let read):
            if read(root) { render(steps, scope, &output) }
        case .object(let read):
            if let inner = read(root, scope) { render(steps, inner, &output) }
        case .list(let read):
            for inner in read(root, scope) { render(steps, inner, &output) }
        }
    }
}

/// A name of a template, resolved: how far out the value lies that knows it, the objects to go through, the key. It is an
/// object because each step holds one, and a page takes thousands of steps.
final class TemplatePath: Sendable {
    private let depth: Int
    private let objects: [@Sendable (TemplateScope, TemplateScope) -> TemplateScope?]
    let reader: TemplateReader<TemplateScope>

    init(
        depth: Int, objects: [@Sendable (TemplateScope, TemplateScope) -> TemplateScope?],
        reader: TemplateReader<TemplateScope>
    ) {
        self.depth = depth
        self.objects = objects
        self.reader = reader
    }

    /// The value that has the key; nil when an object on the way is missing.
    func root(from scope: TemplateScope) -> TemplateScope? {
        if depth == 0, objects.isEmpty { return scope }
        var root = scope.ancestor(depth)
        for object in objects {
            guard let next = object(root, root) else { return nil }
            root = next
        }
        return root
    }

    /// Whether a section of this name would show anything.
    func isThere(from scope: TemplateScope) -> Bool {
        guard let root = root(from: scope) else { return false }
        return switch reader {
        case .text(let read): read(root) != nil
        case .flag(let read): read(root)
        case .object(let read): read(root, scope) != nil
        case .list(let read): !read(root, scope).isEmpty
        }
    }
}
