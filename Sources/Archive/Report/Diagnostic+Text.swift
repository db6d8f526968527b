import BulletinModel

extension Diagnostic {
    /// One line for people: `seeds/a.txt:12:5: error: what is wrong; what to do`, on a terminal in colour.
    ///
    /// What would steer a terminal is written out: a file's name may hold anything.
    public func line(isColored: Bool = false) -> String {
        let line = Self.harmless(description)
        guard isColored, let range = line.firstRange(of: "\(severity.rawValue): ") else { return line }
        let color =
            switch severity {
            case .error: "\u{1B}[1;31m"
            case .warning: "\u{1B}[1;33m"
            case .note: "\u{1B}[1;36m"
            }
        return line[..<range.lowerBound] + color + line[range] + "\u{1B}[0m" + line[range.upperBound...]
    }

    private static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            if isControl(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Controls, and the marks that turn the direction of writing about.
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
