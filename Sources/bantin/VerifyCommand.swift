import Archive
import ArgumentParser

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Compare every file of the site, and every source, with its hash.",
        discussion: """
            Exit codes: 0 every file is as it was; 1 files are changed, missing or extra; 2 usage, or there is no \
            manifest.
            """)

    @Argument(
        help: ArgumentHelp("An archive, or the folder of a site (default: the archive's site).", valueName: "dir"))
    var path: String?

    @OptionGroup var built: BuiltSiteOptions

    @OptionGroup var jobs: JobsOption

    @Flag(name: .shortAndLong, help: "Say nothing when every file is as it was.")
    var quiet = false

    @Option(help: "How the findings are written.")
    var format = BuildOptions.ReportFormat.text

    @ParentCommand var parent: Bantin
    @OptionGroup var folder: FolderOption

    private var archiveFolder: String { folder.folder ?? parent.folder.folder ?? "." }

    func run() async throws {
        do {
            let report = try await verification().run()
            tell(report)
            throw ExitCode(report.isIntact ? 0 : 1)
        } catch let code as ExitCode {
            throw code
        } catch {
            Reporter(isStrict: false, isQuiet: quiet, format: format).tell(BuildReport(failure: error))
            throw ExitCode(2)
        }
    }

    private func verification() throws -> ArchiveVerification {
        if let path, ArchiveVerification.isSite(path, in: archiveFolder) {
            return ArchiveVerification(site: path, in: archiveFolder, jobs: jobs.count)
        }
        let configuration = try Configuration.load(
            folder: path.map { $0.hasPrefix("/") ? $0 : "\(archiveFolder)/\($0)" } ?? archiveFolder,
            options: built.options, needsSource: false)
        return ArchiveVerification(configuration, jobs: jobs.count)
    }

    private func tell(_ report: FixityReport) {
        switch format {
        case .text:
            guard !quiet || !report.isIntact else { return }
            Console.output.write(report.lines.joined(separator: "\n") + "\n")
        case .json: Console.output.write(report.json + [UInt8(ascii: "\n")])
        }
    }
}
