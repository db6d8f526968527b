import CZlib

/// Deflate and its usual sum without a frame around them, for formats that have frames of their own.
package enum RawDeflate {
    /// The same everywhere and always.
    package static func packed(_ bytes: [UInt8]) -> [UInt8] { Deflate.packed(bytes) }

    /// CRC-32; that of what came before goes on.
    package static func sum(_ bytes: ArraySlice<UInt8>, after sum: UInt32 = 0) -> UInt32 {
        // Without bytes zlib would begin anew.
        if bytes.isEmpty { return sum }
        let whole = bytes.withUnsafeBufferPointer { crc32(uLong(sum), $0.baseAddress, uInt($0.count)) }
        return UInt32(truncatingIfNeeded: whole)
    }
}
