import Foundation

/// All files below a folder with their bytes, hidden ones too.
public struct FolderTree: Hashable, Sendable {
    /// By path from the folder.
    public let files: [String: [UInt8]]

    /// Reads a folder; one that is not there has no files.
    public init(of folder: String) throws {
        var files: [String: [UInt8]] = [:]
        for path in FileManager.default.subpaths(atPath: folder) ?? [] {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            files[path] = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
        }
        self.files = files
    }

    private init(files: [String: [UInt8]]) { self.files = files }

    /// The tree but for some of its files.
    public func without(_ paths: Set<String>) -> FolderTree {
        FolderTree(files: files.filter { !paths.contains($0.key) })
    }

    /// What another tree does not have, has beside, or has in other bytes: one line a file, sorted.
    public func differences(from expected: FolderTree) -> [String] {
        let paths = Set(files.keys).union(expected.files.keys).sorted()
        return paths.compactMap { path in
            switch (files[path], expected.files[path]) {
            case (nil, _): "missing: \(path)"
            case (_, nil): "extra: \(path)"
            case (let bytes?, let wanted?) where bytes != wanted: "differs: \(path)\(Self.place(bytes, wanted))"
            default: nil
            }
        }
    }

    /// The first line that two files do not share.
    private static func place(_ bytes: [UInt8], _ wanted: [UInt8]) -> String {
        let (lines, wantedLines) = (bytes.split(separator: 10), wanted.split(separator: 10))
        let index = zip(lines, wantedLines).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        guard let index else { return "" }
        return "\n    \(excerpt(lines[index]))\n    where expected: \(excerpt(wantedLines[index]))"
    }

    private static func excerpt(_ line: ArraySlice<UInt8>) -> String {
        String(decoding: line.prefix(200), as: UTF8.self)
    }
}
