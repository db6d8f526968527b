import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Archive

/// Builds that share a memory, as those of a server do: each leaves what a build from nothing makes.
struct BuildMemoryTests {
    private let folder: TemporaryFolder
    private let memory = BuildMemory(isLasting: true)

    private static let text =
        "Họp giao ban tháng 5\n\nNgày 04/5/2020, đồng chí Lưu Văn Mẫu, Bí thư Huyện ủy chủ trì.\n"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.text, to: "seeds/a.txt")
        try folder.write("source: {publisher: Báo Hà Xuyên}\n", to: "seeds/a.yaml")
    }

    @Test func `whatever is written beside the bulletins counts at once`() async throws {
        try await expectEqual()
        for (name, text) in [
            ("bantin.yaml", "title: Kho\n"), ("bantin.yaml", "publishers: {Báo Hà Xuyên: Huyện Ba Chẽ}\n"),
            ("redactions.yaml", "redactions:\n  - name: Lưu Văn Mẫu\n    reason: Theo đề nghị\n    date: 2024-05-01\n"),
            ("Templates/home.mustache", "{{site_title}}"), ("Templates/strings/vi.yaml", "years: Niên đại\n"),
            ("Templates/styles/own.css", "a {}"), ("seeds/b.txt", "Họp giao ban tháng 6\n\nHuyện ủy Ba Chẽ họp.\n"),
        ] {
            try folder.write(text, to: name)
            try await expectEqual("\(name): \(text)")
        }
        #expect(try folder.text(of: "public/index.html") == "Lưu trữ bản tin địa phương")
    }

    @Test func `a build that fails is forgotten`() async throws {
        try await expectEqual()
        #expect(memory.hasTree)
        try folder.write("{{titel}}", to: "Templates/home.mustache")
        #expect(try await build(folder.path, memory).outcome == .refused)
        #expect(!memory.hasTree)
        try FileManager.default.removeItem(atPath: folder.at("Templates"))
        try await expectEqual()
    }

    @Test func `a process that ends waits for what was published to be noted, and publishes no more`() async throws {
        try await expectEqual()
        try memory.gate.enter()
        let isNoted = Mutex(false)
        let end = Task {
            await memory.gate.close(waitingAtMost: .seconds(60))
            return isNoted.withLock(\.self)
        }
        while (try? memory.gate.enter()) != nil { try await Task.sleep(for: .milliseconds(1)) }
        isNoted.withLock { $0 = true }
        memory.gate.leave()
        #expect(await end.value)
        try folder.write(Self.text + "\nHội nghị thống nhất kế hoạch.\n", to: "seeds/a.txt")
        let site = try FolderTree(of: folder.at("public")).files
        let report = try await build(folder.path, memory)
        #expect(report.errors.map(\.code) == ["output.ending"])
        #expect(try FolderTree(of: folder.at("public")).files == site)
    }

    @Test func `a build of another process in between is noticed`() async throws {
        try await expectEqual()
        try folder.write("Họp giao ban tháng 6\n\nHuyện ủy Ba Chẽ họp.\n", to: "seeds/b.txt")
        #expect(try await build(folder.path, BuildMemory()).outcome == .done)
        try await expectEqual()
        try FileManager.default.removeItem(atPath: folder.at("seeds/b.txt"))
        try await expectEqual()
    }

    @Test func `a brief build shows a new text at once and leaves data and search to the next`() async throws {
        try await expectEqual()
        let site = try FolderTree(of: folder.at("public")).files
        try folder.write(Self.text + "\nHội nghị thống nhất kế hoạch.\n", to: "seeds/a.txt")
        #expect(try await build(folder.path, memory, isBrief: true).outcome == .done)
        let brief = try FolderTree(of: folder.at("public")).files
        let changed = Set(brief.keys.filter { brief[$0] != site[$0] })
        #expect(changed.contains { $0.hasSuffix("hop-giao-ban-thang-5/index.html") }, "\(changed)")
        #expect(changed.contains("atom.xml") && changed.contains(FixityManifest.fileName))
        #expect(!changed.contains { $0.hasPrefix("du-lieu/") || $0.hasPrefix("tim-kiem/") })
        try await expectEqual()
        let records = "du-lieu/bulletins.ndjson"
        #expect(try FolderTree(of: folder.at("public")).files[records] != site[records])
    }

    @Test func `a brief build that knows what changed looks at no other file`() async throws {
        try folder.write("Họp giao ban tháng 4\n\nHuyện ủy Ba Chẽ họp.\n", to: "seeds/b.txt")
        try await expectEqual()
        let seeds = try realPath(folder.at("seeds"))
        try folder.write(Self.text + "\nHội nghị thống nhất kế hoạch.\n", to: "seeds/a.txt")
        try folder.write("Họp giao ban tháng 4\n\nHuyện ủy Ba Chẽ họp lần nữa.\n", to: "seeds/b.txt")
        #expect(try await build(folder.path, memory, isBrief: true, changed: ["\(seeds)/a.txt"]).outcome == .done)
        let brief = try FolderTree(of: folder.at("public")).files.values.map { String(decoding: $0, as: UTF8.self) }
        #expect(brief.contains { $0.contains("thống nhất kế hoạch") })
        #expect(!brief.contains { $0.contains("lần nữa") })
        try await expectEqual()
    }

    @Test(arguments: [
        ("seeds/a.yaml", "title: Giao ban khác\n", "Giao ban khác"),
        ("seeds/c.txt", "Họp bất thường\n\nHuyện ủy Ba Chẽ họp.\n", "Họp bất thường"),
        ("bantin.yaml", "title: Kho bản tin\n", "Kho bản tin"),
    ])
    func `where more than a bulletin changed, everything is looked at`(
        _ path: String, _ text: String, _ seen: String
    ) async throws {
        try await expectEqual()
        try folder.write(text, to: path)
        let changed: Set = ["\(try realPath(folder.path))/\(path)"]
        #expect(try await build(folder.path, memory, isBrief: true, changed: changed).outcome == .done)
        let brief = try FolderTree(of: folder.at("public"))
        #expect(brief.files.values.contains { String(decoding: $0, as: UTF8.self).contains(seen) })
        try await expectEqual()
        #expect(try FolderTree(of: folder.at("public")).differences(from: brief) == [])
    }

    @Test func `what a brief build has left is made by another process`() async throws {
        try await expectEqual()
        try folder.write(Self.text + "\nHội nghị thống nhất kế hoạch.\n", to: "seeds/a.txt")
        #expect(try await build(folder.path, memory, isBrief: true).outcome == .done)
        #expect(try await build(folder.path, BuildMemory()).outcome == .done)
        try await expectEqual()
    }

    @Test func `a brief build of other facts, another title or another template is a whole one`() async throws {
        try await expectEqual()
        for (text, name) in [
            (Self.text + "\nĐồng chí Trịnh Thị Lan, Phó Bí thư Huyện ủy, phát biểu.\n", "seeds/a.txt"),
            (Self.text.replacing("tháng 5", with: "tháng 6"), "seeds/a.txt"),
            ("{{site_title}}", "Templates/home.mustache"),
            ("a {}", "Templates/styles/own.css"),
        ] {
            try folder.write(text, to: name)
            #expect(try await build(folder.path, memory, isBrief: true).outcome == .done)
            let brief = try FolderTree(of: folder.at("public"))
            try await expectEqual("\(name): \(text)")
            #expect(try FolderTree(of: folder.at("public")).differences(from: brief) == [], "\(name): \(text)")
        }
    }

    private func expectEqual(_ words: String = "") async throws {
        #expect(try await build(folder.path, memory).outcome == .done)
        let copy = try TemporaryFolder()
        for (path, bytes) in try FolderTree(of: folder.path).files
        where !path.hasPrefix("public/") && !path.hasPrefix(".") {
            try copy.write(bytes, to: path)
        }
        #expect(try await build(copy.path, BuildMemory()).outcome == .done)
        let differences = try FolderTree(of: folder.at("public")).differences(from: FolderTree(of: copy.at("public")))
        #expect(differences == [], "\(words)")
    }

    private func build(
        _ path: String, _ memory: BuildMemory, isBrief: Bool = false, changed: Set<String>? = nil
    ) async throws -> BuildReport {
        let options = ArchiveBuild.Options(jobs: 2, isBrief: isBrief, changed: changed)
        return await ArchiveBuild(try Configuration.load(folder: path), options, memory: memory).run()
    }
}
