import Archive
import ArgumentParser
import Review

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "List what a person should review, the worst first.",
        discussion: """
            Exit codes: 0 done, whatever was found; 1 errors in some documents, or warnings with --strict; 2 usage or \
            configuration.
            """)

    @Argument(
        help: ArgumentHelp(
            "A folder of bulletins, or another archive (default: the archive's source folder).", valueName: "dir"))
    var path: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder of bulletins (default: seeds).", valueName: "dir"))
    var source: String?

    @Option(help: ArgumentHelp("The configuration (default: bantin.yaml).", valueName: "file"))
    var config: String?

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @OptionGroup var jobs: JobsOption

    @Flag(name: .shortAndLong, help: "Say nothing but errors and warnings.")
    var quiet = false

    @Option(help: "How the findings are written.")
    var format = BuildOptions.ReportFormat.text

    @ParentCommand var parent: Bantin
    @OptionGroup var folder: FolderOption

    private var archiveFolder: String { folder.folder ?? parent.folder.folder ?? "." }

    func run() async throws {
        do {
            let options = ConfigurationOptions(source: source, configuration: config)
            let (configuration, path) = try Configuration.load(folder: archiveFolder, part: path, options: options)
            let progress = quiet ? nil : ProgressPrinter()
            let review = try await ArchiveCheck(configuration, jobs: jobs.count) { progress?.tell($0) }.run(path)
            progress?.end()
            tell(quiet ? review.withoutNotes : review)
            throw ExitCode(review.exitCode(isStrict: strict))
        } catch let code as ExitCode {
            throw code
        } catch {
            let report = BuildReport(failure: error)
            Reporter(isStrict: strict, isQuiet: quiet, format: format).tell(report)
            throw ExitCode(report.exitCode(isStrict: strict))
        }
    }

    private func tell(_ review: ArchiveReview) {
        let console = Console.output
        switch format {
        case .text:
            console.write(review.terminalLines(isColored: console.isColored).joined(separator: "\n") + "\n")
        case .json:
            console.write(review.json(exitCode: review.exitCode(isStrict: strict)) + [UInt8(ascii: "\n")])
        }
    }
}
