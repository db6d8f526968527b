import Archive
import ArgumentParser

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site of an archive.",
        discussion: """
            Exit codes: 0 done; 1 done, but with errors in some documents, which are listed while everything else is \
            published; 2 usage or configuration; 3 could not write.
            """)

    @ParentCommand var parent: Bantin
    @OptionGroup var folder: FolderOption
    @OptionGroup var options: BuildOptions

    private var archiveFolder: String { folder.folder ?? parent.folder.folder ?? "." }

    func run() async throws {
        let report = await Self.build(options, in: archiveFolder).report
        throw ExitCode(report.exitCode(isStrict: options.strict))
    }

    /// Builds and tells what became of it; the configuration is nil when there is none to work with.
    static func build(
        _ options: BuildOptions, in folder: String, memory: BuildMemory = BuildMemory()
    ) async -> (report: BuildReport, configuration: Configuration?) {
        let reporter = Reporter(
            isStrict: options.strict, isQuiet: options.quiet, isExplaining: options.explain, format: options.format)
        do {
            let configuration = try options.configuration(in: folder)
            let progress = options.quiet ? nil : ProgressPrinter()
            var build = try options.buildOptions()
            build.tellsWritten = options.explain
            let report = await ArchiveBuild(configuration, build, memory: memory) { progress?.tell($0) }.run()
            progress?.end()
            reporter.tell(report, done: Reporter.summary(report, destination: configuration.destination.name))
            return (report, configuration)
        } catch {
            let report = BuildReport(failure: error)
            reporter.tell(report)
            return (report, nil)
        }
    }
}
