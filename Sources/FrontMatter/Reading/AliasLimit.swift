/// Whether YAML refers to its own parts (`&name`, `*name`) often enough to stand for more than a reader can hold.
///
/// A few lines that each name the line above ten times mean millions of values, and Yams walks all of them when they
/// stand in a key. Yams has no limit of its own. Ten references can mean forty times the values at most. The count is
/// of what looks like a reference, in text as well, so both marks are asked for.
enum AliasLimit {
    static let references = 10

    static func isExceeded(by yaml: String) -> Bool {
        guard yaml.utf8.contains(UInt8(ascii: "*")) else { return false }
        var (anchors, references) = (0, 0)
        var (beforePrevious, previous) = (UInt8(ascii: "\n"), UInt8(ascii: "\n"))
        for byte in yaml.utf8 {
            let isName = byte > UInt8(ascii: " ") && byte != UInt8(ascii: "*") && byte != UInt8(ascii: "&")
            if isName, startsValue(after: beforePrevious) {
                if previous == UInt8(ascii: "&") { anchors += 1 }
                if previous == UInt8(ascii: "*") { references += 1 }
            }
            (beforePrevious, previous) = (previous, byte)
        }
        return anchors > 1 && references > Self.references
    }

    private static func startsValue(after byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"), 0...0x20: true
        default: false
        }
    }
}
