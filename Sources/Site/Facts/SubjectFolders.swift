import BulletinModel
import VietnameseText

/// Tells subjects apart whose names differ in marks alone, or that bear one name in several places. The one that was
/// spoken of first keeps the plain address, so that no newer bulletin takes it away.
enum SubjectFolders {
    /// The folders of those subjects that do not get what they ask for, by their positions among the wanted ones. `oldest`
    /// tells the position of the oldest bulletin that speaks of one, `scope` gives words that tell one apart from others of
    /// its folder.
    static func resolve(
        _ wanted: PackedNames, oldest: (Int) -> Int, scope: (Int) -> String
    ) -> [Int: String] {
        var folders: [Int: String] = [:]
        var (taken, ties) = ties(among: wanted)
        // Old bulletins stand last.
        for (folder, tie) in ties.map({ (wanted[$0[0]], $0) }).sorted(by: { $0.0 < $1.0 }) {
            let stem = folder.dropLast()
            let sorted = tie.map { (index: $0, scope: scope($0)) }.sorted {
                (-oldest($0.index), $0.scope) < (-oldest($1.index), $1.scope)
            }
            for (index, scope) in sorted.dropFirst() {
                var key = Fingerprint()
                key.add(scope)
                let words = Slug.make(scope)
                var folder = "\(stem)-\(words)/"
                // What differs in its marks alone has no other words.
                if stem.hasSuffix("/" + words) { folder = "\(stem)-\(String(key.value >> 40, radix: 16))/" }
                while taken.known(Self.key(of: folder.utf8)) != nil {
                    key.add(1)
                    folder = "\(stem)-\(String(key.value >> 40, radix: 16))/"
                }
                _ = taken.number(of: Self.key(of: folder.utf8))
                folders[index] = folder
            }
        }
        return folders
    }

    /// All folders that are asked for, by their keys, and the positions of those that are asked for several times.
    private static func ties(among folders: PackedNames) -> (all: KeyTable, ties: [[Int]]) {
        var table = KeyTable()
        var groups: [Int: [Int]] = [:]
        var firsts: [Int] = []
        for index in folders.indices {
            let number = table.number(of: key(of: folders.bytes[folders.range(index)]))
            if number == firsts.count {
                firsts.append(index)
            } else {
                groups[number, default: [firsts[number]]].append(index)
            }
        }
        return (table, Array(groups.values))
    }

    /// Stands for a folder; two that are not the same have almost surely others.
    private static func key(of folder: some Collection<UInt8>) -> UInt64 {
        folder.withContiguousStorageIfAvailable { Fingerprint($0).value } ?? Fingerprint(Array(folder)).value
    }
}
