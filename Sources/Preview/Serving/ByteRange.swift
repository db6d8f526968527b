/// The part of a file that a request asks for (RFC 9110, 14.1).
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    /// No byte of the file, or no range at all: 416.
    case unsatisfiable

    /// Reads the field `Range` for a file of so many bytes.
    ///
    /// Several ranges at once get the whole file, which is always allowed: nobody who reads a site needs them, and many
    /// small or overlapping ones are a known way to keep a server busy. Other units than bytes are not known.
    init(_ field: String?, size: Int) {
        guard let field, let equals = field.firstIndex(of: "="), field[..<equals].lowercased() == "bytes" else {
            self = .whole
            return
        }
        let ranges = field[field.index(after: equals)...].split(separator: ",", omittingEmptySubsequences: false)
        guard ranges.count == 1, let range = ranges.first?.split(separator: "-", omittingEmptySubsequences: false)
        else {
            self = .whole
            return
        }
        guard range.count == 2, let first = Bound(range[0]), let last = Bound(range[1]) else {
            self = .unsatisfiable
            return
        }
        switch (first, last) {
        case (.number(let first), .number(let last)) where first <= last && first < size:
            self = .part(first..<min(last, size - 1) + 1)
        case (.number(let first), .none) where first < size: self = .part(first..<size)
        case (.none, .number(let count)) where count > 0 && size > 0: self = .part(max(0, size - count)..<size)
        default: self = .unsatisfiable
        }
    }

    private enum Bound {
        case none
        case number(Int)

        /// nil when it is no number; one that is too large is the largest.
        init?(_ text: Substring) {
            let text = text.drop { $0 == " " || $0 == "\t" }
            guard !text.isEmpty else {
                self = .none
                return
            }
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            self = .number(Int(text) ?? Int.max - 1)
        }
    }
}
