import Gazetteer
import TestSupport
import Testing

@testable import Extraction

/// The longest file that is read, filled with one thing, is read to its end. How long it takes is measured elsewhere;
/// a rule that looks back over the whole text at each word would not end at all.
@Suite(.serialized, .timeLimit(.minutes(10))) struct LongInputTests {
    @Test(arguments: ["a", "7", "(", "\n", "Ba Chẽ "])
    func `ten megabytes of one thing end`(piece: String) {
        check(fill(piece, count: SourceDecoder.sizeLimit))
    }

    @Test(arguments: [
        "Huyện ủy tổ chức hội nghị giao ban ", "xã Đồn Đạc, ", "Lương Mông, Ba Chẽ, ", "đồng chí ",
        "đồng chí Trần An, ",
        "ngày 1/1 ", "số 1/NQ-", "HĐND, UBND, ", "Văn phòng ", "to chuc hoi nghi ", "đánh giá 9 tháng, ", "HuyỆn", ",",
        "- Trần An\n", "T/M\n",
    ])
    func `a quarter of a megabyte of one thing ends`(piece: String) { check(fill(piece, count: 1 << 18)) }

    @Test func `a megabyte without two names, places or documents alike ends`() throws {
        let gazetteer = try AdministrativeGazetteer()
        let places = gazetteer.allStates.map { gazetteer.name(of: $0) }
        let syllables = ["An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nam", "Oanh", "Phúc"]
        var text = ""
        for number in 0..<6000 {
            let name = "Trần \(syllables[number % 12]) \(syllables[number / 12 % 12]) \(syllables[number / 144 % 12])"
            text += "Đồng chí \(name), Bí thư Đảng ủy xã \(places[number * 3 % places.count]) phát biểu. "
            text += "Nghị quyết số \(number)/NQ-HĐND của HĐND huyện. Thu đạt \(number) triệu đồng.\n"
        }
        check(Array(text.utf8))
    }

    @Test func `a megabyte of capitals that TCVN3 lacks ends`() {
        check(Array(repeating: [0xAE, 0xE9, 0x20], count: 350_000).flatMap { $0 })
    }

    private func check(_ bytes: [UInt8]) {
        guard case .bulletin(let bulletin) = Records.result(bytes) else { return }
        #expect(bulletin.source.bytes == bytes.count)
    }

    @Test func `more than ten megabytes are refused`() {
        guard case .failure(let diagnostic) = Records.result(fill("a", count: SourceDecoder.sizeLimit + 1)) else {
            Issue.record("it was read")
            return
        }
        #expect(diagnostic.code == "source.too-large")
    }

    private func fill(_ piece: String, count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + piece.utf8.count)
        while bytes.count + piece.utf8.count <= count { bytes += piece.utf8 }
        while bytes.count < count { bytes.append(UInt8(ascii: "a")) }
        return bytes
    }
}
