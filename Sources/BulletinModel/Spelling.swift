/// What a person probably meant by a key, a template's name or an option's value that nobody knows.
public enum Spelling {
    /// The known name that is nearest to `name`, or nil when none is near.
    ///
    /// Nearness is the number of letters to insert, to drop, to change or to swap with the next one; at most a third
    /// of the longer name, and at least one. Case counts for nothing, nor do `-`, `_` and blanks. Of two equally near
    /// the first in the list wins.
    public static func nearest(to name: String, among known: some Sequence<String>) -> String? {
        let wanted = letters(name)
        var best: (name: String, distance: Int)?
        for candidate in known {
            let letters = letters(candidate)
            let distance = distance(wanted, letters)
            guard distance <= max(1, max(wanted.count, letters.count) / 3) else { continue }
            guard distance < max(wanted.count, letters.count) else { continue }
            if distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    private static func letters(_ name: String) -> [Character] {
        name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }.map { $0 }
    }

    /// The optimal string alignment distance: Levenshtein's with swaps of neighbours.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var beforePrevious = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        var current = previous
        for row in a.indices {
            current[0] = row + 1
            for column in b.indices {
                let change = previous[column] + (a[row] == b[column] ? 0 : 1)
                current[column + 1] = min(change, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                    current[column + 1] = min(current[column + 1], beforePrevious[column - 1] + 1)
                }
            }
            (beforePrevious, previous, current) = (previous, current, beforePrevious)
        }
        return previous[b.count]
    }
}
