import BulletinModel
import VietnameseText

/// Where bulletins lie: `bac-kan/thanh-pho-bac-kan/2019/giao-ban-cong-tac-thang-5/`.
///
/// Of several with one address the earliest keeps it (of one day, the first by id), so that newer bulletins never take
/// it away. The others get the month and the day behind their titles and, where that is not enough, a number that
/// depends on nothing but their id.
struct BulletinFolders {
    /// Not the bulletin itself: it has two dozen fields to copy.
    private struct Request {
        let id: String
        let source: String
        let date: EDTF?
        let parent: String
        let slug: String
    }

    private var requests: [Request] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Asks for the folder of a bulletin below that of its locality.
    mutating func add(_ bulletin: Bulletin, in locality: String) {
        let parent = locality + YearSlice.folder(of: bulletin.date?.lastDay.year)
        requests.append(
            Request(
                id: bulletin.id, source: bulletin.source.path, date: bulletin.date, parent: parent,
                slug: Self.slug(of: bulletin)))
    }

    /// The folders in the order in which they were asked for.
    mutating func resolve() -> [String] {
        var folders = requests.map { $0.parent + $0.slug + "/" }
        var holders: [String: [Int]] = [:]
        holders.reserveCapacity(folders.count)
        for (index, folder) in folders.enumerated() { holders[folder, default: []].append(index) }
        var taken = Set(holders.keys)
        for tie in holders.values.filter({ $0.count > 1 }).map(sortedByAge).sorted(by: { $0[0] < $1[0] }) {
            for (position, index) in tie.enumerated().dropFirst() {
                let folder = freeFolder(of: requests[index], taken)
                taken.insert(folder)
                folders[index] = folder
                report(requests[index], before: tie[..<position].map { requests[$0] }, folder)
            }
        }
        return folders
    }

    private static func slug(of bulletin: Bulletin) -> String {
        let name = bulletin.title ?? bulletin.id.split(separator: "/").last.map(String.init) ?? bulletin.id
        return Slug.make(name)
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
        let number = "-" + Self.digits(request.id)
        for suffix in [String(date), number, date + number] where !suffix.isEmpty {
            let folder = request.parent + request.slug + suffix + "/"
            if !taken.contains(folder) { return folder }
        }
        var count = 2
        while taken.contains("\(request.parent)\(request.slug)\(date)\(number)-\(count)/") { count += 1 }
        return "\(request.parent)\(request.slug)\(date)\(number)-\(count)/"
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
                twin != nil ? .error : .note, code: "site.same-address", file: request.source,
                message: "its address would be that of \(first.source), so it is published at \(folder)",
                advice: "if both are one bulletin remove one; if not, give them titles that differ"))
    }
}
