import BulletinModel
import Site

/// What the last build knew of a file of the site.
struct KnownPage: Hashable, Sendable {
    /// Stands for its path.
    let key: Fingerprint
    let readings: PageReadings

    /// What stands for a path from the site's root.
    static func key(_ path: String) -> Fingerprint {
        var key = Fingerprint()
        key.add(path)
        return key
    }
}

extension KnownPage: Packable {
    func pack(into writer: inout PackedWriter) {
        writer.write(key)
        writer.write(readings.records)
        writer.write(readings.lists)
        writer.write(readings.shared)
    }

    init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        key = try reader.read()
        readings = PageReadings(records: try reader.read(), lists: try reader.read(), shared: try reader.read())
    }
}
