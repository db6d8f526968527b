import BulletinModel

/// A page where a bulletin is not any more, or not yet: it leads on, or says that the bulletin was taken away.
struct Redirect: Hashable, Sendable {
    /// Its folder, from the site's root, with a slash at its end.
    let path: String
    /// The folder of the bulletin's page now; nil when the bulletin is gone.
    let target: String?
}

/// What becomes of the addresses that bulletins had before.
struct RedirectTable: Sendable {
    /// Sorted bytewise by path.
    private(set) var redirects: [Redirect] = []
    /// The addresses with those of now.
    let ledger: PermalinkLedger
    private(set) var diagnostics: [Diagnostic] = []
    /// Pages of the site that no redirect may take the place of.
    private let taken: Set<String>
    /// Of the redirects so far.
    private var paths: Set<String> = []

    /// Addresses that are hidden are remembered all the same.
    init(_ catalogue: Catalogue, _ known: Permalinks, hiding isHidden: (Permalinks.Line) -> Bool) {
        let aliased = catalogue.entries.filter { !catalogue.summary(of: $0).aliases.isEmpty }
        let current = FolderTable(catalogue, isNeeded: !known.lines.isEmpty || !aliased.isEmpty)
        var isKnown = [Bool](repeating: false, count: catalogue.entries.count)
        var moved: [Permalinks.Line] = []
        var byID: [String: Int]?
        func entry(of id: String) -> Int? {
            let table =
                byID
                ?? Dictionary(catalogue.entries.indices.map { (catalogue.summary(of: catalogue.entries[$0]).id, $0) }) {
                    first, _ in first
                }
            byID = table
            return table[id]
        }
        for line in known.lines {
            guard let index = current[line.path] else {
                moved.append(line)
                continue
            }
            let summary = catalogue.summary(of: catalogue.entries[index])
            isKnown[index] = summary.id == line.id
            if summary.id != line.id, entry(of: line.id) != nil {
                diagnostics.append(
                    Diagnostic(
                        .note, code: Permalinks.takenCode, file: summary.source,
                        message: "\(line.path) was the address of \(line.id) and is that of \(summary.id) now",
                        advice: "give one of them another title if that must not be"))
            }
        }
        ledger = PermalinkLedger(known, adding: isKnown.indices.filter { !isKnown[$0] }.map(Int32.init))
        guard !moved.isEmpty || !aliased.isEmpty else {
            taken = []
            return
        }
        var taken = Set(catalogue.localities.map(\.path))
        for node in catalogue.localities { for year in node.years { taken.insert(node.path + year.folder) } }
        self.taken = taken
        for entry in aliased { add(catalogue.summary(of: entry), catalogue.folder(of: entry), beside: current) }
        for line in moved where !isHidden(line) {
            let target = entry(of: line.id)
            if target == nil, line.forgotten != nil { continue }
            guard !isTaken(line.path), !Self.isDifferences(line.path, current), paths.insert(line.path).inserted else {
                continue
            }
            redirects.append(
                Redirect(path: line.path, target: target.map { catalogue.folder(of: catalogue.entries[$0]) }))
        }
        redirects.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Adds what a person wrote as further addresses of a bulletin.
    private mutating func add(_ summary: BulletinSummary, _ folder: String, beside current: FolderTable) {
        for written in summary.aliases {
            var path = String(written.drop { $0 == "/" })
            if path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
            if !path.hasSuffix("/") { path += "/" }
            if path == folder { continue }
            var problem = Permalinks.problem(path)
            if problem == nil, current[path] != nil || isTaken(path) || Self.isDifferences(path, current) {
                problem = "another page of the site is there"
            }
            if problem == nil, !paths.insert(path).inserted { problem = "it is there twice" }
            if let problem {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "permalinks.alias", file: summary.source,
                        message: "the alias ‘\(written)’ cannot be: \(problem)", advice: "write another, or none"))
            } else {
                redirects.append(Redirect(path: path, target: folder))
            }
        }
    }

    /// Whether the page of what was changed in a bulletin is there, or may be.
    private static func isDifferences(_ path: String, _ current: FolderTable) -> Bool {
        path.hasSuffix("/" + DifferencesPage.folder)
            && current[String(path.dropLast(DifferencesPage.folder.count))] != nil
    }

    private func isTaken(_ path: String) -> Bool {
        if taken.contains(path) { return true }
        let names = path.split(separator: "/")
        guard let first = names.first else { return true }
        return LocalityPaths.reserved.contains(String(first)) && first != "khong-ro" || names.contains("trang")
    }
}
