import BulletinModel

/// Every file and folder of a site as it is on the disk, with the stamps that tell whether somebody changed it since.
///
/// Columns, not objects: an archive of 100,000 bulletins has 400,000 entries, and each build reads them all.
struct TreeStamps: Hashable, Sendable {
    /// Each folder right before what is in it; the first is the site itself, with the empty path.
    var folders: PackedNames
    /// Where each folder's files end; they begin where those of the folder before end.
    var fileEnds: [UInt32]
    /// The folders' stamps in the published tree; 0 is one that has to be looked into.
    var published: [UInt64]
    /// The same in the spare tree.
    var spare: [UInt64]
    /// Without their folders; sorted within each.
    var fileNames: PackedNames
    var fileStamps: [UInt64]
    var fileSizes: [UInt64]

    /// A site of nothing but its folder.
    init() {
        folders = PackedNames()
        folders.append([])
        fileEnds = [0]
        published = [0]
        spare = [0]
        fileNames = PackedNames()
        fileStamps = []
        fileSizes = []
    }

    /// The numbers of a folder's files.
    func files(of folder: Int) -> Range<Int> {
        (folder == 0 ? 0 : Int(fileEnds[folder - 1]))..<Int(fileEnds[folder])
    }

    func path(ofFile file: Int, in folder: Int) -> String {
        folder == 0 ? fileNames[file] : "\(folders[folder])/\(fileNames[file])"
    }

    /// The folder of a file.
    func folder(ofFile file: Int) -> Int {
        fileEnds.indices.partition { Int(fileEnds[$0]) <= file }
    }

    func path(ofFile file: Int) -> String { path(ofFile: file, in: folder(ofFile: file)) }

    /// The number of a folder; nil when the tree has none of that path.
    func folder(_ path: ArraySlice<UInt8>) -> Int? {
        let index = folders.lowerBound(of: path, in: 0..<folders.count, by: .folders)
        return index < folders.count && folders.compare(index, to: path, by: .folders) == 0 ? index : nil
    }

    /// The number of a file; nil when the tree has none of that path.
    func file(_ path: [UInt8]) -> Int? {
        guard let folder = folder(path[...].parentPath) else { return nil }
        return file(path[...].lastName, in: folder)
    }

    func file(_ name: ArraySlice<UInt8>, in folder: Int) -> Int? {
        let files = files(of: folder)
        let index = fileNames.lowerBound(of: name, in: files, by: .names)
        return index < files.upperBound && fileNames.compare(index, to: name, by: .names) == 0 ? index : nil
    }

    func file(_ path: String) -> Int? { file(Array(path.utf8)) }

    /// The folder that each folder lies in; the site itself lies in itself.
    var parents: [Int] {
        var stack: [Int] = []
        return (0..<folders.count).map { index in
            let path = folders.bytes[folders.range(index)]
            let depth = path.isEmpty ? 0 : 1 + path.count { $0 == UInt8(ascii: "/") }
            stack.removeLast(max(0, stack.count - depth))
            defer { stack.append(index) }
            return stack.last ?? 0
        }
    }
}
