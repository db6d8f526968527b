import BulletinModel
import Foundation

/// Stands for the program itself, with its rules, lexicons, gazetteer and templates: another program may read and write
/// everything in another way.
enum ProgramFingerprint {
    /// Reads the program's file unless the cache has seen it before as it is.
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
        let file = try FileDescriptor(reading: path)
        let program = Fingerprint(try file.bytes(count: status.size))
        try cache.set(Self.name, to: NamedFingerprint(name: name, fingerprint: program))
        return program
    }

    private static let name = "program"
}
