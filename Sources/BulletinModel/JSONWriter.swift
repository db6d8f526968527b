/// Writes JSON as UTF-8 bytes, without white space, keys in the order they are given.
///
/// Foundation's encoder can neither keep that order nor write `null` for what is missing, and costs ten times as much.
public struct JSONWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []
    /// Whether the next key or element needs a comma before it.
    private var needsComma = false

    /// An empty writer with room for so many bytes.
    public init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes an object whose members `members` writes, each as a key and a value.
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    /// Writes an array, each element through `write`.
    public mutating func array<Element>(
        _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        open(UInt8(ascii: "["))
        for element in elements { write(&self, element) }
        close(UInt8(ascii: "]"))
    }

    /// Writes `{"name":[…]}` and a line end, each element through `write`, and hands on what has been written whenever it is
    /// more than a few pages of memory: the text may be larger than what there is room for.
    public mutating func list<Element>(
        _ elements: some Sequence<Element>, named name: String, handing emit: ([UInt8]) throws -> Void,
        _ write: (inout JSONWriter, Element) -> Void
    ) rethrows {
        open(UInt8(ascii: "{"))
        key(named: name)
        open(UInt8(ascii: "["))
        for element in elements {
            write(&self, element)
            guard bytes.count > 1 << 16 else { continue }
            try emit(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        close(UInt8(ascii: "]"))
        close(UInt8(ascii: "}"))
        endLine()
        try emit(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Ends the line: what follows is another text.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Writes `"name":`; a value must follow.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes `"name":` for a name that is known only at run time.
    public mutating func key(named name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes `null`.
    public mutating func null() { raw("null") }
    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
    /// Writes a whole number.
    public mutating func int(_ value: Int) {
        separate()
        bytes.append(decimal: value)
        needsComma = true
    }

    /// The shortest digits that read back as the same number; whole numbers without a fraction. Neither infinite nor
    /// NaN, which JSON does not have: they become `null`.
    public mutating func number(_ value: Double) {
        if value.magnitude < 0x1p53, let whole = Int(exactly: value) { return int(whole) }
        value.isFinite ? raw("\(value)") : null()
    }

    /// Writes a string; only what JSON must escape is escaped, DEL as well.
    public mutating func string(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { utf8 in
            var written = 0
            for index in utf8.indices {
                // Most bytes, and quickly told.
                if utf8[index] > UInt8(ascii: "\\"), utf8[index] != 0x7F { continue }
                guard let escape = Self.escape(utf8[index]) else { continue }
                bytes.append(contentsOf: utf8[written..<index])
                bytes.append(contentsOf: escape.utf8)
                written = index + 1
            }
            bytes.append(contentsOf: utf8[written...])
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes a string, or `null` for nil.
    public mutating func string(_ value: String?) {
        if let value { string(value) } else { null() }
    }

    /// Writes a value that was read elsewhere; a number in the digits that it came in.
    public mutating func write(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let truth): bool(truth)
        case .number(let digits): raw(digits)
        case .string(let text): string(text)
        case .array(let items): array(items) { $0.write($1) }
        case .object(let members):
            object { json in
                for member in members {
                    json.key(named: member.name); json.write(member.value)
                }
            }
        }
    }

    private static func escape(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case 0x0A: "\\n"
        case 0x0D: "\\r"
        case 0x09: "\\t"
        case 0..<0x20, 0x7F: "\\u00" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        default: nil
        }
    }

    private mutating func raw(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }
}
