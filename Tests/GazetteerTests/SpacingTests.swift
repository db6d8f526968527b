import Gazetteer
import Testing

struct SpacingTests {
    @Test(arguments: [
        ("Thường trực Thành ủy Bắc K ạngiao ban công tác", "Bắc Kạn", "giao ban công tác"),
        ("Huyện ủy Ba Ch ẽtổ chức hội nghị", "Ba Chẽ", "tổ chức hội nghị"),
        ("Huyện ủy BaChẽ tổ chức", "Ba Chẽ", " tổ chức"),
        ("THỊ XÃ KỲ A NHTỔ CHỨC", "KỲ ANH", "TỔ CHỨC"),
        ("thành phố B ắc Kạn", "Bắc Kạn", ""),
        ("tạiBắc Kạn", "Bắc Kạn", ""),
        ("Thànhủy Tuy H òavà", "Tuy Hòa", "và"),
    ])
    func `finds a name whose blanks are misplaced`(text: String, name: String, rest: String) throws {
        let scalars = Array(text.unicodeScalars)
        let tokens = tokens(text)
        let repairs = gazetteer.spacingRepairs(in: scalars, tokens: tokens, range: tokens.indices)
        let repair = try #require(repairs.first)
        #expect(repairs.count == 1)
        #expect(repair.text == name)
        #expect(String(String.UnicodeScalarView(scalars[repair.scalars.upperBound...])) == rest)
        #expect(!repair.candidates.isEmpty)
    }

    @Test(arguments: [
        "Thành ủy Bắc Kạn giao ban công tác tháng 5", "Ban Thường vụ Huyện ủy tổ chức Hội nghị",
        "HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ THÀNH PHỐ PHAN RANG - THÁP CHÀM", "Bắc, Kạn", "Bắc\nKạn", "Bắc kạn", "",
        "Đồng chí Nguyễn Văn An - Bí thư Huyện ủy", "TP. Hồ Chí Minh",
    ])
    func `leaves alone what has its blanks in place`(text: String) {
        let tokens = tokens(text)
        #expect(
            gazetteer.spacingRepairs(in: Array(text.unicodeScalars), tokens: tokens, range: tokens.indices).isEmpty)
    }
}
