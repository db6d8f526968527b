import Foundation
import TestSupport
import Testing

@testable import Archive

/// Repositories that somebody else has made.
struct GitHistoryTests {
    private let folder: TemporaryFolder
    private let repository: GitRepository
    private static let environment = ProcessInfo.processInfo.environment

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("seeds")
        repository = try GitRepository(in: folder.path)
    }

    private func history(_ environment: [String: String] = environment) throws -> GitHistory {
        try GitHistory(GitCommand(about: folder.at("seeds"), environment))
    }

    /// Every content of the history, by path and as text; contents that are missing are `?`.
    private func contents(_ history: GitHistory) throws -> Set<String> {
        var found: Set<String> = []
        try history.read(history.contents().list) { content, answer in
            if case .content(let bytes) = answer {
                found.insert("\(content.path): \(String(decoding: bytes, as: UTF8.self))")
            } else {
                found.insert("\(content.path): ?")
            }
        }
        return found
    }

    @Test func `every content of the folder is found, also of merged branches, and nothing beside it`() throws {
        try folder.write("a", to: "seeds/a.txt")
        try folder.write("other", to: "b.txt")
        try repository.commit(".")
        try repository.git("checkout", "-q", "-b", "side")
        try folder.write("side", to: "seeds/a.txt")
        try repository.commit()
        try repository.git("checkout", "-q", "main")
        try folder.write("c", to: "seeds/2020/c.md")
        try folder.write("d", to: "seeds/d.yaml")
        try repository.commit()
        try repository.git("merge", "-q", "-s", "ours", "-m", "x", "side")
        let history = try history()
        #expect(try contents(history) == ["a.txt: a", "a.txt: side", "2020/c.md: c"])
        #expect(try self.history().fingerprint == history.fingerprint)
        try folder.write("e", to: "seeds/e.txt")
        #expect(try self.history().fingerprint == history.fingerprint)
        try repository.commit()
        #expect(try self.history().fingerprint != history.fingerprint)
    }

    @Test func `no name of a file does harm`() throws {
        let names = [
            "-rf.txt", "--help.txt", "a\n0123456789012345678901234567890123456789 b.txt", "$(touch x).txt", ";a.txt",
            "Tên có dấu.txt",
        ]
        for (index, name) in names.enumerated() { try folder.write("\(index)", to: "seeds/\(name)") }
        let invalid = Array("\(folder.path)/seeds/".utf8) + [0xFF, 0x2E, 0x74, 0x78, 0x74]
        let file = invalid.map(CChar.init(bitPattern:)) + [0]
        let stream = try #require(fopen(file, "w"))
        fputs("x", stream)
        fclose(stream)
        try repository.commit()
        let found = try contents(try history())
        #expect(
            found == [
                "-rf.txt: 0", "--help.txt: 1", "$(touch x).txt: 3", ";a.txt: 4", "Tên có dấu.txt: 5", "\u{FFFD}.txt: x",
            ])
    }

    @Test func `nothing that a repository names is run`() throws {
        let (marker, script) = (folder.at("marker"), folder.at("script"))
        try folder.write("#!/bin/sh\ntouch '\(marker)'\ncat \"$@\"\n", to: "script")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        try folder.write("a", to: "seeds/a.txt")
        try folder.write("*.txt diff=x filter=x\n", to: "seeds/.gitattributes")
        try repository.commit()
        // A repository that has lost an object, and says where it could be fetched.
        try folder.write("b", to: "seeds/b.txt")
        let lost = try repository.git("hash-object", "-w", "seeds/b.txt").dropLast()
        try repository.commit()
        try FileManager.default.removeItem(atPath: folder.at(".git/objects/\(lost.prefix(2))/\(lost.dropFirst(2))"))
        for key in [
            "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy",
            "core.alternateRefsCommand", "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.smudge",
            "filter.x.clean", "pager.rev-list", "pager.cat-file", "gpg.program", "credential.helper", "alias.rev-list",
            "alias.cat-file", "uploadpack.packObjectsHook", "remote.origin.uploadpack",
        ] {
            try repository.git("config", key, script)
        }
        try repository.git("config", "log.showSignature", "true")
        try repository.git("config", "core.hooksPath", folder.path)
        try repository.git("config", "core.repositoryFormatVersion", "1")
        try repository.git("config", "extensions.partialClone", "origin")
        try repository.git("config", "remote.origin.promisor", "true")
        for address in ["ext::\(script) %S", "ssh://example.invalid/x", "file://\(folder.path)/.git"] {
            try repository.git("config", "remote.origin.url", address)
            try? FileManager.default.removeItem(atPath: marker)
            let before = try FolderTree(of: folder.path)
            // It may fail, and does no more.
            let found = try? contents(try history())
            #expect(found == nil || found == ["a.txt: a"])
            #expect((try? history().contents())?.isWhole != true)
            #expect(!FileManager.default.fileExists(atPath: marker), "\(address)")
            #expect(try FolderTree(of: folder.path).differences(from: before) == [])
        }
    }

    @Test func `a bare repository in the archive is not entered, and a broken one is told`() throws {
        try repository.git("clone", "-q", "--bare", folder.path, folder.at("seeds/x.git"))
        let command = try GitCommand(about: folder.at("seeds/x.git"), Self.environment)
        let failure = #expect(throws: GitCommand.Failure.self) { try GitHistory(command) }
        #expect(failure?.reason.contains("bare repository") == true)
        try folder.write("[core\n", to: ".git/config")
        let broken = #expect(throws: GitCommand.Failure.self) { try history() }
        #expect(broken?.reason.contains("config") == true)
    }

    @Test func `variables of git's own, as a hook has them, are not passed on`() throws {
        try folder.write("a", to: "seeds/a.txt")
        try repository.commit()
        let hook = Self.environment.merging([
            "GIT_DIR": "/nowhere", "GIT_WORK_TREE": "/nowhere", "GIT_INDEX_FILE": "/nowhere",
            "GIT_TRACE": folder.at("trace"),
        ]) { $1 }
        #expect(try contents(try history(hook)) == ["a.txt: a"])
        #expect(!FileManager.default.fileExists(atPath: folder.at("trace")))
    }

    @Test func `a program that says nothing is ended, and what it says on the side does not stop it`() throws {
        func command(_ script: String, patience: Double = 60) throws -> GitCommand {
            try folder.write("#!/bin/sh\n\(script)\n", to: "bin/git")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.at("bin/git"))
            return try GitCommand(about: folder.path, ["PATH": "\(folder.at("bin")):/usr/bin:/bin"], patience: patience)
        }
        func reason(_ command: GitCommand) -> String? {
            do throws(GitCommand.Failure) {
                _ = try command.output([])
                return nil
            } catch {
                return error.reason
            }
        }
        #expect(reason(try command("exec sleep 600", patience: 0.2)) == "git does not answer")
        let loud = try command("head -c 300000 /dev/zero >&2; echo a")
        #expect(try loud.output([]) == Array("a\n".utf8))
        let failing = try command("printf 'warning: z\\nfatal: \\033[1mx\\ny\\n' >&2; exit 3")
        #expect(reason(failing) == "fatal:  [1mx")
        #expect(reason(try command("exit 3")) == "git ended with 3")
    }

    @Test(arguments: [1, 2, 7, 1000])
    func `answers are read in pieces of any size`(size: Int) {
        let large = 10 * 1024 * 1024 + 1
        let printed =
            Array("aa blob 3\na\nb\nbb missing\ncc tree 2\nxy\ndd blob 0\n\nee blob \(size == 1000 ? large : 5)\n".utf8)
            + [UInt8](repeating: 0, count: size == 1000 ? large : 5) + Array("\nff blob 1\nc\n".utf8)
        var parser = GitContentParser()
        var answers: [GitContentParser.Answer] = []
        for start in stride(from: 0, to: printed.count, by: size) {
            parser.add(printed[start..<min(start + size, printed.count)])
            while let answer = parser.next() { answers.append(answer) }
        }
        let fifth = size == 1000 ? GitContentParser.Answer.unsuitable : .content([0, 0, 0, 0, 0])
        #expect(
            answers == [
                .content(Array("a\nb".utf8)), .missing, .unsuitable, .content([]), fifth, .content(Array("c".utf8)),
            ])
    }
}
