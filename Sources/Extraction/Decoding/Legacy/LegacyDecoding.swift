import BulletinModel

/// Reads the eight-bit encodings of Vietnamese. Each gives letters for nearly every byte, so what tells them apart is
/// which of them gives Vietnamese syllables: over all words of the text, never by one byte.
struct LegacyDecoding: TextDecoding {
    /// The order decides only between two that give the same text.
    static let encodings: [any LegacyEncoding] = [Windows1258(), TCVN3(), TCVN5712(), VNI(), VISCII()]

    /// The lead in points that a reading must have over any other that differs, or else none is taken: more than what
    /// no misprint makes in one word. Over hundreds of thousands of lines full of misprints no wrong reading had it.
    static let lead = 13
    /// The same where the text has a single marked word, or quotes and dashes only, which prove little.
    private static let leadOfOne = 17
    private static let leadOfNone = 24
    /// The same between the two forms of TCVN, which differ in single quotes and capitals.
    private static let leadOfForm = 12

    func decode(_ bytes: [UInt8]) -> DecodingOutcome {
        guard bytes.contains(where: { $0 >= 0x80 }), !bytes.contains(0) else { return .declined }
        let readings = LegacyReading.ranked(bytes, in: [DamagedUTF8()] + Self.encodings)
        // UTF-8 is one until there is something better: hardly anything else happens to be valid.
        guard let best = readings.first, !(best.encoding is DamagedUTF8 && best.isComplete) else { return .declined }
        guard best.plausibility.isPlausible else { return Self.outcome(ofNoneBut: best, among: readings) }
        let rivals = readings.dropFirst().filter { $0.difference(from: best) != nil }
        for rival in rivals where best.points - rival.points < Self.lead(of: best, over: rival) {
            guard let word = rival.difference(from: best) else { continue }
            return .unclear(readings: [best.description(of: word), rival.description(of: word)])
        }
        if best.encoding is DamagedUTF8 { return .declined }
        let scalars = best.encoding.text(of: bytes)
        if scalars.contains(ByteTable.undefined), let offset = Self.undefinedByte(bytes, best.encoding) {
            return .broken(offset: offset, encoding: best.encoding.name)
        }
        let agreeing = readings.dropFirst().filter { $0.difference(from: best) == nil }
        let warning = Self.warning(best, rival: rivals.first, agreeing: agreeing)
        return .text(DecodedText(scalars: scalars, encoding: best.encoding.name, warnings: [warning]))
    }

    private static func lead(of best: LegacyReading, over rival: LegacyReading) -> Int {
        switch best.plausibility.words {
        case 0: leadOfNone
        case 1: leadOfOne
        default: best.encoding.name == rival.encoding.name ? leadOfForm : lead
        }
    }

    /// When nothing reads well it is another language in UTF-8, or no text. Only what reads even worse as the UTF-8 that
    /// it is keeps its doubts: a misprint or two in a line of an eight-bit encoding.
    private static func outcome(ofNoneBut best: LegacyReading, among readings: [LegacyReading]) -> DecodingOutcome {
        guard let asUTF8 = readings.first(where: { $0.encoding is DamagedUTF8 }), asUTF8.isComplete,
            asUTF8.points < best.points, let word = asUTF8.difference(from: best)
        else { return .declined }
        return .unclear(readings: [asUTF8.description(of: word), best.description(of: word)])
    }

    private static func undefinedByte(_ bytes: [UInt8], _ encoding: any LegacyEncoding) -> Int? {
        bytes.indices.first { encoding.scalars(of: bytes[$0...$0]) == [ByteTable.undefined] }
    }

    private static func warning(
        _ best: LegacyReading, rival: LegacyReading?, agreeing: [LegacyReading]
    ) -> Warning {
        var message = "the encoding is a guess: read as \(best.encoding.title),"
        message += " \(best.plausibility.syllables) of \(best.plausibility.words) marked words are Vietnamese syllables"
        if let rival {
            message += "; as \(rival.encoding.title), the next best,"
            message += " \(rival.plausibility.syllables) of \(rival.plausibility.words)"
        }
        if !agreeing.isEmpty {
            message += "; \(agreeing.map(\.encoding.title).joined(separator: " and ")) would give the same text"
        }
        return Warning(code: "encoding.guessed", message: message)
    }
}
