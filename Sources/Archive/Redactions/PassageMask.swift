/// Makes a passage of a text unreadable and leaves its shape: each letter is one that no bulletin has. What is extracted
/// then is not drawn from the passage, and stands where it stands in the text.
enum PassageMask {
    /// Of an alphabet that has capitals and that nobody writes any more; the first letter of a passage is one of its own.
    private static let first = (lower: "\u{2C31}" as Unicode.Scalar, upper: "\u{2C01}" as Unicode.Scalar)
    private static let other = (lower: "\u{2C30}" as Unicode.Scalar, upper: "\u{2C00}" as Unicode.Scalar)

    /// The text with some of its ranges masked.
    static func masked(_ text: [Unicode.Scalar], _ ranges: [Range<Int>]) -> [Unicode.Scalar] {
        var masked = text
        for range in ranges {
            var isFirst = true
            for index in range where isLetter(text[index]) {
                let letters = isFirst ? first : other
                masked[index] = text[index].properties.isUppercase ? letters.upper : letters.lower
                isFirst = false
            }
        }
        return masked
    }

    /// The text with a mark for each passage, or part of one; nil when there is none.
    static func marked(_ text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.contains(where: isMask) else { return nil }
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            guard isMask(scalars[index]) else {
                result.append(scalars[index])
                index += 1
                continue
            }
            result.append(contentsOf: Redaction.mark.unicodeScalars)
            var next = index + 1
            while next < scalars.count, !isFirst(scalars[next]), isMask(scalars[next]) || !isLetter(scalars[next]) {
                if isMask(scalars[next]) { index = next }
                next += 1
            }
            index += 1
        }
        return String(result)
    }

    private static func isFirst(_ scalar: Unicode.Scalar) -> Bool { scalar == first.lower || scalar == first.upper }

    private static func isMask(_ scalar: Unicode.Scalar) -> Bool {
        isFirst(scalar) || scalar == other.lower || scalar == other.upper
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }
}
