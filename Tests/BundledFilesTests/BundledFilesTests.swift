import BundledFiles
import Foundation
import TestSupport
import Testing

struct BundledFilesTests {
    @Test func `the list is the one that the script writes`() throws {
        let committed = try Repository.bytes(at: "Sources/CBundledFiles/bundled_files.c")
        #expect(
            try Repository.python("Tools/bundle", "--print") == committed,
            "files came or went: run Tools/bundle and commit the result")
    }

    @Test func `the paths are those of the folders, sorted`() throws {
        let gazetteer = try files(in: "Sources/Gazetteer/Data") { $0 == "gazetteer.bin" }
        let lexicons = try files(in: "Sources/Extraction/Lexicons") { $0.hasSuffix(".yaml") && !$0.contains("/") }
        let templates = try files(in: "Templates") { _ in true }
        let data = try files(in: "Sources/Site/Data") { $0.hasSuffix(".json") }
        let starters = try files(in: "Sources/Archive/NewArchive/Files") { _ in true }
        let scripts = try files(in: "Sources/Preview/Reload/Files") { _ in true }
        let expected =
            gazetteer + lexicons.map { "Lexicons/" + $0 } + data.map { "Data/" + $0 }
            + templates.map { "Templates/" + $0 } + starters.map { "NewArchive/" + $0 }
            + scripts.map { "Preview/" + $0 }
        #expect(BundledFiles.paths == expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(BundledFiles.paths(under: "Lexicons/").count == lexicons.count)
        #expect(BundledFiles.paths(under: "Templates/").count == templates.count)
    }

    @Test func `every file has the bytes of the one in the repository`() throws {
        for path in BundledFiles.paths {
            let bytes = try Repository.bytes(at: Self.source(of: path))
            #expect(BundledFiles.bytes(at: path) == bytes, "\(path)")
            #expect(BundledFiles.withBytes(at: path) { Array($0) == bytes } == true, "\(path)")
            #expect(BundledFiles.text(at: path) == String(decoding: bytes, as: UTF8.self), "\(path)")
        }
    }

    @Test func `a path that is not there has no bytes`() {
        #expect(BundledFiles.bytes(at: "Templates/absent.mustache") == nil)
        #expect(BundledFiles.file(at: "") == nil)
        #expect(BundledFiles.text(at: "\u{FFFD}") == nil)
    }

    private static func source(of path: String) -> String {
        let name = path.drop { $0 != "/" }.dropFirst()
        return switch path.prefix(while: { $0 != "/" }) {
        case "Lexicons": "Sources/Extraction/" + path
        case "Data": "Sources/Site/" + path
        case "NewArchive": "Sources/Archive/NewArchive/Files/" + name
        case "Preview": "Sources/Preview/Reload/Files/" + name
        case "Templates": path
        default: "Sources/Gazetteer/Data/" + path
        }
    }

    private func files(in folder: String, where isWanted: (String) -> Bool) throws -> [String] {
        let root = Repository.root.appending(path: folder)
        guard FileManager.default.fileExists(atPath: root.path) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { path in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            return exists && !isFolder.boolValue && !isHidden && isWanted(path)
        }
    }
}
