/// A few texts of one thing, any of which may be missing, in one block of bytes: a string of its own for each would take
/// an allocation each, and archives hold hundreds of thousands of such things.
public struct PackedTexts: Hashable, Sendable {
    /// For each text a length, 0 for one that is missing and one more than it has bytes for all others, and its UTF-8.
    private let bytes: [UInt8]

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ texts: [String?]) {
        var writer = PackedWriter()
        for text in texts {
            guard var text else {
                writer.write(varint: 0)
                continue
            }
            text.withUTF8 { buffer in
                writer.write(varint: UInt64(buffer.count + 1))
                writer.write(raw: buffer)
            }
        }
        // Without the room that the writer kept for more.
        bytes = Array(writer.bytes[...])
    }

    /// One of the texts by its position; nil where it is missing.
    public subscript(position: Int) -> String? {
        var start = 0
        for _ in 0..<position { start = range(from: start).upperBound }
        let range = range(from: start)
        return range.isEmpty && bytes[start] == 0 ? nil : String(decoding: bytes[range], as: UTF8.self)
    }

    /// Where the text is whose length stands here.
    private func range(from start: Int) -> Range<Int> {
        var (index, length, shift) = (start, 0, 0)
        while bytes[index] >= 0x80 {
            length |= Int(bytes[index] & 0x7F) << shift
            shift += 7
            index += 1
        }
        length |= Int(bytes[index]) << shift
        return index + 1..<index + max(length, 1)
    }
}
