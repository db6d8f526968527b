/// The words of a file that have a byte beyond ASCII, as they lie in the file: only they differ between encodings.
///
/// A bullet or dash of Windows that stands alone at the beginning of a line is left out, whatever letter some encoding
/// has there.
struct MarkedWords {
    /// Each once, in the order of the file.
    private(set) var distinct: [ArraySlice<UInt8>] = []

    /// So many tell all that there is to tell.
    private static let limit = 2000
    /// And so many bytes of a word.
    private static let lengthLimit = 40

    init(_ bytes: [UInt8]) {
        var seen: Set<ArraySlice<UInt8>> = []
        var start = 0
        var isMarked = false
        for index in 0...bytes.count {
            if index < bytes.count, Self.isLetter(bytes[index]) {
                isMarked = isMarked || !Self.isASCIILetter(bytes[index])
                continue
            }
            if isMarked, !Self.isBullet(bytes, start, index),
                case let word = bytes[start..<min(index, start + Self.lengthLimit)],
                seen.insert(word).inserted
            {
                distinct.append(word)
                if distinct.count == Self.limit { return }
            }
            start = index + 1
            isMarked = false
        }
    }

    private static func isBullet(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard end == start + 1, [0x95, 0x96, 0x97, 0xB7].contains(bytes[start]), end < bytes.count,
            bytes[end] == 0x20 || bytes[end] == 0x09
        else { return false }
        let before = bytes[..<start].last { $0 != 0x20 && $0 != 0x09 }
        return before == nil || before == 0x0A || before == 0x0D
    }

    /// Whether some encoding may have a letter there: VISCII and TCVN have some among the control characters.
    private static func isLetter(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || byte >= 0x7F || byte < 0x20 && !(0x09...0x0D).contains(byte)
    }

    private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
