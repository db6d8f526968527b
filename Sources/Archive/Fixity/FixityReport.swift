import BulletinModel

/// What became of files since their hashes were written down.
public struct FixityReport: Hashable, Sendable {
    /// The folders that were looked at.
    public var folders: [Folder] = []

    /// Whether every file is as it was, none missing and none beside.
    public var isIntact: Bool { folders.allSatisfy(\.isIntact) }

    /// A folder and what its manifest says of it.
    public struct Folder: Hashable, Sendable {
        /// As people know it: `public`, `seeds`.
        public var name: String
        /// Of the manifest, as people know it.
        public var manifest: String
        /// Files that are as they were.
        public var intact = 0
        /// Of all files that were read.
        public var bytes = 0
        /// Files with other bytes, or that cannot be read; sorted, as are the others, from the folder.
        public var changed: [String] = []
        /// Files of the manifest that are not there.
        public var missing: [String] = []
        /// Files that the manifest does not have.
        public var extra: [String] = []

        var isIntact: Bool { changed.isEmpty && missing.isEmpty && extra.isEmpty }
    }

    /// For people: a line for each file that is not as it was, then one for each folder.
    public var lines: [String] {
        folders.flatMap { folder -> [String] in
            func lines(_ word: String, _ files: [String]) -> [String] { files.map { "\(word): \(folder.name)/\($0)" } }
            let counts = [
                "\(folder.intact) intact", "\(folder.changed.count) changed", "\(folder.missing.count) missing",
                "\(folder.extra.count) extra",
            ]
            return lines("changed", folder.changed) + lines("missing", folder.missing) + lines("extra", folder.extra)
                + ["\(folder.name): \(counts.joined(separator: ", ")) (\(folder.manifest))"]
        }
    }

    /// One line of JSON without the line feed.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.key("exit_code"); json.int(isIntact ? 0 : 1)
            json.key("folders")
            json.array(folders) { json, folder in
                json.object { json in
                    json.key("folder"); json.string(folder.name)
                    json.key("manifest"); json.string(folder.manifest)
                    json.key("intact"); json.int(folder.intact)
                    json.key("bytes"); json.int(folder.bytes)
                    json.key("changed"); json.array(folder.changed) { $0.string($1) }
                    json.key("missing"); json.array(folder.missing) { $0.string($1) }
                    json.key("extra"); json.array(folder.extra) { $0.string($1) }
                }
            }
        }
        return writer.bytes
    }
}
