import CFileSystem
import Foundation

extension FileDescriptor {
    /// Writes what stands in another file behind what was written here, without a way through this program where the
    /// system can do that. Fails when the other one ends before.
    func append(_ source: borrowing FileDescriptor, _ range: Range<Int>) throws(SystemError) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let count = copy_part(source.number, Int64(offset), number, UInt(range.upperBound - offset))
            if count > 0 {
                offset += count
            } else if count != -Int(EINTR) {
                // Some file systems can do nothing like it, some say that there is nothing.
                return try appendByHand(source, offset..<range.upperBound)
            }
        }
    }

    private func appendByHand(_ source: borrowing FileDescriptor, _ range: Range<Int>) throws(SystemError) {
        let read = try source.readPieces(from: range.lowerBound, count: range.count) { piece throws(SystemError) in
            try writeAll(piece)
        }
        guard read == range.count else { throw SystemError("read", source.path, code: SystemError.notFound) }
    }

    /// Gives a file of any place on the same file system a path from this folder; what has its name goes.
    func take(_ file: String, as relativePath: String) throws(SystemError) {
        if let slash = relativePath.utf8.lastIndex(of: UInt8(ascii: "/")) {
            try createFolders(String(relativePath[..<slash]))
        }
        try remove(relativePath)
        guard renameat(AT_FDCWD, file, number, relativePath) == 0 else { throw error("replace", relativePath) }
    }
}
