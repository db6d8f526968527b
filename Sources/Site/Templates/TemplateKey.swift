import Mustache

/// A value that templates can read: it declares its keys once, for rendering, for checking templates and for the
/// documentation.
protocol TemplateValue: Sendable {
    static var keys: TemplateKeys<Self> { get }
}

/// A value as the library looks at it: an object, since the library copies and casts what it looks at over and over,
/// and a struct of twenty fields is slow to copy (a bulletin's page took a tenth more time).
final class TemplateScope<Value: TemplateValue>: MustacheParent, Sendable {
    private let value: Value

    init(_ value: Value) { self.value = value }

    func child(named name: String) -> Any? { Value.keys.value(of: name, in: value) }
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

/// The names that a kind of value knows, without the values.
struct TemplateSchema: Sendable {
    /// What docs/templates.md calls such a value: `BulletinRow`.
    let name: String
    let keys: [(name: String, meaning: String, shape: TemplateShape)]

    func shape(of name: String) -> TemplateShape? { keys.first { $0.name == name }?.shape }
}

/// One key of a kind of value: its name, what it means and how it is read.
struct TemplateKey<Root>: Sendable {
    let name: String
    let meaning: String
    let shape: TemplateShape
    let value: @Sendable (Root) -> Any?

    /// Text, escaped here; an empty one counts as missing.
    static func text(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> String?
    ) -> TemplateKey {
        TemplateKey(name: name, meaning: meaning, shape: .text) { root in
            guard let text = value(root), !text.isEmpty else { return nil }
            return Markup(text: text)
        }
    }

    /// HTML that this program or cmark has made.
    static func markup(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> Markup?
    ) -> TemplateKey {
        TemplateKey(name: name, meaning: meaning, shape: .markup, value: value)
    }

    static func flag(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> Bool) -> TemplateKey {
        TemplateKey(name: name, meaning: meaning, shape: .flag, value: value)
    }

    static func object<Value: TemplateValue>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> Value?
    ) -> TemplateKey {
        TemplateKey(name: name, meaning: meaning, shape: .object { Value.keys.schema }) { root in
            value(root).map(TemplateScope.init)
        }
    }

    static func list<Value: TemplateValue>(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> [Value]
    ) -> TemplateKey {
        TemplateKey(name: name, meaning: meaning, shape: .list { Value.keys.schema }) { root in
            value(root).map(TemplateScope.init)
        }
    }

    static func texts(
        _ name: String, _ meaning: String, _ value: @escaping @Sendable (Root) -> [String]
    ) -> TemplateKey {
        TemplateKey(name: name, meaning: meaning, shape: .texts) { value($0).map(Markup.init(text:)) }
    }

    /// The same key of a value that holds this one.
    func lifted<Outer>(_ inner: @escaping @Sendable (Outer) -> Root) -> TemplateKey<Outer> {
        let value = value
        return TemplateKey<Outer>(name: name, meaning: meaning, shape: shape) { value(inner($0)) }
    }
}

/// The keys of a kind of value.
struct TemplateKeys<Root>: Sendable {
    private let index: [String: @Sendable (Root) -> Any?]
    let schema: TemplateSchema

    init(_ keys: [TemplateKey<Root>]) {
        index = Dictionary(keys.map { ($0.name, $0.value) }) { first, _ in first }
        schema = TemplateSchema(name: "\(Root.self)", keys: keys.map { ($0.name, $0.meaning, $0.shape) })
    }

    /// What a key holds; nil only for a name that is no key, since the library then goes on looking for it in what is
    /// around: a bulletin without a lead must not show that of its page.
    func value(of name: String, in root: Root) -> Any? {
        guard let value = index[name] else { return nil }
        return value(root) ?? Missing()
    }
}

/// A key that has no value.
private struct Missing: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
