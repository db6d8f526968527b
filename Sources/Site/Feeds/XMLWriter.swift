/// Writes XML as UTF-8 bytes; text is escaped as in pages.
struct XMLWriter {
    private(set) var bytes: [UInt8] = []

    /// A fragment has no declaration before it.
    init(isFragment: Bool = false) { if !isFragment { raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") } }

    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout XMLWriter) -> Void
    ) {
        raw("<\(name)")
        write(attributes)
        raw(">")
        content(&self)
        raw("</\(name)>\n")
    }

    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:], text: String
    ) {
        element(name, attributes) { $0.raw(Markup(text: text).html) }
    }

    /// Nothing when there is no text.
    mutating func element(_ name: StaticString, ifAny text: String?) {
        if let text, !text.isEmpty { element(name, text: text) }
    }

    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<String, String>) {
        raw("<\(name)")
        write(attributes)
        raw("/>\n")
    }

    /// The beginning of an element that somebody else ends.
    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<String, String>) {
        raw("<\(name)")
        write(attributes)
        raw(">\n")
    }

    mutating func lineBreak() { raw("\n") }

    private mutating func write(_ attributes: KeyValuePairs<String, String>) {
        for (name, value) in attributes { raw(" \(name)=\"\(Markup(text: value).html)\"") }
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
