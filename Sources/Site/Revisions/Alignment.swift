/// Which pieces of two texts are the same, in their order: a longest common subsequence, by the greedy algorithm of Myers
/// (An O(ND) Difference Algorithm and Its Variations, 1986), whose cost grows with what differs.
struct Alignment {
    /// Pieces that are the same in both, or what stands in their place in each.
    struct Run: Hashable {
        var old, new: Range<Int>
        let isSame: Bool
    }

    /// In the order of both texts; those that are the same and those that are not take turns.
    private(set) var runs: [Run] = []

    /// `effort` is how many steps may be taken, and then how many are left: where they do not suffice, all between the
    /// first and the last difference counts as another text.
    init<Piece: Hashable>(_ old: [Piece], _ new: [Piece], effort: inout Int) {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        var numbers: [Piece: Int32] = [:]
        func numbered(_ pieces: [Piece]) -> [Int32] {
            pieces[head..<pieces.count - tail].map { piece in
                let number = numbers[piece] ?? Int32(numbers.count)
                numbers[piece] = number
                return number
            }
        }
        let search = AlignmentSearch(numbered(old), numbered(new), effort: &effort)
        append(0..<head, 0..<head, isSame: true)
        var (i, j) = (head, head)
        while i < old.count - tail || j < new.count - tail {
            let (fromI, fromJ) = (i, j)
            while search.isKept(old: i - head), search.isKept(new: j - head) { (i, j) = (i + 1, j + 1) }
            append(fromI..<i, fromJ..<j, isSame: true)
            let (goneI, goneJ) = (i, j)
            while i < old.count - tail, !search.isKept(old: i - head) { i += 1 }
            while j < new.count - tail, !search.isKept(new: j - head) { j += 1 }
            append(goneI..<i, goneJ..<j, isSame: false)
        }
        append(i..<old.count, j..<new.count, isSame: true)
    }

    private mutating func append(_ old: Range<Int>, _ new: Range<Int>, isSame: Bool) {
        if old.isEmpty, new.isEmpty { return }
        guard let last = runs.last, last.isSame == isSame else {
            return runs.append(Run(old: old, new: new, isSame: isSame))
        }
        runs[runs.count - 1].old = last.old.lowerBound..<old.upperBound
        runs[runs.count - 1].new = last.new.lowerBound..<new.upperBound
    }
}

/// The shortest way from one list of numbers to another.
private struct AlignmentSearch {
    private var keptOld, keptNew: [Bool]
    /// How far each diagonal was reached with 0, 1, 2 … deletions and insertions: of `d` of them, the old offsets on the
    /// diagonals -d, -d + 2 … d.
    private var reached: [[Int32]] = []

    /// What is remembered grows with the square of what differs: 16 MB.
    private static let differenceLimit = 2800

    init(_ old: [Int32], _ new: [Int32], effort: inout Int) {
        keptOld = [Bool](repeating: false, count: old.count)
        keptNew = [Bool](repeating: false, count: new.count)
        while reached.count <= min(old.count + new.count, Self.differenceLimit), effort > 0 {
            let count = reached.count
            let last = reached.last ?? []
            var next = [Int32](repeating: 0, count: count + 1)
            for slot in 0...count {
                let diagonal = 2 * slot - count
                let start = count == 0 ? 0 : Self.step(to: diagonal, count, from: last).start
                var x = start
                while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
                effort -= 1 + x - start
                next[slot] = Int32(x)
                if x >= old.count, x - diagonal >= new.count {
                    keep(upTo: x, diagonal, count)
                    return
                }
            }
            reached.append(next)
        }
    }

    func isKept(old index: Int) -> Bool { keptOld.indices.contains(index) && keptOld[index] }
    func isKept(new index: Int) -> Bool { keptNew.indices.contains(index) && keptNew[index] }

    /// How the way comes to a diagonal from those that were reached with one difference less: by an insertion from the one
    /// above, or by a deletion from the one below, and the old offset that it has then.
    private static func step(to diagonal: Int, _ count: Int, from last: [Int32]) -> (start: Int, isInsertion: Bool) {
        let slot = (diagonal + count) / 2
        if diagonal == -count || diagonal != count && last[slot - 1] < last[slot] { return (Int(last[slot]), true) }
        return (Int(last[slot - 1]) + 1, false)
    }

    /// Marks what the way to a place goes by.
    private mutating func keep(upTo x: Int, _ diagonal: Int, _ count: Int) {
        var (x, diagonal, count) = (x, diagonal, count)
        while true {
            let step = count == 0 ? nil : Self.step(to: diagonal, count, from: reached[count - 1])
            for index in (step?.start ?? 0)..<x {
                keptOld[index] = true
                keptNew[index - diagonal] = true
            }
            guard let step else { return }
            x = step.isInsertion ? step.start : step.start - 1
            diagonal += step.isInsertion ? 1 : -1
            count -= 1
        }
    }
}
