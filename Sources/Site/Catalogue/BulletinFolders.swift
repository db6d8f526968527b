import BulletinModel

/// Where bulletins lie: `bac-kan/thanh-pho-bac-kan/2019/giao-ban-cong-tac-thang-5/`.
///
/// Of several with one address the earliest keeps it (of one day, the first by id), so that newer bulletins never take
/// it away. The others get the month and the day behind their titles and, where that is not enough, a number that
/// depends on nothing but their id.
struct BulletinFolders {
    private struct Request {
        let summary: BulletinSummary
        /// The folder of its locality.
        let locality: String

        var date: EDTF? { summary.date }
        var parent: String { locality + YearSlice.folder(of: date?.lastDay.year) }

        func folder(named name: String) -> String { parent + name + "/" }
    }

    private var requests: [Request] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Asks for the folder of a bulletin below that of its locality.
    mutating func add(_ summary: BulletinSummary, in locality: String) {
        requests.append(Request(summary: summary, locality: locality))
    }

    /// The names of the folders that are not called what their bulletins ask for, by the order in which they were asked
    /// for. No two folders have one key.
    mutating func resolve() -> [Int: String] {
        let keys = requests.map { Self.key($0.folder(named: $0.summary.slug)) }
        let ties = Self.ties(among: keys)
        guard !ties.isEmpty else { return [:] }
        var names: [Int: String] = [:]
        var taken = Set(keys)
        for tie in ties.map(sortedByAge).sorted(by: { $0[0] < $1[0] }) {
            for (position, index) in tie.enumerated().dropFirst() {
                let request = requests[index]
                let name = freeName(for: request) { taken.contains(Self.key(request.folder(named: $0))) }
                let folder = request.folder(named: name)
                taken.insert(Self.key(folder))
                names[index] = name
                report(request, before: tie[..<position].map { requests[$0] }, folder)
            }
        }
        return names
    }

    /// What stands for a folder: hundreds of thousands of them are more than is needed to tell them apart.
    static func key(_ folder: String) -> UInt64 {
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

    /// From the earliest on, those of one day by id. Of one folder, all bulletins have a date or none has.
    private func sortedByAge(_ indices: [Int]) -> [Int] {
        indices.sorted { a, b in
            guard let left = requests[a].date?.lastDay, let right = requests[b].date?.lastDay,
                left != right
            else { return a < b }
            return left < right
        }
    }

    private func freeName(for request: Request, _ isTaken: (String) -> Bool) -> String {
        let slug = request.summary.slug
        let date = request.date?.end.description.dropFirst(4) ?? ""
        let number = "-" + Self.digits(request.summary.id)
        for suffix in [String(date), number, date + number] where !suffix.isEmpty && !isTaken(slug + suffix) {
            return slug + suffix
        }
        var count = 2
        while isTaken("\(slug)\(date)\(number)-\(count)") { count += 1 }
        return "\(slug)\(date)\(number)-\(count)"
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
