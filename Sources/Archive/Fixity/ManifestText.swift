/// The lines of a manifest that was written here, read where somebody looks.
final class ManifestText {
    /// In bytes.
    let count: Int
    let file: FileDescriptor
    private let blockSize: Int
    /// What was read last, and where it begins.
    private var block: [UInt8] = []
    private var start = 0

    /// So many bytes are read at a time; all of them without a number, for whoever looks for lines all over it.
    init(_ file: consuming FileDescriptor, blockSize: Int?) throws(SystemError) {
        count = try file.status.size
        self.blockSize = max(1, blockSize ?? count)
        self.file = file
    }

    /// The first line from one on whose path does not come before another: by longer and longer steps, then by halves.
    func lowerBound(of wanted: ArraySlice<UInt8>, from start: Int) throws(SystemError) -> Int {
        var (low, high, step) = (start, count, 64)
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
        let start = min(line + FixityManifest.pathOffset, end)
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
