import BulletinModel

/// Where bulletins lie: `bac-kan/thanh-pho-bac-kan/2019/giao-ban-cong-tac-thang-5/`.
///
/// Of several with one address the one that had it last keeps it, else the earliest (of one day, the first by id), so that
/// newer bulletins never take it away. The others get the month and the day behind their titles and, where that is not
/// enough, a number that depends on nothing but their id; they keep such an address when the first one is gone.
struct BulletinFolders {
    private struct Request {
        let summary: BulletinSummary
        /// The folder of its locality.
        let locality: String

        var date: EDTF? { summary.date }
        var parent: String { locality + YearSlice.folder(of: date?.lastDay.year) }

        func folder(named name: String) -> String { parent + name + "/" }

        /// What it may be called when another bulletin is called as it asks for, the best first.
        var names: [String] {
            let date = date?.end.description.dropFirst(4) ?? ""
            let number = "-" + BulletinFolders.digits(summary.id)
            return [String(date), number, date + number].filter { !$0.isEmpty }.map { summary.slug + $0 }
        }
    }

    private var requests: [Request] = []
    /// What was remembered of the addresses that several ask for, or that bulletins have but do not ask for.
    private var owners: [UInt64: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Asks for the folder of a bulletin below that of its locality.
    mutating func add(_ summary: BulletinSummary, in locality: String) {
        requests.append(Request(summary: summary, locality: locality))
    }

    /// The names of the folders that are not called what their bulletins ask for, by the order in which they were asked
    /// for. No two folders have one key. `known` are the addresses that bulletins had.
    mutating func resolve(_ known: Permalinks) -> [Int: String] {
        let keys = requests.map { Self.key($0.folder(named: $0.summary.slug)) }
        let ties = Self.ties(among: keys)
        if ties.isEmpty, known.lines.isEmpty { return [:] }
        var names = kept(keys, ties, known)
        let keepers = Dictionary(names.map { (Self.key(requests[$0].folder(named: $1)), $0) }) { min($0, $1) }
        var taken = Set(keys).union(keepers.keys)
        // Who asks for an address that another bulletin keeps is no first of a tie, but one of the others.
        let displaced = keepers.isEmpty ? [] : keys.indices.filter { keepers[keys[$0]] != nil }
        let groups = ties + displaced.filter { [tied = Set(ties.joined())] in !tied.contains($0) }.map { [$0] }
        for group in groups.map(sortedByAge).sorted(by: { $0[0] < $1[0] }) {
            let first = keepers[keys[group[0]]] ?? group.first { names[$0] == nil }
            let order = (first.map { [$0] } ?? []) + group.filter { $0 != first }
            for (position, index) in order.enumerated() where index != first {
                let request = requests[index]
                let name =
                    names[index] ?? freeName(for: request) { taken.contains(Self.key(request.folder(named: $0))) }
                let folder = request.folder(named: name)
                taken.insert(Self.key(folder))
                names[index] = name
                report(request, before: order[..<position].map { requests[$0] }, folder)
            }
        }
        return names
    }

    /// The names of bulletins that had to have another one than they ask for, and have it still. Also sets whose the
    /// addresses are that several ask for.
    private mutating func kept(_ keys: [UInt64], _ ties: [[Int]], _ known: Permalinks) -> [Int: String] {
        let tied = Set(ties.map { keys[$0[0]] })
        // One of those that ask, which is the only one where there is no tie.
        let asking = Dictionary(zip(keys, keys.indices)) { first, _ in first }
        let lines = known.lines { key, id in
            guard let index = asking[key], !tied.contains(key) else { return true }
            return !requests[index].summary.id.utf8.elementsEqual(id)
        }
        guard !lines.isEmpty else { return [:] }
        var positions: [String: Int] = [:]
        let ids = Set(lines.map(\.id))
        for (index, request) in requests.enumerated() where ids.contains(request.summary.id) {
            positions[request.summary.id] = index
        }
        var names: [Int: String] = [:]
        for line in lines {
            let key = Self.key(line.path)
            if tied.contains(key) { owners[key] = line.id }
            guard let index = positions[line.id], names[index] == nil, keys[index] != key else { continue }
            let (request, path) = (requests[index], line.path.dropLast())
            guard path.hasPrefix(request.parent) else { continue }
            let name = String(path.dropFirst(request.parent.count))
            if request.names.contains(name) { names[index] = name }
        }
        if names.isEmpty { return [:] }
        // Who has the address itself needs no other.
        let natural = Set(names.keys.map { keys[$0] })
        for line in known.lines(where: { key, _ in natural.contains(key) }) { owners[Self.key(line.path)] = line.id }
        return names.filter { owners[keys[$0.key]] != requests[$0.key].summary.id }
    }

    /// What stands for a folder: hundreds of thousands of them are more than is needed to tell them apart.
    static func key(_ folder: String) -> UInt64 {
        var key = Fingerprint()
        key.add(folder)
        return key.value
    }

    static func key(_ folder: some RandomAccessCollection<UInt8>) -> UInt64 {
        var key = Fingerprint()
        key.add(folder)
        return key.value
    }

    /// The positions of the folders that are asked for several times, in groups. Sorting numbers takes a tenth of the
    /// time that a table of all folders takes.
    private static func ties(among keys: [UInt64]) -> [[Int]] {
        let keys = zip(keys, keys.indices).sorted { $0 < $1 }
        guard !keys.isEmpty else { return [] }
        var ties: [[Int]] = []
        var start = 0
        for end in 1...keys.count where end == keys.count || keys[end].0 != keys[start].0 {
            if end - start > 1 { ties.append(keys[start..<end].map(\.1)) }
            start = end
        }
        return ties
    }

    /// The one that had the folder, then from the earliest on, those of one day by id. Of one folder, all bulletins have a
    /// date or none has.
    private func sortedByAge(_ indices: [Int]) -> [Int] {
        let owner = owners[Self.key(requests[indices[0]].folder(named: requests[indices[0]].summary.slug))]
        return indices.sorted { a, b in
            let hadIt = (requests[a].summary.id == owner, requests[b].summary.id == owner)
            if hadIt.0 != hadIt.1 { return hadIt.0 }
            guard let left = requests[a].date?.lastDay, let right = requests[b].date?.lastDay,
                left != right
            else { return a < b }
            return left < right
        }
    }

    private func freeName(for request: Request, _ isTaken: (String) -> Bool) -> String {
        let names = request.names
        if let free = names.first(where: { !isTaken($0) }) { return free }
        let last = names.last ?? request.summary.slug
        var count = 2
        while isTaken("\(last)-\(count)") { count += 1 }
        return "\(last)-\(count)"
    }

    /// Six hexadecimal digits of an id (FNV-1a, which is the same everywhere and for ever).
    private static func digits(_ id: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash >> 40, radix: 16)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// A title that comes back another day, as that of every giao ban does, is nothing but worth knowing; of one day,
    /// two are most likely one.
    private mutating func report(_ request: Request, before: [Request], _ folder: String) {
        let twin = before.first { $0.date?.lastDay == request.date?.lastDay }
        guard let first = twin ?? before.first else { return }
        diagnostics.append(
            Diagnostic(
                twin != nil ? .error : .note, code: "site.same-address", file: request.summary.source,
                message: "its address would be that of \(first.summary.source), so it is published at \(folder)",
                advice: "if both are one bulletin remove one; if not, give them titles that differ"))
    }
}
