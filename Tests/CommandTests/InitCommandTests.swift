import Archive
import Foundation
import TestSupport
import Testing

struct InitCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a new archive builds at once, and nothing is wrong with it`() throws {
        let made = try Program.run("init", "mine", in: folder.path)
        #expect(made.status == 0)
        #expect(made.output.hasSuffix(" in mine; its README.md says what is what\n"))
        #expect(made.diagnostics == "")
        #expect(try folder.names(in: "mine") == ["README.md", "Templates", "bantin.yaml", "seeds"])

        let built = try Program.run("build", "--format", "json", "--strict", "-C", "mine", in: folder.path)
        #expect(built.status == 0)
        let report = try JSONSerialization.jsonObject(with: Data(built.output.utf8)) as? [String: Any]
        #expect(report?["bulletins"] as? Int == 1)
        #expect((report?["diagnostics"] as? [Any])?.count == 0, "\(built.output)")
        #expect(
            FileManager.default.fileExists(atPath: folder.at("mine/public/quang-ninh/huyen-ba-che/2020/index.html")))
    }

    @Test func `the templates are those of the program`() throws {
        #expect(try Program.run("init", "mine", "-q", in: folder.path).output == "")
        #expect(try Program.run("build", "-q", "-C", "mine", in: folder.path).status == 0)
        let own = try FolderTree(of: folder.at("mine/public"))
        try FileManager.default.removeItem(atPath: folder.at("mine/Templates"))
        #expect(try Program.run("build", "-q", "-C", "mine", in: folder.path).status == 0)
        #expect(try FolderTree(of: folder.at("mine/public")).differences(from: own) == [])
    }

    @Test func `its configuration shows every key, and each may be switched on`() throws {
        #expect(try Program.run("init", "mine", in: folder.path).status == 0)
        let text = try folder.text(of: "mine/bantin.yaml")
        let keys = text.split(separator: "\n").map { $0.drop { "# ".contains($0) } }
        for key in ConfigurationKey.allCases { #expect(keys.contains { $0.hasPrefix("\(key.rawValue):") }, "\(key)") }
        let written = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.wholeMatch(of: /# ( *[a-z_.]+:.*)/).map { String($0.1) } ?? String(line)
        }
        try folder.write(written.joined(separator: "\n"), to: "mine/bantin.yaml")
        let built = try Program.run("build", "--strict", "-C", "mine", in: folder.path)
        #expect(built.status == 0, "\(built.diagnostics)")
    }

    @Test func `an empty folder will do, also the one that it is run in`() throws {
        try folder.makeFolder("here")
        #expect(try Program.run("init", ".", in: folder.at("here")).status == 0)
        try folder.write("", to: "there/.DS_Store")
        #expect(try Program.run("-C", "there", "init", ".", in: folder.path).status == 0)
        #expect(try Program.run("init", "deep/er/mine", in: folder.path).status == 0)
        for name in ["here", "there", "deep/er/mine"] { #expect(try folder.names(in: name).contains("bantin.yaml")) }
    }

    @Test func `a folder that holds something is refused and left as it is`() throws {
        try folder.write("mine", to: "old/notes.txt")
        try folder.write("mine", to: "hidden/.notes")
        try folder.write("mine", to: "file")
        for (name, words) in [
            ("old", "old is not empty, and nothing in it is replaced; name a new folder, or an empty one"),
            ("hidden", "hidden is not empty, and nothing in it is replaced; name a new folder, or an empty one"),
            ("file", "file is not a folder; name another one"),
        ] {
            let result = try Program.run("init", name, in: folder.path)
            #expect(result.status == 2)
            #expect(result.diagnostics == "error: \(words)\n")
            #expect(result.output == "")
        }
        #expect(try FolderTree(of: folder.path).files.keys.sorted() == ["file", "hidden/.notes", "old/notes.txt"])
    }

    @Test func `where nothing can be written it ends with 3`() throws {
        try folder.write("mine", to: "file")
        let result = try Program.run("init", "file/mine", in: folder.path)
        #expect(result.status == 3)
        #expect(result.diagnostics.hasPrefix("error: cannot create "))
        #expect(try folder.names() == ["file"])
    }
}
