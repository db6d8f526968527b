/// Writes content lines of iCalendar (RFC 5545, section 3.1) as UTF-8 bytes: each ends in CR LF, and goes on behind a
/// line break and a blank where it would have more than 75 bytes.
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []

    /// A value that is written as it is.
    mutating func line(_ name: String, _ value: String) {
        var width = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            // A character is never cut in two.
            if width + UTF8.width(scalar) > 75 {
                bytes += "\r\n ".utf8
                width = 1
            }
            UTF8.encode(scalar).map { bytes += $0 }
            width += UTF8.width(scalar)
        }
        bytes += "\r\n".utf8
    }

    /// A value that is text.
    mutating func line(_ name: String, text: String) {
        var value = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": value.unicodeScalars += ["\\", scalar]
            case "\n": value += "\\n"
            // Other control characters are not allowed.
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: value += " "
            default: value.unicodeScalars.append(scalar)
            }
        }
        line(name, value)
    }
}
