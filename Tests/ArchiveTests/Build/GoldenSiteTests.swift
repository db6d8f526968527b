import TestSupport
import Testing

@testable import Archive

/// The repository is an archive: its `public/` is the site of its `seeds/`, committed.
struct GoldenSiteTests {
    @Test func `the committed site is what a build makes of the seeds`() async throws {
        let folder = try TemporaryFolder()
        let configuration = try Configuration.load(
            folder: Repository.root.path, options: ConfigurationOptions(destination: folder.at("public")))
        let report = await ArchiveBuild(configuration, jobs: 2).run()
        #expect(report.bulletins == 5)
        #expect(report.count(.error) == 0, "\(report.diagnostics)")
        try Snapshot.expectFolder(folder.at("public"), equals: "public")
    }
}
