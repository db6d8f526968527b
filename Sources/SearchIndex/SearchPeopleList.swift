/// Names of people that a page offers while somebody types one; the script reads them then.
public enum SearchPeopleList {
    /// The list's path in the folder of the index.
    public static let path = "people.js"
    /// No more names than these are offered, so that the file stays small; others can be typed.
    public static let most = 2_000

    /// The file: a line for each name, in their order.
    public static func bytes(_ names: some Sequence<String>) -> [UInt8] {
        var text: [UInt8] = []
        for name in names.prefix(most) {
            if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
            text += name.utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
        }
        return ScriptFile.wrap(text)
    }
}
