import Testing
import VietnameseText

@testable import Extraction

@Suite struct LegacyEncodingTests {
    private func text(_ bytes: [UInt8], _ encoding: some LegacyEncoding) -> String {
        let scalars = encoding.text(of: bytes)
        return String(String.UnicodeScalarView(NormalForm.composed(scalars)?.scalars ?? scalars))
    }

    /// A text as it looks when a program takes its bytes for windows-1252.
    private func bytes(_ looks: String) -> [UInt8] {
        looks.unicodeScalars.compactMap { Windows1252.table.byte(of: $0) }
    }

    @Test(arguments: [("windows-1258", 0), ("TCVN5712", 1), ("VISCII", 2)])
    func `every byte stands for what other programs say`(name: String, index: Int) throws {
        let encoding: any LegacyEncoding = [Windows1258(), TCVN5712(), VISCII()][index]
        let vector = try #require(try EncodingVectors.read()[name])
        #expect(vector.count == 256)
        for (byte, scalar) in vector.enumerated() {
            #expect(encoding.scalars(of: [UInt8(byte)]) == [scalar ?? ByteTable.undefined], "byte \(byte)")
        }
    }

    @Test func `every letter comes back from its bytes`() throws {
        #expect(VietnameseLetters.marked.count == 134)
        for encoder in try TestEncoder.all() {
            let encoding = try #require(LegacyDecoding.encodings.first { $0.name == encoder.name })
            for letter in VietnameseLetters.marked {
                let bytes = try #require(encoder.encode(String(letter)), "\(letter) in \(encoder.name)")
                let readings = LegacyDecoding.encodings.filter { $0.name == encoding.name }.map { text(bytes, $0) }
                let isLost = encoding is TCVN3 && letter.properties.isUppercase && bytes.count == 1
                #expect(
                    readings.contains(String(letter))
                        || isLost && readings.contains(letter.properties.lowercaseMapping),
                    "\(letter) in \(encoder.name)")
            }
        }
    }

    @Test(
        arguments: [
            ("Héi nghÞ Ban ChÊp hµnh §¶ng bé huyÖn", "Hội nghị Ban Chấp hành Đảng bộ huyện"),
            ("Uû ban nh©n d©n tØnh", "Uỷ ban nhân dân tỉnh"),
            ("ñy ban, nghÜa vô, thêi gian, n¨m, ngµy", "ủy ban, nghĩa vụ, thời gian, năm, ngày"),
            ("®Êt ®ai, s¶n xuÊt, ­u tiªn, ®­êng, r­îu, l÷ lôt", "đất đai, sản xuất, ưu tiên, đường, rượu, lữ lụt"),
            ("“x·” – ph­êng…", "“xã” – phường…"),
            ("Ch­¬ng ¡n, ¢n, ¤ng, ¥n, ¦u, £", "Chương Ăn, Ân, Ông, Ơn, Ưu, Ê"),
        ])
    func `TCVN3 reads as it was typed`(looks: String, text expected: String) {
        #expect(text(bytes(looks), TCVN3()) == expected)
    }

    @Test(
        arguments: [
            ("Hoäi nghò Ban Chaáp haønh Ñaûng boä huyeän", "Hội nghị Ban Chấp hành Đảng bộ huyện"),
            ("UÛy ban nhaân daân tænh, thaønh phoá", "Ủy ban nhân dân tỉnh, thành phố"),
            ("ñöôøng, röôïu, öu tieân, löõ luït", "đường, rượu, ưu tiên, lữ lụt"),
            ("naêm, baèng, traéng, haún, maüu, ñaëc", "năm, bằng, trắng, hẳn, mẵu, đặc"),
            ("HOÄI NGHÒ NHAÂN DAÂN, ÑÖÔØNG LYÙ, MYÕ, KYÛ, CUÏ, TÆNH", "HỘI NGHỊ NHÂN DÂN, ĐƯỜNG LÝ, MỸ, KỶ, CỤ, TỈNH"),
            ("Aâm, Oâng, Ñoâng, Ôû, Ö, lyù, kyø, vî, yù", "Âm, Ông, Đông, Ở, Ư, lý, kỳ, vỵ, ý"),
            ("nghóa, sì, tìm, kính, bò", "nghĩa, sì, tìm, kính, bị"),
            ("“xaõ” – phöôøng…", "“xã” – phường…"),
        ])
    func `VNI reads as it was typed`(looks: String, text expected: String) {
        #expect(text(bytes(looks), VNI()) == expected)
    }

    @Test func `the letters of TCVN3 lie where those of TCVN 5712 do, its quotes where those of Windows do`() throws {
        let full = try #require(try EncodingVectors.read()["TCVN5712"])
        for byte in 0...255 as ClosedRange<UInt8> {
            let scalar = try #require(TCVN3().scalars(of: [byte]).first)
            switch byte {
            case ..<0x80: #expect(scalar == Unicode.Scalar(byte))
            case ..<0xA0: #expect(scalar == Windows1252.table[byte])
            // Where the full form has capitals with a tone, the third form has nothing.
            case 0xAF, 0xBA, 0xBF, 0xC0...0xC5, 0xCD, 0xD9...0xDB, 0xE0, 0xF0, 0xFF:
                #expect(scalar == ByteTable.undefined && full[Int(byte)]?.properties.isUppercase == true)
            default: #expect(scalar == full[Int(byte)])
            }
        }
    }

    /// As UniKey converts them.
    @Test(arguments: [
        ("aàảãáạ", "aaøaûaõaùaï"), ("ăằẳẵắặ", "aêaèaúaüaéaë"), ("âầẩẫấậ", "aâaàaåaãaáaä"), ("eèẻẽéẹ", "eeøeûeõeùeï"),
        ("êềểễếệ", "eâeàeåeãeáeä"), ("iìỉĩíị", "iìæóíò"), ("oòỏõóọ", "ooøoûoõoùoï"), ("ôồổỗốộ", "oâoàoåoãoáoä"),
        ("ơờởỡớợ", "ôôøôûôõôùôï"), ("uùủũúụ", "uuøuûuõuùuï"), ("ưừửữứự", "ööøöûöõöùöï"), ("yỳỷỹýỵ", "yyøyûyõyùî"),
        ("đ", "ñ"),
    ])
    func `every letter of VNI reads as it looks in windows-1252`(letters: String, looks: String) {
        #expect(text(bytes(looks), VNI()) == letters)
        #expect(text(bytes(looks.uppercased()), VNI()) == letters.uppercased())
    }

    @Test func `a mark of VNI without its letter stays a mark`() {
        #expect(VNI().text(of: bytes("hoääi xã")) == Array("hộ\u{302}\u{323}i x\u{302}\u{303}".unicodeScalars))
    }

    @Test func `marks of windows-1258 are scalars of their own until the text is composed`() {
        // H ô dot-below i
        let bytes: [UInt8] = [0x48, 0xF4, 0xF2, 0x69]
        #expect(Windows1258().text(of: bytes) == ["H", "ô", "\u{323}", "i"])
        #expect(text(bytes, Windows1258()) == "Hội")
    }
}
