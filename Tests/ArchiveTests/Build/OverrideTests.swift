import Foundation
import TestSupport
import Testing

@testable import Archive

struct OverrideTests {
    private let archive: TestArchive

    init() throws { archive = try TestArchive() }

    @Test func `a sidecar wins over what was found`() async throws {
        try archive.add("a.txt")
        try archive.folder.write("title: Tên khác\nperiod: 2019-02\n", to: "seeds/a.yaml")
        let record = try await record()
        #expect(record["title"] as? String == "Tên khác")
        #expect(record["period"] as? String == "2019-02")
        #expect(record["title_as_printed"] as? String == "Huyện ủy Ba Chẽ họp giao ban tháng 5")
        let evidence = try #require(record["evidence"] as? [[String: Any]])
        #expect(evidence.contains { $0["field"] as? String == "/title" && $0["rule"] as? String == "override" })
    }

    @Test func `people whom a sidecar names lead to their sentences, and other facts still do`() async throws {
        try archive.folder.write(
            "Huyện Ba Chẽ họp\n\nNgày 14/5/2020, huyện Ba Chẽ họp. Đồng chí Lưu Văn Mẫu, Bí thư Huyện ủy, chủ trì.\n",
            to: "seeds/a.txt")
        try archive.folder.write(
            "people:\n- {name: Trần Ba}\n- {name: Lưu Văn Mẫu, roles: [Bí thư Huyện ủy], chair: true}\n",
            to: "seeds/a.yaml")
        try await archive.build()
        let path = try #require(archive.pages().first)
        let page = try archive.folder.text(of: "public/\(path)index.html")
        for (name, sentence) in [("Lưu Văn Mẫu", 2), ("Ngày 14/5/2020", 1)] {
            let places = page.ranges(of: name).map { page[$0.upperBound...].prefix(400) }
            #expect(places.contains { $0.contains("href=\"#cau-\(sentence)\"") }, "\(name): \(places)")
        }
        #expect(page.contains("hiệu đính thủ công"))
    }

    @Test func `front matter is no part of the article, and the article is taken as it is`() async throws {
        let head = "---\ntitle: Tên khác\nsource:\n  url: https://a.example/1\n---\n\n"
        let body =
            "Huyện Ba Chẽ giao ban\n\nNgày 14/5/2020, Ban Thường vụ Huyện ủy Ba Chẽ tổ chức hội nghị giao ban.\n\n- **một**\n- hai\n"
        try archive.folder.write(head + body, to: "seeds/a.md")
        let record = try await record()
        #expect(record["title"] as? String == "Tên khác")
        #expect(record["body_markdown"] as? String == String(body.dropLast()))
        #expect(record["removed"] as? [String] == [])
        let source = try #require(record["source"] as? [String: Any])
        #expect(source["media_type"] as? String == "text/markdown")
        #expect(source["url"] as? String == "https://a.example/1")
        #expect(source["bytes"] as? Int == (head + body).utf8.count)
        #expect(source["path"] as? String == "a.md")
        // Places are those of the whole file.
        let evidence = try #require(
            (record["evidence"] as? [[String: Any]])?.first { $0["field"] as? String == "/body" })
        let scalars = Array((head + body).unicodeScalars)
        let (start, end) = (try #require(evidence["start"] as? Int), try #require(evidence["end"] as? Int))
        #expect(String(String.UnicodeScalarView(scalars[start..<end])).hasPrefix("Ban Thường vụ Huyện ủy"))
    }

    @Test func `a sidecar wins over front matter`() async throws {
        try archive.folder.write("---\ntitle: A\nlead: B\n---\nHuyện Ba Chẽ họp.\n", to: "seeds/a.md")
        try archive.folder.write("title: C\n", to: "seeds/a.yaml")
        let record = try await record()
        #expect(record["title"] as? String == "C")
        #expect(record["lead"] as? String == "B")
    }

    @Test func `what a person has seen to is no warning any more`() async throws {
        try archive.folder.write("---\nlead: B\n---\n\n- Một mẩu giấy.\n", to: "seeds/a.md")
        let before = try await archive.build().diagnostics.map(\.code)
        #expect(before.contains("title.missing"), "\(before)")
        try archive.folder.write("title: A\nlocality: null\n", to: "seeds/a.yaml")
        #expect(try await archive.build().diagnostics == [])
        #expect(try await (record()["warnings"] as? [Any])?.isEmpty == true)
    }

    @Test func `a draft is not published`() async throws {
        try archive.add("a.txt")
        try archive.add("b.txt", title: "Huyện ủy Ba Chẽ họp bất thường")
        try archive.folder.write("draft: true\n", to: "seeds/a.yaml")
        let report = try await archive.build()
        #expect(report.exitCode() == 0)
        #expect(report.bulletins == 1)
        #expect(try archive.pages().count == 1)
    }

    @Test func `a wrong key is told with its place, and the others count`() async throws {
        try archive.add("a.txt")
        try archive.folder.write("title: C\n\ntilte: D\n", to: "seeds/a.yaml")
        let report = try await archive.build()
        #expect(report.exitCode() == 1)
        let error = try #require(report.diagnostics.first { $0.severity == .error })
        #expect(error.file == "seeds/a.yaml")
        #expect(error.line == 3)
        #expect(error.column == 1)
        #expect(try await record()["title"] as? String == "C")
    }

    /// The only record of the site.
    private func record() async throws -> [String: Any] {
        try await archive.build()
        let page = try #require(try archive.pages().first)
        let text = try archive.folder.text(of: "public/\(page)index.json")
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
