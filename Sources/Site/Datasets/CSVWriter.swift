/// Writes comma-separated values (RFC 4180) as UTF-8 bytes: every row ends in CRLF, a field is quoted when it has to be.
package struct CSVWriter: Sendable {
    package private(set) var bytes: [UInt8]
    /// How many rows ended so far.
    package private(set) var rows = 0
    private var isRowBegun = false

    /// Writes behind bytes that are there.
    package init(behind bytes: [UInt8] = []) { self.bytes = bytes }

    /// A text; nothing stands for what is not known.
    mutating func field(_ text: String?) {
        separate()
        guard var text else { return }
        text.withUTF8 { utf8 in
            // Blanks at an end are part of a field; readers differ on that unless it is quoted.
            let isPlain =
                utf8.first != UInt8(ascii: " ") && utf8.last != UInt8(ascii: " ") && utf8.allSatisfy(Self.isPlain)
            if isPlain { return bytes.append(contentsOf: utf8) }
            bytes.append(UInt8(ascii: "\""))
            for byte in utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    mutating func field(_ number: Int?) { field(number.map(String.init)) }

    /// The shortest digits that read back as the same number.
    mutating func field(_ number: Double?) {
        guard let number, number.isFinite else { return separate() }
        if number.magnitude < 0x1p53, let whole = Int(exactly: number) { return field(whole) }
        field("\(number)")
    }

    mutating func field(_ flag: Bool) { field(flag ? "true" : "false") }

    /// Several texts in one field: between two of them stand a semicolon and a blank.
    mutating func field(_ texts: [String]) { field(texts.isEmpty ? nil : texts.joined(separator: "; ")) }

    mutating func endRow() {
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
        rows += 1
        isRowBegun = false
    }

    private mutating func separate() {
        if isRowBegun { bytes.append(UInt8(ascii: ",")) }
        isRowBegun = true
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\n")
            && byte != UInt8(ascii: "\r")
    }
}
