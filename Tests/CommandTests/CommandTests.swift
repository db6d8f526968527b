import Foundation
import TestSupport
import Testing

struct CommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Họp giao ban tháng 5\n\nSáng nay, huyện họp.\n", to: "seeds/a.txt")
    }

    @Test func `the version is printed`() throws {
        let result = try Program.run("--version", in: folder.path)
        #expect(result.status == 0)
        #expect(result.output == "bantin 0.1.0\n")
        #expect(result.diagnostics == "")
    }

    @Test(
        arguments: [
            ["bild"], ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["build", "--formats"], ["build", "x"],
            ["serve", "--port", "70000"], ["build", "--format", "xml"], ["extract", "--nothing"],
        ])
    func `a wrong usage is told and ends with 2`(arguments: [String]) throws {
        let process = Program.process(arguments, in: folder.path)
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let text = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        Program.wait(for: process)
        #expect(process.terminationStatus == 2)
        #expect(text.hasPrefix("Error: "))
        #expect(text.contains("Usage: bantin"))
    }

    @Test(arguments: [["--help"], ["build", "--help"], ["serve", "-h"], ["help", "extract"]])
    func `help is a result`(arguments: [String]) throws {
        let process = Program.process(arguments, in: folder.path)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        Program.wait(for: process)
        #expect(process.terminationStatus == 0)
        #expect(text.contains("USAGE: bantin"))
    }

    @Test func `a build tells its stages and ends with what it made`() throws {
        let result = try Program.run("build", in: folder.path, environment: ["TERM": "xterm"])
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("1 bulletin, "))
        #expect(result.output.hasSuffix(": public\n"))
        let stages = result.diagnostics.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(stages.starts(with: ["found", "extracted", "planned", "rendered", "published"]))
        #expect(!result.diagnostics.contains("\u{1B}"))
        #expect(FileManager.default.fileExists(atPath: folder.at("public/index.html")))
    }

    @Test func `a quiet build says nothing`() throws {
        try folder.write("x", to: "seeds/photo.jpg")
        let result = try Program.run("build", "--quiet", in: folder.path)
        #expect(result.status == 0)
        #expect(result.output == "")
        #expect(!result.diagnostics.contains("note"))
        #expect(!result.diagnostics.contains("found"))
    }

    @Test func `a folder can be named before or behind the command`() throws {
        #expect(try Program.run("-C", folder.path, "build", "-q", in: "/").status == 0)
        #expect(try Program.run("build", "-q", "-C", folder.path, "-d", "other", in: "/").status == 0)
        #expect(
            try folder.names() == [
                ".bantin", ".other.spare", ".public.spare", "other", "permalinks.tsv", "public", "revisions.tsv",
                "seeds",
            ])
    }

    @Test func `an error in a document ends with 1, the rest is published`() throws {
        try folder.write("", to: "seeds/empty.txt")
        let result = try Program.run("build", in: folder.path)
        #expect(result.status == 1)
        #expect(result.diagnostics.contains("seeds/empty.txt: error: the file has no text"))
        #expect(result.output.hasPrefix("1 bulletin, "))
    }

    @Test func `a report for programs is one object`() throws {
        try folder.write("", to: "seeds/empty.txt")
        let result = try Program.run("build", "--format", "json", in: folder.path)
        #expect(result.status == 1)
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect(object?["exit_code"] as? Int == 1)
        #expect(object?["bulletins"] as? Int == 1)
        #expect(
            (object?["diagnostics"] as? [[String: Any]])?.contains { $0["file"] as? String == "seeds/empty.txt" }
                == true)
    }

    @Test func `warnings are errors when strict`() throws {
        try folder.write("title: A\n", to: "seeds/lone.yaml")
        #expect(try Program.run("build", in: folder.path).status == 0)
        #expect(try Program.run("build", "--strict", in: folder.path).status == 1)
    }

    @Test func `a wrong configuration ends with 2 and leaves the site`() throws {
        #expect(try Program.run("build", in: folder.path).status == 0)
        let before = try FolderTree(of: folder.at("public"))
        try folder.write("titel: A\n", to: "bantin.yaml")
        let result = try Program.run("build", in: folder.path)
        #expect(result.status == 2)
        #expect(result.diagnostics == "bantin.yaml:1:1: error: ‘titel’ is no key; did you mean ‘title’?\n")
        #expect(try FolderTree(of: folder.at("public")) == before)
    }

    @Test func `a folder that Bantin did not make ends with 3 and stays`() throws {
        try folder.write("thesis", to: "public/thesis.odt")
        let result = try Program.run("build", in: folder.path)
        #expect(result.status == 3)
        #expect(result.diagnostics.contains("public is a folder that Bantin did not make"))
        #expect(try folder.names(in: "public") == ["thesis.odt"])
        #expect(try folder.names() == ["public", "seeds"])
    }

    @Test func `records are lines of JSON`() throws {
        try folder.write("Họp\n\nHuyện họp.\n", to: "seeds/b/c.txt")
        let all = try Program.run("extract", in: folder.path)
        #expect(all.status == 0)
        #expect(try ids(all) == ["a", "b/c"])
        #expect(try ids(Program.run("extract", "seeds/b", "seeds/a.txt", in: folder.path)) == ["b/c", "a"])
        #expect(try ids(Program.run("extract", folder.at("seeds/b/c.txt"), in: "/")) == ["c"])
        #expect(try ids(Program.run("extract", "-s", "seeds/b", in: folder.path)) == ["c"])
        #expect(try Program.run("extract", "none", in: folder.path).status == 2)
        try folder.write([0xFF, 0xFE, 0x00], to: "seeds/bad.txt")
        let some = try Program.run("extract", in: folder.path)
        #expect(some.status == 1)
        #expect(try ids(some) == ["a", "b/c"])
        #expect(some.diagnostics.contains("seeds/bad.txt"))
    }

    @Test func `a reader that goes away is no error`() throws {
        for index in 0..<600 { try folder.write("Họp \(index)\n\nHuyện họp.\n", to: "seeds/\(index).txt") }
        let process = Program.process(["extract"], in: folder.path)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        _ = try output.fileHandleForReading.read(upToCount: 10)
        try output.fileHandleForReading.close()
        Program.wait(for: process)
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
    }

    private func ids(_ result: Program.Result) throws -> [String] {
        try result.output.split(separator: "\n").compactMap { line in
            try (JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["id"] as? String
        }
    }
}
