import BulletinModel
import Gazetteer
import Synchronization
import TestSupport

@testable import Extraction

/// The extractor as the program has it, made once for all tests, and what it makes of a file or a text.
enum Records {
    static let extractor = Rules.made { try Extractor(gazetteer: AdministrativeGazetteer()) }

    static func result(_ bytes: [UInt8], path: String = "a.txt") -> ExtractionResult {
        extractor.extract(RawBulletin(id: String(path.dropLast(4)), path: path, bytes: bytes, sha256: ""))
    }

    static func bulletin(_ text: String) throws -> Bulletin {
        try bulletin(of: result(Array(text.utf8)))
    }

    private static let known = Mutex<[String: Bulletin]>([:])

    /// By its path from the repository's root; extracted once.
    static func bulletin(at path: String) throws -> Bulletin {
        if let bulletin = known.withLock({ $0[path] }) { return bulletin }
        let bulletin = try bulletin(of: result(Repository.bytes(at: path), path: path))
        known.withLock { $0[path] = bulletin }
        return bulletin
    }

    private static func bulletin(of result: ExtractionResult) throws -> Bulletin {
        switch result {
        case .bulletin(let bulletin): return bulletin
        case .failure(let diagnostic): throw Failure(diagnostic: diagnostic)
        }
    }

    struct Failure: Error {
        let diagnostic: Diagnostic
    }
}
