import Foundation
import Site
import TestSupport
import Testing

@testable import Archive

/// Folders of `Tests/Scenarios`: an archive, the whole site that it must make (`expected`) and what is to be said about
/// it (`expected/diagnostics.txt`).
struct ScenarioTests {
    static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
    private static let folder = Repository.root.appending(path: "Tests/Scenarios")

    @Test func `there are scenarios`() {
        #expect(Self.names.count >= 3)
    }

    @Test(arguments: names) func `a scenario makes its site`(name: String) async throws {
        let archive = try TemporaryFolder()
        for item in try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: name).path)
        where item != "expected" {
            try FileManager.default.copyItem(
                at: Self.folder.appending(path: "\(name)/\(item)"), to: URL(filePath: archive.at(item)))
        }
        let report = await ArchiveBuild(try Configuration.load(folder: archive.path), jobs: 2).run()
        try #require(report.outcome == .done, "\(report.diagnostics)")
        try takeAssets(from: archive)
        try archive.write(report.diagnostics.map { $0.description + "\n" }.joined(), to: "public/diagnostics.txt")
        try Snapshot.expectFolder(archive.at("public"), equals: "Tests/Scenarios/\(name)/expected")
    }

    /// Styles and icons are copied as they are: they are compared here, so that a scenario need not hold them.
    private func takeAssets(from archive: TemporaryFolder) throws {
        for folder in ["styles", "icons"] {
            let copied = try FolderTree(of: archive.at("public/\(folder)"))
            let own = try FolderTree(of: Repository.root.appending(path: "Templates/\(folder)").path)
            #expect(!own.files.isEmpty)
            #expect(copied.differences(from: own) == [])
            try FileManager.default.removeItem(atPath: archive.at("public/\(folder)"))
        }
    }
}
