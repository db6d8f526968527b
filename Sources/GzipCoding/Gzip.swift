import CZlib

/// Gzip (RFC 1952), mostly through zlib, with a header that says neither when nor where. The pointers of zlib stay here.
package enum Gzip {
    /// A header without name and system; it has four bytes for a time.
    private static let (opening, end): ([UInt8], [UInt8]) = ([0x1F, 0x8B, 8, 0], [0, 0xFF])

    /// What can go wrong; none of it can with a healthy zlib and a whole file.
    package struct Failure: Error { let status: Int32 }

    /// From level 1, the fastest, to 9, the smallest.
    package static func compress(_ bytes: [UInt8], level: Int32 = 9) throws -> [UInt8] {
        var stream = z_stream()
        // Negative: no header of zlib's own.
        var status = deflateInit2_(
            &stream, level, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw Failure(status: status) }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, uLong(bytes.count)))
        var input = bytes
        let body = try [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            try input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(bound)
                status = deflate(&stream, Z_FINISH)
                guard status == Z_STREAM_END else { throw Failure(status: status) }
                count = bound - Int(stream.avail_out)
            }
        }
        return member(body, of: bytes)
    }

    /// What deflate made of bytes, between header and sum.
    static func member(_ body: [UInt8], of bytes: [UInt8], time: UInt32 = 0) -> [UInt8] {
        let sum = bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) }
        return opening + littleEndian(time) + end + body + littleEndian(UInt32(truncatingIfNeeded: sum))
            + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
    }

    package static func decompress(_ bytes: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        // 15 + 16: with a gzip header and a sum at the end, which are checked.
        var status = inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw Failure(status: status) }
        defer { inflateEnd(&stream) }
        var input = bytes
        var result: [UInt8] = []
        try input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = uInt(input.count)
            let piece = 1 << 16
            repeat {
                result += [UInt8](unsafeUninitializedCapacity: piece) { output, count in
                    stream.next_out = output.baseAddress
                    stream.avail_out = uInt(piece)
                    status = inflate(&stream, Z_NO_FLUSH)
                    count = piece - Int(stream.avail_out)
                }
            } while status == Z_OK
            guard status == Z_STREAM_END else { throw Failure(status: status) }
        }
        return result
    }

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
