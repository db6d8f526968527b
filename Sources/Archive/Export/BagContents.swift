import BulletinModel
import Foundation
import Site

/// What a bag of an archive holds: an archive folder with all that a build needs and what it has made, under the names
/// that a build looks for. Only what is regular and not hidden is taken of the sources, templates, own pages and static files.
struct BagContents: Sendable {
    struct File: Sendable {
        /// From the bag's folder of data.
        let path: String
        /// Absolute.
        let source: String
        /// What the build wrote; nil for what no build writes.
        let expected: ContentHash?
    }

    /// Sorted bytewise by path.
    let files: [File]

    /// `isPublic` leaves everything out but the site, since sources have what was redacted, and drafts.
    init(_ configuration: Configuration, isPublic: Bool, jobs: Int) throws {
        let archive = ArchivePath(configuration.folder, in: "/")
        func name(_ path: ArchivePath, _ standard: String) -> String { archive.path(of: path) ?? standard }
        var files = try Self.site(configuration.destination).map { file in
            File(
                path: "\(name(configuration.destination, Configuration.Default.destination))/\(file.path)",
                source: "\(configuration.destination.absolute)/\(file.path)", expected: file.hash)
        }
        if !isPublic {
            files += try Self.all(
                in: configuration.source, as: name(configuration.source, Configuration.Default.source), jobs: jobs)
            for (folder, standard) in [
                (configuration.templates, Configuration.Default.templates),
                (configuration.pages, Configuration.Default.pages),
                (configuration.staticFiles, Configuration.Default.staticFiles),
            ] where isThere(folder.absolute) {
                files += try Self.all(in: folder, as: name(folder, standard), jobs: jobs)
            }
            for entry in try FolderEntry.all(in: configuration.folder) {
                guard let name = entry.name, Self.isOfArchive(name) else { continue }
                let source = "\(configuration.folder)/\(name)"
                // What a link leads to is read, as a build reads it; one that leads nowhere and a pipe are no files.
                if access(source, F_OK) == 0, try FileStatus(of: source).kind == .file {
                    files.append(File(path: name, source: source, expected: nil))
                }
            }
        }
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Whether a file beside the configuration belongs to the archive: configurations, ledgers and what people wrote to read;
    /// not what else may lie there, like an older export.
    private static func isOfArchive(_ name: String) -> Bool {
        guard !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
        return ["yaml", "yml", "tsv", "md", "txt"].contains(name[name.index(after: dot)...].lowercased())
    }

    private static func site(_ site: ArchivePath) throws -> [(path: String, hash: ContentHash?)] {
        let manifest = "\(site.absolute)/\(FixityManifest.fileName)"
        guard isThere(manifest) else {
            throw ConfigurationFailure(
                "export.no-site", file: site.name, "there is no site with a manifest", advice: "build it first")
        }
        let file = try FileDescriptor(reading: manifest)
        let name = site.name(of: FixityManifest.fileName)
        do {
            let lines = try FixityManifest.lines(of: file.bytes(count: file.status.size))
            return lines.map { ($0.path, $0.hash) } + [(FixityManifest.fileName, nil), (SiteMarker.fileName, nil)]
        } catch let malformed as FixityManifest.Malformed {
            throw ConfigurationFailure(diagnostics: [
                Diagnostic(
                    .error, code: "export.manifest", file: name, line: malformed.line,
                    message: "this is no line of a manifest", advice: "build the site anew")
            ])
        }
    }

    private static func all(in folder: ArchivePath, as name: String, jobs: Int) throws -> [File] {
        let scan = try TreeScan(TreeFolder(folder.absolute), jobs: jobs)
        return scan.folders.flatMap { path, entries in
            entries.compactMap { entry, stamp -> File? in
                let inside = path.isEmpty ? entry.displayName : "\(path)/\(entry.displayName)"
                let isHidden = inside.split(separator: "/").contains { $0.hasPrefix(".") }
                guard stamp != .absent, entry.name != nil, !isHidden else { return nil }
                return File(path: "\(name)/\(inside)", source: "\(folder.absolute)/\(inside)", expected: nil)
            }
        }
    }
}
