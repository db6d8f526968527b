import Foundation
import SearchIndex
import Synchronization

/// Writes an index of search of very many texts, without pages and records: how many of them a second, in how much memory.
/// Texts of a folder take turns; each document has its own address, date and number.
@main
struct SearchScale {
    private let texts: [String]
    private let count: Int
    private let jobs: Int
    private let output: Output

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let count = Int(arguments[3]), let jobs = Int(arguments[4]) else {
            print("usage: SearchScale TEXTS OUT COUNT JOBS")
            exit(2)
        }
        let texts = try texts(in: arguments[1])
        try FileManager.default.createDirectory(atPath: arguments[2], withIntermediateDirectories: true)
        let output = Output(folder: arguments[2])
        let before = Memory.peak
        let start = ContinuousClock.now
        try await SearchScale(texts: texts, count: count, jobs: jobs, output: output).run()
        let seconds = start.duration(to: .now) / .seconds(1)
        let (files, bytes) = output.totals.withLock { $0 }
        print(
            """
            | documents | a second | peak memory, texts apart | files | bytes a document |
            | ---: | ---: | ---: | ---: | ---: |
            | \(count) | \(Int(Double(count) / seconds)) | \((Memory.peak - before) / 1024) MB | \(files) | \
            \(bytes / count) |
            """)
    }

    private static func texts(in folder: String) throws -> [String] {
        let paths = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".txt") }.sorted()
        return try paths.map { String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\($0)")), as: UTF8.self) }
    }

    private func run() async throws {
        let entries = (0..<count).lazy.map { SearchEntry(id: UInt64($0), digest: UInt64($0), year: nil) }
        let stamp = SegmentStamp(entries)
        let spill = try FileSpill(path: "\(output.folder)/spill")
        let chunks = (count + SearchCollector.chunk - 1) / SearchCollector.chunk
        let taken = Counter()
        let collected = try await eachJob {
            var collector = SearchCollector(stamp, spill: spill, write: output.write)
            while let chunk = taken.next(below: chunks) {
                let start = chunk * SearchCollector.chunk
                try collector.add((start..<min(count, start + SearchCollector.chunk)).map(document), chunk: chunk)
            }
            return try collector.finish()
        }
        let segment = SearchSegment(stamp, collected, spill: spill, write: output.write)
        let merged = try await each(SearchSegment.partitions) { try segment.merge(partition: $0) }
        let files = segment.files(merged)
        _ = files.finish(try await each(files.units) { try files.write(unit: $0) })
    }

    /// Two documents of one text differ in what tells them apart in an archive, too: title and address.
    private func document(_ number: Int) -> SearchDocument {
        let lines = texts[number % texts.count].utf8.split { $0 == 0x0A || $0 == 0x0D }.map { String(Substring($0)) }
        let year = 2025 - number * 20 / count
        let place = "tinh/huyen-\(number % 700)"
        return SearchDocument(
            address: "\(place)/\(year)/ban-tin-\(number)/", title: "\(lines.first ?? "") \(number)",
            paragraphs: Array(lines.dropFirst()), date: "\(year)-05", year: year,
            facets: [SearchFacet(.place, key: place), SearchFacet(.person, key: "Người \(number % 20_000)")])
    }

    private func eachJob<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> [Result] {
        try await withThrowingTaskGroup(of: Result.self) { group in
            for _ in 0..<jobs { group.addTask { try work() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// The results of so many pieces of work, in their order.
    private func each<Result: Sendable>(
        _ count: Int, _ work: @escaping @Sendable (Int) throws -> Result
    ) async throws -> [Result] {
        let taken = Counter()
        let parts = try await eachJob {
            var done: [(number: Int, result: Result)] = []
            while let number = taken.next(below: count) { done.append((number, try work(number))) }
            return done
        }
        return parts.flatMap(\.self).sorted { $0.number < $1.number }.map(\.result)
    }
}

private final class Counter: Sendable {
    private let taken = Atomic(0)

    func next(below count: Int) -> Int? {
        let number = taken.add(1, ordering: .relaxed).oldValue
        return number < count ? number : nil
    }
}

/// The files of the index, which are written and counted.
private final class Output: Sendable {
    let folder: String
    let totals = Mutex<(files: Int, bytes: Int)>((0, 0))

    init(folder: String) { self.folder = folder }

    var write: SearchSink {
        { path, bytes in
            let url = URL(filePath: "\(self.folder)/\(path)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
            self.totals.withLock { $0 = ($0.files + 1, $0.bytes + bytes.count) }
        }
    }
}

private final class FileSpill: SearchSpill {
    private let file: Int32
    private let ends = Mutex<[Int]>([0])

    init(path: String) throws {
        file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0, unlink(path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func keep(_ run: [UInt8]) throws -> Int {
        try ends.withLock { ends in
            let end = ends.last ?? 0
            guard pwrite(file, run, run.count, off_t(end)) == run.count else { throw CocoaError(.fileWriteUnknown) }
            ends.append(end + run.count)
            return ends.count - 2
        }
    }

    func read(run: Int, from offset: Int, count: Int) throws -> [UInt8] {
        let (start, end) = ends.withLock { ($0[run], $0[run + 1]) }
        let count = max(0, min(count, end - start - offset))
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(file, buffer.baseAddress, count, off_t(start + offset)))
        }
    }
}

private enum Memory {
    /// The most that the process had so far, in kB.
    static var peak: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
