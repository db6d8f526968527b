import BulletinModel
import Site

/// Some pages of a plan, one behind the other, with what they read.
struct ReadPart: Sendable {
    private(set) var pages: [KnownPage] = []
    /// Whether none of their paths needs a further look.
    private(set) var arePathsPlain = true

    init(_ pages: some Collection<SitePlan.Page>, _ reader: PageReader) {
        self.pages.reserveCapacity(pages.count)
        for page in pages {
            let path = page.path
            self.pages.append(KnownPage(key: KnownPage.key(path), readings: reader.readings(of: page)))
            arePathsPlain = arePathsPlain && OutputPath.isPlain(path)
        }
    }
}

/// What each page of a plan reads, in the order of the plan.
///
/// What changed since the list was made lies beside it: an edit changes a few pages of hundreds of thousands, and a list
/// that somebody else holds, too, would be copied.
struct ReadPages: Sendable {
    private var pages: [KnownPage]
    private var changed: [Int: PageReadings] = [:]
    let arePathsPlain: Bool

    /// So many changes lie beside the list; it is made anew then.
    private static let most = 1024

    /// The parts one behind the other.
    init(_ parts: [ReadPart]) {
        pages = []
        pages.reserveCapacity(parts.reduce(0) { $0 + $1.pages.count })
        for part in parts { pages += part.pages }
        arePathsPlain = parts.allSatisfy(\.arePathsPlain)
    }

    var indices: Range<Int> { pages.indices }

    subscript(index: Int) -> KnownPage {
        guard !changed.isEmpty, let readings = changed[index] else { return pages[index] }
        return KnownPage(key: pages[index].key, readings: readings)
    }

    mutating func set(_ readings: PageReadings, at index: Int) {
        changed[index] = readings
        guard changed.count > Self.most else { return }
        for (index, readings) in changed { pages[index] = KnownPage(key: pages[index].key, readings: readings) }
        changed = [:]
    }
}

/// The same in a file without a name. A first build asks for it once, at its end, and has no memory to spare for hundreds
/// of thousands of pages that nobody compares with anything.
struct SpilledPages: Sendable {
    private let file: SpillFile
    /// One for each part, in the order of the plan.
    private let runs: [Int]
    let arePathsPlain: Bool

    init(_ file: SpillFile, _ parts: [Range<Int>], jobs: Int, read: @escaping @Sendable (Range<Int>) -> ReadPart)
        async throws
    {
        self.file = file
        let kept = try await Parallel.map(parts, jobs: jobs, chunk: 1) { part in
            let part = read(part)
            var writer = PackedWriter()
            writer.write(part.pages)
            return (run: try file.keep(writer.bytes), arePathsPlain: part.arePathsPlain)
        }
        runs = kept.map(\.run)
        arePathsPlain = kept.allSatisfy(\.arePathsPlain)
    }

    var partCount: Int { runs.count }

    func part(_ number: Int) throws -> [KnownPage] {
        var reader = PackedReader(try file.read(run: runs[number]))
        return try reader.read()
    }
}

/// What the pages of a plan read, where a build keeps it from planning to its end.
enum KeptPages: Sendable {
    case list(ReadPages)
    case file(SpilledPages)

    /// So many pages are read at a time.
    static let partSize = 1024

    var arePathsPlain: Bool {
        switch self {
        case .list(let pages): pages.arePathsPlain
        case .file(let pages): pages.arePathsPlain
        }
    }

    var partCount: Int {
        switch self {
        case .list(let pages): pages.indices.parts(of: Self.partSize).count
        case .file(let pages): pages.partCount
        }
    }

    /// Some of them, one behind the other.
    func part(_ number: Int) throws -> [KnownPage] {
        switch self {
        case .list(let pages):
            pages.indices.dropFirst(number * Self.partSize).prefix(Self.partSize).map { pages[$0] }
        case .file(let pages): try pages.part(number)
        }
    }
}

extension Range<Int> {
    /// The range in parts of so many, the last of which may have fewer.
    func parts(of size: Int) -> [Range<Int>] {
        stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
    }
}
