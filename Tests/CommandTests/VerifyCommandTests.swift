import Foundation
import TestSupport
import Testing

struct VerifyCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Huyện ủy Ba Chẽ họp\n\nNgày 14/5/2020, Huyện ủy Ba Chẽ họp.\n", to: "seeds/a.txt")
        #expect(try Program.run("build", "-q", in: folder.path).diagnostics.contains("error") == false)
    }

    @Test func `what a build has made is intact`() throws {
        let result = try Program.run("verify", in: folder.path)
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("public: "))
        #expect(result.output.contains(" intact, 0 changed, 0 missing, 0 extra (public/manifest-sha256.txt)\n"))
        #expect(try Program.run("verify", "-q", in: folder.path).output == "")
    }

    @Test(arguments: [("public", "manifest-sha256.txt"), ("seeds", "../public/du-lieu/sources-sha256.txt")])
    func `sha256sum finds what a build has made, and its sources, intact, too`(part: String, manifest: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sha256sum", "--check", "--strict", "--quiet", manifest]
        process.currentDirectoryURL = URL(filePath: folder.at(part))
        try process.run()
        Program.wait(for: process)
        #expect(process.terminationStatus == 0)
    }

    @Test func `a source that changed, is missing or extra is told`() throws {
        try folder.write("x", to: "seeds/b.txt")
        #expect(try Program.run("verify", "-q", in: folder.path).output.contains("extra: seeds/b.txt\n"))
        try FileManager.default.removeItem(atPath: folder.at("seeds/b.txt"))
        try folder.write("x", to: "seeds/a.txt")
        let result = try Program.run("verify", "-q", in: folder.path)
        #expect(result.status == 1 && result.output.contains("changed: seeds/a.txt\n"))
    }

    @Test func `what is changed, missing or extra is told`() throws {
        try folder.write("x", to: "public/404.html")
        try FileManager.default.removeItem(atPath: folder.at("public/robots.txt"))
        try folder.write("x", to: "public/nam/extra.html")
        let result = try Program.run("verify", "-q", in: folder.path)
        #expect(result.status == 1)
        #expect(
            result.output.hasPrefix(
                "changed: public/404.html\nmissing: public/robots.txt\nextra: public/nam/extra.html\npublic: "))
        let json = try Program.run("verify", "--format", "json", in: folder.path)
        #expect(json.status == 1)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let part = try #require((object["folders"] as? [[String: Any]])?.first)
        #expect(object["exit_code"] as? Int == 1)
        #expect(part["changed"] as? [String] == ["404.html"])
        #expect(part["missing"] as? [String] == ["robots.txt"])
        #expect(part["extra"] as? [String] == ["nam/extra.html"])
    }

    @Test func `a copy of the site is verified by itself`() throws {
        let copy = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: folder.at("public"), toPath: copy.at("usb"))
        #expect(try Program.run("verify", "usb", in: copy.path).status == 0)
        #expect(try Program.run("verify", copy.at("usb"), in: "/").status == 0)
        #expect(try Program.run("verify", folder.path, in: "/").status == 0)
    }

    @Test func `without a manifest, or with nonsense in it, there is nothing to compare with`() throws {
        try folder.write("nonsense\n", to: "public/manifest-sha256.txt")
        let nonsense = try Program.run("verify", in: folder.path)
        #expect(nonsense.status == 2)
        #expect(nonsense.diagnostics.hasPrefix("public/manifest-sha256.txt:1: error: this is no line of a manifest"))
        try FileManager.default.removeItem(atPath: folder.at("public/manifest-sha256.txt"))
        let none = try Program.run("verify", in: folder.path)
        #expect(none.status == 2)
        #expect(none.diagnostics.contains("there is no manifest to compare with"))
    }
}
