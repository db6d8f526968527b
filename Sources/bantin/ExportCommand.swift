import Archive
import ArgumentParser

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Copy the archive, site and sources, into a BagIt bag or a ZIP file.",
        discussion: "The site is copied as it was built. Nothing that is there already is replaced.")

    @Option(help: ArgumentHelp("Make a folder that is a BagIt bag.", valueName: "dir"))
    var bagit: String?

    @Option(help: ArgumentHelp("Make a ZIP file that holds the same bag.", valueName: "file"))
    var zip: String?

    @Flag(help: "Leave out sources and configuration, which hold drafts and what was redacted.")
    var siteOnly = false

    @OptionGroup var built: BuiltSiteOptions

    @OptionGroup var jobs: JobsOption

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @ParentCommand var parent: Bantin
    @OptionGroup var folder: FolderOption

    func validate() throws {
        if bagit == nil, zip == nil { throw ValidationError("Say where to: --bagit DIR, --zip FILE, or both.") }
    }

    func run() async throws {
        do {
            let configuration = try Configuration.load(
                folder: folder.folder ?? parent.folder.folder ?? ".", options: built.options, needsSource: !siteOnly)
            let export = ArchiveExport(configuration, isPublic: siteOnly, jobs: jobs.count)
            if let bagit { tell(try await export.run(toFolder: bagit), bagit) }
            if let zip { tell(try await export.run(toZip: zip), zip) }
        } catch {
            let report = BuildReport(failure: error)
            Reporter(isStrict: false, isQuiet: quiet, format: .text).tell(report)
            throw ExitCode(report.exitCode())
        }
    }

    private func tell(_ result: ArchiveExport.Result, _ name: String) {
        if !quiet { Console.output.write("\(result.files) files, \(result.bytes) bytes: \(name)\n") }
    }
}
