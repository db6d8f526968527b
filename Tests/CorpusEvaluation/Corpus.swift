import BulletinModel
import Extraction
import Foundation

/// A folder of bulletins (`NAME.txt`) with their annotations (`NAME.expected.yaml`).
public struct Corpus: Sendable {
    /// The folder's name.
    public let name: String
    /// In the order of their names.
    public let texts: [AnnotatedText]

    /// Reads a folder. Throws where a file cannot be read, an annotation is no table, or a text has none.
    public init(folder: URL) throws {
        name = folder.lastPathComponent
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        texts = try files.filter { $0.hasSuffix(".txt") }.map { file in
            let name = String(file.dropLast(4))
            let gold = folder.appending(path: name + ".expected.yaml")
            return AnnotatedText(
                name: name, bytes: Array(try Data(contentsOf: folder.appending(path: file))),
                gold: try GoldRecord(yaml: String(decoding: Data(contentsOf: gold), as: UTF8.self)))
        }
    }
}

/// A bulletin and what a careful reader finds in it.
public struct AnnotatedText: Sendable {
    /// The file's name without its extension.
    public let name: String
    /// The text as it lies in the folder.
    public let bytes: [UInt8]
    /// The annotation.
    public let gold: GoldRecord

    /// What extraction makes of the text; throws the diagnostic of a text that cannot be decoded.
    func record(by extractor: Extractor) throws -> Bulletin {
        switch extractor.extract(RawBulletin(id: name, path: name + ".txt", bytes: bytes, sha256: "")) {
        case .bulletin(let bulletin): return bulletin
        case .failure(let diagnostic): throw Undecodable(diagnostic: diagnostic)
        }
    }

    /// A text of the corpus that extraction refused.
    public struct Undecodable: Error {
        /// Why.
        public let diagnostic: Diagnostic
    }
}
