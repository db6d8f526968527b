import Synchronization

/// Where sorted runs lie until they are merged; the index itself knows no disk.
public protocol SearchSpill: Sendable {
    /// Keeps a run; its number is the one that comes next. Called from several threads.
    func keep(_ run: [UInt8]) throws -> Int
    /// Up to so many bytes of a run from an offset on; fewer only at its end.
    func read(run: Int, from offset: Int, count: Int) throws -> [UInt8]
}

/// Keeps runs in memory.
public final class MemorySpill: SearchSpill {
    private let runs = Mutex<[[UInt8]]>([])

    /// Without any run.
    public init() {}

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func keep(_ run: [UInt8]) -> Int {
        runs.withLock { runs in
            runs.append(run)
            return runs.count - 1
        }
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func read(run: Int, from offset: Int, count: Int) -> [UInt8] {
        runs.withLock { Array($0[run].dropFirst(offset).prefix(count)) }
    }
}
