import Archive
import ArgumentParser

struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Say nothing any more at the addresses of a bulletin that was taken away.",
        discussion: "The next build takes its pages away. The reason stays in permalinks.tsv.")

    @Argument(help: ArgumentHelp("The bulletin's id.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("Why it is to be forgotten.", valueName: "text"))
    var reason: String

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @ParentCommand var parent: Bantin
    @OptionGroup var folder: FolderOption

    func validate() throws {
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason must say something.") }
    }

    func run() throws {
        do {
            let paths = try ForgetBulletin(archive: folder.folder ?? parent.folder.folder ?? ".")
                .run(id, reason: reason)
            if !quiet { Console.output.write(paths.map { "forgotten: \($0)\n" }.joined()) }
        } catch {
            let report = BuildReport(failure: error)
            Reporter(isStrict: false, isQuiet: quiet, format: .text).tell(report)
            throw ExitCode(report.exitCode())
        }
    }
}
