import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Archive

/// Markdown that people wrote, whose front matter lacks facts.
struct MarkdownSourceTests {
    private func record(_ file: String) throws -> (bulletin: Bulletin?, problems: [String]) {
        let archive = try TestArchive()
        try archive.folder.write(file, to: "seeds/a.md")
        let configuration = try Configuration.load(folder: archive.folder.path)
        let maker = try RecordMaker(configuration, gazetteer: .init())
        let record = ExtractionStage(reader: SourceReader(folder: configuration.source), maker: maker)
            .record(of: SourceFile(path: "a.md"))
        return (record.bulletin, record.diagnostics.map(\.description))
    }

    private let file = """
        ---
        title: "Huyện ủy Ba Chẽ: giao ban tháng 4"
        tags: [giao ban]
        ---

        ## Nội dung

        Ngày **4/5/2020**, [Ban Thường vụ
        Huyện ủy](https://a.example/x) tổ chức hội nghị giao ban. Đồng chí *Trần Văn An* - Bí thư
        Huyện ủy chủ trì.

        - Thực hiện Chỉ thị số 05\\-CT/TW, thu ngân sách đạt `12,5` tỷ đồng.

        """

    @Test func `facts are read from the words without markup, over the ends of lines`() throws {
        let (found, problems) = try record(file)
        let bulletin = try #require(found)
        #expect(problems == [])
        #expect(bulletin.event?.start.description == "2020-05-04")
        #expect(bulletin.body?.name == "Ban Thường vụ Huyện ủy")
        #expect(bulletin.locality?.code == "202")
        #expect(bulletin.people == [Person(name: "Trần Văn An", roles: ["Bí thư Huyện ủy"], chair: true)])
        #expect(bulletin.documents.map(\.id) == ["05-CT/TW"])
        #expect(bulletin.figures.map(\.value) == [12.5])
        #expect(bulletin.topics == ["giao ban"])
        #expect(bulletin.title == "Huyện ủy Ba Chẽ: giao ban tháng 4")
        #expect(bulletin.titleAsPrinted == nil)
        #expect(bulletin.bodyMarkdown.hasPrefix("## Nội dung\n\nNgày **4/5/2020**"))
    }

    @Test(arguments: ["\n", "\r\n"], [false, true])
    func `evidence points into the file as it was decoded`(lineEnd: String, hasMark: Bool) throws {
        let text =
            (hasMark ? "\u{FEFF}" : "")
            + file.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: lineEnd)
        let bulletin = try #require(try record(text).bulletin)
        let scalars = Array(text.unicodeScalars)
        func words(_ field: String) -> String? {
            bulletin.evidence.first { $0.field == field && $0.rule != "override" }.map { evidence in
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[evidence.start..<evidence.end])
                return String(view)
            }
        }
        // Markup right behind the words belongs to their place.
        #expect(words("/event") == "Ngày **4/5/2020**")
        #expect(words("/body") == "Ban Thường vụ\(lineEnd)Huyện ủy](https://a.example/x)")
        #expect(words("/people/0") == "Trần Văn An*")
        #expect(words("/locality") == "Huyện ủy Ba Chẽ")
        #expect(words("/documents/0")?.hasSuffix("05\\-CT/TW") == true)
    }

    @Test func `lines in warnings are those of the file`() throws {
        let long = String(repeating: "Huyện ủy tổ chức hội nghị\n", count: 60)
        let file = "---\ntags: [a]\n---\n\nmột\nhai\n\nHà Xuyên\u{1}\n\n\(long)"
        let lines = try record(file).bulletin?.warnings.filter { $0.line != nil }
        #expect(lines?.first { $0.code == "text.control-characters" }?.line == 8)
    }

    @Test(arguments: [
        "---\ntitle: >\n  Huyện ủy Ba Chẽ\n---\nHội nghị giao ban tháng 4\n\nNgày 4/5/2020, Huyện ủy họp giao ban tháng 4.\n\nHọp bàn.\n",
        "---\ntitle: \"Huyện ủy \\u0042a Chẽ\"\n---\nHội nghị giao ban tháng 4\n\nNgày 4/5/2020, Huyện ủy họp giao ban tháng 4.\n\nHọp bàn.\n",
    ])
    func `a title that does not stand as it is on one line counts as a title all the same`(file: String) throws {
        let bulletin = try #require(try record(file).bulletin)
        #expect(bulletin.title?.hasPrefix("Huyện ủy Ba Chẽ") == true)
        #expect(bulletin.event?.start.description == "2020-05-04")
    }
}
