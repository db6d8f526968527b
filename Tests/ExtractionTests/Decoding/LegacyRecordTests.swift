import BulletinModel
import TestSupport
import Testing
import VietnameseText

@testable import Extraction

/// A bulletin says the same in whatever encoding it arrives.
@Suite struct LegacyRecordTests {
    @Test(arguments: try Repository.files(in: "seeds"))
    func `a record does not depend on the encoding of its source`(file: String) throws {
        let text = TestEncoder.typed(String(decoding: try Repository.bytes(at: file), as: UTF8.self))
        let expected = try Records.bulletin(text)
        // TCVN3 has lost the capitals in which names begin.
        for encoder in try TestEncoder.all() where encoder.encode("Á") != encoder.encode("á") {
            let bytes = try #require(encoder.encode(text))
            guard case .bulletin(let record) = Records.result(bytes) else {
                Issue.record("\(file) was refused in \(encoder.name)")
                continue
            }
            #expect(record.source.encoding == encoder.name)
            #expect(record.warnings.first?.code == "encoding.guessed")
            #expect(Array(record.warnings.dropFirst()) == expected.warnings)
            #expect(record.title == expected.title)
            #expect(record.bodyMarkdown == expected.bodyMarkdown)
            #expect(record.people == expected.people)
            #expect(record.figures == expected.figures)
            #expect(record.locality == expected.locality)
        }
    }

    @Test func `evidence counts the scalars of the decoded source, marks of their own among them`() throws {
        let text = TestEncoder.typed(
            String(decoding: try Repository.bytes(at: Repository.files(in: "seeds")[0]), as: UTF8.self))
        let encoder = try TestEncoder.all()[1]
        let bytes = try #require(encoder.encode(text))
        guard case .bulletin(let record) = Records.result(bytes) else {
            Issue.record("it was refused")
            return
        }
        let source = Windows1258().scalars(of: bytes[...])
        let plain = Array(text.unicodeScalars)
        #expect(source.count > plain.count)
        let expected = try Records.bulletin(text)
        #expect(record.evidence.map(\.field) == expected.evidence.map(\.field))
        for (evidence, other) in zip(record.evidence, expected.evidence) {
            let words = Array(source[evidence.start..<evidence.end])
            #expect(NormalForm.composed(words)?.scalars ?? words == Array(plain[other.start..<other.end]))
        }
    }
}
