import BulletinModel
import VietnameseText

extension PublisherTable {
    /// Stands for all that the table says.
    public var fingerprint: Fingerprint {
        var fingerprint = Fingerprint()
        for (host, entry) in hosts.sorted(by: { $0.key < $1.key }) {
            fingerprint.add(host)
            entry.add(to: &fingerprint)
        }
        for (name, entry) in names.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            for syllable in name { fingerprint.add(syllable.rawValue) }
            entry.add(to: &fingerprint)
        }
        return fingerprint
    }
}

extension PublisherTable.Entry {
    fileprivate func add(to fingerprint: inout Fingerprint) {
        fingerprint.add(body)
        fingerprint.add(units.count)
        for unit in units { fingerprint.add(unit.number) }
    }
}
