import Archive
import ArgumentParser
import Foundation

/// What `build` and `serve` can be told.
struct BuildOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("The folder of bulletins (default: seeds).", valueName: "dir"))
    var source: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the site goes (default: public).", valueName: "dir"))
    var destination: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where the site will be published: https://example.org/archive/.", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("The configuration (default: bantin.yaml).", valueName: "file"))
    var config: String?

    @Flag(help: "Do everything anew, also what the last build has done.")
    var force = false

    @Flag(help: "Say of each written file why it was written.")
    var explain = false

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @OptionGroup var jobs: JobsOption

    @Flag(name: .shortAndLong, help: "Say nothing but errors and warnings.")
    var quiet = false

    @Option(help: "How the report is written.")
    var format = ReportFormat.text

    enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func configuration(in folder: String) throws(ConfigurationFailure) -> Configuration {
        try Configuration.load(
            folder: folder,
            options: ConfigurationOptions(
                source: source, destination: destination, baseURL: baseURL, configuration: config))
    }

    /// `environment` may say what day it is.
    func buildOptions(
        in environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(ConfigurationFailure) -> ArchiveBuild.Options {
        ArchiveBuild.Options(
            jobs: jobs.count, isForced: force,
            day: try ArchiveBuild.Options.day(sourceDateEpoch: environment["SOURCE_DATE_EPOCH"]))
    }
}

/// Where a site that was built and its sources are.
struct BuiltSiteOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("The folder of bulletins (default: seeds).", valueName: "dir"))
    var source: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the site is (default: public).", valueName: "dir"))
    var destination: String?

    @Option(help: ArgumentHelp("The configuration (default: bantin.yaml).", valueName: "file"))
    var config: String?

    var options: ConfigurationOptions {
        ConfigurationOptions(source: source, destination: destination, configuration: config)
    }
}

/// The archive folder, which stands before the command or behind it.
struct FolderOption: ParsableArguments {
    @Option(
        name: .customShort("C"), help: ArgumentHelp("Run as if started in this folder (default: .).", valueName: "dir"))
    var folder: String?
}

/// How much is done at a time.
struct JobsOption: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("How many things to do at a time (default: one per core).", valueName: "n"))
    var jobs: Int?

    var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    }
}
