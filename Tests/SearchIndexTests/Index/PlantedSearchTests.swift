import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import SearchIndex

/// The script that ships searches an index of planted documents, in Node.
struct PlantedSearchTests {
    @Test(arguments: ["planted.js", "browser.js"])
    func `the script finds the planted documents and none of the decoys`(script: String) throws {
        let folder = try TemporaryFolder()
        let planted = try JSONValue(parsing: Repository.bytes(at: "Tests/SearchIndexTests/Script/planted.json"))
        guard case .array(let values) = planted else { throw CocoaError(.fileReadCorruptFile) }
        let documents = values.map { value in
            var document = PlantedDocument(value)
            if value["decompose"] == .bool(true) {
                document.paragraphs = document.paragraphs.map(\.decomposedStringWithCanonicalMapping)
            }
            return document
        }
        try IndexFolder.write(documents, to: folder)
        try IndexFolder.run(script, folder)
    }
}
