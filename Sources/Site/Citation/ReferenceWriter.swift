/// Writes a reference as UTF-8. What a record holds comes on one line: blanks and control characters become one blank, so
/// that no value can end its line.
struct ReferenceWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(1024) }

    mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// A text of the record; `escape` says how else a byte is to be written.
    mutating func line(_ text: String, escape: (UInt8) -> StaticString? = { _ in nil }) {
        var text = text
        text.withUTF8 { utf8 in
            var index = 0
            var isBlank = true
            while index < utf8.count {
                let byte = utf8[index]
                let blank = Self.lengthOfBlank(utf8, index)
                if blank > 0 {
                    if !isBlank { bytes.append(UInt8(ascii: " ")) }
                    isBlank = true
                    index += blank
                    continue
                }
                isBlank = false
                if let replacement = escape(byte) { raw(replacement) } else { bytes.append(byte) }
                index += 1
            }
            if isBlank, bytes.last == UInt8(ascii: " "), !utf8.isEmpty { bytes.removeLast() }
        }
    }

    /// U+0085, U+2028 and U+2029 end lines, too.
    private static func lengthOfBlank(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch utf8[index] {
        case 0...0x20, 0x7F: 1
        case 0xC2: utf8[index + 1] < 0xA1 ? 2 : 0
        case 0xE2: utf8[index + 1] == 0x80 && (utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9) ? 3 : 0
        default: 0
        }
    }
}
