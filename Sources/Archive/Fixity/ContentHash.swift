import BulletinModel
import Crypto

/// SHA-256 of a file's bytes (FIPS 180-4), in four words: there is one for each file of a site.
struct ContentHash: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Of bytes.
    init(_ bytes: [UInt8]) { self.init(SHA256.hash(data: bytes)) }

    init(_ digest: SHA256.Digest) {
        var words: SIMD4<UInt64> = .zero
        for (position, byte) in digest.enumerated() { words[position / 8] = words[position / 8] << 8 | UInt64(byte) }
        self.words = (words[0], words[1], words[2], words[3])
    }

    /// nil unless these are 64 hexadecimal digits.
    init?(hexadecimal digits: some Collection<UInt8>) {
        guard digits.count == Self.digitCount else { return nil }
        var words: SIMD4<UInt64> = .zero
        for (position, digit) in digits.enumerated() {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
            default: return nil
            }
            words[position / 16] = words[position / 16] << 4 | UInt64(value)
        }
        self.words = (words[0], words[1], words[2], words[3])
    }

    static let digitCount = 64

    /// Appends 64 hexadecimal digits in lower case.
    func write(to bytes: inout [UInt8]) {
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let value = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
                bytes.append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
            }
        }
    }

    var description: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func add(to fingerprint: inout Fingerprint) {
        for word in [words.0, words.1, words.2, words.3] { fingerprint.add(word) }
    }

    static func == (a: ContentHash, b: ContentHash) -> Bool { a.words == b.words }

    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension ContentHash: Packable {
    func pack(into writer: inout PackedWriter) {
        for word in [words.0, words.1, words.2, words.3] { writer.write(Fingerprint(value: word)) }
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        func word(_ reader: inout PackedReader) throws(PackedReader.Damage) -> UInt64 {
            let word: Fingerprint = try reader.read()
            return word.value
        }
        words = (try word(&reader), try word(&reader), try word(&reader), try word(&reader))
    }
}

extension FileDescriptor {
    /// The hash of the whole file and its size, in pieces.
    func contentHash() throws(SystemError) -> (hash: ContentHash, size: Int) {
        var hash = SHA256()
        let size = try readPieces { piece in hash.update(data: piece) }
        return (ContentHash(hash.finalize()), size)
    }
}
