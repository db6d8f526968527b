extension Gzip {
    /// A member whose bytes are the same everywhere and always: packed by `Deflate`, or as they are when that is not
    /// smaller or they are `dense`.
    package static func constant(_ bytes: [UInt8], isDense: Bool = false) -> [UInt8] {
        var body = Deflate.stored(bytes)
        if !isDense {
            let packed = Deflate.packed(bytes)
            if packed.count < body.count { body = packed }
        }
        return member(body, of: bytes)
    }
}
