/// Text whose lines were broken at a fixed width, as old mail and text browsers save it.
///
/// Such a text shows itself: no line is longer than the width, and nearly everywhere the first word of a line would not
/// have fitted on the line before. Where it would have, somebody ended the line on purpose.
///
/// A scanned page has no such width, since its letters are of different widths, but most of its long lines go on in small
/// letters, as no paragraph begins.
enum HardWrapping {
    /// No screen of text was wider; a paragraph of its own line nearly always is.
    private static let widest = 100
    private static let narrowest = 40
    /// So many full lines must there be, and such a share of the long ones that another line follows at once. Short
    /// ones are menus and the like.
    private static let fewest = 8
    private static let share = 0.8
    private static let long = 0.75

    /// The offsets of the line feeds that only end a full line; none in a text that is not broken so.
    ///
    /// A line that begins with a blank or a list's mark begins something new.
    static func joints(in scalars: [Unicode.Scalar]) -> [Int] {
        guard let lines = lines(of: scalars) else { return [] }
        let width = lines.reduce(0) { max($0, $1.count) }
        guard width >= narrowest else { return [] }
        var joints: [Int] = []
        var pairs = 0
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
            if Double(line.count) >= Double(width) * long { pairs += 1 }
            let word = scalars[next].prefix { $0 != " " }
            if line.count + 1 + word.count > width, !beginsAnew(scalars[next]) { joints.append(line.upperBound) }
        }
        let isExact = joints.count >= fewest && Double(joints.count) >= Double(pairs) * share
        return isExact ? joints : raggedJoints(of: lines, in: scalars, width: width)
    }

    /// Such a share of a scanned page's long lines goes on in small letters, and so many joints it has at least.
    private static let goingOn = 0.5
    private static let fewestRagged = 6

    /// The joints of a scanned page. A long line that ends a sentence before a capital ends its paragraph as well.
    private static func raggedJoints(
        of lines: [Range<Int>], in scalars: [Unicode.Scalar], width: Int
    ) -> [Int] {
        var joints: [Int] = []
        var pairs = 0
        var lower = 0
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
            guard Double(line.count) >= Double(width) * long, !beginsAnew(scalars[next]) else { continue }
            let goesOn = scalars[next.lowerBound].properties.isLowercase
            let ends =
                scalars[..<line.upperBound].last { $0 != " " }.map { ".:!?…".unicodeScalars.contains($0) } ?? true
            guard goesOn || !ends else { continue }
            pairs += 1
            if goesOn { lower += 1 }
            joints.append(line.upperBound)
        }
        return joints.count >= fewestRagged && Double(lower) >= Double(pairs) * goingOn ? joints : []
    }

    /// All lines without their line feeds, blank ones as empty ranges; nil as soon as one is too long.
    private static func lines(of scalars: [Unicode.Scalar]) -> [Range<Int>]? {
        var lines: [Range<Int>] = []
        var start = 0
        for index in 0...scalars.count {
            guard index == scalars.count || scalars[index] == "\n" else {
                // A line of clean text ends in one blank at most.
                if index - start > widest { return nil }
                continue
            }
            var end = index
            while end > start, scalars[end - 1] == " " { end -= 1 }
            guard end - start <= widest else { return nil }
            // The line feed is found again behind a blank at the end.
            lines.append(start..<(end == start ? start : index))
            start = index + 1
        }
        return lines
    }

    private static func beginsAnew(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        switch line.first {
        case " ", "-", "–", "—", "+", "*", "•", "●": return true
        default: break
        }
        // 1. or 2) or 3- or a)
        let head = line.prefix(4)
        guard let mark = head.firstIndex(where: { $0 == "." || $0 == ")" || $0 == "-" }), mark > line.startIndex,
            line[(mark + 1)...].first == " "
        else { return false }
        let label = line[..<mark]
        return label.allSatisfy { ("0"..."9").contains($0) }
            || label.count == 1 && label.allSatisfy { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    }
}
