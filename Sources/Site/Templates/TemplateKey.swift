/// A value that templates can read: it declares its keys once, for rendering, for checking templates and for the
/// documentation.
protocol TemplateValue: Sendable {
    static var keys: TemplateKeys<Self> { get }
}

/// What a key holds.
enum TemplateShape: Sendable {
    /// Printed with `{{key}}`; `{{#key}}` asks whether it is there.
    case text
    /// The same, but HTML that this program or cmark has made.
    case markup
    /// Asked with `{{#key}}` or `{{^key}}`.
    case flag
    /// `{{#key}}…{{/key}}` opens it, if it is there.
    case object(@Sendable () -> TemplateSchema)
    /// `{{#key}}…{{/key}}` is repeated for each element.
    case list(@Sendable () -> TemplateSchema)
    /// A list of texts, each printed with `{{.}}`.
    case texts
}

/// How a key is read. What a section opens is given the scope that lies around it.
enum TemplateReader<Root>: Sendable {
    case text(@Sendable (Root) -> PrintedText?)
    case flag(@Sendable (Root) -> Bool)
    case object(@Sendable (Root, TemplateScope) -> TemplateScope?)
    case list(@Sendable (Root, TemplateScope) -> [TemplateScope])

    /// The same for a scope; nothing is there when it is not that of such a value. The value is read where it lies: a page
    /// has dozens of texts, and copying it for each key took a fourth of the time of rendering.
    func bound() -> TemplateReader<TemplateScope> {
        switch self {
        case .text(let read): .text { $0.value(read) }
        case .flag(let read): .flag { $0.value(read) ?? false }
        case .object(let read): .object { root, scope in root.value { (value: Root) in read(value, scope) } }
        case .list(let read): .list { root, scope in root.value { (value: Root) in read(value, scope) } ?? [] }
        }
    }
}

/// The names that a kind of value knows, without the values.
struct TemplateSchema: Sendable {
    struct Key: Sendable {
        let name: String
        let meaning: String
        let shape: TemplateShape
        let reader: TemplateReader<TemplateScope>
    }

    /// What docs/templates.md calls such a value: `BulletinRow`.
    let name: String
    let keys: [Key]

    func key(_ name: String) -> Key? { keys.first { $0.name == name } }
    func shape(of name: String) -> TemplateShape? { key(name)?.shape }
}

/// One key of a kind of value: its name, what it means and how it is read.
struct TemplateKey<Root>: Sendable {
    let name: String
    let meaning: String
    let shape: TemplateShape
    let reader: TemplateReader<Root>

    /// Text, escaped when it is printed; an empty one counts as missing.
    static func text(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> String?
    ) -> TemplateKey {
        let reader = TemplateReader<Root>.text { root in
            value(root).flatMap { $0.isEmpty ? nil : .text($0) }
        }
        return TemplateKey(name: name, meaning: meaning, shape: .text, reader: reader)
    }

    /// HTML that this program or cmark has made.
    static func markup(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> Markup?
    ) -> TemplateKey {
        TemplateKey(name: name, meaning: meaning, shape: .markup, reader: .text { value($0).map(PrintedText.markup) })
    }

    static func flag(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> Bool) -> TemplateKey {
        TemplateKey(name: name, meaning: meaning, shape: .flag, reader: .flag(value))
    }

    static func object<Value: TemplateValue>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> Value?
    ) -> TemplateKey {
        let reader = TemplateReader<Root>.object { root, scope in value(root).map { ValueScope($0, inside: scope) } }
        return TemplateKey(name: name, meaning: meaning, shape: .object { Value.keys.schema }, reader: reader)
    }

    static func list<Value: TemplateValue>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> [Value]
    ) -> TemplateKey {
        let reader = TemplateReader<Root>.list { root, scope in value(root).map { ValueScope($0, inside: scope) } }
        return TemplateKey(name: name, meaning: meaning, shape: .list { Value.keys.schema }, reader: reader)
    }

    static func texts(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> [String]
    ) -> TemplateKey {
        let reader = TemplateReader<Root>.list { root, scope in
            value(root).map { TextScope(.text($0), inside: scope) }
        }
        return TemplateKey(name: name, meaning: meaning, shape: .texts, reader: reader)
    }
}

/// The keys of a kind of value.
struct TemplateKeys<Root>: Sendable {
    let schema: TemplateSchema

    init(_ keys: [TemplateKey<Root>]) {
        schema = TemplateSchema(
            name: "\(Root.self)",
            keys: keys.map {
                TemplateSchema.Key(name: $0.name, meaning: $0.meaning, shape: $0.shape, reader: $0.reader.bound())
            })
    }
}
