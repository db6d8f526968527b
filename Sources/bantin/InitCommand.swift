import Archive
import ArgumentParser

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new archive with templates, configuration and one example.",
        discussion: "The folder must be new or empty. Exit codes: 0 done; 2 it is not; 3 could not write.")

    @Argument(help: ArgumentHelp("The folder of the new archive.", valueName: "dir"))
    var path: String

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @ParentCommand var parent: Bantin
    @OptionGroup var folder: FolderOption

    private var startFolder: String { folder.folder ?? parent.folder.folder ?? "." }

    func run() throws {
        do {
            let count = try NewArchive.make(in: path, from: startFolder)
            guard !quiet else { return }
            Console.output.write("made an archive of \(count) files in \(path); its README.md says what is what\n")
        } catch {
            let report = BuildReport(failure: error)
            Reporter(isStrict: false, isQuiet: quiet, format: .text).tell(report)
            throw ExitCode(report.exitCode())
        }
    }
}
