import Mustache

/// A piece of HTML: the only thing that a page's values consist of, so that no template, whoever wrote it, can print
/// text that is not escaped, with two braces or with three.
struct Markup: Hashable, Sendable {
    let html: String

    /// What this program or cmark in safe mode has written.
    init(html: String) { self.html = html }

    /// Text as HTML that shows exactly it, in an element or in an attribute between quotes. This is the one place where
    /// anything is escaped. Characters that HTML cannot hold (controls, noncharacters) become blanks.
    init(text: String) {
        var text = text
        html =
            text.withUTF8 { bytes in
                guard let first = bytes.firstIndex(where: Self.needsCare) else { return nil }
                var output: [UInt8] = []
                output.reserveCapacity(bytes.count + 32)
                output.append(contentsOf: bytes[..<first])
                var index = first
                while index < bytes.count {
                    index += Self.write(UnsafeBufferPointer(rebasing: bytes[index...]), to: &output)
                }
                return String(decoding: output, as: UTF8.self)
            } ?? text
    }

    private static func needsCare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case 0x09, 0x0A: false
        // U+0080 to U+009F begin with C2, noncharacters with EF.
        case 0..<0x20, 0x7F, 0xC2, 0xEF: true
        // The noncharacters at the end of each plane begin with F0 to F4.
        default: byte >= 0xF0
        }
    }

    /// Writes the first scalar and gives the number of bytes that it takes in the text.
    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Int {
        switch bytes[0] {
        case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
        case 0xC2 where bytes[1] < 0xA0:
            output.append(UInt8(ascii: " "))
            return 2
        case 0xEF where isNoncharacter(bytes[1], bytes[2]):
            output.append(UInt8(ascii: " "))
            return 3
        case 0xF0... where bytes[1] & 0x0F == 0x0F && bytes[2] == 0xBF && bytes[3] >= 0xBE:
            output.append(UInt8(ascii: " "))
            return 4
        case let byte where byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F:
            output.append(UInt8(ascii: " "))
        case let byte: output.append(byte)
        }
        return 1
    }

    /// U+FDD0 to U+FDEF, U+FFFE, U+FFFF.
    private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0xB7 && (0x90...0xAF).contains(third) || second == 0xBF && third >= 0xBE
    }
}

extension Markup: MustacheCustomRenderable {
    var renderText: String { html }
    var isNull: Bool { false }
}

extension Markup: MustacheParent {
    /// A text has no keys: inside of `{{#lead}}…{{/lead}}` names mean what they mean around it.
    func child(named: String) -> Any? { nil }
}
