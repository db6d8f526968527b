import TestSupport
import Testing

@testable import Extraction

@Suite struct UnmarkedUTF16Tests {
    private func decode(_ bytes: [UInt8]) -> Result<DecodedText, SourceDefect> {
        SourceDecoder().decode(RawBulletin(id: "a", path: "a.txt", bytes: bytes, sha256: ""))
    }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? pair : pair.reversed()
        }
    }

    @Test(arguments: [true, false])
    func `texts of all lengths are read in the right order`(bigEndian: Bool) throws {
        var lines = try GeneratedLines(seed: 3)
        for index in 0..<500 {
            var line = lines.next() + "."
            if index.isMultiple(of: 3) { line = decomposed(line) }
            guard case .success(let decoded) = decode(utf16(line, bigEndian: bigEndian)) else {
                Issue.record("\(line) was refused")
                continue
            }
            #expect(decoded.scalars == Array(line.unicodeScalars))
            #expect(decoded.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
            #expect(decoded.warnings.map(\.code) == ["encoding.guessed"])
        }
    }

    private func decomposed(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    guard let row = VietnameseLetters.rows.first(where: { $0.contains(scalar) }),
                        let tone = row.firstIndex(of: scalar), tone > 0
                    else { return [scalar] }
                    return [row[0], VietnameseLetters.tones[tone - 1]]
                }))
    }

    @Test func `the guess says what it rests on`() throws {
        #expect(
            try decode(utf16("Hội nghị", bigEndian: false)).get().warnings.map(\.message) == [
                "the encoding is a guess: read as UTF-16LE without a byte order mark, 8 of 8 characters are Latin letters, "
                    + "digits and punctuation"
            ])
    }

    @Test func `binary data with NULs is no text`() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<500 {
            var bytes = (0..<Int.random(in: 4...400, using: &random)).map { _ in
                Bool.random(using: &random) ? 0 : UInt8.random(in: 0...255, using: &random)
            }
            bytes.append(0)
            if case .success(let text) = decode(bytes) { Issue.record("\(bytes) became \(text)") }
        }
        // Small numbers of two bytes.
        let numbers = (0..<200).flatMap { [UInt8($0 % 32), 0] as [UInt8] }
        #expect(decode(numbers) == .failure(.binary(offset: 0, line: 1)))
    }
}
