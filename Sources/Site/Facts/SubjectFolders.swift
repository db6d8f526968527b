import BulletinModel
import VietnameseText

/// Tells subjects apart whose names differ in marks alone, or that bear one name in several places. The one that was
/// spoken of first keeps the plain address, so that no newer bulletin takes it away.
enum SubjectFolders {
    /// The folders that subjects get, by those that they ask for. `oldest` tells the position of the oldest bulletin that
    /// speaks of one, `scope` gives words that tell one apart from others of its folder.
    static func resolve(
        _ wanted: [String], oldest: (Int) -> Int, scope: (Int) -> String
    ) -> [String] {
        var folders = wanted
        let ties = ties(among: folders)
        guard !ties.isEmpty else { return folders }
        var taken = Set(folders)
        // Old bulletins stand last.
        for tie in ties.sorted(by: { folders[$0[0]] < folders[$1[0]] }) {
            let sorted = tie.map { (index: $0, scope: scope($0)) }.sorted {
                (-oldest($0.index), $0.scope) < (-oldest($1.index), $1.scope)
            }
            for (index, scope) in sorted.dropFirst() {
                let stem = folders[index].dropLast()
                var key = Fingerprint()
                key.add(scope)
                let words = Slug.make(scope)
                var folder = "\(stem)-\(words)/"
                // What differs in its marks alone has no other words.
                if stem.hasSuffix("/" + words) { folder = "\(stem)-\(String(key.value >> 40, radix: 16))/" }
                while taken.contains(folder) {
                    key.add(1)
                    folder = "\(stem)-\(String(key.value >> 40, radix: 16))/"
                }
                taken.insert(folder)
                folders[index] = folder
            }
        }
        return folders
    }

    /// The positions of folders that are asked for several times.
    private static func ties(among folders: [String]) -> [[Int]] {
        var table = KeyTable()
        var groups: [Int: [Int]] = [:]
        var firsts: [Int] = []
        for (index, folder) in folders.enumerated() {
            var key = Fingerprint()
            key.add(folder)
            let number = table.number(of: key.value)
            if number == firsts.count {
                firsts.append(index)
            } else {
                groups[number, default: [firsts[number]]].append(index)
            }
        }
        return Array(groups.values)
    }
}
