import Archive
import BulletinModel
import Foundation
import TestSupport

/// An archive in a folder, which is edited as people edit theirs and built again and again.
public final class ArchiveOnDisk {
    let folder: TemporaryFolder
    var generator: SeededGenerator
    private let texts = BulletinText()
    private var made = 0
    /// When the next build is made.
    private var day = CalendarDay.first(ofMonth: 1, year: 2024)

    /// An archive of a few bulletins.
    public init(seed: UInt64) throws {
        folder = try TemporaryFolder()
        generator = SeededGenerator(seed: seed)
        try folder.makeFolder("seeds")
        try folder.write("title: Lưu trữ\npage_size: 3\n", to: "bantin.yaml")
        for _ in 0..<Int.random(in: 0...6, using: &generator) { try addSource() }
    }

    /// The site that the last build has left.
    public func site() throws -> FolderTree { try FolderTree(of: folder.at("public")) }

    /// Whether anything is built: what a person wrote into the archive's own files may not be readable.
    var isReadable: Bool {
        get throws {
            do {
                _ = try Configuration.load(folder: folder.path)
                return true
            } catch is ConfigurationFailure { return false }
        }
    }

    /// Builds with what the last build has left.
    public func build(
        memory: BuildMemory = BuildMemory(), isBrief: Bool = false, changed: Set<String>? = nil
    ) async throws -> BuildReport {
        let options = ArchiveBuild.Options(jobs: 2, isBrief: isBrief, changed: changed, day: day)
        return try await Self.build(folder.path, options, memory)
    }

    /// Lets a night go by, or not.
    func wait() { if Bool.random(using: &generator) { day = CalendarDay(daysSince1970: day.daysSince1970 + 1) ?? day } }

    /// What a build reads.
    func inputs() throws -> [String: [UInt8]] {
        try FolderTree(of: folder.path).files.filter { !$0.key.hasPrefix("public/") && !$0.key.hasPrefix(".") }
    }

    /// The whole paths of the files that are others than they were.
    func changed(since old: [String: [UInt8]]) throws -> Set<String> {
        let new = try inputs()
        let root = URL(filePath: folder.path).resolvingSymlinksInPath().path()
        return Set(Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.map { "\(root)/\($0)" })
    }

    /// The site that a build from nothing makes of the same files at another place.
    public func cleanSite() async throws -> (FolderTree, BuildReport) {
        let copy = try TemporaryFolder()
        for (path, bytes) in try inputs() { try copy.write(bytes, to: path) }
        try copy.makeFolder("seeds")
        let report = try await Self.build(
            copy.path, ArchiveBuild.Options(jobs: Bool.random(using: &generator) ? 1 : 8, day: day))
        return (try FolderTree(of: copy.at("public")), report)
    }

    private static func build(
        _ folder: String, _ options: ArchiveBuild.Options, _ memory: BuildMemory = BuildMemory()
    ) async throws -> BuildReport {
        await ArchiveBuild(try Configuration.load(folder: folder), options, memory: memory).run()
    }

    /// The paths of the bulletins' files, sorted.
    func sources() throws -> [String] {
        try FolderTree(of: folder.at("seeds")).files.keys.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
            .sorted()
    }

    func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &generator) }

    func text() -> String { texts.text(using: &generator) }

    func addSource() throws {
        made += 1
        let folder = pick(["", "2019/", "xa/tin/"]) ?? ""
        let isMarkdown = Int.random(in: 0..<5, using: &generator) == 0
        try write(text(), to: "\(folder)\(made)\(isMarkdown ? ".md" : ".txt")")
    }

    func write(_ text: String, to source: String) throws { try folder.write(text, to: "seeds/\(source)") }
}
