import BulletinModel
import Gazetteer
import TestSupport
import Testing

@testable import Archive

struct RedactedRecordTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("seeds")
    }

    private func records() throws -> [Bulletin] {
        let configuration = try Configuration.load(folder: folder.path)
        let maker = try RecordMaker(configuration, gazetteer: AdministrativeGazetteer())
        let stage = ExtractionStage(reader: SourceReader(folder: configuration.source), maker: maker)
        return try SourceLister.list(configuration.source).files.compactMap { stage.record(of: $0).bulletin }
    }

    @Test func `what passages said is no fact, whatever kind of fact it was`() throws {
        try folder.write(
            """
            Huyện ủy Ba Chẽ họp tháng 6

            Ngày 05/6/2019, Huyện ủy Ba Chẽ giao ban. Đồng chí Trần Văn An, Bí thư Huyện ủy chủ trì hội nghị.

            Công tác giảm nghèo được quan tâm, còn 12 hộ nghèo, 3 hộ nghèo mới tại xã Đồn Đạc theo Quyết định số 12/QĐ-UBND.

            Ngày 07/6/2019 có hiệu lực.
            """, to: "seeds/t.txt")
        let whole = try #require(try records().first)
        #expect(whole.event?.start == EDTF("2019-06-05")?.start.calendarDay && whole.people.first?.chair == true)
        #expect(!whole.topics.isEmpty && whole.documents.count == 1 && whole.places.contains { $0.name == "Đồn Đạc" })
        let redacted = [
            "Ngày 5/6/2019, Huyện ủy Ba Chẽ giao ban", "Bí thư Huyện ủy chủ trì hội nghị",
            "Công tác giảm nghèo được quan tâm, còn 12 hộ nghèo, 3 hộ nghèo mới tại xã Đồn Đạc theo Quyết định số 12/QĐ-UBND",
        ]
        try folder.write(
            redacted.map { "- {passage: \"\($0)\", bulletin: t, reason: Lý do, date: 2024-05-01}\n" }.joined(),
            to: "redactions.yaml")
        let left = try #require(try records().first)
        #expect(left.event?.start != EDTF("2019-06-05")?.start.calendarDay)
        #expect(left.people.map(\.name) == ["Trần Văn An"] && left.people.allSatisfy { $0.roles.isEmpty && !$0.chair })
        #expect(left.topics == [] && left.documents == [] && left.figures == [])
        #expect(!left.places.contains { $0.name == "Đồn Đạc" })
        #expect(
            left.bodyMarkdown == """
                [đã lược bỏ]. Đồng chí Trần Văn An, [đã lược bỏ].

                [đã lược bỏ].

                Ngày 07/6/2019 có hiệu lực.
                """)
        #expect(left.source == whole.source)
    }

    @Test func `Markdown that a reader does not see hides no name`() throws {
        try folder.write(
            """
            ---
            title: Huyện Ba Chẽ họp
            ---
            Đồng chí **Lưu** Văn Mẫu, Lưu&nbsp;Văn&nbsp;Mẫu và L&#432;u *Văn* Mẫu dự. [Lưu](/x) Văn Mẫu và
            [tin](https://tin.example/luu-van-mau.html) của luu.van.mau@tin.example.

            ![Lưu Văn Mẫu](/anh.jpg "Lưu Văn Mẫu")
            """, to: "seeds/a.md")
        try folder.write("Lưu V&abreve;n Mẫu dự họp ở huyện Ba Chẽ.\n", to: "seeds/b.md")
        try folder.write("- {name: Lưu Văn Mẫu, reason: Lý do, date: 2024-05-01}\n", to: "redactions.yaml")
        let records = try records()
        #expect(
            records.map(\.bodyMarkdown) == [
                """
                Đồng chí [đã lược bỏ], [đã lược bỏ] và [đã lược bỏ] dự. [đã lược bỏ] và
                [tin][đã lược bỏ] của [đã lược bỏ]@tin.example.

                ![[đã lược bỏ]][đã lược bỏ]
                """, "[đã lược bỏ]",
            ])
    }
}
