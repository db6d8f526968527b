/// One way to read bytes as text.
protocol TextDecoding: Sendable {
    func decode(_ bytes: [UInt8]) -> DecodingOutcome
}

/// What a decoding says of a file's bytes.
enum DecodingOutcome {
    case text(DecodedText)
    /// Not written in this encoding: the next one is asked.
    case declined
    /// Written in this encoding, but broken at a byte offset. Another decoding may still do better.
    case broken(offset: Int, encoding: String)
}

/// The source as Unicode scalars. Evidence offsets count them; a byte order mark is one of them.
struct DecodedText: Sendable {
    let scalars: [Unicode.Scalar]
    /// The IANA name, lower case.
    let encoding: String
    /// The offset of the first control character, which cleaning drops.
    var firstControl: Int?
}
