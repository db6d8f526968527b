import Foundation
import TestSupport
import Testing

@testable import Extraction

/// Whatever the bytes are: no crash, nothing lost, every piece of evidence in its place.
///
/// A failure prints the input in base64; put it into `regressions`. `FUZZ_ROUNDS=1000` runs as many batches instead of
/// those of every day.
@Suite struct FuzzTests {
    private static let batch = 25
    private static let rounds = ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap(Int.init) ?? 24

    /// Inputs that broke something once, in base64, with what they broke.
    static let regressions: [(what: String, base64: String)] = []

    @Test(arguments: 0..<rounds)
    func `no bytes break a property of the record`(round: Int) throws {
        var inputs = FuzzInput(seed: UInt64(round), samples: try Samples.all.get(), encoders: try TestEncoder.all())
        for _ in 0..<Self.batch {
            let bytes = inputs.next()
            let broken = RecordProperties.broken(bytes)
            #expect(broken == [], "\(Data(bytes).base64EncodedString())")
        }
    }

    @Test(arguments: regressions)
    func `what broke once stays whole`(what: String, base64: String) throws {
        let bytes = try #require(Data(base64Encoded: base64))
        #expect(RecordProperties.broken(Array(bytes)) == [], "\(what)")
    }

    @Test func `a text that ends anywhere is a text`() throws {
        for sample in try Samples.all.get().prefix(3) {
            for end in stride(from: 0, to: min(sample.count, 1200), by: 7) {
                let text = Array(String(decoding: sample[..<end], as: UTF8.self).utf8)
                #expect(RecordProperties.broken(text) == [], "the first \(end) bytes")
            }
        }
    }
}

/// Texts that the tests may look into.
enum Samples {
    static let all = Result {
        let folders = ["seeds", "Tests/ExtractionTests/Fixtures", "Tests/Corpus/first"]
        return try folders.flatMap { try Repository.files(in: $0) }.filter { $0.hasSuffix(".txt") }
            .map { try Repository.bytes(at: $0) }
    }
}
