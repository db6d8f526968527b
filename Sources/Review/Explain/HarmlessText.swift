/// Text of a source on its way to a terminal.
enum HarmlessText {
    /// What would steer a terminal or turn the direction of writing about, written out; a tab is a blank.
    static func append(_ scalars: some Sequence<Unicode.Scalar>, to line: inout String) {
        for scalar in scalars {
            switch scalar.value {
            case 0x09: line += " "
            case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
                line += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: line.unicodeScalars.append(scalar)
            }
        }
    }

    static func of(_ text: String) -> String {
        var line = ""
        append(text.unicodeScalars, to: &line)
        return line
    }
}
