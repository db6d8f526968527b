import TestSupport
import Testing

@testable import Extraction

@Suite struct LegacyDecodingTests {
    private func decode(_ bytes: [UInt8]) -> Result<DecodedText, SourceDefect> {
        SourceDecoder().decode(RawBulletin(id: "a", path: "a.txt", bytes: bytes, sha256: ""))
    }

    private func text(_ decoded: DecodedText) -> String { String(String.UnicodeScalarView(decoded.scalars)) }

    /// A text as it looks when a program takes its bytes for windows-1252.
    private func bytes(_ looks: String) -> [UInt8] {
        looks.unicodeScalars.compactMap { Windows1252.table.byte(of: $0) }
    }

    @Test func `a guess says what it rests on`() throws {
        let decoded = try decode(bytes("Héi nghÞ Ban ChÊp hµnh §¶ng bé huyÖn, lÇn thø n¨m")).get()
        #expect(text(decoded) == "Hội nghị Ban Chấp hành Đảng bộ huyện, lần thứ năm")
        #expect(decoded.encoding == "x-tcvn3")
        #expect(
            decoded.warnings.map(\.message) == [
                "the encoding is a guess: read as TCVN3 (ABC), 10 of 10 marked words are Vietnamese syllables; "
                    + "as VISCII, the next best, 4 of 10; TCVN 5712 (VN1) would give the same text"
            ])
        #expect(decoded.warnings.map(\.code) == ["encoding.guessed"])
    }

    @Test func `the names are those of IANA where it has one`() throws {
        let names = try TestEncoder.all().map { encoder in
            try decode(#require(encoder.encode("Hội nghị Ban Chấp hành Đảng bộ huyện"))).get().encoding
        }
        #expect(names == ["windows-1258", "windows-1258", "x-tcvn3", "x-tcvn3", "x-vni", "VISCII"])
    }

    @Test func `two encodings that give the same text are no reason to refuse it`() throws {
        let decoded = try decode(bytes("Hà Nam và Cà Mau")).get()
        #expect(text(decoded) == "Hà Nam và Cà Mau")
        #expect(decoded.encoding == "windows-1258")
        #expect(try #require(decoded.warnings.first).message.hasSuffix("; VISCII would give the same text"))
    }

    @Test func `a text too short to tell is refused with both readings`() {
        // Phú in TCVN3, Phó in windows-1258 and VISCII.
        let bytes: [UInt8] = [0x54, 0x72, 0x69, 0x20, 0x50, 0x68, 0xF3]
        guard case .failure(let defect) = decode(bytes) else {
            Issue.record("it was decoded")
            return
        }
        #expect(
            defect.diagnostic(path: "a.txt").description
                == "a.txt: error: the file is not UTF-8 and too short to tell its encoding: windows-1258 “Phó” or TCVN3 "
                + "(ABC) “Phú”; save the file in UTF-8")
    }

    @Test func `UTF-8 that was damaged stays UTF-8`() {
        let good = "Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ năm"
        for cut in 1...2 {
            let damaged = Array(Array(good.utf8).dropLast(10)) + [0xE1, 0xBB].prefix(cut)
            #expect(
                decode(damaged)
                    == .failure(
                        .undecodable(offset: damaged.count - cut, byte: 0xE1, line: 1, encoding: "utf-8")))
        }
        let stray = Array("Hội nghị ".utf8) + [0x93] + Array("Đảng bộ huyện".utf8)
        #expect(decode(stray) == .failure(.undecodable(offset: 13, byte: 0x93, line: 1, encoding: "utf-8")))
    }

    @Test func `text of another language is not taken for Vietnamese`() {
        for looks in [
            "Le comité a décidé de créer une école près de la forêt",
            "Für die Übernahme größerer Flächen wären Kräfte nötig",
            "¿Qué pasó mañana? El niño comió un plátano", "Résumé",
        ] {
            guard case .failure(.undecodable(_, _, _, encoding: "utf-8")) = decode(bytes(looks)) else {
                Issue.record("\(looks) was decoded: \(decode(bytes(looks)))")
                continue
            }
        }
    }

    @Test func `random bytes are no text in any encoding`() {
        var random = SeededGenerator(seed: 6)
        for length in 1...300 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) }
            let mixed = bytes.map { $0 & 1 == 0 ? $0 : $0 & 0x3F | 0x40 }
            for bytes in [bytes, mixed] {
                if case .success(let text) = decode(bytes) { Issue.record("\(bytes) became \(text)") }
            }
        }
    }

    @Test(arguments: ["©", "“Hoi nghi”", "Hoi nghi – hop", "• Hoi nghi", "12 m²", "Gia 5.000 ₫", "30° C…"])
    func `a sign or two in a text without marks are UTF-8`(sign: String) throws {
        let text = "Hoi nghi Ban Thuong vu Huyen uy danh gia cong tac thang 4\n\(sign)\nBao Ha Tinh"
        let decoded = try decode(Array(text.utf8)).get()
        #expect(decoded.encoding == "utf-8" && decoded.warnings.isEmpty)
    }

    @Test func `UTF-8 of other scripts stays UTF-8`() throws {
        for text in ["Заседание комитета", "会议", "Tin 📰", "Да", "ໜັງສື", "ευρώ"] {
            let decoded = try decode(Array(text.utf8)).get()
            #expect(self.text(decoded) == text)
            #expect(decoded.encoding == "utf-8")
            #expect(decoded.warnings.isEmpty)
        }
    }

    @Test func `marked UTF-16 is in no doubt, whatever it says`() throws {
        for text in ["\u{FEFF}会议", "\u{FEFF}Да", "\u{FEFF}📰", "\u{FEFF}Müller"] {
            let bytes = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            #expect(try decode(bytes).get() == DecodedText(scalars: Array(text.unicodeScalars), encoding: "utf-16be"))
        }
    }

    @Test func `words that happen to be UTF-8 of another script are read as Vietnamese`() throws {
        // "tr߶ng ph߶ng" in UTF-8.
        let decoded = try decode(bytes("trß¶ng phß¶ng")).get()
        #expect(text(decoded) == "trường phường")
        #expect(decoded.encoding == "VISCII")
    }

    @Test func `quotes of Windows in a text without marks are read, not its encoding guessed at`() throws {
        let decoded = try decode(bytes("“Hoi nghi” – giao ban “cong tac”")).get()
        #expect(text(decoded) == "“Hoi nghi” – giao ban “cong tac”")
    }

    @Test func `a byte that the encoding does not have is an error with its place`() throws {
        // Of windows-1258, whose 0x8D is undefined.
        let encoder = try #require(TestEncoder.all().first)
        let text = try #require(encoder.encode("Hội nghị Ban Chấp hành Đảng bộ huyện\nlần thứ năm"))
        #expect(
            decode(text + [0x8D])
                == .failure(.undecodable(offset: text.count, byte: 0x8D, line: 2, encoding: "windows-1258")))
    }

    @Test func `text without marks and composed or decomposed UTF-8 carry no warning`() throws {
        for text in ["Hoi nghi giao ban", "Hội nghị", "Ho\u{302}\u{323}i nghi\u{323}", "Café Müller, São Tomé ½ kg"] {
            let decoded = try decode(Array(text.utf8)).get()
            #expect(decoded.encoding == "utf-8")
            #expect(decoded.warnings.isEmpty)
        }
    }
}
