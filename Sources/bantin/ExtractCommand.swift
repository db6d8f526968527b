import Archive
import ArgumentParser

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Print records, one JSON object a line.",
        discussion: "Without files or folders, the records of the archive's source folder.")

    @Argument(help: ArgumentHelp("Files, or folders with bulletins.", valueName: "file-or-dir"))
    var paths: [String] = []

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

    private var archiveFolder: String { folder.folder ?? parent.folder.folder ?? "." }

    func run() async throws {
        let report = await extract()
        Reporter(isStrict: strict, isQuiet: quiet, format: .text).tell(report)
        throw ExitCode(report.exitCode(isStrict: strict))
    }

    private func extract() async -> BuildReport {
        do {
            let configuration = try Configuration.load(
                folder: archiveFolder, options: ConfigurationOptions(source: source, configuration: config),
                needsSource: paths.isEmpty)
            return await ArchiveExtraction(configuration, jobs: jobs.count).run(paths) { Console.output.write($0) }
        } catch {
            return BuildReport(failure: error)
        }
    }
}
