import Foundation

extension FileDescriptor {
    /// Reads `count` bytes from an offset on, or fewer when the file ends before, piece by piece, and returns how many
    /// there were.
    ///
    /// All pieces lie in the same memory, which is small enough to stay next to the processor. A block of its own for each
    /// would come from the system page by page: that was two thirds of all page faults of a build with one bulletin changed
    /// (Benchmarks/profile.md).
    @discardableResult
    func readPieces(
        from offset: Int = 0, count: Int = .max, _ body: (ArraySlice<UInt8>) throws(SystemError) -> Void
    ) throws(SystemError) -> Int {
        var piece = [UInt8](repeating: 0, count: min(count, Self.pieceSize))
        var size = 0
        while size < count {
            let read = try read(into: &piece, from: offset + size, count: min(piece.count, count - size))
            if read > 0 { try body(piece[..<read]) }
            size += read
            if read < piece.count { break }
        }
        return size
    }

    /// Whether another file holds the same bytes. Both are read up to the first that differ.
    func isAlike(_ other: borrowing FileDescriptor) throws(SystemError) -> Bool {
        var mine = [UInt8](repeating: 0, count: Self.pieceSize)
        var others = mine
        var offset = 0
        while true {
            let count = try read(into: &mine, from: offset, count: mine.count)
            guard try other.read(into: &others, from: offset, count: others.count) == count,
                mine[..<count] == others[..<count]
            else { return false }
            if count < mine.count { return true }
            offset += count
        }
    }

    /// Bytes that are read at a time.
    private static let pieceSize = 1 << 17

    /// Reads over the first bytes of a list, as many as asked for, or fewer when the file ends before.
    private func read(into bytes: inout [UInt8], from offset: Int, count: Int) throws(SystemError) -> Int {
        var failure: SystemError?
        let read = bytes.withUnsafeMutableBytes { buffer in
            self.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]), from: offset, &failure)
        }
        if let failure { throw failure }
        return read
    }

    /// Reads until the memory is full or the file ends; what there is stays when it fails.
    func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int, _ failure: inout SystemError?) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = buffer.baseAddress.map { $0 + filled }
            let got = pread(number, rest, buffer.count - filled, off_t(offset + filled))
            if got > 0 {
                filled += got
            } else if got == 0 || errno != EINTR {
                if got < 0 { failure = SystemError("read", path) }
                break
            }
        }
        return filled
    }
}
