import ArgumentParser
import CAllocator
import Foundation

/// Archives of Vietnamese local bulletins.
@main
struct Bantin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bantin",
        abstract: "Turns a folder of raw bulletins of Vietnamese local committees into a site.",
        version: "bantin \(version)",
        subcommands: [
            BuildCommand.self, ServeCommand.self, ExtractCommand.self, ExplainCommand.self, CheckCommand.self,
            InitCommand.self, VerifyCommand.self, ForgetCommand.self, ExportCommand.self,
        ])

    static let version = "0.1.0"

    @OptionGroup var folder: FolderOption

    static func main() async {
        // A reader that goes away (`| head`) is noticed where it is written to.
        signal(SIGPIPE, SIG_IGN)
        // Asked for by scripts, again and again: half of what it would cost through the parser's reflection.
        if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
            Console.output.write(configuration.version + "\n")
            return
        }
        // What large archives need for a step is not kept for the next one.
        return_blocks_from(1 << 18)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(error)
        }
    }

    /// Says what there is to say and ends: 2 for a wrong usage, where the library would end with 64.
    private static func end(_ error: any Error) -> Never {
        let message = fullMessage(for: error)
        let code = exitCode(for: error)
        if !message.isEmpty { (code == .success ? Console.output : Console.diagnostics).write(message + "\n") }
        Foundation.exit(code == .validationFailure ? 2 : code.rawValue)
    }
}
