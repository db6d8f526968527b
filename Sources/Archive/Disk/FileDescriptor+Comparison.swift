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
                var failure: SystemError?
                while true {
                    let got = read(into: piece, from: offset, &failure)
                    guard failure == nil, offset + got <= wanted.count,
                        wanted.baseAddress.map({ memcmp(start, $0 + offset, got) == 0 }) ?? true
                    else { return false }
                    offset += got
                    if got < piece.count { return offset == wanted.count }
                }
            }
        }
    }
}
