import BulletinModel

/// Bytes to text, or the reason why they are none.
struct SourceDecoder: Sendable {
    /// A bulletin is a few kilobytes; ten megabytes are a mistake (a dump, a video) that would only cost memory.
    static let sizeLimit = 10 * 1024 * 1024

    /// Asked in order. Encodings that can only be guessed come last.
    private let decodings: [any TextDecoding] = [UTF16Decoding(), UTF8Decoding()]

    func decode(_ raw: RawBulletin) -> Result<DecodedText, SourceDefect> {
        guard raw.bytes.count <= Self.sizeLimit else { return .failure(.tooLarge(raw.bytes.count)) }
        var broken: SourceDefect?
        for decoding in decodings {
            switch decoding.decode(raw.bytes) {
            case .text(let text):
                return Self.checked(text)
            case .broken(let offset, let encoding):
                broken = broken ?? Self.broken(raw.bytes, offset, encoding)
            case .declined:
                continue
            }
        }
        return .failure(broken ?? .binary(offset: 0, line: 1))
    }

    /// A file with NULs is binary, whatever else is wrong with it.
    private static func broken(_ bytes: [UInt8], _ offset: Int, _ encoding: String) -> SourceDefect {
        if encoding == UTF8Decoding.name, let null = bytes.firstIndex(of: 0) {
            return .binary(offset: null, line: line(at: null, of: bytes))
        }
        return .undecodable(offset: offset, byte: bytes[offset], line: line(at: offset, of: bytes), encoding: encoding)
    }

    /// What is decodable may still be no text: a NUL, or more control characters than a slip of the keyboard makes.
    private static func checked(_ text: DecodedText) -> Result<DecodedText, SourceDefect> {
        var controls = 0
        var firstControl: Int?
        var hasText = false
        let scalars = text.scalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if ScalarClass.isPlain(scalar) {
                hasText = true
                continue
            }
            if scalar == " " { continue }
            switch ScalarClass(scalars[index]) {
            case .control:
                firstControl = firstControl ?? index
                controls += scalars[index].value == 0 ? scalars.count : 1
            case .text: hasText = true
            case .blank, .lineBreak, .invisible: break
            }
        }
        if let firstControl, controls * 1000 > scalars.count {
            let before = scalars[..<firstControl]
            return .failure(
                .binary(
                    offset: before.reduce(0) { $0 + UTF8.width($1) }, line: 1 + before.count { $0 == "\n" }))
        }
        guard hasText else { return .failure(.empty) }
        var checked = text
        checked.firstControl = firstControl
        return .success(checked)
    }

    private static func line(at offset: Int, of bytes: [UInt8]) -> Int {
        1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    }
}
