import BulletinModel
import Foundation
import Site

/// Copies an archive into a bag (BagIt, RFC 8493), a folder or a ZIP file: all that there is with the hash of each file,
/// as libraries take it and as it fits on a stick. Two exports of the same files have the same bytes.
public struct ArchiveExport: Sendable {
    private let configuration: Configuration
    private let isPublic: Bool
    private let jobs: Int

    /// What was copied.
    public struct Result: Hashable, Sendable {
        /// How many files, those that are about the bag not among them.
        public var files = 0
        /// Of all of them.
        public var bytes = 0
    }

    /// `isPublic` takes the site alone.
    public init(_ configuration: Configuration, isPublic: Bool, jobs: Int) {
        self.configuration = configuration
        self.isPublic = isPublic
        self.jobs = jobs
    }

    /// Makes a folder, which must not be there yet or be empty; a path that begins in the archive folder.
    public func run(toFolder path: String) async throws -> Result {
        let target = try target(path)
        if isThere(target.absolute) {
            guard try FileStatus(of: target.absolute).kind == .folder, try FolderEntry.all(in: target.absolute).isEmpty
            else { throw taken(target) }
            try removeFolder(target.absolute)
        }
        let new = "\(target.absolute).new"
        guard !isThere(new) else { throw taken(ArchivePath(new, in: "/")) }
        try makeFolders(new)
        do {
            let result = try await fill(BagFolder(new))
            try move(new, to: target)
            return result
        } catch {
            try? FileDescriptor(folder: target.split.folder.absolute).removeAll("\(target.split.name).new")
            throw error
        }
    }

    /// Makes a ZIP file of the same, which must not be there yet.
    public func run(toZip path: String) async throws -> Result {
        let target = try target(path)
        guard !isThere(target.absolute) else { throw taken(target) }
        let name = target.split.name
        let new = "\(name).new"
        let folder = try FileDescriptor(folder: target.split.folder.absolute)
        do {
            let root = name.hasSuffix(".zip") ? String(name.dropLast(4)) : name
            let result = try await fill(BagZip(folder.create(new), root: root))
            try move("\(target.split.folder.absolute)/\(new)", to: target)
            return result
        } catch {
            try? folder.remove(new)
            throw error
        }
    }

    private func fill(_ bag: some Bag) async throws -> Result {
        let contents = try BagContents(configuration, isPublic: isPublic, jobs: jobs)
        var result = Result()
        var manifest: [UInt8] = []
        for start in stride(from: 0, to: contents.files.count, by: Self.batch) {
            let files = Array(contents.files[start..<min(start + Self.batch, contents.files.count)])
            let packed = try await Parallel.map(files, jobs: jobs) { try bag.pack($0) }
            for (file, item) in zip(files, packed) {
                let copied = try bag.add("data/\(file.path)", item, file)
                if let expected = file.expected, expected != copied.hash {
                    throw OutputFailure(
                        "export.changed", "\(file.path) is not what the build has written",
                        advice: "build the site again")
                }
                FixityManifest.write(copied.hash, Self.escaped("data/\(file.path)"), to: &manifest)
                result.files += 1
                result.bytes += copied.size
            }
        }
        var tags: [UInt8] = []
        for (path, bytes) in [
            ("bag-info.txt", info(result)), ("bagit.txt", Self.declaration), ("manifest-sha256.txt", manifest),
        ] {
            try bag.add(path, bytes)
            FixityManifest.write(ContentHash(bytes), path.utf8, to: &tags)
        }
        try bag.add("tagmanifest-sha256.txt", tags)
        try bag.finish()
        return result
    }

    private static let batch = 256
    private static let declaration = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

    private func info(_ result: Result) -> [UInt8] {
        let title = configuration.site.title?.split(whereSeparator: \.isNewline).joined(separator: " ")
        let description = title.map { "External-Description: \($0)\n" } ?? ""
        return Array("\(description)Bag-Software-Agent: Bantin\nPayload-Oxum: \(result.bytes).\(result.files)\n".utf8)
    }

    /// Line ends and percent signs as the format writes them in manifests.
    private static func escaped(_ path: String) -> [UInt8] {
        path.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "%"): Array("%25".utf8)
            case UInt8(ascii: "\n"): Array("%0A".utf8)
            case UInt8(ascii: "\r"): Array("%0D".utf8)
            default: [byte]
            }
        }
    }

    private func target(_ path: String) throws -> ArchivePath {
        let target = ArchivePath(path, in: configuration.folder)
        for own in [configuration.source, configuration.destination, configuration.templates]
        where own.contains(target) || target.contains(own) {
            throw ConfigurationFailure(
                "export.inside", "\(target.name) is in \(own.name), or \(own.name) in it", advice: "name another place")
        }
        try makeFolders(target.split.folder.absolute)
        return target
    }

    private func taken(_ path: ArchivePath) -> ConfigurationFailure {
        ConfigurationFailure(
            "export.taken", "\(path.name) is there already, and nothing is replaced",
            advice: "name another one, or take it away")
    }

    private func move(_ new: String, to target: ArchivePath) throws(SystemError) {
        guard rename(new, target.absolute) == 0 else { throw SystemError("rename", target.absolute) }
    }
}
