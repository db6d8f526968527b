import BulletinModel

/// The files of the folder `static`, copied into the site as they are. What has not changed is not read.
struct StaticFiles: SiteCollection {
    private let list: StaticFileList
    private let paths: Set<String>
    private let others: [any SiteCollection]

    private static let name = "static"
    /// Folders of pages that are no pages themselves.
    private static let folders: Set<String> = ["styles", "icons", "scripts", "nguoi/ten"]

    /// `others` have files of their own.
    init(_ list: StaticFileList, beside others: [any SiteCollection]) {
        self.list = list
        self.others = others
        paths = Set(list.files.map(\.path))
    }

    var inputs: [String: Fingerprint] { list.files.isEmpty ? [:] : [Self.name: list.fingerprint] }

    func owns(_ path: String) -> Bool { paths.contains(path) && !others.contains { $0.owns(path) } }

    func update(_ run: CollectionRun, damaged: [String]) async throws -> CollectionChanges {
        var changes = CollectionChanges()
        let files = try free(run, &changes.diagnostics)
        let known = Dictionary(
            try run.cache.property(Self.name, as: StaticFilesState.self)?.files.map { ($0.name, $0.fingerprint) } ?? []
        ) { first, _ in first }
        let damaged = Set(damaged)
        let toCopy = files.filter { file in
            !file.stamp.isKnown || known[file.path] != file.stamp.fingerprint || damaged.contains(file.path)
        }
        let copied = try await Parallel.map(toCopy, jobs: run.jobs) { try copy($0, into: run.site) }
        var unread: Set<String> = []
        for (file, result) in zip(toCopy, copied) {
            switch result {
            case .success(let written):
                guard written.isNew else { continue }
                let isOld = known[file.path] != nil
                let reason: WriteReason =
                    damaged.contains(file.path) ? .altered : isOld ? .inputs([list.folder.name(of: file.path)]) : .new
                changes.written.append(WrittenPage(path: file.path, reason: reason))
            case .failure(let error):
                unread.insert(file.path)
                changes.diagnostics.append(
                    Diagnostic(
                        .error, code: "static.unreadable", file: list.folder.name(of: file.path),
                        message: "cannot \(error.operation) it: \(error.reason)"))
            }
        }
        let kept = files.filter { !unread.contains($0.path) }
        let left = Set(kept.map(\.path))
        changes.removed = try known.keys.filter { path in
            try !left.contains(path) && !run.pages.holds(path) && !others.contains { $0.owns(path) }
        }.sorted()
        for path in changes.removed { run.site.remove(path) }
        try run.cache.set(
            Self.name,
            to: StaticFilesState(files: kept.map { NamedFingerprint(name: $0.path, fingerprint: $0.stamp.fingerprint) })
        )
        return changes
    }

    /// The files that take no place of another one.
    private func free(_ run: CollectionRun, _ diagnostics: inout [Diagnostic]) throws -> [StaticFile] {
        var taken: [String: String] = [:]
        var folders: Set<String> = []
        // Elsewhere names that differ only by case are one.
        for file in list.files { for folder in file.path.lowercased().foldersAbove { folders.insert(folder) } }
        return try list.files.filter { file in
            let key = file.path.lowercased()
            let problem: String?
            if try isTaken(file.path, run) || isTaken(key, run) {
                problem = "the site has a file or folder of its own at \(file.path)"
            } else if let other = taken[key] {
                problem = "\(list.folder.name(of: other)) has the same path but for case"
            } else {
                problem = folders.contains(key) ? "other files need a folder of that name" : nil
            }
            taken[key] = file.path
            guard let problem else { return true }
            diagnostics.append(
                Diagnostic(
                    .error, code: "static.taken", file: list.folder.name(of: file.path),
                    message: "it was not copied: \(problem)", advice: "rename it, or put it into a folder of its own"))
            return false
        }
    }

    private func isTaken(_ path: String, _ run: CollectionRun) throws -> Bool {
        try path == FixityManifest.fileName || run.pages.holds(path) || others.contains { $0.owns(path) }
            || run.pages.holds(path + "/index.html") || Self.folders.contains(path) || path.hasSuffix("/trang")
            || path.foldersAbove.contains { try run.pages.holds(String($0)) }
    }

    /// What cannot be opened is told; what cannot be read to its end stops the build, which has begun to write it.
    private func copy(_ file: StaticFile, into site: SiteUpdate) throws -> Result<WrittenFile, SystemError> {
        do {
            let source = try FileDescriptor(reading: "\(list.folder.absolute)/\(file.path)")
            return .success(try Self.stream(source, to: file.path, of: site))
        } catch let error as SystemError {
            return .failure(error)
        }
    }

    /// Piece by piece: files may be large.
    private static func stream(
        _ source: borrowing FileDescriptor, to path: String, of site: SiteUpdate
    ) throws(OutputFailure) -> WrittenFile {
        do throws(SystemError) {
            let writer = PieceWriter(path, site)
            try source.readPieces { piece throws(SystemError) in try writer.write(piece) }
            return try writer.finish().file
        } catch {
            throw OutputFailure(error)
        }
    }
}

/// The files that were copied, with their stamps.
struct StaticFilesState: Packable {
    let files: [NamedFingerprint]

    init(files: [NamedFingerprint]) { self.files = files }
    init(from reader: inout PackedReader) throws(PackedReader.Damage) { files = try reader.read() }
    func pack(into writer: inout PackedWriter) { writer.write(files) }
}

extension String {
    /// Of the path `a/b/c.pdf`: `a/b` and `a`.
    fileprivate var foldersAbove: [String] {
        var folders: [String] = []
        var rest = self[...]
        while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        return folders
    }
}
