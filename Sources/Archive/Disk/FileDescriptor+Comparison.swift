import Foundation

extension FileDescriptor {
    /// Whether the file holds exactly these bytes. What cannot be read does not.
    ///
    /// It is read in pieces into memory on the stack: the first piece tells most files apart, and no memory is
    /// allocated for the rest.
    func holds(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { wanted in
            withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { piece in
                guard let start = piece.baseAddress else { return false }
                var offset = 0
                while true {
                    let got = pread(number, start, piece.count, off_t(offset))
                    if got < 0, errno == EINTR { continue }
                    guard got >= 0, offset + got <= wanted.count else { return false }
                    if got == 0 { return offset == wanted.count }
                    guard let other = wanted.baseAddress, memcmp(start, other + offset, got) == 0 else { return false }
                    offset += got
                }
            }
        }
    }
}
