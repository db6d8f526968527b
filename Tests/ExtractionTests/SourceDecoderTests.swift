import Testing

@testable import Extraction

@Suite struct SourceDecoderTests {
    private func decode(_ bytes: [UInt8]) -> Result<DecodedText, SourceDefect> {
        SourceDecoder().decode(RawBulletin(id: "a", path: "a.txt", bytes: bytes, sha256: ""))
    }

    private func text(_ bytes: [UInt8]) throws -> String {
        String(String.UnicodeScalarView(try decode(bytes).get().scalars))
    }

    private func defect(_ bytes: [UInt8]) -> SourceDefect? {
        if case .failure(let defect) = decode(bytes) { defect } else { nil }
    }

    @Test func `UTF-8 is read as the standard library reads it`() throws {
        let source = "Huyện ủy Hà Xuyên \u{1F4F0} \u{7FF}\u{800}\u{FFFD}\u{10FFFD}"
        #expect(try text(Array(source.utf8)) == source)
        #expect(try decode(Array(source.utf8)).get().encoding == "utf-8")
    }

    @Test func `a byte order mark is the first scalar of the source`() throws {
        #expect(try text([0xEF, 0xBB, 0xBF] + Array("Tin".utf8)) == "\u{FEFF}Tin")
        #expect(try text([0xFF, 0xFE, 0x54, 0, 0x69, 0, 0x6E, 0]) == "\u{FEFF}Tin")
    }

    @Test(arguments: [true, false])
    func `UTF-16 is read in the order that its mark tells`(bigEndian: Bool) throws {
        let source = "\u{FEFF}Hội nghị \u{1F4F0}"
        let bytes = source.utf16.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? pair : pair.reversed()
        }
        #expect(try text(bytes) == source)
        #expect(try decode(bytes).get().encoding == (bigEndian ? "utf-16be" : "utf-16le"))
    }

    @Test(
        arguments: [
            [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0x80], [0xE1, 0xBB], [0xE1, 0xBB, 0x41],
        ] as [[UInt8]])
    func `bytes that are no UTF-8 are named with offset and line`(broken: [UInt8]) {
        let before = Array("Hội\nnghị ".utf8)
        #expect(
            defect(before + broken)
                == .undecodable(offset: before.count, byte: broken[0], line: 2, encoding: "utf-8"))
    }

    @Test func `half a UTF-16 unit or pair is broken`() {
        #expect(defect([0xFF, 0xFE, 0x41]) == .undecodable(offset: 2, byte: 0x41, line: 1, encoding: "utf-16le"))
        #expect(
            defect([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41])
                == .undecodable(offset: 2, byte: 0xD8, line: 1, encoding: "utf-16be"))
    }

    @Test(arguments: [[], Array(" \n\t\r\n".utf8), [0xEF, 0xBB, 0xBF], Array("\u{A0}\u{200B}\n".utf8)] as [[UInt8]])
    func `a file without a visible character is empty`(bytes: [UInt8]) {
        #expect(defect(bytes) == .empty)
    }

    @Test func `NULs make a file binary, broken UTF-8 or not`() {
        #expect(defect(Array("Hội nghị\nlần thứ".utf8) + [0]) == .binary(offset: 24, line: 2))
        #expect(defect([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]) == .binary(offset: 8, line: 3))
    }

    @Test func `many control characters make a file binary, a stray one does not`() {
        #expect(defect([1, 2, 3, 4, 0x41]) == .binary(offset: 0, line: 1))
        let long = Array(String(repeating: "Hội nghị ", count: 200).utf8)
        #expect(defect(long + [0x1F]) == nil)
    }

    @Test func `a file beyond the limit is refused unread`() {
        let size = SourceDecoder.sizeLimit + 1
        #expect(defect([UInt8](repeating: 0x41, count: size)) == .tooLarge(size))
        #expect(defect([UInt8](repeating: 0x41, count: size - 1)) == nil)
    }

    @Test func `a defect says which file, where, what and what to do`() {
        let defects: [SourceDefect] = [
            .undecodable(offset: 7, byte: 0xE1, line: 2, encoding: "utf-8"), .binary(offset: 8, line: 3), .empty,
            .tooLarge(52_428_800),
        ]
        #expect(
            defects.map { $0.diagnostic(path: "a.txt").description } == [
                "a.txt:2: error: byte 0xE1 at offset 7 is not valid UTF-8; save the file in UTF-8",
                "a.txt:3: error: the file is not text: control character at byte 8; save it as plain text in UTF-8",
                "a.txt: error: the file has no text; fill it or take it out of the source folder",
                "a.txt: error: the file has 52428800 bytes, more than the 10485760 that a bulletin may have; "
                    + "take it out of the source folder, or split it into one file a bulletin",
            ])
    }
}
