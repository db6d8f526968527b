extension Gzip {
    /// A member whose bytes are the same everywhere and always: packed by `Deflate`, or as they are when that is not
    /// smaller or they are `dense`. `time` stands in its header.
    package static func constant(_ bytes: [UInt8], time: UInt32 = 0, isDense: Bool = false) -> [UInt8] {
        var body = Deflate.stored(bytes)
        if !isDense {
            let packed = Deflate.packed(bytes)
            if packed.count < body.count { body = packed }
        }
        return member(body, of: bytes, time: time)
    }
}
