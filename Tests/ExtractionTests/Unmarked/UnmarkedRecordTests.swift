import BulletinModel
import TestSupport
import Testing

@testable import Extraction

/// A bulletin that is typed without marks says what it says with them, or less.
@Suite struct UnmarkedRecordTests {
    @Test(arguments: FieldCase.fixturesAll.map(\.source))
    func `without marks the facts are the same or unknown`(path: String) throws {
        let marked = try Records.bulletin(at: path)
        let typed = UnmarkedText.typed(String(decoding: try Repository.bytes(at: path), as: UTF8.self))
        let unmarked = try Records.bulletin(typed)
        #expect(unmarked.warnings.contains { $0.code == "text.unmarked" })
        #expect(unmarked.event == nil || unmarked.event == marked.event)
        #expect(unmarked.period == nil || unmarked.period == marked.period)
        #expect(unmarked.locality == nil || unmarked.locality?.code == marked.locality?.code)
        #expect(
            unmarked.body == nil
                || marked.body.map { UnmarkedText.typed($0.name) } == unmarked.body.map { UnmarkedText.typed($0.name) })
        let numbers = Set(marked.documents.map(\.id))
        #expect(unmarked.documents.allSatisfy { numbers.contains($0.id) || $0.id == nil })
        #expect(unmarked.evidence.allSatisfy { $0.confidence <= UnmarkedReader.confidence })
        #expect((unmarked.locality?.confidence ?? 0) <= UnmarkedReader.confidence)
    }

    @Test func `names are what the text prints, bodies, units and roles what they are called`() throws {
        let record = try Records.bulletin(
            """
            Huyen uy Ba Che danh gia ket qua cong tac thang 4
            07/05/2018 09:12

            Ngay 04/5, Ban Thuong vu Huyen uy Ba Che to chuc hoi nghi danh gia ket qua cong tac thang 4, trien khai nhiem \
            vu thang 5/2018. Dong chi Dinh Quoc Thu, Bi thu Huyen uy, Chu tich HDND huyen chu tri hoi nghi. Thu ngan \
            sach dat 4,15 ty dong. Thuc hien Chi thi so 05-CT/TW, Quyet dinh so 99-QD/TW, cac xa Don Dac, Luong Mong da \
            hoan thanh ke hoach.
            """)
        #expect(record.title == "Huyen uy Ba Che danh gia ket qua cong tac thang 4")
        #expect(record.body?.name == "Ban Thường vụ Huyện ủy")
        #expect(record.locality?.name == "Ba Chẽ" && record.locality?.code == "202")
        #expect(record.event?.start.description == "2018-05-04")
        #expect(record.period?.description == "2018-04")
        #expect(record.people.map(\.name) == ["Dinh Quoc Thu"])
        #expect(record.people.first?.roles == ["Bí thư Huyện ủy", "Chủ tịch HĐND huyện"])
        #expect(record.people.first?.chair == true)
        #expect(record.documents.map(\.id) == ["05-CT/TW", "99-QĐ/TW"])
        #expect(record.places.map(\.name) == ["Đồn Đạc", "Lương Mông"])
        #expect(record.figures.first?.unit == "tỷ đồng")
        #expect(record.bodyMarkdown.hasPrefix("Ngay 04/5, Ban Thuong vu"))
        #expect(record.warnings.first { $0.code == "text.unmarked" }?.line == 1)
    }

    @Test func `a title without marks above a text that has them is read alone`() throws {
        let record = try Records.bulletin(
            """
            Hoi nghi Ban Thuong vu Huyen uy Ba Che danh gia ket qua cong tac thang 4
            07/05/2018 09:12

            Ngày 04/5, hội nghị được tổ chức tại trụ sở. Đồng chí Đinh Quốc Thụ, Bí thư Huyện ủy chủ trì hội nghị.
            """)
        #expect(record.title == "Hoi nghi Ban Thuong vu Huyen uy Ba Che danh gia ket qua cong tac thang 4")
        #expect(record.locality?.code == "202" && record.locality?.basis == .title)
        #expect(record.period?.description == "2018-04")
        #expect(record.warnings.contains { $0.code == "text.unmarked" && $0.message.contains("title") })
        let title = try #require(record.evidence.first { $0.field == "/title" })
        let event = try #require(record.evidence.first { $0.field == "/event" })
        #expect(title.confidence < 0.8 && event.confidence > 0.8)
    }

    @Test func `words that mean nothing certain make no facts`() throws {
        let record = try Records.bulletin(
            "Chuyen lang toi\n\nToi ve tham que thang truoc, ban be quy men, ban bac du chuyen tren doi duoi song. Bua com"
                + " co ca kho, rau muong va dua ca. Ba toi ke chuyen ngay xua, luc lang con ngheo, dan di lam rung ca nam."
        )
        #expect(record.event == nil && record.period == nil && record.body == nil && record.locality == nil)
        #expect(record.people.isEmpty && record.documents.isEmpty && record.places.isEmpty && record.figures.isEmpty)
    }
}
