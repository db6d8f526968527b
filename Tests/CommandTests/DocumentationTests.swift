import Archive
import Foundation
import TestSupport
import Testing

struct DocumentationTests {
    @Test func `every command and option is documented`() throws {
        let manual = try text(of: "docs/commands.md")
        let help = try JSONDecoder().decode(
            Help.self, from: Data(Program.run("--experimental-dump-help", in: "/").output.utf8))
        let commands = help.command.subcommands ?? []
        #expect(
            commands.map(\.commandName).sorted() == [
                "build", "check", "explain", "export", "extract", "forget", "help", "init", "serve", "verify",
            ])
        for command in commands where command.commandName != "help" {
            #expect(manual.contains("## bantin \(command.commandName)"), "\(command.commandName)")
            for option in command.names { #expect(manual.contains("`\(option)"), "\(command.commandName) \(option)") }
        }
        for option in help.command.names { #expect(manual.contains(option), "\(option)") }
    }

    @Test func `every configuration key is documented, with its default`() throws {
        let manual = try text(of: "docs/configuration.md")
        for key in ConfigurationKey.allCases { #expect(manual.contains("\n| `\(key.rawValue)` |"), "\(key.rawValue)") }
        for value in [
            Configuration.fileName, Configuration.Default.source, Configuration.Default.destination,
            Configuration.Default.templates, Configuration.Default.staticFiles, Configuration.Default.pages,
            Configuration.Default.timeZone,
        ] {
            #expect(manual.contains(value), "\(value)")
        }
    }

    private func text(of path: String) throws -> String {
        String(decoding: try Repository.bytes(at: path), as: UTF8.self)
    }
}

/// What `--experimental-dump-help` of swift-argument-parser prints.
private struct Help: Decodable {
    let command: Command

    struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?
        let arguments: [Argument]?

        /// `--jobs`, `-j` …
        var names: [String] {
            (arguments ?? []).filter { $0.shouldDisplay }.flatMap { $0.names ?? [] }
                .map { ($0.kind == "long" ? "--" : "-") + $0.name }
                .filter { !["--help", "-h", "--version"].contains($0) }
        }
    }

    struct Argument: Decodable {
        let shouldDisplay: Bool
        let names: [Name]?
    }

    struct Name: Decodable {
        let kind: String
        let name: String
    }
}
