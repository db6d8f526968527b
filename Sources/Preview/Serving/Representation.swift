import Archive
import GzipCoding
import NIOCore

/// A file as it is about to be sent: what it says, in which form, and the tag of exactly these bytes.
struct Representation: Sendable {
    enum Content: Sendable {
        /// Read in pieces, as fast as the client takes them.
        case file(PublishedFile)
        case bytes([UInt8])
    }

    private(set) var content: Content
    /// Strong: other bytes have another one.
    private(set) var tag: String
    let modified: HTTPDate
    /// The name that its type follows from.
    let name: String
    private(set) var isGzip = false
    /// Of a page of the preview.
    var policies: [String] = []

    /// A file as it lies on the disk.
    init(_ file: PublishedFile, name: String) {
        content = .file(file)
        if file.size <= Self.pieceSize, let bytes = try? file.bytes(from: 0, count: file.size) {
            content = .bytes(bytes)
        }
        tag = Self.tag(of: file)
        modified = HTTPDate(seconds: file.modified)
        self.name = name
    }

    /// So much is read at once.
    static let pieceSize = 256 * 1024
    /// Packing costs time, and less than a packet is not worth it.
    private static let packedSizes = 1_024...16 << 20

    var size: Int {
        switch content {
        case .file(let file): file.size
        case .bytes(let bytes): bytes.count
        }
    }

    /// Other bytes that are made from the file; `mark` tells them apart from the file's own.
    func replaced(by bytes: [UInt8], mark: String) -> Representation {
        var result = self
        result.content = .bytes(bytes)
        result.tag = marked(mark)
        return result
    }

    /// Whether there is a packed form: of text of a size that is worth it.
    var isPackable: Bool { ContentType.isText(name) && Self.packedSizes.contains(size) }

    /// The tag of the packed form.
    var packedTag: String { marked("gzip") }

    private func marked(_ mark: String) -> String { "\(tag.dropLast())-\(mark)\"" }

    /// All of it.
    func bytes() throws -> [UInt8] {
        switch content {
        case .file(let file): try file.bytes(from: 0, count: file.size)
        case .bytes(let bytes): bytes
        }
    }

    /// Of a file as it lies on the disk.
    static func tag(of file: PublishedFile) -> String { "\"\(String(file.stamp, radix: 16))\"" }

    /// Packed.
    func packed() throws -> Representation {
        // The fastest level: a preview is asked for each page once.
        var result = replaced(by: try Gzip.compress(try bytes(), level: 1), mark: "gzip")
        result.isGzip = true
        return result
    }
}
