import Foundation
import TestSupport
import Testing

struct StreamCommandTests {
    private let folder: TemporaryFolder
    private let text = "Huyện ủy Ba Chẽ họp giao ban\n\nNgày 14/5/2020, Ban Thường vụ Huyện ủy Ba Chẽ họp.\n"

    init() throws { folder = try TemporaryFolder() }

    @Test func `records are those of the same files, in the order of the lines`() throws {
        try folder.write("publishers: {a.example: \"202\"}\n", to: "bantin.yaml")
        try folder.write(text, to: "seeds/2020/a.txt")
        try folder.write("---\ntitle: Tin\npeople: [Trần An]\n---\n\n\(text)", to: "seeds/b.md")
        try folder.write("\u{FEFF}Giao ban\r\n\r\nNgày 14/5/2020, Huyện ủy họp.\r\n", to: "seeds/c.txt")
        try folder.write(
            "source: {url: \"https://a.example/1\", publisher: Đài A, retrieved: 2024-01-31}\n", to: "seeds/c.yaml")
        let utf16: [UInt8] = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        try folder.write(utf16, to: "seeds/d.txt")
        var lines: [[String: String]] = []
        for path in ["2020/a.txt", "b.md", "c.txt", "d.txt"] {
            let bytes = try Data(contentsOf: URL(filePath: folder.at("seeds/\(path)")))
            var line = ["path": path]
            if path == "d.txt" { line["base64"] = bytes.base64EncodedString() }
            if path != "d.txt" { line["text"] = String(decoding: bytes, as: UTF8.self) }
            if path == "c.txt" {
                line["url"] = "https://a.example/1"
                (line["publisher"], line["retrieved"]) = ("Đài A", "2024-01-31")
            }
            lines.append(line)
        }
        let files = try Program.run("extract", "-q", in: folder.path)
        let stream = try run(lines.reversed().map(json))
        #expect(stream.output.split(separator: "\n").reversed() == files.output.split(separator: "\n"))
        #expect(files.output.contains("\"code\":\"202\""))
        #expect(stream.status == 0)
    }

    @Test func `a bad line gives one error record and the others go on`() throws {
        let good = json(["path": "a.txt", "text": text])
        let result = try run([
            good, "{\"path\":", "", "[1]", "{\"text\":\"x\"}", "{\"path\":\"/a.txt\",\"text\":\"x\"}",
            "{\"path\":\"a.txt\"}", "{\"path\":\"a.txt\",\"text\":\"x\",\"base64\":\"eA==\"}",
            "{\"path\":\"a.txt\",\"base64\":\"*\"}", "{\"path\":\"a.txt\",\"text\":7}",
            "{\"path\":\"a.txt\",\"text\":\" \"}", "{\"path\":\"a.md\",\"text\":\"---\\ndraft: true\\n---\\nHọp.\"}",
            good,
        ])
        #expect(result.status == 1)
        let lines = try result.output.split(separator: "\n").map(object)
        let codes = lines.map { ($0["error"] as? [String: Any])?["code"] as? String }
        #expect(
            codes == [
                nil, "stdin.json", "stdin.shape", "stdin.path", "stdin.path", "stdin.text", "stdin.text",
                "stdin.base64", "stdin.value", "source.empty", nil, nil,
            ])
        let error = try #require(lines[1]["error"] as? [String: Any])
        #expect(error["line"] as? Int == 2)
        #expect(error.keys.sorted() == ["advice", "code", "line", "message", "path"])
        #expect(error["path"] is NSNull)
        #expect((lines[9]["error"] as? [String: Any])?["line"] as? Int == 11)
        let skipped = lines[10]["skipped"] as? [String: Any]
        #expect(skipped?["line"] as? Int == 12)
        #expect([skipped?["path"], skipped?["reason"]] as? [String] == ["a.md", "draft"])
        #expect(lines.last?["id"] as? String == "a")
        #expect(result.diagnostics.contains("standard input:2: error: this is not JSON: byte 8: "))
        #expect(result.diagnostics.contains("error: 9 lines have errors"))
    }

    @Test func `a line that is too long is an error record, without being kept`() throws {
        let long = String(repeating: "x", count: 33 << 20)
        let result = try run([long, json(["path": "a.txt", "text": text]), json(["path": "b.txt", "text": long])])
        let lines = try result.output.split(separator: "\n").map(object)
        #expect(
            lines.map { ($0["error"] as? [String: Any])?["code"] as? String } == [
                "stdin.too-long", nil, "stdin.too-long",
            ])
        let large = json(["path": "a.txt", "text": String(repeating: "x", count: 11 << 20)])
        #expect(try run([large]).output.contains("\"code\":\"source.too-large\""))
    }

    @Test func `each record comes as soon as its line is there`() throws {
        let process = Program.process(["extract", "--stdin", "-q"], in: folder.path)
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        for name in ["a", "b", "c"] {
            try input.fileHandleForWriting.write(
                contentsOf: Data((json(["path": "\(name).txt", "text": text]) + "\n").utf8))
            #expect(try object(Substring(line(of: output)))["id"] as? String == name)
        }
        try input.fileHandleForWriting.close()
        #expect(try output.fileHandleForReading.readToEnd()?.isEmpty ?? true)
        Program.wait(for: process)
        #expect(process.terminationStatus == 0)
    }

    @Test func `a reader that goes away ends it quietly, though more might come`() throws {
        let process = Program.process(["extract", "--stdin", "-q"], in: folder.path)
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let line = Data((json(["path": "a.txt", "text": text]) + "\n").utf8)
        try input.fileHandleForWriting.write(contentsOf: line)
        _ = try self.line(of: output)
        try output.fileHandleForReading.close()
        try input.fileHandleForWriting.write(contentsOf: line)
        Program.wait(for: process)
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        #expect(try errors.fileHandleForReading.readToEnd()?.isEmpty ?? true)
    }

    @Test func `where a text is broken is told beside the line that it came on`() throws {
        let result = try run(["", json(["path": "a.md", "text": "---\ntitle: A\nlead: [\n---\n\nHọp.\n"])])
        let error = try #require(try object(Substring(result.output))["error"] as? [String: Any])
        #expect(error["line"] as? Int == 2)
        #expect((error["message"] as? String)?.hasPrefix("line 4 of the text: this is not YAML: ") == true)
    }

    @Test func `nothing in, nothing out`() throws {
        for lines in [[], ["", " \r"]] {
            let result = try run(lines)
            #expect(result.status == 0)
            #expect(result.output == "")
            #expect(result.diagnostics == "")
        }
    }

    @Test(arguments: [["a.txt"], ["-s", "seeds"]])
    func `files beside standard input are a wrong usage`(arguments: [String]) throws {
        let process = Program.process(["extract", "--stdin"] + arguments, in: folder.path)
        process.standardError = FileHandle.nullDevice
        try process.run()
        Program.wait(for: process)
        #expect(process.terminationStatus == 2)
    }

    @Test func `strict counts the warnings of records, and a key that is not known is told once`() throws {
        let vague = json(["path": "a.txt", "text": "Giao ban\n\nHọp.\n", "retreived": "x"])
        #expect(try run([vague]).status == 0)
        let result = try run([vague, vague], "--strict")
        #expect(result.status == 1)
        let told = "standard input: note: the key 'retreived' is not read; did you mean 'retrieved'?\n"
        #expect(result.diagnostics == told + "warning: 2 lines have warnings, which are in the records\n")
    }

    private func run(_ lines: [String], _ options: String...) throws -> Program.Result {
        try folder.write(lines.joined(separator: "\n"), to: "lines.ndjson")
        return try Program.run(
            ["extract", "--stdin"] + options, in: folder.path,
            input: FileHandle(forReadingFrom: URL(filePath: folder.at("lines.ndjson"))))
    }

    private func line(of pipe: Pipe) throws -> String {
        var bytes = Data()
        while let byte = try pipe.fileHandleForReading.read(upToCount: 1), !byte.isEmpty {
            if byte.first == UInt8(ascii: "\n") { break }
            bytes += byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func json(_ line: [String: String]) -> String {
        String(decoding: (try? JSONEncoder().encode(line)) ?? Data(), as: UTF8.self)
    }

    private func object(_ line: Substring) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
}
