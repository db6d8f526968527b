/// What names mean at some place of a template: a value, and what lies around it.
class TemplateScope {
    let outer: TemplateScope?

    init(inside outer: TemplateScope?) { self.outer = outer }

    /// So many scopes further out.
    final func ancestor(_ depth: Int) -> TemplateScope {
        var scope = self
        for _ in 0..<depth { scope = scope.outer ?? scope }
        return scope
    }

    /// What is read of the value, where it lies; nil when it is of another kind.
    final func value<Value, Result>(_ read: (Value) -> Result?) -> Result? {
        (self as? ValueScope<Value>).flatMap { read($0.value) }
    }
}

/// A value with keys.
final class ValueScope<Value>: TemplateScope {
    let value: Value

    init(_ value: Value, inside outer: TemplateScope? = nil) {
        self.value = value
        super.init(inside: outer)
    }
}

/// A text that `.` stands for. It has no keys: inside of `{{#lead}}…{{/lead}}` names mean what they mean around it.
final class TextScope: TemplateScope {
    let text: PrintedText

    init(_ text: PrintedText, inside outer: TemplateScope) {
        self.text = text
        super.init(inside: outer)
    }
}

/// What a key prints.
enum PrintedText {
    /// Escaped where it is printed.
    case text(String)
    case markup(Markup)

    func write(to output: inout [UInt8]) {
        switch self {
        case .text(let text): Markup.write(escaped: text, to: &output)
        case .markup(let markup): output.append(contentsOf: markup.bytes)
        }
    }
}
