import Archive
import ArgumentParser

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Print records, one JSON object a line.",
        discussion: """
            Without files or folders, the records of the archive's source folder. With --stdin, those of the bulletins \
            that come as lines of JSON: {"path", "text" or "base64", "url", "publisher", "retrieved"}.
            """)

    @Argument(help: ArgumentHelp("Files, or folders with bulletins.", valueName: "file-or-dir"))
    var paths: [String] = []

    @Flag(help: "Read bulletins from standard input, one JSON object a line.")
    var stdin = false

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder of bulletins (default: seeds).", valueName: "dir"))
    var source: String?

    @Option(help: ArgumentHelp("The configuration (default: bantin.yaml).", valueName: "file"))
    var config: String?

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @OptionGroup var jobs: JobsOption

    @Flag(name: .shortAndLong, help: "Say nothing but errors and warnings.")
    var quiet = false

    @ParentCommand var parent: Bantin
    @OptionGroup var folder: FolderOption

    func validate() throws {
        guard stdin, !paths.isEmpty || source != nil else { return }
        throw ValidationError("--stdin reads standard input: no files, folders or --source beside it.")
    }

    private var archiveFolder: String { folder.folder ?? parent.folder.folder ?? "." }

    func run() async throws {
        let reporter = Reporter(isStrict: strict, isQuiet: quiet, format: .text)
        let report = await extract(reporter)
        reporter.tell(report)
        throw ExitCode(report.exitCode(isStrict: strict))
    }

    private func extract(_ reporter: Reporter) async -> BuildReport {
        do {
            let configuration = try Configuration.load(
                folder: archiveFolder, options: ConfigurationOptions(source: source, configuration: config),
                needsSource: paths.isEmpty && !stdin)
            if stdin {
                return await StreamExtraction(configuration, jobs: jobs.count).run {
                    Console.output.write($0)
                } tell: {
                    reporter.tell([$0])
                }
            }
            return await ArchiveExtraction(configuration, jobs: jobs.count).run(paths) { Console.output.write($0) }
        } catch {
            return BuildReport(failure: error)
        }
    }
}
