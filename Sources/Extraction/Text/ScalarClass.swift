/// What cleaning does with a scalar.
enum ScalarClass: Sendable, Hashable {
    case text
    /// Becomes a space.
    case blank
    case lineBreak
    /// Dropped: zero-width characters, soft hyphen, byte order mark, direction marks.
    case invisible
    /// Control characters and noncharacters: dropped too; many of them make a file binary.
    case control

    /// Letters and ASCII, nearly all of a text: true only for `.text` that combines with nothing before it, and cheaper to
    /// ask.
    @inline(__always)
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return value &- 0x21 < 0x5E || value &- 0xAE < 0x252 || value &- 0x1E00 < 0x100
    }

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20, 0x09: self = .blank
        // Form feed and vertical tab separate pages and lines of what a word processor wrote.
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
        case 0x00...0x1F, 0x7F...0x9F: self = .control
        case 0x21...0x7E: self = .text
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .blank
        case 0xAD, 0x034F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF,
            0xFFF9...0xFFFB:
            self = .invisible
        case 0xFE00...0xFE0F: self = .invisible
        // No characters at all, and nothing that HTML could hold.
        case 0xFDD0...0xFDEF: self = .control
        default: self = scalar.value & 0xFFFE == 0xFFFE ? .control : .text
        }
    }
}
