import BulletinModel
import Site

/// Files that are a head, one part for each bulletin, in the order of ids, and a tail.
///
/// Only the parts of bulletins that changed are made; all others are taken over from the published files in long runs. No
/// file is in memory as a whole.
struct ChunkedFiles: Sendable {
    private let files: [ChunkedFile]
    private var heads: [[UInt8]] { files.map(\.head) }

    init(_ files: [ChunkedFile]) { self.files = files }

    /// How many bulletins are in memory at a time.
    private static let batch = 128

    /// What the parts of each bulletin are made of, in the order of their ids; `order` has their positions in it.
    func keys(_ run: CollectionRun, order: [Int]) -> [UInt64] {
        let addresses = run.plan.bulletinAddresses
        var common = Fingerprint()
        common.add(run.inputs.program)
        for file in files {
            common.add(file.path)
            common.add(file.head)
        }
        return order.map { position in
            let summary = run.records.summaries[position]
            return Self.key(summary, addresses[position], run.plan, common)
        }
    }

    /// Brings the files up to date and gives what there is to know of them; `known` is about the published files, and nil
    /// when nothing is known.
    func update(
        _ run: CollectionRun, order: [Int], keys: [UInt64], _ known: DataState?
    ) async throws -> (DataState, [WrittenPage]) {
        let known = known.flatMap { $0.table.heads == heads.map(\.count) ? $0 : nil }
        if let known, known.table.keys == keys { return (known, []) }
        let addresses = run.plan.bulletinAddresses

        let old = known?.table ?? ChunkTable(files: files.count)
        let places = Dictionary(zip(old.keys, old.keys.indices)) { first, _ in first }
        let offsets = files.indices.map(old.offsets)
        var table = ChunkTable(files: files.count)
        table.heads = heads.map(\.count)
        table.reserveCapacity(keys.count)
        let writers = FileWriters(files.map { FileWriter($0.path, run.site) })
        try writers.write(heads)
        var next = 0
        while next < order.count {
            if let place = places[keys[next]] {
                var end = next + 1
                while end < order.count, places[keys[end]] == place + end - next { end += 1 }
                let range = place..<place + end - next
                try writers.copy(offsets.map { $0[range.lowerBound]..<$0[range.upperBound] })
                table.append(range, of: old)
                next = end
            } else {
                var end = next + 1
                while end < order.count, end - next < Self.batch, places[keys[end]] == nil { end += 1 }
                let parts = try await parts(of: order[next..<end], addresses, run)
                for (index, parts) in zip(next..<end, parts) {
                    try writers.write(parts.map(\.bytes))
                    table.append(keys[index], parts.map { ($0.bytes.count, $0.count) })
                }
                next = end
            }
        }
        try writers.write(files.map(\.tail))
        let finished = try writers.finish()
        let written = finished.filter(\.file.isNew).map { WrittenPage(path: $0.file.path, reason: .collected) }
        return (DataState(table: table, files: finished.map { ($0.file.size, $0.hash) }), written)
    }

    private func parts(
        of bulletins: ArraySlice<Int>, _ addresses: BulletinAddresses, _ run: CollectionRun
    ) async throws -> [[ChunkedFile.Part]] {
        let (records, files) = (run.records, files)
        return try await Parallel.map(Array(bulletins), jobs: run.jobs) { position in
            let bulletin = try records.bulletin(at: position)
            return files.map { $0.part(bulletin, addresses[position]) }
        }
    }

    /// Of all that a bulletin's parts are made of.
    private static func key(
        _ summary: BulletinSummary, _ address: String, _ plan: SitePlan, _ common: Fingerprint
    ) -> UInt64 {
        var key = Fingerprint()
        key.add(summary.id)
        key.add(summary.record)
        key.add(address)
        key.add(plan.lastRevision(of: summary.id)?.daysSince1970 ?? .min)
        key.add(plan.firstID(of: summary.id))
        key.add(common)
        return key.value
    }
}

/// One of them.
struct ChunkedFile: Sendable {
    typealias Part = (bytes: [UInt8], count: Int)

    /// From the site's root.
    let path: String
    let head: [UInt8]
    var tail: [UInt8] = []
    /// What a bulletin adds, with how many rows that is.
    let part: @Sendable (_ bulletin: Bulletin, _ address: String) -> Part
}

/// The files as they are written, side by side.
private struct FileWriters {
    private let writers: [FileWriter]

    init(_ writers: [FileWriter]) { self.writers = writers }

    func write(_ parts: [[UInt8]]) throws {
        for (writer, part) in zip(writers, parts) { try writer.write(part) }
    }

    func copy(_ ranges: [Range<Int>]) throws {
        for (writer, range) in zip(writers, ranges) { try writer.copy(range) }
    }

    func finish() throws -> [(file: WrittenFile, hash: ContentHash)] { try writers.map { try $0.finish() } }
}

/// One of several files that are written at a time, with what is not written yet.
private final class FileWriter {
    private let pieces: PieceWriter
    private var pending: [UInt8] = []
    private let path: String

    init(_ path: String, _ site: SiteUpdate) {
        self.path = path
        pieces = PieceWriter(path, site)
    }

    func write(_ bytes: [UInt8]) throws {
        pending += bytes
        if pending.count >= 1 << 18 { try flush() }
    }

    func copy(_ range: Range<Int>) throws {
        try flush()
        guard try pieces.copy(from: range.lowerBound, count: range.count) else {
            throw OutputFailure("damaged", "\(path) changed while the site was built", advice: "build again")
        }
    }

    func finish() throws -> (file: WrittenFile, hash: ContentHash) {
        try flush()
        return try pieces.finish()
    }

    private func flush() throws {
        try pieces.write(pending[...])
        pending.removeAll(keepingCapacity: true)
    }
}
