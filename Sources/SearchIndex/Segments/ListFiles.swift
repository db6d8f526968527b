/// The files of one partition that hold what does not stay in shards, numbered as they are begun.
///
/// What a term has for it goes into files of its own, or into one that terms share when it is short: most lists are longer
/// than a reader wants to load with another term's, but far shorter than files should be.
struct ListFiles {
    private let write: (_ number: Int, _ content: [UInt8]) throws -> Void
    private(set) var count = 0
    private var shared: [UInt8] = []
    private var sharedNumber = 0

    /// No more bytes than these are put beside others.
    let shortLimit: Int
    /// No shared file has more.
    private let sharedLimit: Int

    /// The files of a segment of so many documents: a small one may have few, so more share one, up to three blocks of a
    /// disk with what is around them.
    init(documents: Int, write: @escaping (_ number: Int, _ content: [UInt8]) throws -> Void) {
        (shortLimit, sharedLimit) = documents < SegmentLayout.large ? (4_000, 11_950) : (3_000, 6_000)
        self.write = write
    }

    /// Keeps files of a single term and gives the number of the first one; the others follow it.
    mutating func own(_ files: [[UInt8]]) throws -> Int {
        let first = count
        for file in files {
            try write(count, file)
            count += 1
        }
        return first
    }

    /// Keeps a short content, and tells in which file and from which byte on.
    mutating func share(_ content: [UInt8]) throws -> (number: Int, offset: Int) {
        if shared.count + content.count > sharedLimit { try finish() }
        if shared.isEmpty {
            sharedNumber = count
            count += 1
        }
        let place = (sharedNumber, shared.count)
        shared += content
        return place
    }

    /// Writes what is still open.
    mutating func finish() throws {
        if !shared.isEmpty { try write(sharedNumber, shared) }
        shared = []
    }
}
