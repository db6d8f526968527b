import Foundation
import TestSupport
import Testing

@testable import Archive

/// `kill -9` at random moments. Each child builds two sites in turn until it is killed.
struct KilledBuildTests {
    @Test(arguments: 0..<50) func `a killed build leaves a whole site, and the next one succeeds`(seed: UInt64)
        async throws
    {
        let site = try TestSite()
        try site.publish(Self.files(0))
        let path = site.folder.path
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, seed = seed as UInt64] in
            var random = SeededGenerator(seed: seed)
            let delay = UInt32.random(in: 0..<60_000, using: &random)
            Thread.detachNewThread {
                usleep(delay)
                kill(getpid(), SIGKILL)
            }
            for round in 1... { try KilledBuildTests.build(KilledBuildTests.files(round), path) }
        }
        let found = try site.files()
        let round = try #require((0..<2).first { Self.files($0) == found }, "the site is neither one")
        #expect(try SiteMarker(in: TreeFolder(site.folder.at("public")))?.paths.count == found.count)
        do {
            let update = try site.update()
            #expect(update.damaged == [])
            #expect(update.token != nil)
            try update.write("index.html", "after")
            _ = try update.publish(.changes)
            update.settle()
        }
        let expected = Self.files(round).merging(["index.html": "after"]) { $1 }
        #expect(try site.files() == expected)
        #expect(try site.files(".public.spare/tree") == expected)
    }

    private static func build(_ files: [String: String], _ path: String) throws {
        let update = try SiteUpdate(of: ArchivePath("public", in: path), jobs: 2, calls: .unsynced)
        for (path, text) in files { try update.write(path, text) }
        _ = try update.publish(.whole)
        update.settle()
    }

    /// Some files are in both, some are other ones, some are in one of them.
    private static func files(_ round: Int) -> [String: String] {
        let side = round % 2
        var files = [
            "index.html": "\(side)", "only-\(side)/index.html": "x", "\(side == 0 ? "both" : "both/file")": "x",
        ]
        for number in 0..<40 {
            files["same/\(number)/index.html"] = "same"
            files["other/\(number % 7)/\(number).html"] = "\(side)"
            if number % 2 == side { files["some/\(number).html"] = "same" }
        }
        return files
    }
}
