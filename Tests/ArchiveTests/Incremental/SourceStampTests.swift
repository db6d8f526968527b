import TestSupport
import Testing

@testable import Archive

struct SourceStampTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a", to: "a.txt")
    }

    private func status() throws -> FileStatus { try FileStatus(of: folder.at("a.txt")) }

    @Test func `a file that was just written may change again without a sign`() throws {
        #expect(!SourceStamp([try status()], now: SourceStamp.now).isKnown)
        #expect(SourceStamp([try status()], now: SourceStamp.now + 3_000_000_000).isKnown)
    }

    @Test func `a file from the future is always read`() throws {
        #expect(!SourceStamp([try status()], now: SourceStamp.now - 3_600_000_000_000).isKnown)
    }

    @Test func `a sidecar that comes or goes changes the stamp`() throws {
        let (file, later) = (try status(), SourceStamp.now + 3_000_000_000)
        #expect(SourceStamp([file], now: later) != SourceStamp([file, file], now: later))
        #expect(!SourceStamp([file, nil], now: later).isKnown)
    }
}
