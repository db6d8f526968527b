import Foundation
import TestSupport
import Testing

struct ExplainCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "Họp giao ban tháng 5 năm 2019\n\n05/06/2019 09:00\n\nSáng 4/6, Huyện ủy họp giao ban.\n", to: "seeds/a.txt"
        )
    }

    @Test func `text and facts are shown, without colours where nobody sees them`() throws {
        let result = try Program.run("explain", "seeds/a.txt", in: folder.path)
        #expect(result.status == 0)
        #expect(result.diagnostics == "")
        #expect(!result.output.contains("\u{1B}"))
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].hasPrefix("1 [1|") && lines[0].contains("tháng 5 năm 2019]"))
        #expect(lines.contains { $0.contains("/published  2019-06-05T09:00:00+07:00") && $0.contains("  3:1  ") })
        #expect(lines.contains { $0.hasPrefix("nothing known: ") && $0.contains("locality") })
    }

    @Test func `a terminal gets colours unless it asks for none`() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
        func run(_ environment: [String: String]) throws -> String {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/script")
            process.arguments = ["-qec", "'\(Program.path)' explain seeds/a.txt", "/dev/null"]
            process.currentDirectoryURL = URL(filePath: folder.path)
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.standardInput = FileHandle.nullDevice
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            defer { Program.wait(for: process) }
            return String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        }
        #expect(try run(["TERM": "xterm", "NO_COLOR": ""]).contains("\u{1B}[4;36m"))
        #expect(try !run(["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}"))
    }

    @Test func `what a person wrote shows where they wrote it`() throws {
        try folder.write("section: Chính trị\ntitle: Sửa lại\n", to: "seeds/a.yaml")
        try folder.write(
            "---\ntopics: [thu ngân sách]\ndraft: true\n---\n\nNgày 4/5/2020, huyện **họp**.\n", to: "seeds/b.md")
        let plain = try Program.run("explain", "seeds/a.txt", in: folder.path)
        #expect(plain.output.contains("seeds/a.yaml:2:8  1.00  override  /title    Sửa lại\n"))
        #expect(plain.output.contains("seeds/a.yaml:1:10  1.00  override  /section  Chính trị\n"))
        let markdown = try Program.run("explain", "seeds/b.md", in: folder.path)
        #expect(markdown.status == 0)
        #expect(markdown.output.contains("seeds/b.md:2:9  1.00  override  /topics  thu ngân sách\n"))
        #expect(markdown.output.contains("3 draft: true\n"))
        #expect(markdown.output.contains("  6:1  "))
        #expect(markdown.diagnostics == "seeds/b.md: note: this is a draft, which builds leave out\n")
        #expect(try Program.run("explain", "-q", "seeds/b.md", in: folder.path).diagnostics == "")
    }

    @Test func `a wrong key is an error, the rest is explained`() throws {
        try folder.write("titel: Sửa lại\n", to: "seeds/a.yaml")
        let result = try Program.run("explain", "seeds/a.txt", in: folder.path)
        #expect(result.status == 1)
        #expect(result.diagnostics == "seeds/a.yaml:1:1: error: unknown key 'titel'; did you mean 'title'?\n")
        #expect(result.output.contains("/published"))
    }

    @Test func `a file has the id that extract gives it`() throws {
        try folder.write("Họp\n\nHuyện họp.\n", to: "elsewhere/c.txt")
        for path in ["seeds/a.txt", "elsewhere/c.txt", "./seeds/../seeds/a.txt"] {
            let explained = try json(Program.run("explain", path, "--format", "json", in: folder.path).output)
            let extracted = try json(Program.run("extract", path, in: folder.path).output)
            #expect((explained["record"] as? NSDictionary) == extracted as NSDictionary, "\(path)")
        }
    }

    @Test func `a page stands alone, and text on it is text`() throws {
        try folder.write("Họp <script>alert(1)</script>\n\nHuyện họp.\n", to: "seeds/<i>.txt")
        let page = try Program.run("explain", "seeds/<i>.txt", "--format", "html", in: folder.path).output
        #expect(page.hasPrefix("<!doctype html>\n"))
        #expect(page.contains("<title>seeds/&lt;i&gt;.txt</title>"))
        #expect(page.contains("color-scheme: light dark"))
        #expect(
            !page.contains("<script") && !page.contains("<i>") && !page.contains("http:") && !page.contains("https:"))
    }

    @Test func `what cannot be explained is told`() throws {
        try folder.write([0xFF, 0xFE, 0x00], to: "seeds/bad.txt")
        let cases: [(path: String, status: Int32, error: String)] = [
            ("none.txt", 2, "error: there is no file none.txt\n"),
            ("seeds", 2, "seeds: error: this is a folder; name one of the files in it\n"),
            ("seeds/bad.txt", 1, "seeds/bad.txt:1: error: "),
        ]
        for (path, status, error) in cases {
            let result = try Program.run("explain", path, in: folder.path)
            #expect(result.status == status, "\(path)")
            #expect(result.diagnostics.hasPrefix(error), "\(result.diagnostics)")
            #expect(result.output == "")
        }
        try folder.write("title: a\n", to: "seeds/a.yaml")
        #expect(try Program.run("explain", "seeds/a.yaml", in: folder.path).status == 2)
        #expect(try Program.run("explain", in: folder.path).status == 2)
        #expect(try Program.run("explain", "seeds/a.txt", "--format", "xml", in: folder.path).status == 2)
    }

    private func json(_ text: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }
}
