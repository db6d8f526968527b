/// A page's template with its partials and the language's strings in it, every name resolved to how it is read.
///
/// What a name means depends only on where it stands, which `TemplateChecker` makes sure of, so it is found once, not at
/// every page: the library that looks names up while it renders took two thirds of the time of a bulletin's page.
struct CompiledTemplate: Sendable {
    private let steps: [any TemplateStep]

    init(steps: [any TemplateStep]) { self.steps = steps }

    /// A page as UTF-8.
    func render(_ page: some TemplateValue) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(1 << 15)
        steps.write(ValueScope(page), to: &output)
        return output
    }
}

extension TemplateReader<TemplateScope> {
    /// The same for the scope in which a name stands: the value that has the key lies so far out, and in such objects in
    /// turn. Nothing is there when an object on the way is missing.
    func from(depth: Int, through objects: [@Sendable (TemplateScope, TemplateScope) -> TemplateScope?]) -> Self {
        if depth == 0, objects.isEmpty { return self }
        let root = { @Sendable (scope: TemplateScope) -> TemplateScope? in
            var root = scope.ancestor(depth)
            for object in objects {
                guard let next = object(root, root) else { return nil }
                root = next
            }
            return root
        }
        return switch self {
        case .text(let read): .text { root($0).flatMap(read) }
        case .flag(let read): .flag { root($0).map(read) ?? false }
        case .object(let read): .object { start, scope in root(start).flatMap { read($0, scope) } }
        case .list(let read): .list { start, scope in root(start).map { read($0, scope) } ?? [] }
        }
    }

    /// Whether a section that is read so would show anything.
    func isThere(from scope: TemplateScope) -> Bool {
        switch self {
        case .text(let read): read(scope) != nil
        case .flag(let read): read(scope)
        case .object(let read): read(scope, scope) != nil
        case .list(let read): !read(scope, scope).isEmpty
        }
    }
}
