import BulletinModel
import VietnameseText

/// The text that every rule reads: NFC, one space for any run of blanks, no invisible characters, `\n` between lines,
/// with a map back to the source.
///
/// A class that never changes, so that passing it on costs one reference count.
final class CleanText: Sendable {
    let scalars: [Unicode.Scalar]
    /// Offset in the decoded source of each scalar, and of the end: one more than there are scalars.
    let sourceOffsets: [Int32]
    let tokens: [Token]
    /// The lines that are not blank.
    let lines: [Line]
    /// The tokens of the lines that are typed without marks, in order; the keys of their tokens are what is meant.
    let unmarked: [Range<Int>]
    /// Where the source ends a line and this text does not (`HardWrapping`).
    let joints: [Int]
    /// For each tab of the source, in order, the blank that stands for it.
    let tabs: [Int]

    /// Text that is clean already; `sourceOffsets` has one more element than `scalars`.
    init(scalars: [Unicode.Scalar], sourceOffsets: [Int32], joints: [Int] = [], tabs: [Int] = []) {
        self.scalars = scalars
        self.sourceOffsets = sourceOffsets
        self.joints = joints
        self.tabs = tabs
        tokens = Tokenizer.tokens(of: scalars)
        lines = Self.lines(of: tokens, joints: joints)
        unmarked = []
    }

    private init(_ text: CleanText, tokens: [Token], unmarked: [Range<Int>]) {
        scalars = text.scalars
        sourceOffsets = text.sourceOffsets
        self.tokens = tokens
        lines = text.lines
        joints = text.joints
        tabs = text.tabs
        self.unmarked = unmarked
    }

    /// The same text with other keys of its tokens.
    func with(_ tokens: [Token], unmarked: [Range<Int>]) -> CleanText {
        CleanText(self, tokens: tokens, unmarked: unmarked)
    }

    /// Whether some of these tokens are typed without marks.
    func isUnmarked(_ range: Range<Int>) -> Bool {
        guard !unmarked.isEmpty else { return false }
        let next = unmarked.indices.partition { unmarked[$0].upperBound <= range.lowerBound }
        return next < unmarked.count && unmarked[next].lowerBound < range.upperBound
    }

    /// Blanks make no token, so a line reaches from its first token to its last.
    private static func lines(of tokens: [Token], joints: [Int]) -> [Line] {
        var lines: [Line] = []
        var number = 1
        var joint = 0
        var blankLines = 0
        var first = 0
        for index in 0...tokens.count {
            guard index == tokens.count || tokens[index].kind == .lineBreak else { continue }
            if first < index {
                lines.append(
                    Line(
                        range: tokens[first].start..<tokens[index - 1].end, tokens: first..<index, number: number,
                        blankLinesBefore: blankLines))
                blankLines = 0
            } else {
                blankLines += 1
            }
            number += 1
            if index < tokens.count {
                let passed = joints[joint...].prefix { $0 < tokens[index].start }
                number += passed.count
                joint += passed.count
            }
            first = index + 1
        }
        return lines
    }

    /// Line breaks inside the range read as one space, so that a value is always one line.
    func string(_ range: Range<Int>) -> String {
        // Bytes first: a string that grows by scalars costs ten times as much.
        String(decoding: utf8(range), as: UTF8.self)
    }

    /// The same as UTF-8.
    func utf8(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(addingCapacity: range.count * 4) { write(range, to: &$0) }
        return bytes
    }

    private func write(_ range: Range<Int>, to bytes: inout OutputSpan<UInt8>) {
        let scalars = scalars
        let input = scalars.span
        // A variable of its own stays in registers.
        var output = bytes
        for index in range {
            let value = input[index].value
            if value &- 0x21 < 0x5F {
                output.append(UInt8(truncatingIfNeeded: value))
                continue
            }
            switch value {
            case 0x0A, 0x20:
                let isFirst = index == range.lowerBound || input[index - 1] != " " && input[index - 1] != "\n"
                if isFirst { output.append(0x20) }
            case ..<0x80:
                output.append(UInt8(truncatingIfNeeded: value))
            case ..<0x800:
                output.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
                output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
            case ..<0x1_0000:
                output.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
                output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
                output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
            default:
                output.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
                output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
                output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
                output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
            }
        }
        bytes = output
    }

    /// The text from the first of these tokens to the last, with what stands between them.
    func string(tokens range: Range<Int>) -> String {
        string(scalarRange(tokens: range))
    }

    func scalarRange(tokens range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return tokens[first].start..<tokens[last].end
    }

    /// Whether a token is this punctuation mark; every dash passes for `-`.
    func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
        guard tokens[index].kind == .punctuation else { return false }
        let scalar = scalars[tokens[index].start]
        if scalar == mark { return true }
        switch scalar {
        case "–", "—", "‑", "−": return mark == "-"
        default: return false
        }
    }

    /// Offsets in Unicode scalars of the decoded source, as evidence states them.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        Int(sourceOffsets[range.lowerBound])..<Int(sourceOffsets[range.upperBound])
    }

    func sourceRange(tokens range: Range<Int>) -> Range<Int> {
        sourceRange(scalarRange(tokens: range))
    }

    /// The line that a token stands on, as an index into `lines`.
    func lineIndex(ofToken token: Int) -> Int? {
        let line = lines.indices.partition { lines[$0].tokens.upperBound <= token }
        return line < lines.count && lines[line].tokens.contains(token) ? line : nil
    }
}
