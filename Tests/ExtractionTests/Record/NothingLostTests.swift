import BulletinModel
import TestSupport
import Testing

@testable import Extraction

@Suite struct NothingLostTests {
    @Test(arguments: SourceFiles.all)
    func `every line of a source is in the article, a field, captions or removed`(path: String) throws {
        let bytes = try Repository.bytes(at: path)
        try check(bytes, seed: path)
    }

    @Test(arguments: 0..<20)
    func `every line of a generated page is somewhere, and every piece in one zone`(batch: Int) throws {
        for number in 0..<100 {
            let seed = UInt64(batch * 100 + number)
            var generator = PageGenerator(seed: seed)
            let page = generator.page()
            try check(Array(page.utf8), seed: "page \(seed)")
        }
    }

    private func check(_ bytes: [UInt8], seed: String) throws {
        #expect(RecordProperties.broken(bytes) == [], "\(seed)")
    }
}

/// The seeds and the fixtures, by their paths from the repository's root.
enum SourceFiles {
    static let all = Array(Set((FieldCase.seeds + FieldCase.fixturesAll).map(\.source))).sorted()
}

/// The values of fields that are printed as they stand.
enum EvidenceValues {
    static func literal(_ field: String, in bulletin: Bulletin) -> String? {
        let parts = field.split(separator: "/")
        let index = parts.last.flatMap { Int($0) } ?? 0
        switch parts.first {
        case "title": return bulletin.title
        case "lead": return bulletin.lead
        case "section": return bulletin.section
        case "captions": return bulletin.captions[index].text
        case "byline": return parts[1] == "agency" ? bulletin.byline?.agency : bulletin.byline?.authors[index]
        default: return nil
        }
    }

    /// All but blanks and what cleaning drops.
    static func letters(_ text: String) -> [Unicode.Scalar] {
        clean(text).scalars.filter { $0 != " " && $0 != "\n" }
    }
}
