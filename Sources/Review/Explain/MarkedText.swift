/// A text cut wherever a mark begins or ends, however the marks overlap.
struct MarkedText {
    enum Piece: Hashable {
        /// Scalars of one line that the same marks cover, with the one of them that began last.
        case text(Range<Int>, innermost: Int?)
        /// A mark begins here, an index into the marks.
        case opening(Int)
        /// A mark ends here. It is not innermost when another, begun after it, goes on.
        case closing(Int, isInnermost: Bool)
    }

    /// The pieces of each line, line ends left out; a mark that goes on in the next line is open there still.
    private(set) var lines: [[Piece]] = [[]]

    init(_ text: [Unicode.Scalar], marks: [TextMark]) {
        var open: [Int] = []
        var next = 0
        var start = 0
        let ends = Array(Set(marks.map(\.range.upperBound))).sorted()
        var nextEnd = 0
        for index in 0...text.count {
            let closes = nextEnd < ends.count && ends[nextEnd] == index
            let opens = next < marks.count && marks[next].range.lowerBound == index
            if closes || opens || index == text.count { flush(start..<index, open) }
            if closes || opens { start = index }
            if closes {
                nextEnd += 1
                close(index, marks, &open)
            }
            while next < marks.count, marks[next].range.lowerBound == index {
                lines[lines.count - 1].append(.opening(next))
                open.append(next)
                next += 1
            }
            guard index < text.count, text[index] == "\n" || text[index] == "\r" else { continue }
            flush(start..<index, open)
            start = index + 1
            let isFirstHalf = text[index] == "\r" && index + 1 < text.count && text[index + 1] == "\n"
            if !isFirstHalf { lines.append([]) }
        }
    }

    private mutating func close(_ index: Int, _ marks: [TextMark], _ open: inout [Int]) {
        for position in open.indices.reversed() where marks[open[position]].range.upperBound == index {
            let isInnermost = position == open.count - 1
            lines[lines.count - 1].append(.closing(open.remove(at: position), isInnermost: isInnermost))
        }
    }

    private mutating func flush(_ range: Range<Int>, _ open: [Int]) {
        if !range.isEmpty { lines[lines.count - 1].append(.text(range, innermost: open.last)) }
    }
}
