import BulletinModel
import Foundation

/// A bulletin as a line of NDJSON brings it: `{"path": …, "text": … or "base64": …, "url": …, "publisher": …,
/// "retrieved": …}`.
struct StreamLine: Sendable {
    let file: SourceFile
    let bytes: [UInt8]
    let url, publisher, retrieved: String?
    /// The keys that nobody knows.
    let unknownKeys: [String]

    /// What is wrong with a line.
    struct Fault: Error, Equatable {
        let code: String
        var path: String?
        let message: String
        var advice: String?
    }

    static let keys = ["path", "text", "base64", "url", "publisher", "retrieved"]

    init(_ line: [UInt8]) throws(Fault) {
        let value: JSONValue
        do throws(JSONSyntaxError) {
            value = try JSONValue(parsing: line)
        } catch {
            throw Fault(code: "stdin.json", message: "this is not JSON: byte \(error.offset): \(error.message)")
        }
        guard case .object(let members) = value else {
            throw Fault(
                code: "stdin.shape", message: "this is no object", advice: "write {\"path\": …, \"text\": …}")
        }
        let path = try Self.text("path", of: value, path: nil)
        guard let path else { throw Fault(code: "stdin.path", message: "'path' is missing") }
        guard Self.isPath(path) else {
            throw Fault(
                code: "stdin.path", path: path, message: "'path' is no path below a folder",
                advice: "write it as 2020/giao-ban.txt")
        }
        file = SourceFile(path: path)
        bytes = try Self.bytes(of: value, path: path)
        url = try Self.text("url", of: value, path: path)
        publisher = try Self.text("publisher", of: value, path: path)
        retrieved = try Self.text("retrieved", of: value, path: path)
        unknownKeys = members.map(\.name).filter { !Self.keys.contains($0) }
    }

    private static func bytes(of value: JSONValue, path: String) throws(Fault) -> [UInt8] {
        let text = try text("text", of: value, path: path)
        let base64 = try self.text("base64", of: value, path: path)
        switch (text, base64) {
        case (let text?, nil): return Array(text.utf8)
        case (nil, let base64?):
            if let data = Data(base64Encoded: base64) { return Array(data) }
            throw Fault(
                code: "stdin.base64", path: path, message: "'base64' is not base64",
                advice: "encode with the alphabet of RFC 4648 section 4, padded, without line breaks")
        case (nil, nil):
            throw Fault(code: "stdin.text", path: path, message: "neither 'text' nor 'base64' is there")
        case (.some, .some):
            throw Fault(
                code: "stdin.text", path: path, message: "'text' and 'base64' are both there", advice: "write one")
        }
    }

    /// `null` is as good as missing.
    private static func text(_ key: String, of value: JSONValue, path: String?) throws(Fault) -> String? {
        switch value[key] {
        case nil, .null: return nil
        case .string(let text): return text
        default: throw Fault(code: "stdin.value", path: path, message: "'\(key)' must be text")
        }
    }

    /// Relative, without steps up: a record's path names a file below the source folder.
    private static func isPath(_ path: String) -> Bool {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        return names.allSatisfy { !["", ".", ".."].contains($0) }
            && !path.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    }
}
