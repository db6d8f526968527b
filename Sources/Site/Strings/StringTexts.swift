import Mustache

/// The strings as templates see them: `{{t.home}}`.
struct StringTexts: MustacheParent, Sendable {
    let texts: [String: Markup]

    func child(named name: String) -> Any? { texts[name] }
}
