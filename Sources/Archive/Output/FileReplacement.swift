import Foundation

/// Brings a site up to date in a folder that can be neither exchanged nor renamed, file by file: a mount point, or a
/// folder of a lower layer of an overlay file system.
///
/// Each file is the old one or the new one at any moment, the site as a whole is not. When a process is killed
/// meanwhile, the marker already knows all files, the old and the new, and the next build finishes.
struct FileReplacement {
    /// The new site, or what differs in it.
    let staged: TreeFolder
    let destination: TreeFolder

    /// The name of a file on its way into the destination.
    static let temporaryName = SiteMarker.fileName + ".new"

    /// Takes over the staged files of these paths, and removes others.
    func run(written: [String], removed: [String]) throws(SystemError) {
        let new = written.contains(SiteMarker.fileName) ? try SiteMarker(in: staged)?.paths : nil
        if let new {
            let old = try SiteMarker(in: destination)?.paths ?? []
            try put(SiteMarker(paths: Array(Set(old + new))).bytes, at: SiteMarker.fileName)
        }
        for path in written where path != SiteMarker.fileName { try move(path) }
        for path in removed { try remove(path) }
        if let new { try put(SiteMarker(paths: new).bytes, at: SiteMarker.fileName) }
    }

    private func move(_ path: String) throws(SystemError) {
        try makeRoom(for: path)
        let code = destination.descriptor.move(path, from: staged.descriptor)
        if code == 0 { return }
        guard code == EXDEV else { throw SystemError("replace", "\(destination.descriptor.path)/\(path)", code: code) }
        let file = try staged.descriptor.openFile(path)
        try put(file.bytes(count: file.status.size), at: path)
    }

    private func put(_ bytes: [UInt8], at path: String) throws(SystemError) {
        try destination.descriptor.replace(Self.temporaryName, isThere: true).writeAll(bytes)
        let code = destination.descriptor.move(Self.temporaryName, from: destination.descriptor, to: path)
        guard code == 0 else { throw SystemError("replace", "\(destination.descriptor.path)/\(path)", code: code) }
    }

    /// Makes the folders of a path. A file of the old site can stand where a folder of the new one goes, and the other
    /// way round.
    private func makeRoom(for path: String) throws(SystemError) {
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            try destination.descriptor.createFolders(String(path[..<slash]))
        }
        if try destination.descriptor.status(of: path)?.kind == .folder { try destination.descriptor.removeAll(path) }
    }

    /// Removes a file of the old site and the folders that it leaves empty.
    private func remove(_ path: String) throws(SystemError) {
        try destination.descriptor.remove(path)
        var path = path[...]
        while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            path = path[..<slash]
            try destination.descriptor.removeEmptyFolder(String(path))
        }
    }
}
