import TestSupport
import Testing
import VietnameseText

@Suite struct VietnameseSyllableTests {
    @Test func `a word without its marks is one when a syllable with them looks so`() {
        for word in [
            "hoi", "nghi", "huyen", "uy", "quy", "gia", "nghieng", "ket", "hoc", "Truong", "i", "khuech", "dak",
        ] {
            #expect(Syllable(word).isVietnameseWithoutMarks, "\(word)")
        }
        for word in ["meeting", "with", "plan", "and", "district", "UBND", "HDND", "kw", "", "12", "Müller", "会议"] {
            #expect(!Syllable(word).isVietnameseWithoutMarks, "\(word)")
        }
    }

    @Test(
        arguments: """
            hội nghị thường trực thành ủy Bắc Kạn giao ban công tác tháng huyện tỉnh xã phường quốc hội khóa khoá
            nghiêng nghỉ kỷ kỉ ký cái gà ghế gì gìn giữ già giết giêng giếng giỏ giường quý quí quỳnh quýt quyết quyền
            quá quả quang quê quơ uỷ ủy uyên uy yên yêu ý ỷ y ở à ạ đường rượu hươu khuya khuỷu ngoằn ngoèo xoong moóc
            loè lòe hoàn hòan ngòai thuở huơ luật tuần khuâng huỵch tuýp tuếch suýt Đắk Pác Pắc Lắk mười cựu cứu bưu
            việc tiếc biếu diệu thìa mía mùa múa mưa cửa chuối buổi nước hoạch oanh oách ướt ức ấp ách áo âu êm ếch
            HUYỆN ĐẢNG Ủy THUỶ thuý Huế huề oẻ eo ong ông úng inh ích in thoáng xoắn xoè quạch quắt quặng mỹ lý sĩ sỹ
            """.split(whereSeparator: \.isWhitespace).map(String.init))
    func `words of the language pass`(word: String) {
        #expect(Syllable(word).isVietnamese)
    }

    @Test(
        arguments: """
            Héi nghÞ hoäi tØnh ñy Tháº¿ hộì hộị cắn̄ câ ngế nghà cì gé ghà qà qó quu ciều việtt cat hoc viet càc lữt hảp
            hẫc móa boả phoá voằn muế ngyên tyên iên iêu hêng ric xuấct strong plei krông blao über façade nghịê
            congress đ ng h q w z ươ iê yê uyê oă ạngiao NgàBan aà ỳu ượ uạn hoưng ăà mùà hòà giì quốí tưởơng
            """.split(whereSeparator: \.isWhitespace).map(String.init))
    func `words that no Vietnamese rule spells do not`(word: String) {
        #expect(!Syllable(word).isVietnamese)
    }

    @Test func `marks of their own count like composed letters`() {
        #expect(Syllable("hô\u{323}i").isVietnamese)
        #expect(Syllable("nghi\u{323}").isVietnamese)
        #expect(!Syllable("h\u{323}oi").isVietnamese)
    }

    @Test func `nearly every marked word of the seeds passes`() throws {
        var words = 0
        var odd: Set<String> = []
        for name in try Repository.files(in: "seeds") {
            let scalars = Array(String(decoding: try Repository.bytes(at: name), as: UTF8.self).unicodeScalars)
            for token in Tokenizer.tokens(of: scalars) where token.kind == .word && token.shape != .upper {
                let word = scalars[token.start..<token.end]
                guard word.contains(where: { $0.value > 0x7F }) else { continue }
                words += 1
                if !token.canonical.isVietnamese { odd.insert(String(String.UnicodeScalarView(word))) }
            }
        }
        #expect(words > 3000)
        // A word that lost a blank and one that gained a letter in print.
        #expect(odd == ["ạngiao", "nghành"])
    }

    @Test func `few words of random marked letters pass`() {
        var random = SeededGenerator(seed: 7)
        let letters = Array("aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ".unicodeScalars)
        let consonants = Array("bcdđghklmnpqrstvx".unicodeScalars)
        var passed = 0
        for _ in 0..<20_000 {
            var word = String.UnicodeScalarView()
            for place in 0..<4 {
                let pool = place == 1 || place == 2 ? letters : consonants
                if let letter = pool.randomElement(using: &random) { word.append(letter) }
            }
            if Syllable(String(word)).isVietnamese { passed += 1 }
        }
        #expect(passed < 200)
    }
}
