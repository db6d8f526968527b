import Foundation
import Testing
import VietnameseText

@testable import Extraction

@Suite struct EncodingDetectionTests {
    private static let texts = 1000

    @Test(arguments: [(1, false), (2, true)] as [(UInt64, Bool)])
    func `no text of any length is decoded wrongly`(seed: UInt64, misprints: Bool) throws {
        let encoders = try TestEncoder.all()
        var lines = try GeneratedLines(seed: seed)
        var tally = DetectionTally()
        var wrong: [String] = []
        for _ in 0..<Self.texts {
            let line = misprints ? lines.nextWithMisprints() : lines.next()
            for encoder in encoders {
                let text = encoder.encode(line) == nil ? TestEncoder.typed(line) : line
                guard let bytes = encoder.encode(text), bytes.contains(where: { $0 > 0x7F }) else { continue }
                let verdict = Self.verdict(bytes, text, encoder)
                tally.add(verdict, markedWords: MarkedWords(bytes).distinct.count)
                if verdict == .wrong { wrong.append("\(encoder.name): \(line.prefix(80))") }
            }
        }
        if ProcessInfo.processInfo.environment["PRINT_TABLES"] != nil { print(tally.table) }
        #expect(wrong.prefix(5) == [])
        #expect(tally.share(.right, .alike) > (misprints ? 0.7 : 0.76))
        #expect(tally.share(.right, from: 3) > (misprints ? 0.93 : 0.96))
        #expect(tally.share(.right, from: 6) > (misprints ? 0.99 : 0.998))
    }

    @Test func `UTF-8 of any length stays UTF-8`() throws {
        var lines = try GeneratedLines(seed: 5)
        for index in 0..<2000 {
            let line = index.isMultiple(of: 2) ? lines.next() : lines.nextWithMisprints()
            let text = index.isMultiple(of: 5) ? String(line.prefix(12)) : line
            let raw = RawBulletin(id: "a", path: "a.txt", bytes: Array(text.utf8), sha256: "")
            guard text.contains(where: { $0.isLetter }) else { continue }
            guard case .success(let decoded) = SourceDecoder().decode(raw) else {
                Issue.record("\(text) was refused")
                continue
            }
            #expect(decoded.encoding == "utf-8" && decoded.scalars == Array(text.unicodeScalars))
            #expect(decoded.warnings.isEmpty)
        }
    }

    private static func verdict(_ bytes: [UInt8], _ text: String, _ encoder: TestEncoder) -> DetectionTally.Verdict {
        let raw = RawBulletin(id: "a", path: "a.txt", bytes: bytes, sha256: "")
        guard case .success(let decoded) = SourceDecoder().decode(raw) else { return .refused }
        guard comparable(decoded.scalars, encoder) == comparable(Array(text.unicodeScalars), encoder) else {
            return .wrong
        }
        return decoded.encoding == encoder.name ? .right : .alike
    }

    /// TCVN3 may lose a capital, never a letter.
    private static func comparable(_ scalars: [Unicode.Scalar], _ encoder: TestEncoder) -> [Unicode.Scalar] {
        let composed = NormalForm.composed(scalars)?.scalars ?? scalars
        return encoder.name == TCVN3().name ? composed.map(Folding.lowercase) : composed
    }
}
