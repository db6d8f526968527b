import Foundation
import TestSupport
import Testing

struct KilledBuildTests {
    @Test func `a build that is killed leaves the old site, and the next one succeeds`() throws {
        let folder = try TemporaryFolder()
        for index in 0..<200 {
            try folder.write("Họp giao ban tháng \(index)\n\nHuyện họp.\n", to: "seeds/\(index).txt")
        }
        #expect(try Program.run("build", "-q", in: folder.path).status == 0)
        let old = try FolderTree(of: folder.at("public"))
        try folder.write("Họp bất thường\n\nHuyện họp.\n", to: "seeds/new.txt")

        let process = Program.process(["build", "-q"], in: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // As soon as it writes, so that it is in the middle.
        let spare = ["index.html", "feed.xml", "sitemap.xml"].map { ".public.spare/tree/\($0)" }
        let inodes = spare.map(folder.inode)
        while process.isRunning, spare.map(folder.inode) == inodes { usleep(200) }
        kill(process.processIdentifier, SIGKILL)
        Program.wait(for: process)
        try #require(process.terminationReason == .uncaughtSignal, "it was done before it could be killed")
        #expect(try FolderTree(of: folder.at("public")) == old)
        #expect(try FolderTree(of: folder.at(".public.spare/tree")) != old)

        #expect(try Program.run("build", "-q", in: folder.path).status == 0)
        #expect(
            try folder.names() == [".bantin", ".public.spare", "permalinks.tsv", "public", "revisions.tsv", "seeds"])
        let new = try FolderTree(of: folder.at("public"))
        #expect(new != old)
        #expect(try FolderTree(of: folder.at(".public.spare/tree")) == new)
    }

    @Test func `whenever a build is killed the site is the old one or the new one, and the next build succeeds`() throws
    {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 11)
        for index in 0..<30 {
            try folder.write("Họp giao ban tháng \(index)\n\nHuyện họp.\n", to: "seeds/\(index).txt")
        }
        #expect(try Program.run("build", "-q", in: folder.path).status == 0)
        var site = try FolderTree(of: folder.at("public"))
        var killed = 0
        for number in 0..<50 {
            try folder.write(
                "Họp giao ban tháng \(number)\n\nHuyện họp lần \(number).\n", to: "seeds/\(number % 35).txt")
            let process = Program.process(["build", "-q"], in: folder.path)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32.random(in: 0..<250_000, using: &random))
            kill(process.processIdentifier, SIGKILL)
            Program.wait(for: process)
            if process.terminationReason == .uncaughtSignal { killed += 1 }
            let found = try FolderTree(of: folder.at("public"))
            #expect(try Program.run("build", "-q", in: folder.path).status == 0)
            let new = try FolderTree(of: folder.at("public"))
            #expect(found == site || found == new, "after kill \(number): \(found.differences(from: site).prefix(3))")
            site = new
        }
        #expect(killed > 0)
        #expect(
            try folder.names() == [".bantin", ".public.spare", "permalinks.tsv", "public", "revisions.tsv", "seeds"])
        #expect(try Program.run("build", "-q", "-d", "clean", "--force", in: folder.path).status == 0)
        #expect(try FolderTree(of: folder.at("clean")).differences(from: site) == [])
    }
}
