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
    private(set) var ledger: PermalinkLedger
    private(set) var diagnostics: [Diagnostic] = []
    /// Pages of the site that no redirect may take the place of.
    private let taken: Set<String>
    /// Of the redirects so far, in lower case: many disks know no other.
    private var paths: Set<String> = []
    /// Addresses in lower case that are remembered and are nobody's now, whose bulletins are still there.
    private var owners: [String: String] = [:]

    /// Addresses that are hidden are remembered all the same; `pages` are those that a person has written.
    init(
        _ catalogue: Catalogue, _ known: Permalinks, beside pages: [OwnPage] = [],
        hiding isHidden: (Permalinks.Line) -> Bool
    ) {
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
            isKnown[index] = summary.id == line.id && line.forgotten == nil
            if summary.id != line.id, entry(of: line.id) != nil {
                diagnostics.append(
                    Diagnostic(
                        .note, code: Permalinks.takenCode, file: summary.source,
                        message: "\(line.path) was the address of \(line.id) and is that of \(summary.id) now",
                        advice: "give one of them another title if that must not be"))
            }
        }
        let added = isKnown.indices.filter { !isKnown[$0] }.map(Int32.init)
        ledger = PermalinkLedger(known, adding: added, [])
        guard !moved.isEmpty || !aliased.isEmpty else {
            taken = []
            return
        }
        var taken = Set(catalogue.localities.map(\.path) + pages.map { $0.folder.lowercased() })
        for node in catalogue.localities { for year in node.years { taken.insert(node.path + year.folder) } }
        self.taken = taken
        var lines: [Permalinks.Line] = []
        if !aliased.isEmpty {
            for line in moved where entry(of: line.id) != nil { owners[line.path.lowercased()] = line.id }
        }
        for entry in aliased {
            let id = catalogue.summary(of: entry).id
            for path in add(catalogue.summary(of: entry), catalogue.folder(of: entry), beside: current)
            where owners[path.lowercased()] != id { lines.append(Permalinks.Line(path: path, id: id)) }
        }
        let aliases = Set(redirects.map(\.path))
        for line in moved where !isHidden(line) {
            let target = entry(of: line.id)
            if line.forgotten != nil {
                if target == nil { continue }
                // It is there again: who takes it away again has to say so again.
                lines.append(Permalinks.Line(path: line.path, id: line.id))
            }
            if Self.isDifferences(line.path, current) || aliases.contains(line.path) { continue }
            guard !isTaken(line.path), current[line.path.lowercased()] == nil,
                paths.insert(line.path.lowercased()).inserted
            else {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "permalinks.line", file: Permalinks.fileName,
                        message:
                            "‘\(line.path)’ cannot lead on: another page is there, or at one that differs only by case",
                        advice: "take the line out"))
                continue
            }
            redirects.append(
                Redirect(path: line.path, target: target.map { catalogue.folder(of: catalogue.entries[$0]) }))
        }
        ledger = PermalinkLedger(known, adding: added, lines)
        redirects.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Adds what a person wrote as further addresses of a bulletin; gives those that can be.
    private mutating func add(
        _ summary: BulletinSummary, _ folder: String, beside current: FolderTable
    ) -> [String] {
        var added: [String] = []
        for written in summary.aliases {
            var path = String(written.drop { $0 == "/" })
            if path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
            if !path.hasSuffix("/") { path += "/" }
            if path == folder { continue }
            var problem = Permalinks.problem(path)
            if problem == nil, current[path.lowercased()] != nil || isTaken(path) || Self.isDifferences(path, current) {
                problem = "another page of the site is there"
            }
            let key = path.lowercased()
            if problem == nil, paths.contains(key) { problem = "it is there twice" }
            if problem == nil, let owner = owners[key], owner != summary.id {
                problem = "\(Permalinks.fileName) has it as an address of ‘\(owner)’"
            }
            if let problem {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "permalinks.alias", file: summary.source,
                        message: "the alias ‘\(written)’ cannot be: \(problem)", advice: "write another, or none"))
            } else {
                paths.insert(key)
                redirects.append(Redirect(path: path, target: folder))
                added.append(path)
            }
        }
        return added
    }

    /// Whether the page of what was changed in a bulletin is there, or may be.
    private static func isDifferences(_ path: String, _ current: FolderTable) -> Bool {
        path.hasSuffix("/" + DifferencesPage.folder)
            && current[String(path.dropLast(DifferencesPage.folder.count))] != nil
    }

    /// `…/trang/2/`: further pages of a list.
    private func isListPage(_ names: [Substring]) -> Bool {
        zip(names, names.dropFirst()).contains { $0 == "trang" && Int($1) != nil }
    }

    private func isTaken(_ path: String) -> Bool {
        taken.contains(path.lowercased()) || Permalinks.isReserved(path.lowercased())
            || isListPage(path.lowercased().split(separator: "/"))
    }
}
