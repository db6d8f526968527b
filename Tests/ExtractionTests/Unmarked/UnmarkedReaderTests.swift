import TestSupport
import Testing
import VietnameseText

@testable import Extraction

@Suite struct UnmarkedReaderTests {
    @Test(arguments: try Repository.files(in: "seeds"))
    func `a text with its marks is left alone`(file: String) throws {
        let text = clean(String(decoding: try Repository.bytes(at: file), as: UTF8.self))
        let read = UnmarkedText.reader.read(text)
        #expect(read.tokens == text.tokens && read.unmarked.isEmpty)
        let zoned = Rules.zoner.zones(of: text)
        #expect(UnmarkedText.reader.readTitle(of: zoned).text.tokens == text.tokens)
    }

    @Test(arguments: [
        "The committee held a meeting on Monday to review the plan for the district and its budget in the new year.",
        "Le conseil municipal de la commune a tenu une session pour examiner le budget de l'exercice et les travaux.",
        "Hoi nghi.", "UBND HDND MTTQ TW CP QH NQ KH CT BC TB CV", "", "12/3 45 67 - 89", "Заседание комитета района",
    ])
    func `other languages and what is too short are no text without marks`(text: String) {
        #expect(UnmarkedLines.find(in: clean(text)).isEmpty)
    }

    @Test func `a phrase gets its marks, whatever it is part of`() {
        let line = "Ban Thuong vu Huyen uy to chuc hoi nghi giao ban, trien khai nhiem vu trong tam"
        let words = "Ban Thường vụ Huyện ủy tổ chức hội nghị giao ban, triển khai nhiệm vụ trọng tâm"
        #expect(UnmarkedText.reader.read(clean(line)).tokens.map(\.canonical) == UnmarkedText.keys(words))
    }

    @Test func `words that may be several stay as they are`() {
        let text = "Moi nguoi dan ban thang do tham, dang ban bac con lai ban dat, giong cay, quy dat, quan chung"
        let read = Set(UnmarkedText.readings(text))
        for word in ["bàn", "bán", "bạn", "tháng", "thắng", "thẳng", "thăm", "thảm", "đảng", "quý", "quận", "năm"] {
            #expect(!read.contains(Syllable(word)), "\(word)")
        }
    }

    @Test(arguments: [
        ("den ngay 14 thang 3 nam 2018 thi xong het cac viec", "đến ngày tháng năm"),
        ("quy I va quy IV cac xa deu dat duoc 12 ty dong", "quý và quý các xã đạt được tỷ đồng"),
        ("quyet dinh so 12-QD/TW cua ban bi thu trung uong", "quyết định số QĐ của bí thư ương"),
    ])
    func `words beside numbers are what numbers stand with`(text: String, words: String) {
        let read = UnmarkedText.readings(text)
        for word in UnmarkedText.keys(words) { #expect(read.contains(word), "\(word) in \(text)") }
    }

    @Test func `a name of a unit takes its marks when only one can be meant`() {
        let text = "Chu tich UBND huyen Ba Che kiem tra cac xa Don Dac, Luong Mong va Dap Thanh trong ngay"
        let read = UnmarkedText.readings(text)
        for word in UnmarkedText.keys("huyện Ba Chẽ Đồn Đạc Lương Mông Đạp Thanh") where word != word.folded {
            #expect(read.contains(word))
        }
    }

    @Test func `of two names that look alike the one in the district of the text is meant`() {
        let name = "xa Thuan Hung hoan thanh cac tieu chi nong thon moi theo ke hoach"
        #expect(UnmarkedText.readings("Huyen Long My: " + name).contains(Syllable("thuận")))
        let alone = UnmarkedText.readings(name)
        #expect(!alone.contains(Syllable("thuận")) && !alone.contains(Syllable("thuần")))
    }

    @Test func `what stands before a name is read, unless a unit is called so`() {
        let read = UnmarkedText.readings(
            "Ong Lam Chi Nguyen va ba Tran Thi Be lam viec tai Huyen uy, nhieu y kien da duoc neu ra")
        for word in ["ông", "bà", "tại"] { #expect(read.contains(Syllable(word)), "\(word)") }
        let unit = UnmarkedText.readings("Ba Che Quang Ninh hop bao ve ket qua cong tac thang truoc")
        #expect(!unit.contains(Syllable("bà")))
    }

    @Test func `a capital inside a phrase is another word's`() {
        let read = UnmarkedText.readings("Dong chi Doan The Lu lam viec voi phuong An Khanh va tinh Nguyen")
        for word in ["thể", "phương", "án", "tình"] { #expect(!read.contains(Syllable(word)), "\(word)") }
    }
}
