import BulletinModel

/// Offsets of a text to lines and columns.
public struct LineTable: Hashable, Sendable {
    /// Both counted from 1, the column in Unicode scalars.
    public struct Place: Hashable, Sendable {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public let line, column: Int
    }

    private let starts: [Int32]

    /// Lines end in LF, CR LF or CR.
    public init(_ text: [Unicode.Scalar]) {
        var starts: [Int32] = [0]
        for (index, scalar) in text.enumerated() {
            let isEnd = scalar == "\n" || scalar == "\r" && (index + 1 == text.count || text[index + 1] != "\n")
            if isEnd { starts.append(Int32(index + 1)) }
        }
        self.starts = starts
    }

    /// The place of an offset in Unicode scalars.
    public func place(of offset: Int) -> Place {
        let line = starts.indices.partition { starts[$0] <= offset }
        return Place(line: line, column: offset - Int(starts[line - 1]) + 1)
    }
}
