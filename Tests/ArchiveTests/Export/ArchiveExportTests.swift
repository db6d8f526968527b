import Foundation
import TestSupport
import Testing

@testable import Archive

/// What PyPI's bagit says of the same, Tools/check-export asks it.
struct ArchiveExportTests {
    private let archive: TestArchive

    init() throws {
        archive = try TestArchive()
        try archive.add("a.txt")
        try archive.add("tin/họp 1.txt", title: "Huyện Ba Chẽ sơ kết")
        try archive.folder.write("event: 2020-05-14\n", to: "seeds/a.yaml")
        try archive.folder.write("jpeg", to: "seeds/ảnh.jpg")
        try archive.folder.write("title: Kho\n", to: "bantin.yaml")
        try archive.folder.write("---\ntitle: Giới thiệu\n---\nChữ.\n", to: "pages/gioi-thieu.md")
        try archive.folder.write("pdf", to: "static/tệp.pdf")
        try archive.folder.write("Đọc trước.\n", to: "README.md")
        try archive.folder.write("title: Kho\n", to: "prod.yaml")
        try archive.folder.write("zip", to: "ban-cu.zip")
        // Neither is anything that could be kept.
        try archive.folder.link("mất.md", to: "không-có.md")
        #expect(mkfifo(archive.folder.at("ống.txt"), 0o600) == 0)
    }

    private func export(isPublic: Bool = false) throws -> ArchiveExport {
        ArchiveExport(try Configuration.load(folder: archive.folder.path), isPublic: isPublic, jobs: 2)
    }

    @Test func `a bag holds the archive with the hash of each file, and builds to the same site`() async throws {
        try await archive.build()
        let result = try await export().run(toFolder: "out/bag")
        let bag = try FolderTree(of: archive.folder.at("out/bag"))
        let text = { (path: String) in String(decoding: bag.files[path] ?? [], as: UTF8.self) }
        let payload = bag.files.filter { $0.key.hasPrefix("data/") }
        #expect(payload.count == result.files && payload.reduce(0) { $0 + $1.value.count } == result.bytes)
        #expect(text("bag-info.txt").contains("Payload-Oxum: \(result.bytes).\(result.files)\n"))
        for (name, files) in [
            ("manifest-sha256.txt", payload),
            ("tagmanifest-sha256.txt", bag.files.filter { !$0.key.hasPrefix("data/") && !$0.key.hasPrefix("tag") }),
        ] {
            let lines = try FixityManifest.lines(of: bag.files[name] ?? [])
            #expect(lines.count == files.count)
            for line in lines { #expect(files[line.path].map { ContentHash($0) } == line.hash, "\(line.path)") }
        }
        for name in [
            "bantin.yaml", "permalinks.tsv", "revisions.tsv", "seeds/ảnh.jpg", "seeds/a.yaml", "pages/gioi-thieu.md",
            "static/tệp.pdf", "public/.bantin-site", "README.md", "prod.yaml",
        ] {
            #expect(payload["data/\(name)"] == Array(try archive.folder.text(of: name).utf8), "\(name)")
        }
        for name in ["ban-cu.zip", "mất.md", "ống.txt"] { #expect(payload["data/\(name)"] == nil, "\(name)") }
        let site = try archive.site()
        let again = await ArchiveBuild(
            try Configuration.load(folder: archive.folder.at("out/bag/data")), jobs: 2
        ).run()
        #expect(again.outcome == .done && again.written.isEmpty)
        #expect(try archive.site("out/bag/data/public").differences(from: site).isEmpty)
    }

    @Test func `a ZIP file holds the same bag, and is the same each time`() async throws {
        // One that is larger than what is packed in memory.
        try archive.folder.write(Array(repeating: UInt8(ascii: "x"), count: 3 << 20), to: "seeds/lớn.bin")
        try await archive.build()
        let result = try await export().run(toZip: "kho.zip")
        _ = try await export().run(toFolder: "kho")
        let unzip = Process()
        unzip.executableURL = URL(filePath: "/usr/bin/env")
        unzip.arguments = [
            "python3", "-c", "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])",
            archive.folder.at("kho.zip"), archive.folder.at("unzipped"),
        ]
        try unzip.run()
        unzip.waitUntilExit()
        #expect(unzip.terminationStatus == 0)
        let bag = try FolderTree(of: archive.folder.at("kho"))
        #expect(try FolderTree(of: archive.folder.at("unzipped/kho")).differences(from: bag).isEmpty)
        #expect(bag.files.count == result.files + 4)
        _ = try await export().run(toZip: "again/kho.zip")
        let zips = try ["kho.zip", "again/kho.zip"].map { try Data(contentsOf: URL(filePath: archive.folder.at($0))) }
        #expect(zips[0] == zips[1])
    }

    @Test func `what is for everybody has no sources`() async throws {
        try await archive.build()
        _ = try await export(isPublic: true).run(toFolder: "bag")
        let bag = try FolderTree(of: archive.folder.at("bag"))
        #expect(bag.files.keys.allSatisfy { !$0.hasPrefix("data/") || $0.hasPrefix("data/public/") })
        #expect(bag.files["data/public/index.html"] != nil)
    }

    @Test func `a site that was not built, or is not what was built, is not exported`() async throws {
        func message(_ run: () async throws -> Void) async -> String {
            do {
                try await run()
                return ""
            } catch {
                return BuildReport(failure: error).diagnostics.map(\.description).joined()
            }
        }
        #expect(await message { _ = try await export().run(toFolder: "bag") }.contains("build it first"))
        try await archive.build()
        try archive.folder.write("x", to: "public/404.html")
        for target in ["bag", "bag.zip"] {
            let told = await message {
                _ = try await target == "bag" ? export().run(toFolder: target) : export().run(toZip: target)
            }
            #expect(told.contains("public/404.html is not what the build has written"))
        }
        #expect(try !archive.folder.names().contains { $0.hasPrefix("bag") })
        try archive.folder.write("x", to: "there/x")
        #expect(await message { _ = try await export().run(toFolder: "there") }.contains("is there already"))
        #expect(await message { _ = try await export().run(toFolder: "public/bag") }.contains("name another place"))
    }
}
