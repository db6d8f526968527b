import BulletinModel
import BundledFiles
import Site

/// The files that a new archive begins with: configuration, an example, words for people, and the templates that travel
/// inside the program, to be changed.
public enum NewArchive {
    /// A file by its path from the archive folder.
    struct File: Hashable {
        let path: String
        let bytes: [UInt8]
    }

    /// Scripts stay inside the program: they belong to the files that this version of it writes.
    static var files: [File] {
        let own = BundledFiles.paths(under: prefix).compactMap { path in
            BundledFiles.bytes(at: path).map { File(path: String(path.dropFirst(prefix.count)), bytes: $0) }
        }
        let templates = TemplateFile.bundled.filter { !$0.path.hasPrefix("scripts/") }
        return own + templates.map { File(path: "\(Configuration.Default.templates)/\($0.path)", bytes: $0.bytes) }
    }

    private static let prefix = "NewArchive/"

    /// Makes an archive in a folder, which need not be there, and gives the number of its files. Throws
    /// `ConfigurationFailure` when there is something already; what cannot be written is taken away again.
    public static func make(in name: String, from folder: String) throws -> Int {
        let path = ArchivePath(name, in: try realPath(folder))
        try check(path)
        let wasThere = isThere(path.absolute)
        try makeFolders(path.absolute)
        let root = try FileDescriptor(folder: path.absolute)
        do throws(SystemError) {
            for file in files { try root.replace(file.path).writeAll(file.bytes) }
        } catch {
            for entry in Set(files.map { $0.path.prefix { $0 != "/" } }) { try? root.removeAll(String(entry)) }
            if !wasThere { try? removeFolder(path.absolute) }
            throw error
        }
        return files.count
    }

    private static func check(_ path: ArchivePath) throws {
        guard isThere(path.absolute) else { return }
        guard try FileStatus(of: path.absolute).kind == .folder else {
            throw ConfigurationFailure("init.file", "\(path.name) is not a folder", advice: "name another one")
        }
        guard try FolderEntry.all(in: path.absolute).allSatisfy(DestinationState.isLitter) else {
            throw ConfigurationFailure(
                "init.not-empty", "\(path.name) is not empty, and nothing in it is replaced",
                advice: "name a new folder, or an empty one")
        }
    }
}
