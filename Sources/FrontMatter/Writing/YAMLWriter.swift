/// Writes a YAML mapping as UTF-8: block style, one key a line, or flow style on one line where a value is small.
/// Members whose value is nil or an empty list are left out.
struct YAMLWriter {
    private(set) var bytes: [UInt8] = []
    private var style = Style.block(indentation: 0)
    /// Whether the next member is the first of an item of a block list, or of a flow mapping.
    private var isFirst = false

    private enum Style {
        case block(indentation: Int), flow
    }

    init(reserving capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func line(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func member(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        member(key) { YAMLString.write(value, inFlow: $0.isFlow, to: &$0.bytes) }
    }

    mutating func member(_ key: StaticString, _ value: Int?) {
        guard let value else { return }
        member(key) { $0.bytes.append(contentsOf: String(value).utf8) }
    }

    mutating func member(_ key: StaticString, _ value: Double?) {
        guard let value, value.isFinite else { return }
        member(key) { $0.bytes.append(contentsOf: Self.digits(of: value).utf8) }
    }

    mutating func member(_ key: StaticString, _ value: Bool) {
        member(key) { $0.bytes.append(contentsOf: (value ? "true" : "false").utf8) }
    }

    /// `key: [a, b]`.
    mutating func member(_ key: StaticString, list: [String]) {
        guard !list.isEmpty else { return }
        member(key) { yaml in
            yaml.bytes.append(UInt8(ascii: "["))
            for (index, text) in list.enumerated() {
                if index > 0 { yaml.bytes.append(contentsOf: ", ".utf8) }
                YAMLString.write(text, inFlow: true, to: &yaml.bytes)
            }
            yaml.bytes.append(UInt8(ascii: "]"))
        }
    }

    /// `key: {a: 1, b: 2}`.
    mutating func member<Value>(_ key: StaticString, flow value: Value?, _ write: (inout YAMLWriter, Value) -> Void) {
        guard let value else { return }
        member(key) { $0.flow { write(&$0, value) } }
    }

    /// `key:`, and the members below it, of which there must be one at least.
    mutating func member<Value>(_ key: StaticString, block value: Value?, _ write: (inout YAMLWriter, Value) -> Void) {
        guard let value else { return }
        heading(key)
        indented(by: 2) { write(&$0, value) }
    }

    /// `key:`, and below it `- {a: 1, b: 2}` for each item.
    mutating func member<Item>(_ key: StaticString, flowItems: [Item], _ write: (inout YAMLWriter, Item) -> Void) {
        guard !flowItems.isEmpty else { return }
        heading(key)
        for item in flowItems {
            indented(by: 2) { yaml in
                yaml.indent()
                yaml.bytes.append(contentsOf: "- ".utf8)
                yaml.flow { write(&$0, item) }
                yaml.bytes.append(UInt8(ascii: "\n"))
            }
        }
    }

    /// `key:`, and below it `- ` with one line for each member of each item; every item must have a member.
    mutating func member<Item>(_ key: StaticString, blockItems: [Item], _ write: (inout YAMLWriter, Item) -> Void) {
        guard !blockItems.isEmpty else { return }
        heading(key)
        for item in blockItems {
            indented(by: 4) { yaml in
                yaml.isFirst = true
                write(&yaml, item)
            }
        }
    }

    private var isFlow: Bool {
        if case .flow = style { true } else { false }
    }

    private mutating func member(_ key: StaticString, value: (inout YAMLWriter) -> Void) {
        switch style {
        case .flow:
            if !isFirst { bytes.append(contentsOf: ", ".utf8) }
            isFirst = false
        case .block:
            indent()
        }
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: ": ".utf8)
        value(&self)
        if case .block = style { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func heading(_ key: StaticString) {
        indent()
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: ":\n".utf8)
    }

    private mutating func indent() {
        guard case .block(let indentation) = style else { return }
        if isFirst {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation - 2))
            bytes.append(contentsOf: "- ".utf8)
            isFirst = false
        } else {
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
        }
    }

    private mutating func indented(by blanks: Int, _ write: (inout YAMLWriter) -> Void) {
        guard case .block(let indentation) = style else { return }
        style = .block(indentation: indentation + blanks)
        write(&self)
        style = .block(indentation: indentation)
    }

    private mutating func flow(_ write: (inout YAMLWriter) -> Void) {
        let (outer, wasFirst) = (style, isFirst)
        (style, isFirst) = (.flow, true)
        bytes.append(UInt8(ascii: "{"))
        write(&self)
        bytes.append(UInt8(ascii: "}"))
        (style, isFirst) = (outer, wasFirst)
    }

    /// The shortest digits that read back as the same number, with the point that YAML 1.1 wants before an exponent.
    private static func digits(of value: Double) -> String {
        if value.magnitude < 0x1p53, let whole = Int(exactly: value) { return String(whole) }
        let digits = "\(value)"
        guard !digits.utf8.contains(UInt8(ascii: ".")), let exponent = digits.firstIndex(of: "e") else { return digits }
        return digits[..<exponent] + ".0" + digits[exponent...]
    }
}
