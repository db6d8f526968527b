import Foundation

#if canImport(Darwin)
    private typealias FolderStream = UnsafeMutablePointer<DIR>
#else
    private typealias FolderStream = OpaquePointer
#endif

/// A name in a folder.
struct FolderEntry {
    /// As the disk has it, which may be anything but `/` and zero.
    let bytes: [UInt8]
    /// nil when the file system does not tell it with the name.
    private let kind: FileStatus.Kind?

    /// nil when the name is not UTF-8.
    var name: String? { String(validating: bytes, as: UTF8.self) }

    /// The name for people: what is not UTF-8 as `\xE1`.
    var displayName: String {
        if let name { return name }
        return bytes.map { byte in
            (0x20..<0x7F).contains(byte)
                ? String(UnicodeScalar(byte))
                : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

    /// Of the entry itself, were it a link; `path` is its own.
    func kind(at path: String) throws(SystemError) -> FileStatus.Kind {
        if let kind { return kind }
        return try FileStatus(of: path, followingLinks: false).kind
    }

    /// The same, by its path from a folder.
    func kind(in folder: borrowing FileDescriptor, at path: String) throws(SystemError) -> FileStatus.Kind {
        if let kind { return kind }
        return try folder.status(of: path)?.kind ?? .special
    }

    /// The names in a folder without `.` and `..`, sorted bytewise.
    static func all(in folder: String) throws(SystemError) -> [FolderEntry] {
        guard let stream = opendir(folder) else { throw SystemError("list", folder) }
        return try all(in: stream, path: folder)
    }

    /// The names in an open folder, whose descriptor is the callee's to close.
    static func all(in descriptor: Int32, path: String) throws(SystemError) -> [FolderEntry] {
        guard let stream = fdopendir(descriptor) else {
            defer { close(descriptor) }
            throw SystemError("list", path)
        }
        return try all(in: stream, path: path)
    }

    private static func all(in stream: FolderStream, path: String) throws(SystemError) -> [FolderEntry] {
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = Self.name(of: entry)
            guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
            entries.append(FolderEntry(bytes: name, kind: Self.kind(entry.pointee.d_type)))
        }
        guard errno == 0 else { throw SystemError("list", path) }
        return entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// Byte by byte to the zero: an entry is as long as its name, and what its type has room for behind that may be
    /// beyond the end of the stream's buffer.
    private static func name(of entry: UnsafePointer<dirent>) -> [UInt8] {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
        var bytes: [UInt8] = []
        var position = UnsafeRawPointer(entry) + offset
        while true {
            let byte = position.load(as: UInt8.self)
            if byte == 0 { return bytes }
            bytes.append(byte)
            position += 1
        }
    }

    private static func kind(_ type: UInt8) -> FileStatus.Kind? {
        switch Int32(type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): nil
        default: .special
        }
    }
}
