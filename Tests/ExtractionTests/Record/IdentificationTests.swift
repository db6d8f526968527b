import BulletinModel
import TestSupport
import Testing

@testable import Extraction

@Suite struct IdentificationTests {
    @Test(arguments: SourceFiles.all)
    func `tells a bulletin as its whole record does`(path: String) throws {
        let raw = RawBulletin(
            id: String(path.dropLast(4)), path: path, bytes: try Repository.bytes(at: path), sha256: "")
        let identified = try #require(Records.extractor.identify(raw))
        let whole = try Records.bulletin(at: path)
        #expect(identified.title == whole.title)
        #expect(identified.published == whole.published)
        #expect(identified.event == whole.event)
        #expect(identified.period == whole.period)
        #expect(identified.date == whole.date)
        #expect(identified.body == whole.body)
        #expect(identified.locality == whole.locality)
        #expect(identified.evidence.allSatisfy(whole.evidence.contains))
    }

    @Test func `bytes that are no text have nothing to tell`() {
        #expect(Records.extractor.identify(RawBulletin(id: "a", path: "a.txt", bytes: [0, 1, 2], sha256: "")) == nil)
    }
}
