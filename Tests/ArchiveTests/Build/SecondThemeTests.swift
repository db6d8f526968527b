import BulletinModel
import Foundation
import Site
import TestSupport
import Testing

@testable import Archive

/// docs/examples/second-theme: another look, made of nothing but overrides.
struct SecondThemeTests {
    private static let folder = Repository.root.appending(path: "docs/examples/second-theme")

    @Test func `the example builds, and every page has its look`() async throws {
        let archive = try TemporaryFolder()
        for item in ["bantin.yaml", "Templates", "pages", "static"] {
            try FileManager.default.copyItem(at: Self.folder.appending(path: item), to: URL(filePath: archive.at(item)))
        }
        try FileManager.default.copyItem(
            at: Repository.root.appending(path: "seeds"), to: URL(filePath: archive.at("seeds")))
        let report = await ArchiveBuild(try Configuration.load(folder: archive.path), jobs: 2).run()
        #expect(report.outcome == .done)
        #expect(report.diagnostics.filter { $0.file?.hasPrefix("seeds/") != true } == [])
        let site = try FolderTree(of: archive.at("public")).files.mapValues { String(decoding: $0, as: UTF8.self) }
        let pages = site.filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 50)
        for (path, html) in pages {
            for mark in [
                "styles/own.css\">", "icons/seal.svg\" alt=\"\"", "nam/2020/index.html\"", "gioi-thieu/index.html\"",
                "Phòng Văn hóa và Thông tin", "tai-lieu/quy-che.txt\">Quy chế lưu trữ</a>",
                "href=\"https://haxuyen.example.vn/\"", "giữ kho lưu trữ này.",
            ] {
                #expect(html.contains(mark), "\(path) lacks \(mark)")
            }
        }
        let home = try #require(site["index.html"])
        let table = try #require(home.firstRange(of: "Tra theo nơi và năm</h2>"))
        #expect(home[table.upperBound...].contains("Tin mới</h2>"))
        #expect(
            try #require(site["gioi-thieu/index.html"]).contains("href=\"../du-lieu/index.html\">một trang riêng</a>"))
        #expect(site["tai-lieu/quy-che.txt"]?.hasPrefix("Quy chế lưu trữ") == true)
    }

    @Test func `it changes templates, and names all of its files`() throws {
        let templates = try FolderTree(of: Self.folder.appending(path: "Templates").path).files.keys
        let bundled = Set(TemplateFile.bundled.map(\.path))
        #expect(templates.filter { !bundled.contains($0) }.sorted() == ["icons/seal.svg", "styles/own.css"])
        let readme = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        for path in try FolderTree(of: Self.folder.path).files.keys where path != "README.md" {
            #expect(readme.contains("| `\(path)` |"), "\(path)")
        }
        let manual = try Repository.bytes(at: "docs/templates.md")
        #expect(String(decoding: manual, as: UTF8.self).contains("](examples/second-theme/README.md)"))
    }
}
