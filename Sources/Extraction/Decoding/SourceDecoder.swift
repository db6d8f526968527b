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
                if let defect = Self.defect(of: text) { return .failure(defect) }
                return .success(text)
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
    private static func defect(of text: DecodedText) -> SourceDefect? {
        var controls = 0
        var firstControl = 0
        var isBlank = true
        for (offset, scalar) in text.scalars.enumerated() {
            if scalar.value > 0x20, scalar.value < 0x7F {
                isBlank = false
                continue
            }
            switch ScalarClass(scalar) {
            case .control:
                if controls == 0 { firstControl = offset }
                controls += scalar.value == 0 ? text.scalars.count : 1
            case .text: isBlank = false
            case .blank, .lineBreak, .invisible: break
            }
        }
        if controls * 1000 > text.scalars.count {
            let line = 1 + text.scalars[..<firstControl].count { $0 == "\n" }
            return .binary(offset: text.scalars[..<firstControl].reduce(0) { $0 + UTF8.width($1) }, line: line)
        }
        return isBlank ? .empty : nil
    }

    private static func line(at offset: Int, of bytes: [UInt8]) -> Int {
        1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    }
}
