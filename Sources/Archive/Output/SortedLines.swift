/// The lines of a file that was written here, sorted bytewise by the paths that they end with, and read where somebody
/// looks: those of a manifest, or of a marker.
final class SortedLines {
    /// In bytes.
    let count: Int
    let file: FileDescriptor
    /// Where the first line begins.
    private let head: Int
    /// Where the path begins in a line.
    private let pathOffset: Int
    private let blockSize: Int
    /// What was read last, and where it begins.
    private var block: [UInt8] = []
    private var start = 0

    /// So many bytes are read at a time; all of them without a number, for whoever looks for lines all over it.
    init(
        _ file: consuming FileDescriptor, behind head: Int = 0, pathOffset: Int, blockSize: Int?
    ) throws(SystemError) {
        count = try file.status.size
        self.head = head
        self.pathOffset = pathOffset
        self.blockSize = max(1, blockSize ?? count)
        self.file = file
    }

    /// The first line from one on whose path does not come before another: by longer and longer steps, then by halves.
    func lowerBound(of wanted: ArraySlice<UInt8>, from start: Int) throws(SystemError) -> Int {
        var (low, high, step) = (max(start, head), count, 64)
        while low < count {
            let line = try self.start(ofLineAt: min(low + step, count - 1), notBefore: low)
            guard PathOrder.names.compare(try path(at: line), wanted) < 0 else {
                high = line
                break
            }
            low = try end(ofLineAt: line)
            step *= 2
        }
        while low < high {
            let line = try self.start(ofLineAt: (low + high) / 2, notBefore: low)
            if PathOrder.names.compare(try path(at: line), wanted) < 0 {
                low = try end(ofLineAt: line)
            } else {
                high = line
            }
        }
        return low
    }

    /// The path that a line tells of.
    func path(at line: Int) throws(SystemError) -> ArraySlice<UInt8> {
        let end = max(try end(ofLineAt: line) - 1, line)
        let start = min(line + pathOffset, end)
        try read(start..<end)
        return block[start - self.start..<end - self.start]
    }

    /// Where the line behind one begins.
    func end(ofLineAt line: Int) throws(SystemError) -> Int {
        var end = line
        while end < count, try byte(at: end) != UInt8(ascii: "\n") { end += 1 }
        return min(end + 1, count)
    }

    private func start(ofLineAt place: Int, notBefore low: Int) throws(SystemError) -> Int {
        var start = place
        while start > low, try byte(at: start - 1) != UInt8(ascii: "\n") { start -= 1 }
        return start
    }

    private func byte(at index: Int) throws(SystemError) -> UInt8 {
        try read(index..<index + 1)
        return block[index - start]
    }

    /// Makes some bytes be in the block.
    private func read(_ range: Range<Int>) throws(SystemError) {
        if range.lowerBound >= start, range.upperBound <= start + block.count { return }
        // Half of it lies before: lines are looked for backwards, too.
        start = max(0, range.lowerBound - (blockSize < count ? blockSize / 2 : count))
        block = try file.bytes(from: start, count: max(blockSize, range.upperBound - start))
        guard range.upperBound <= start + block.count else {
            throw SystemError("read", file.path, code: SystemError.notFound)
        }
    }
}

/// What becomes of the line of a path.
struct LineChange {
    let path: ArraySlice<UInt8>
    let line: Line

    enum Line {
        /// It goes.
        case none
        /// The path alone.
        case path
        /// That of a manifest.
        case hash(ContentHash)
    }

    init(_ path: ArraySlice<UInt8>, _ line: Line) {
        self.path = path
        self.line = line
    }

    init(_ path: String, _ line: Line) { self.init(Array(path.utf8)[...], line) }

    fileprivate func write(to bytes: inout [UInt8]) {
        switch line {
        case .none: break
        case .path:
            bytes += path
            bytes.append(UInt8(ascii: "\n"))
        case .hash(let hash): FixityManifest.write(hash, path, to: &bytes)
        }
    }
}

extension SortedLines {
    /// A part of a file whose lines change.
    enum Piece {
        /// What stands there in the old one.
        case old(Range<Int>)
        case new(ArraySlice<UInt8>)
    }

    /// Writes lines of which some change, sorted as they are, no two of the changes for one path; all of them are new
    /// where there is no old file. What lies between two changes is handed on without a look: a site has hundreds of
    /// thousands of lines, and most builds change a few.
    static func write(
        _ old: SortedLines?, with changes: some Sequence<LineChange>, _ emit: (Piece) throws(SystemError) -> Void
    ) throws(SystemError) {
        var kept = 0
        var pending: [UInt8] = []
        func flush() throws(SystemError) {
            if !pending.isEmpty { try emit(.new(pending[...])) }
            pending.removeAll(keepingCapacity: true)
        }
        for change in changes {
            if let old {
                let place = try old.lowerBound(of: change.path, from: kept)
                if place > kept {
                    try flush()
                    try emit(.old(kept..<place))
                }
                kept = place
                if kept < old.count, try old.path(at: kept) == change.path { kept = try old.end(ofLineAt: kept) }
            }
            change.write(to: &pending)
            if pending.count > 1 << 18 { try flush() }
        }
        try flush()
        if let old, kept < old.count { try emit(.old(kept..<old.count)) }
    }
}
