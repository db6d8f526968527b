import BulletinModel

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
    /// Several encodings are as likely and give different texts: how each of them would read the same word.
    case unclear(readings: [String])
}

/// The source as Unicode scalars. Evidence offsets count them; a byte order mark is one of them.
struct DecodedText: Sendable, Hashable {
    let scalars: [Unicode.Scalar]
    /// The IANA name, lower case (`VISCII` has capitals there, too); where IANA has none, one that begins with `x-`.
    let encoding: String
    /// What it is made of, where the decoding has counted that; for all others it is done afterwards.
    var survey: TextSurvey?
    /// The offset of the first control character, which cleaning drops.
    var firstControl: Int?
    /// What somebody should look at: a guess, signs of a wrong decoding.
    var warnings: [Warning] = []
}
