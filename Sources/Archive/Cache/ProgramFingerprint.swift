import BulletinModel
import Foundation
import Synchronization

/// Stands for the program itself, with its rules, lexicons, gazetteer and templates: another program may read and write
/// everything in another way.
enum ProgramFingerprint {
    /// Reads the program's file unless this run, or the cache, has seen it before as it is.
    static func current(_ cache: BuildCache) throws -> Fingerprint {
        guard let path = Bundle.main.executablePath, let status = try? FileStatus(of: path) else {
            // Where the program cannot find itself, nothing it did before counts.
            return Fingerprint(value: .random(in: 0...UInt64.max))
        }
        let stamp = SourceStamp([status], now: SourceStamp.now)
        let name = stamp.fingerprint.value.description
        if stamp.isKnown, let known = try cache.property(Self.name, as: NamedFingerprint.self), known.name == name {
            return known.fingerprint
        }
        let program = try ofThisRun.withLock { last in
            if let last, last.name == name { return last.fingerprint }
            let file = try FileDescriptor(reading: path)
            let program = Fingerprint(try file.bytes(count: status.size))
            last = NamedFingerprint(name: name, fingerprint: program)
            return program
        }
        try cache.set(Self.name, to: NamedFingerprint(name: name, fingerprint: program))
        // A build that finds nothing to do notes nothing else.
        try cache.commit()
        return program
    }

    /// Many builds of one run, as in tests, read the file once.
    private static let ofThisRun = Mutex<NamedFingerprint?>(nil)

    private static let name = "program"
}
