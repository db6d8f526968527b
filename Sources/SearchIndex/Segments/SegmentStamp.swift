/// What all files of a segment carry and the manifest names, so that a reader who has an older manifest, or whose cache has
/// older files, does not take files of two segments for one.
///
/// It is known before any file is written: what the documents say decides it and how files divide them, not what became
/// of that.
public struct SegmentStamp: Hashable, Sendable {
    /// It stands where gzip has a time.
    let time: UInt32

    /// The stamp of a segment of these documents, newest first.
    public init(_ entries: some Sequence<SearchEntry>) {
        var fingerprint = Fingerprint()
        var count = 0
        for entry in entries {
            fingerprint.add(entry.id)
            fingerprint.add(entry.digest)
            count += 1
        }
        for size in [SegmentLayout.chunk, SegmentLayout.block, SegmentLayout.head(documents: count)] {
            fingerprint.add(UInt64(size))
        }
        self.init(fingerprint.value)
    }

    /// Four letters and digits: nothing that files would have to escape.
    private init(_ number: UInt64) {
        let signs = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
        var (time, rest) = (UInt32(0), number ^ number >> 32)
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            time |= UInt32(signs[Int(rest % UInt64(signs.count))]) << shift
            rest /= UInt64(signs.count)
        }
        self.time = time
    }

    init(time: UInt32) { self.time = time }

    /// The signs in the order in which files have them.
    var text: String {
        String(decoding: stride(from: UInt32(0), to: 32, by: 8).map { UInt8(time >> $0 & 0xFF) }, as: UTF8.self)
    }
}
