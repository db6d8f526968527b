import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Archive

/// Pages of what was changed, in an archive that is kept in git.
struct DifferencesTests {
    private let archive: TestArchive

    init() throws { archive = try TestArchive() }

    private func commit() throws { try GitRepository(in: archive.folder.path).commit() }

    private func build(
        _ day: Int, _ options: ConfigurationOptions = ConfigurationOptions(), memory: BuildMemory = BuildMemory(),
        isBrief: Bool = false, _ environment: [String: String]? = nil
    ) async throws -> BuildReport {
        var build = ArchiveBuild.Options(jobs: 2, isBrief: isBrief, day: CalendarDay(year: 2024, month: 5, day: day))
        build.environment = environment
        let configuration = try Configuration.load(folder: archive.folder.path, options: options)
        let report = await ArchiveBuild(configuration, build, memory: memory).run()
        #expect(report.outcome == .done, "\(report.diagnostics)")
        return report
    }

    private func change(_ old: String, _ new: String, in file: String = "seeds/a.txt") throws {
        let text = try archive.folder.text(of: file)
        try #require(text.contains(old))
        try archive.folder.write(text.replacing(old, with: new), to: file)
    }

    /// The only page of differences; nil when there is none. A bulletin's page leads to it when it is there, and only then.
    private func page() throws -> String? {
        let tree = try archive.site()
        let paths = tree.files.keys.filter { $0.hasSuffix("/sua-doi/index.html") }
        #expect(paths.count < 2)
        let links = tree.files.filter {
            $0.key.hasSuffix(".html") && String(decoding: $0.value, as: UTF8.self).contains("sua-doi/index.html")
        }
        #expect(links.keys.sorted() == paths.map { $0.replacing("sua-doi/", with: "") })
        return try paths.first.map { try archive.folder.text(of: "public/\($0)") }
    }

    /// That the site is the one that a build from nothing makes.
    private func expectCleanBuild(_ day: Int) async throws {
        let site = try archive.site()
        let report = try await build(day, ConfigurationOptions(destination: "clean"))
        #expect(report.outcome == .done)
        #expect(try archive.site("clean").differences(from: site) == [])
        for name in ["clean", ".clean.spare"] { try? FileManager.default.removeItem(atPath: archive.folder.at(name)) }
    }

    private func start(_ name: String = "a.txt") async throws {
        try archive.folder.write("diffs: true\n", to: "bantin.yaml")
        try archive.add(name)
        try commit()
        _ = try await build(1)
    }

    @Test func `a check knows which pages of what was changed a build would make`() async throws {
        try await start()
        let folder = try #require(try archive.pages().first)
        try archive.folder.write("---\ntitle: Một\n---\n[a](/\(folder)sua-doi/)\n", to: "pages/mot.md")
        #expect(
            try await archive.brokenLinks() == ["pages/mot.md: ‘/\(folder)sua-doi/’ leads to no page of the site"])
        let noted = try archive.folder.text(of: "revisions.tsv")
        try change("tháng qua", "tháng 4")
        #expect(try await archive.brokenLinks() == [])
        #expect(try archive.folder.text(of: "revisions.tsv") == noted)
    }

    @Test func `a page shows what was deleted and inserted, whatever the file was called`() async throws {
        try await start()
        #expect(try page() == nil)
        try change("tháng qua", "tháng 4 <b>")
        #expect(try await build(2).diagnostics == [])
        let first = try #require(try page())
        #expect(first.contains("đánh giá công tác tháng <del>qua</del><ins>4 &lt;b&gt;</ins>."))
        #expect(first.contains("Sửa đổi ngày 02/5/2024"))
        try await expectCleanBuild(2)
        // Under another name and in another encoding, which is committed at once.
        try commit()
        let text = try archive.folder.text(of: "seeds/a.txt")
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/a.txt"))
        try archive.folder.write(
            text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }, to: "seeds/-b.txt")
        try commit()
        #expect(try await build(3).count(.error) == 0)
        #expect(try page()?.contains("<del>qua</del>") == true)
        try await expectCleanBuild(3)
        // Nothing is done twice, and without being asked there is none.
        #expect(try await build(4).written.isEmpty)
        try archive.folder.write("diffs: false\n", to: "bantin.yaml")
        #expect(
            try await build(5, memory: BuildMemory(), ["PATH": "/nowhere"]).diagnostics.count {
                $0.code.hasPrefix("diffs")
            } == 0)
        #expect(try page() == nil)
    }

    @Test func `a new commit makes the page, also where builds share a memory`() async throws {
        try archive.folder.write("diffs: true\n", to: "bantin.yaml")
        try archive.add("a.txt")
        let memory = BuildMemory(isLasting: true)
        _ = try await build(1, memory: memory)
        let first = try archive.folder.text(of: "seeds/a.txt")
        try change("tháng qua", "tháng 4")
        try commit()
        let report = try await build(2, memory: memory)
        #expect(
            report.diagnostics.map(\.description) == [
                "revisions.tsv: note: 1 texts of changed bulletins are in no commit, so no page shows them; commit what you publish"
            ])
        #expect(try page() == nil)
        // It is told again, and nothing is written.
        let again = try await build(2, memory: memory)
        #expect(again.diagnostics == report.diagnostics && again.written.isEmpty)
        let second = try archive.folder.text(of: "seeds/a.txt")
        try archive.folder.write(first, to: "seeds/a.txt")
        try commit()
        try archive.folder.write(second, to: "seeds/a.txt")
        #expect(try await build(3, memory: memory).diagnostics == [])
        #expect(try page()?.contains("<del>qua</del><ins>4</ins>") == true)
        try await expectCleanBuild(3)
        // Texts first, what is noted behind them: both as a clean build has them.
        try change("tháng 4", "tháng 5")
        _ = try await build(4, memory: memory, isBrief: true)
        _ = try await build(4, memory: memory)
        #expect(try page()?.contains("<del>4</del><ins>5</ins>") == true)
        #expect(try page()?.contains("<del>qua</del><ins>4</ins>") == true)
        try await expectCleanBuild(4)
    }

    @Test func `a text that is in no commit is not shown once it was changed`() async throws {
        try await start()
        try change("tháng qua", "tháng 4")
        _ = try await build(2)
        try change("tháng 4", "tháng 5")
        #expect(try await build(3).diagnostics.map(\.code) == ["diffs.lost"])
        #expect(try page() == nil)
        try commit()
        try change("tháng 5", "tháng 6")
        _ = try await build(4)
        let page = try #require(try page())
        #expect(page.contains("<del>5</del><ins>6</ins>"))
        #expect(page.ranges(of: "một trong hai bản văn").count == 2)
        try await expectCleanBuild(4)
    }

    @Test func `what is redacted is in no old text either`() async throws {
        try archive.folder.write("diffs: true\n", to: "bantin.yaml")
        try archive.add("a.txt")
        try change("tháng qua", "tháng qua, ông Đỗ Văn\u{200B} Kín bị phê bình")
        try commit()
        _ = try await build(1)
        try change("ông Đỗ Văn\u{200B} Kín bị phê bình", "một cán bộ bị phê bình")
        _ = try await build(2)
        #expect(try page()?.contains("Kín") == true)
        func expectNowhere(_ words: String, _ day: Int) async throws {
            for (path, bytes) in try archive.site().files {
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!text.contains(words) && !AddressWords(text).say(AddressWords(words)), "\(path)")
            }
            try await expectCleanBuild(day)
        }
        // Nothing else reads the redactions here: the record has no such name any more.
        try archive.folder.write("- {name: Đỗ Văn Kín, reason: Lý do, date: 2024-05-03}\n", to: "redactions.yaml")
        _ = try await build(3)
        #expect(try page()?.contains("<del>ông [đã lược bỏ]</del><ins>một cán bộ</ins>") == true)
        try await expectNowhere("Đỗ Văn Kín", 3)
        // A passage that an old text may have in other words is reason enough to show none.
        try archive.folder.write(
            "- {passage: một cán bộ bị phê bình, bulletin: a, reason: Lý do, date: 2024-05-03}\n", to: "redactions.yaml"
        )
        _ = try await build(4)
        #expect(try page() == nil)
        try await expectNowhere("phê bình", 4)
        // Where it is gone for good, so is the page.
        try FileManager.default.removeItem(atPath: archive.folder.at("redactions.yaml"))
        _ = try await build(5)
        #expect(try page() != nil)
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/a.txt"))
        _ = try await build(6)
        #expect(try page() == nil)
        try await expectNowhere("phê bình", 6)
    }

    @Test func `where words of a redacted name stand apart, nobody knows whether they are it`() throws {
        let day = try #require(CalendarDay(year: 2024, month: 5, day: 1))
        let redactions = Redactions([Redaction(.name("Đỗ Văn Kín"), bulletins: ["a"], reason: "", date: day)])
        #expect(redactions.applied(to: "Ông ĐỖ VĂN KÍN họp", of: "a") == "Ông [đã lược bỏ] họp")
        #expect(redactions.applied(to: "Ông Đỗ **Văn** Kín họp", of: "a") == "Ông [đã lược bỏ] họp")
        #expect(redactions.applied(to: "Ông Đỗ, Văn Kín họp", of: "a") == nil)
        #expect(redactions.applied(to: "Ông Đỗ Văn Kìn họp", of: "a") == "Ông Đỗ Văn Kìn họp")
        #expect(redactions.applied(to: "Ông Đỗ Văn Kín họp", of: "b") == "Ông Đỗ Văn Kín họp")
        #expect(redactions.concern("a") && !redactions.concern("b"))
    }

    @Test func `what was a draft when it was committed is shown nowhere`() async throws {
        try archive.folder.write("draft: true\n", to: "seeds/a.yaml")
        try await start()
        try change("tháng qua", "bí mật")
        try commit()
        _ = try await build(2)
        try change("bí mật", "tháng 4")
        try commit()
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/a.yaml"))
        _ = try await build(3)
        try change("tháng 4", "tháng 5")
        _ = try await build(4)
        #expect(try page()?.contains("<del>4</del><ins>5</ins>") == true)
        for (path, bytes) in try archive.site().files {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("bí mật"), "\(path)")
        }
    }

    @Test func `of Markdown the text below the front matter is compared`() async throws {
        try archive.folder.write("diffs: true\n", to: "bantin.yaml")
        let head = "---\ntitle: Họp giao ban\ndate: 2020-05-14\nlocality: Ba Chẽ\n---\n"
        try archive.folder.write(head + "Huyện Ba Chẽ **họp**.\n", to: "seeds/a.md")
        try commit()
        _ = try await build(1)
        try archive.folder.write(
            head.replacing("giao ban", with: "mới") + "Huyện Ba Chẽ **họp** lại.\n", to: "seeds/a.md")
        _ = try await build(2)
        #expect(try page()?.contains("<p>Huyện Ba Chẽ **họp**<ins> lại</ins>.</p>") == true)
    }

    @Test func `without git or a repository the site is built, and it is said why there is no page`() async throws {
        try archive.folder.write("diffs: true\n", to: "bantin.yaml")
        try archive.add("a.txt")
        _ = try await build(1)
        try change("tháng qua", "tháng 4")
        for day in 2...3 {
            let report = try await build(day)
            #expect(report.outcome == .done && report.diagnostics.count == 1)
            let told = report.diagnostics.first?.description ?? ""
            #expect(
                told.hasPrefix(
                    "bantin.yaml: warning: there are no pages of what was changed: fatal: not a git repository"))
            #expect(told.hasSuffix("; keep the archive in a git repository that git can read, or take out ‘diffs’"))
        }
        let report = try await build(4, memory: BuildMemory(), ["PATH": "bin::/nowhere"])
        #expect(report.outcome == .done)
        #expect(report.diagnostics.first?.message == "there are no pages of what was changed: git is not installed")
        // A repository without commits.
        _ = try GitRepository(in: archive.folder.path)
        #expect(try await build(5).diagnostics.map(\.code) == ["diffs.lost"])
        #expect(try page() == nil)
    }

    @Test func `a shallow clone is told how to get the history, and then has the page`() async throws {
        try await start()
        try change("tháng qua", "tháng 4")
        try commit()
        _ = try await build(2)
        let page = try #require(try page())
        let clone = try TestArchive()
        let repository = try GitRepository(in: clone.folder.path)
        try repository.git("fetch", "-q", "--depth", "1", "file://\(archive.folder.path)", "main")
        try repository.git("checkout", "-q", "-f", "FETCH_HEAD")
        for name in ["bantin.yaml", "revisions.tsv", "permalinks.tsv"] {
            try clone.folder.write(try archive.folder.text(of: name), to: name)
        }
        let told = try await clone.build().diagnostics
        #expect(told.map(\.code) == ["diffs.lost"] && told.map(\.severity) == [.warning])
        #expect(told.first?.advice?.contains("git fetch --unshallow") == true)
        // The commit is the same, the history is not.
        try repository.git("fetch", "-q", "--unshallow", "file://\(archive.folder.path)", "main")
        #expect(try await clone.build().diagnostics == [])
        let pages = try clone.site().files.filter { $0.key.hasSuffix("/sua-doi/index.html") }
        #expect(pages.values.map { String(decoding: $0, as: UTF8.self) } == [page])
    }
}
