import BulletinModel

/// Compares every file of a site with the manifest that was published with it, and every source with the one that the
/// build has made of the sources. It writes nothing and needs no cache.
public struct ArchiveVerification: Sendable {
    private let parts: [Part]
    private let jobs: Int

    private struct Part: Sendable {
        let folder: ArchivePath
        /// From the site's root.
        let manifest: (folder: ArchivePath, name: String)
        /// Files that no manifest has, since they are written with it.
        let unlisted: Set<String>
        let isSource: Bool

        static func site(_ folder: ArchivePath) -> Part {
            let name = FixityManifest.fileName
            return Part(
                folder: folder, manifest: (folder, name), unlisted: [name, SiteMarker.fileName], isSource: false)
        }
    }

    /// Of an archive: its site and its sources.
    public init(_ configuration: Configuration, jobs: Int) {
        let site = configuration.destination
        var parts = [Part.site(site)]
        if isThere("\(site.absolute)/\(SourceManifest.path)") {
            let manifest = (site, SourceManifest.path)
            parts.append(Part(folder: configuration.source, manifest: manifest, unlisted: [], isSource: true))
        }
        self.parts = parts
        self.jobs = jobs
    }

    /// Of a site alone, wherever it was copied to; a path that begins in a folder unless it is absolute.
    public init(site path: String, in folder: String, jobs: Int) {
        parts = [.site(ArchivePath(path, in: (try? realPath(folder)) ?? folder))]
        self.jobs = jobs
    }

    /// Whether a path names a site that can be verified by itself.
    public static func isSite(_ path: String, in folder: String) -> Bool {
        isThere("\(path.hasPrefix("/") ? path : "\(folder)/\(path)")/\(FixityManifest.fileName)")
    }

    /// Reads every file. Throws when there is no manifest, or one that cannot be understood.
    public func run() async throws -> FixityReport {
        var report = FixityReport()
        for part in parts { report.folders.append(try await verify(part)) }
        return report
    }

    private enum Finding {
        case intact(bytes: Int)
        case changed(bytes: Int)
        case missing
    }

    private func verify(_ part: Part) async throws -> FixityReport.Folder {
        let (site, path) = part.manifest
        let lines = try lines(of: "\(site.absolute)/\(path)", name: site.name(of: path))
        let root = try TreeFolder(part.folder.absolute)
        let findings = try await Parallel.map(lines, jobs: jobs, chunk: 16) { line in Self.look(at: line, in: root) }
        var folder = FixityReport.Folder(name: part.folder.name, manifest: site.name(of: path))
        for (line, finding) in zip(lines, findings) {
            switch finding {
            case .intact(let bytes):
                folder.intact += 1
                folder.bytes += bytes
            case .changed(let bytes):
                folder.changed.append(line.path)
                folder.bytes += bytes
            case .missing: folder.missing.append(line.path)
            }
        }
        let known = Set(lines.map(\.path)).union(part.unlisted)
        folder.extra = try files(of: part, root).filter { !known.contains($0) }
        folder.changed.sort()
        folder.missing.sort()
        folder.extra.sort()
        return folder
    }

    private static func look(at line: FixityManifest.Line, in root: TreeFolder) -> Finding {
        // A manifest may come from anywhere: what it names outside of the folder is not in the folder.
        let names = line.path.split(separator: "/", omittingEmptySubsequences: false)
        guard !names.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return .missing }
        do throws(SystemError) {
            guard try root.descriptor.status(of: line.path)?.kind == .file else { return .missing }
            let (hash, size) = try root.descriptor.openFile(line.path).contentHash()
            return hash == line.hash ? .intact(bytes: size) : .changed(bytes: size)
        } catch {
            return .changed(bytes: 0)
        }
    }

    private func lines(of path: String, name: String) throws -> [FixityManifest.Line] {
        let file: FileDescriptor
        do throws(SystemError) {
            file = try FileDescriptor(reading: path)
        } catch {
            throw ConfigurationFailure(
                "verify.no-manifest", file: name, "there is no manifest to compare with: \(error.reason)",
                advice: "build the site first, or name the folder of one")
        }
        do {
            return try FixityManifest.lines(of: file.bytes(count: file.status.size))
        } catch let malformed as FixityManifest.Malformed {
            throw ConfigurationFailure(diagnostics: [
                Diagnostic(
                    .error, code: "verify.manifest", file: name, line: malformed.line,
                    message: "this is no line of a manifest", advice: "it is 64 digits, two blanks and a path")
            ])
        }
    }

    /// What is there, from the folder.
    private func files(of part: Part, _ root: TreeFolder) throws -> [String] {
        if part.isSource {
            let list = try SourceLister.list(part.folder)
            return list.files.flatMap { list.sidecars.contains($0.id) ? [$0.path, $0.sidecar.path] : [$0.path] }
        }
        return try TreeScan(root, jobs: jobs).folders.flatMap { folder, files in
            files.map { folder.isEmpty ? $0.entry.displayName : "\(folder)/\($0.entry.displayName)" }
        }
    }
}
