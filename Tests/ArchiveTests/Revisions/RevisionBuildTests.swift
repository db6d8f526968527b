import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Archive

/// Texts that are changed between builds.
struct RevisionBuildTests {
    private let archive: TestArchive

    init() throws { archive = try TestArchive() }

    private func build(_ day: Int, _ options: ConfigurationOptions = ConfigurationOptions()) async throws -> BuildReport
    {
        try await archive.build(options, on: CalendarDay(year: 2024, month: 5, day: day))
    }

    private func ledger() throws -> [String] {
        try archive.folder.text(of: "revisions.tsv").split(separator: "\n").map(String.init)
    }

    private func page(_ file: String = "index.html", of site: String = "public") throws -> String {
        try archive.folder.text(of: "\(site)/\(try #require(try archive.pages(site).first))\(file)")
    }

    private func hash(_ name: String) throws -> String {
        ContentHash(Array(try archive.folder.text(of: "seeds/\(name)").utf8)).description
    }

    private func change(_ name: String, _ old: String, _ new: String) throws {
        let text = try archive.folder.text(of: "seeds/\(name)")
        #expect(text.contains(old))
        try archive.folder.write(text.replacing(old, with: new), to: "seeds/\(name)")
    }

    @Test func `a file that gets another name is the same item of feeds and calendars`() async throws {
        try archive.folder.write(
            "base_url: https://example.org/\ncontact_email: a@example.org\n", to: "bantin.yaml")
        try archive.add("luu-van-mau.txt")
        _ = try await build(1)
        let files = ["feed.xml", "atom.xml", "feed.json", "calendar.ics", "du-lieu/oai.xml"]
        func say(_ id: String) throws -> [String] {
            try files.filter {
                try archive.folder.text(of: "public/\($0)").contains("2025:bulletin/\(id)")
            }
        }
        #expect(try say("luu-van-mau") == files)
        try FileManager.default.moveItem(
            atPath: archive.folder.at("seeds/luu-van-mau.txt"), toPath: archive.folder.at("seeds/b.txt"))
        _ = try await build(2)
        #expect(try say("luu-van-mau") == files && say("b") == [])
        try archive.add("luu-van-mau.txt", title: "Huyện Ba Chẽ sơ kết", day: "15/5/2020")
        _ = try await build(2)
        #expect(try say("luu-van-mau") == files && say("luu-van-mau~2") == files && say("b") == [])
        let site = try archive.site()
        _ = try await build(20, ConfigurationOptions(destination: "clean"))
        #expect(try archive.site("clean").differences(from: site).isEmpty)
        // A name that must not be said is none of an item either.
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/luu-van-mau.txt"))
        try archive.folder.write("- {name: Lưu Văn Mẫu, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        _ = try await build(3)
        #expect(try say("luu-van-mau") == [] && say("b") == files)
    }

    @Test func `a changed text is noted, and pages, feeds, sitemap and data say so`() async throws {
        try archive.folder.write(
            "base_url: https://example.org/\ncontact_email: a@example.org\n", to: "bantin.yaml")
        try archive.add("a.txt")
        let first = try hash("a.txt")
        _ = try await build(1)
        #expect(try ledger() == ["id\tdate\tsha256", "a\t\t\(first)"])
        #expect(try !page().contains("Sửa đổi"))
        try change("a.txt", "tháng qua", "tháng 4")
        let report = try await build(12)
        let second = try hash("a.txt")
        #expect(try ledger() == ["id\tdate\tsha256", "a\t\t\(first)", "a\t2024-05-12\t\(second)"])
        #expect(report.outcome == .done)
        let page = try page()
        #expect(page.contains("<time datetime=\"2024-05-12\">Sửa đổi ngày 12/5/2024</time>"))
        #expect(page.contains(">sửa đổi ngày 12/5/2024</time></a>"))
        #expect(page.contains("<code>\(first)</code>") && page.contains("<code>\(second)</code>"))
        #expect(page.contains("\"dateModified\":\"2024-05-12\""))
        let atom = try archive.folder.text(of: "public/atom.xml")
        #expect(atom.contains("<published>2020-05-14T00:00:00+07:00</published>"))
        #expect(atom.components(separatedBy: "<updated>2024-05-12T00:00:00+07:00</updated>").count == 3)
        #expect(
            try archive.folder.text(of: "public/feed.json").contains("\"date_modified\":\"2024-05-12T00:00:00+07:00\""))
        let address = "https://example.org/\(try #require(archive.pages().first))"
        #expect(
            try archive.folder.text(of: "public/sitemap.xml").contains(
                "<loc>\(address)</loc>\n<lastmod>2024-05-12</lastmod>")
                || archive.folder.text(of: "public/sitemap.xml").contains(
                    "<loc>\(address)</loc><lastmod>2024-05-12</lastmod>")
        )
        #expect(
            try archive.folder.text(of: "public/du-lieu/revisions.csv")
                == "bulletin,date,sha256_before,sha256\r\na,2024-05-12,\(first),\(second)\r\n")
        #expect(
            try archive.folder.text(of: "public/du-lieu/oai.xml").contains(
                "<oai:datestamp>2024-05-12</oai:datestamp>"))
        let site = try archive.site()
        _ = try await build(20, ConfigurationOptions(destination: "clean"))
        #expect(try archive.site("clean").differences(from: site) == [])
    }

    @Test func `sidecars, front matter, encodings and ends of lines are no change`() async throws {
        try archive.add("a.txt")
        try archive.folder.write("---\ntitle: Tên\n---\nHuyện Ba Chẽ họp.\n", to: "seeds/b.md")
        _ = try await build(1)
        let before = try ledger()
        #expect(before.count == 3)
        let text = try archive.folder.text(of: "seeds/a.txt")
        let marks = text.decomposedStringWithCanonicalMapping
        #expect(Array(marks.utf8) != Array(text.utf8))
        for bytes in [
            [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(text.replacing("\n", with: "\r\n").utf8), Array(marks.utf8),
            text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] },
        ] {
            try archive.folder.write(bytes, to: "seeds/a.txt")
            #expect(try await build(2).bulletins == 2)
            #expect(try ledger() == before)
        }
        try archive.folder.write("title: Tên khác\n", to: "seeds/a.yaml")
        try archive.folder.write("---\ntitle: Tên khác\n---\nHuyện Ba Chẽ họp.\n", to: "seeds/b.md")
        _ = try await build(3)
        #expect(try ledger() == before)
        try archive.folder.write("---\ntitle: Tên khác\n---\nHuyện Ba Chẽ họp lại.\n", to: "seeds/b.md")
        _ = try await build(4)
        #expect(try ledger().count == 4)
    }

    @Test func `a build without the cache, or elsewhere, notices as well`() async throws {
        try archive.add("a.txt")
        _ = try await build(1)
        for name in [".bantin", "public", ".public.spare"] {
            try FileManager.default.removeItem(atPath: archive.folder.at(name))
        }
        try change("a.txt", "tháng qua", "tháng 4")
        _ = try await build(2)
        #expect(try page().contains("Sửa đổi ngày 02/5/2024"))
    }

    @Test func `where nothing changed the file stays as it is, however it is written`() async throws {
        try archive.add("a.txt")
        try archive.add("b.txt", title: "Huyện ủy Ba Chẽ sơ kết")
        _ = try await build(1)
        let lines = try ledger()
        try archive.folder.write([lines[0], lines[2], lines[1]].joined(separator: "\r\n"), to: "revisions.tsv")
        let inode = archive.folder.inode(of: "revisions.tsv")
        #expect(try await build(2).written.isEmpty)
        #expect(try await build(3).written.isEmpty)
        #expect(archive.folder.inode(of: "revisions.tsv") == inode)
    }

    @Test func `a renamed bulletin keeps its changes, a forgotten one has none`() async throws {
        try archive.add("a.txt")
        _ = try await build(1)
        try change("a.txt", "tháng qua", "tháng 4")
        _ = try await build(2)
        try FileManager.default.moveItem(
            atPath: archive.folder.at("seeds/a.txt"), toPath: archive.folder.at("seeds/b.txt"))
        _ = try await build(3)
        #expect(try page().contains("Sửa đổi ngày 02/5/2024"))
        #expect(try ledger().dropFirst().allSatisfy { $0.hasPrefix("b\t") })
        try FileManager.default.removeItem(atPath: archive.folder.at("seeds/b.txt"))
        _ = try await build(4)
        #expect(try ledger().count == 3)
        _ = try ForgetBulletin(archive: archive.folder.path).run("b", reason: "theo yêu cầu")
        #expect(try ledger().count == 1)
    }

    @Test func `after a kill between the note and the new site the change is there once`() async throws {
        try archive.add("a.txt")
        _ = try await build(1)
        let old = try FolderTree(of: archive.folder.path)
        try change("a.txt", "tháng qua", "tháng 4")
        _ = try await build(2)
        let (noted, site) = (try ledger(), try archive.site())
        // The old site with its record and cache, and the new note.
        for name in [".bantin", "public", ".public.spare"] {
            try FileManager.default.removeItem(atPath: archive.folder.at(name))
        }
        for (path, bytes) in old.files where [".bantin/", "public/"].contains(where: path.hasPrefix) {
            try archive.folder.write(bytes, to: path)
        }
        #expect(try await build(3).outcome == .done)
        #expect(try ledger() == noted)
        #expect(try archive.site().differences(from: site) == [])
    }

    @Test func `nonsense in the file stops the build, and the site stays`() async throws {
        try archive.add("a.txt")
        _ = try await build(1)
        let before = try archive.site()
        try archive.folder.write(try ledger().joined(separator: "\n") + "\nnonsense\n", to: "revisions.tsv")
        try change("a.txt", "tháng qua", "tháng 4")
        let report = try await build(2)
        #expect(report.outcome == .refused && report.exitCode() == 2)
        #expect(report.diagnostics.map(\.line) == [3])
        #expect(try archive.site() == before)
    }

    @Test
    func `where the file cannot be written it is told, nothing is said to be changed, and the next build tries again`()
        throws
    {
        try archive.folder.makeFolder("gone")
        let (a, b) = (ContentHash(Array("a".utf8)), ContentHash(Array("b".utf8)))
        try archive.folder.write("id\tdate\tsha256\nx\t\t\(a.description)\n", to: "gone/revisions.tsv")
        let file = try RevisionFile(inArchive: archive.folder.at("gone"))
        try FileManager.default.removeItem(atPath: archive.folder.at("gone"))
        let day = try #require(CalendarDay(year: 2024, month: 5, day: 1))
        #expect(try file.note([("x", a)], on: day).diagnostics.isEmpty)
        let noted = try file.note([("x", b)], on: day)
        #expect(noted.diagnostics.map(\.code) == ["revisions.unwritten"])
        #expect(noted.table.revisions(of: "x").isEmpty && noted.fingerprint == Fingerprint(value: 0))
    }

    @Test(
        arguments: [
            (nil, nil), ("", nil), ("0", "1970-01-01"), ("1715533199", "2024-05-12"), ("1715533200", "2024-05-13"),
            ("-25201", "1969-12-31"), ("-1", "1970-01-01"),
        ] as [(String?, String?)]) func `the day of a build is Vietnam's`(text: String?, day: String?) throws
    {
        #expect(try ArchiveBuild.Options.day(sourceDateEpoch: text)?.description == day)
    }

    @Test(arguments: ["x", "1e9", "9223372036854775807", "12.5"]) func `what is no time is told`(text: String) {
        #expect(throws: ConfigurationFailure.self) { try ArchiveBuild.Options.day(sourceDateEpoch: text) }
    }
}
