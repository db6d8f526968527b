/// Which documents an index holds and where: what the next update starts from. Kept beside the cache of the build, not
/// published.
public struct SearchState: Hashable, Sendable {
    struct Segment: Hashable, Sendable {
        let folder: Int
        let shards: KindCounts
        let stamp: SegmentStamp
        let version: String
        /// By number; dead ones stay.
        let documents: [Document]
        var dead: Set<Int> = []

        /// How many are left.
        var living: Int { documents.count - dead.count }
    }

    struct Document: Hashable, Sendable {
        let id: UInt64
        let digest: UInt64

        init(id: UInt64, digest: UInt64) {
            self.id = id
            self.digest = digest
        }

        init(_ entry: SearchEntry) { self.init(id: entry.id, digest: entry.digest) }
    }

    /// The base first.
    var segments: [Segment]
    /// Documents that the manifest holds, newest first.
    var texts: [Document] = []

    init(segments: [Segment], texts: [Document]) {
        self.segments = segments
        self.texts = texts
    }

    /// The state of an index that was written at once; its documents, newest first.
    public init(base: SegmentSummary, _ entries: [SearchEntry]) {
        segments = [
            Segment(
                folder: 0, shards: base.shards, stamp: base.stamp, version: base.version,
                documents: entries.map(Document.init))
        ]
    }

    /// For a file.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        func number(_ value: UInt64) {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: value >> shift))
            }
        }
        number(Self.format)
        number(UInt64(segments.count))
        for segment in segments {
            for value in [
                segment.folder, segment.shards.words, segment.shards.numbers, segment.documents.count,
                segment.dead.count,
            ] {
                number(UInt64(value))
            }
            number(UInt64(segment.stamp.time))
            number(UInt64(segment.version, radix: 36) ?? 0)
            for document in segment.documents {
                number(document.id)
                number(document.digest)
            }
            for document in segment.dead.sorted() { number(UInt64(document)) }
        }
        number(UInt64(texts.count))
        for document in texts {
            number(document.id)
            number(document.digest)
        }
        var sum = Fingerprint()
        sum.add(bytes)
        number(sum.value)
        return bytes
    }

    /// Reads a file back; nil when it is damaged or of another version of this program, then all is to be written anew.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count >= 24, bytes.count % 8 == 0 else { return nil }
        var sum = Fingerprint()
        sum.add(bytes.dropLast(8))
        var position = 0
        func number() -> UInt64 {
            guard position + 8 <= bytes.count else { return 0 }
            defer { position += 8 }
            return bytes[position..<position + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        position = bytes.count - 8
        guard number() == sum.value else { return nil }
        position = 0
        guard number() == Self.format else { return nil }
        segments = []
        for _ in 0..<number() {
            let values = (0..<5).map { _ in Int(number()) }
            let stamp = SegmentStamp(time: UInt32(truncatingIfNeeded: number()))
            let version = number()
            let documents = (0..<values[3]).map { _ in Document(id: number(), digest: number()) }
            let dead = (0..<values[4]).map { _ in Int(number()) }
            segments.append(
                Segment(
                    folder: values[0], shards: KindCounts(words: values[1], numbers: values[2]),
                    stamp: stamp, version: Fingerprint.text(of: version), documents: documents, dead: Set(dead)))
        }
        texts = (0..<number()).map { _ in Document(id: number(), digest: number()) }
    }

    private static let format: UInt64 = 0x3573_6261_746E_6142  // "Bantabs5"
}
