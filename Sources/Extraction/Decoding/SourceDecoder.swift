import BulletinModel

/// Bytes to text, or the reason why they are none.
struct SourceDecoder: Sendable {
    /// A bulletin is a few kilobytes; ten megabytes are a mistake (a dump, a video) that would only cost memory.
    static let sizeLimit = 10 * 1024 * 1024

    /// Asked in order. Encodings that can only be guessed come last.
    private let decodings: [any TextDecoding] = [
        UTF16Decoding(), UTF8Decoding(), UnmarkedUTF16Decoding(), LegacyDecoding(),
    ]

    func decode(_ raw: RawBulletin) -> Result<DecodedText, SourceDefect> {
        guard raw.bytes.count <= Self.sizeLimit else { return .failure(.tooLarge(raw.bytes.count)) }
        var first: SourceDefect?
        var doubtful: DecodedText?
        for decoding in decodings {
            switch decoding.decode(raw.bytes) {
            case .text(var text):
                let survey = text.survey ?? TextSurvey(text.scalars)
                text.firstControl = survey.firstControl
                let mojibake = survey.isSuspicious ? Mojibake.warning(for: text.scalars) : nil
                if let mojibake { text.warnings.append(mojibake) }
                if let defect = Self.defect(of: text, survey, isExplained: mojibake != nil) {
                    if defect == .empty { return .failure(defect) }
                    first = first ?? defect
                } else if survey.isDoubtful && text.encoding == UTF8Decoding.name {
                    doubtful = text
                } else {
                    return .success(text)
                }
            case .broken(let offset, let encoding):
                // That it is broken UTF-8 is no longer the point if it is something else.
                if case .undecodable(_, _, _, encoding: UTF8Decoding.name) = first { first = nil }
                first = first ?? Self.broken(raw.bytes, offset, encoding)
            case .unclear(let readings):
                return .failure(.unclearEncoding(readings: readings))
            case .declined:
                continue
            }
        }
        if let doubtful { return .success(doubtful) }
        return .failure(first ?? .binary(offset: 0, line: 1))
    }

    /// A file with NULs is binary, whatever else is wrong with it.
    private static func broken(_ bytes: [UInt8], _ offset: Int, _ encoding: String) -> SourceDefect {
        if encoding == UTF8Decoding.name, let null = bytes.firstIndex(of: 0) {
            return .binary(offset: null, line: line(at: null, of: bytes))
        }
        return .undecodable(offset: offset, byte: bytes[offset], line: line(at: offset, of: bytes), encoding: encoding)
    }

    /// What is decodable may still be no text: a NUL, or more control characters than a slip of the keyboard makes.
    /// `isExplained`: the upper control characters come of a wrong decoding that is known.
    private static func defect(
        of text: DecodedText, _ survey: TextSurvey, isExplained: Bool
    ) -> SourceDefect? {
        let controls = survey.controls + (isExplained ? 0 : survey.upperControls)
        if let control = survey.firstControl, survey.hasNull || controls * 1000 > text.scalars.count {
            let before = text.scalars[..<control]
            return .binary(
                offset: before.reduce(0) { $0 + UTF8.width($1) }, line: 1 + before.count { $0 == "\n" })
        }
        return survey.isBlank ? .empty : nil
    }

    private static func line(at offset: Int, of bytes: [UInt8]) -> Int {
        1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    }
}
