import BulletinModel

/// Where bulletins lie: `bac-kan/thanh-pho-bac-kan/2019/giao-ban-cong-tac-thang-5/`.
///
/// Of several with one address the earliest keeps it (of one day, the first by id), so that newer bulletins never take
/// it away. The others get the month and the day behind their titles and, where that is not enough, a number that
/// depends on nothing but their id.
struct BulletinFolders {
    private struct Request {
        let summary: BulletinSummary
        let parent: String

        var date: EDTF? { summary.date }
    }

    private var requests: [Request] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Asks for the folder of a bulletin below that of its locality.
    mutating func add(_ summary: BulletinSummary, in locality: String) {
        let parent = locality + YearSlice.folder(of: summary.date?.lastDay.year)
        requests.append(Request(summary: summary, parent: parent))
    }

    /// The folders in the order in which they were asked for.
    mutating func resolve() -> [String] {
        var folders = requests.map { $0.parent + $0.summary.slug + "/" }
        let ties = Self.ties(among: folders)
        guard !ties.isEmpty else { return folders }
        var taken = Set(folders)
        for tie in ties.map(sortedByAge).sorted(by: { $0[0] < $1[0] }) {
            for (position, index) in tie.enumerated().dropFirst() {
                let folder = freeFolder(of: requests[index], taken)
                taken.insert(folder)
                folders[index] = folder
                report(requests[index], before: tie[..<position].map { requests[$0] }, folder)
            }
        }
        return folders
    }

    /// The positions of the folders that are asked for several times, in groups. Sorting numbers takes a tenth of the
    /// time that a table of all folders takes.
    private static func ties(among folders: [String]) -> [[Int]] {
        guard !folders.isEmpty else { return [] }
        let keys = folders.enumerated().map { index, folder in
            var key = Fingerprint()
            key.add(folder)
            return (key: key.value, index: index)
        }.sorted { ($0.key, $0.index) < ($1.key, $1.index) }
        var ties: [[Int]] = []
        var start = 0
        for end in 1...keys.count where end == keys.count || keys[end].key != keys[start].key {
            if end - start > 1 { ties.append(keys[start..<end].map(\.index)) }
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

    private func freeFolder(of request: Request, _ taken: Set<String>) -> String {
        let date = request.date?.end.description.dropFirst(4) ?? ""
        let number = "-" + Self.digits(request.summary.id)
        for suffix in [String(date), number, date + number] where !suffix.isEmpty {
            let folder = request.parent + request.summary.slug + suffix + "/"
            if !taken.contains(folder) { return folder }
        }
        var count = 2
        let stem = "\(request.parent)\(request.summary.slug)\(date)\(number)"
        while taken.contains("\(stem)-\(count)/") { count += 1 }
        return "\(stem)-\(count)/"
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
