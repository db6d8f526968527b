/// A piece of HTML: the only thing that a page's values consist of, so that no template, whoever wrote it, can print
/// text that is not escaped, with two braces or with three.
struct Markup: Hashable, Sendable {
    /// In UTF-8.
    let bytes: [UInt8]

    var html: String { String(decoding: bytes, as: UTF8.self) }

    /// What this program or cmark in safe mode has written.
    init(html: String) { bytes = Array(html.utf8) }

    /// The same in UTF-8.
    init(utf8: [UInt8]) { bytes = utf8 }

    /// Text as HTML that shows exactly it, in an element or in an attribute between quotes. This is the one place where
    /// anything is escaped. Characters that HTML cannot hold (controls, noncharacters) become blanks.
    init(text: String) {
        var output: [UInt8] = []
        Self.write(escaped: text, to: &output)
        bytes = output
    }

    /// The same for text that is at hand in UTF-8, which must be valid.
    init(text: [UInt8]) {
        var output: [UInt8] = []
        output.reserveCapacity(text.count + text.count / 8)
        text.withUnsafeBufferPointer { Self.write(escaped: $0, to: &output) }
        bytes = output
    }

    /// Writes text as `init(text:)` makes it.
    static func write(escaped text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { write(escaped: $0, to: &output) }
    }

    private static func write(escaped bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var copied = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            // Most letters, and what most letters with marks consist of.
            if (0x40..<0x7F).contains(byte) || (0x80..<0xC2).contains(byte) || (0xC3..<0xEF).contains(byte) {
                index += 1
            } else if needsCare(byte), let (replacement, length) = replacement(bytes, index) {
                output.append(contentsOf: bytes[copied..<index])
                replacement.withUTF8Buffer { output.append(contentsOf: $0) }
                index += length
                copied = index
            } else {
                index += 1
            }
        }
        output.append(contentsOf: bytes[copied...])
    }

    /// Whether a scalar that begins with this byte may have to be written in another way.
    private static func needsCare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case 0x09, 0x0A: false
        // U+0080 to U+009F begin with C2, the noncharacters of the first plane with EF.
        case 0..<0x20, 0x7F, 0xC2, 0xEF: true
        // The noncharacters at the end of each other plane begin with F0 to F4.
        default: byte >= 0xF0
        }
    }

    /// What to write for the scalar at an index, and how many bytes it has; nil when it stays.
    private static func replacement(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (StaticString, Int)? {
        switch bytes[index] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        case UInt8(ascii: "'"): ("&#39;", 1)
        case 0xC2: bytes[index + 1] < 0xA0 ? (" ", 2) : nil
        case 0xEF: isNoncharacter(bytes[index + 1], bytes[index + 2]) ? (" ", 3) : nil
        case 0xF0...:
            bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF && bytes[index + 3] >= 0xBE ? (" ", 4) : nil
        default: (" ", 1)
        }
    }

    /// U+FDD0 to U+FDEF, U+FFFE, U+FFFF.
    private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0xB7 && (0x90...0xAF).contains(third) || second == 0xBF && third >= 0xBE
    }
}
