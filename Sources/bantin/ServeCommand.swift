import Archive
import ArgumentParser
import BulletinModel
import Preview

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Build the site, serve it on this machine, and follow every change.",
        discussion: """
            It is served until Ctrl-C. Bulletins with errors do not keep the others from being served; when a build \
            fails, the last good site stays.
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The port; 0 for any free one.", valueName: "port"))
    var port = 8080

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var bind = "127.0.0.1"

    @Flag(help: "Show the site in the browser.")
    var open = false

    @Flag(name: .customLong("no-watch"), help: "Serve the site as it is, whatever changes.")
    var isStill = false

    @ParentCommand var parent: Bantin
    @OptionGroup var folder: FolderOption
    @OptionGroup var options: BuildOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be between 0 and 65535.") }
    }

    private var archiveFolder: String { folder.folder ?? parent.folder.folder ?? "." }

    func run() async throws {
        let memory = BuildMemory(isLasting: !isStill)
        let loaded = try? options.configuration(in: archiveFolder)
        // What changes while the first build runs is built by the second.
        let watch = isStill ? nil : loaded.map { ArchiveWatch($0, file: options.config) }
        let changes = watch?.changes()
        let (report, configuration) = await BuildCommand.build(options, in: archiveFolder, memory: memory)
        guard let configuration else { throw ExitCode(report.exitCode()) }
        let feed = PreviewFeed()
        if report.outcome != .done {
            let standing = PublishedSite(folder: configuration.destination).standing
            // Nobody would build it again, or what is there is not ours to serve.
            guard watch != nil, standing != .foreign else { throw ExitCode(report.exitCode()) }
            feed.failed(report.errors)
            reporter.tell([Self.note(standing)])
        }
        if let watch, let changes {
            let live = live(feed, memory)
            Task { await live.run(configuration, after: report, watch, changes) }
        }
        try await serve(configuration, isStill ? nil : feed)
        await memory.close()
    }

    private static func note(_ standing: PublishedSite.Standing) -> Diagnostic {
        Diagnostic(
            .note, code: "serve.failed",
            message: standing == .site ? "the last good site is served meanwhile" : "there is no site to serve yet",
            advice: "what is mended is built at once")
    }

    private func serve(_ configuration: Configuration, _ feed: PreviewFeed?) async throws {
        let server = PreviewServer(
            site: PublishedSite(folder: configuration.destination), base: configuration.site.baseURL.path, host: bind,
            port: port, feed: feed)
        do {
            try await server.run { [open] address in
                Console.output.write("Serving \(configuration.destination.name) at \(address) until Ctrl-C\n")
                if open { Browser.open(address) }
            }
        } catch {
            Console.diagnostics.write("error: \(error)\n")
            throw ExitCode(2)
        }
    }

    private var reporter: Reporter {
        Reporter(
            isStrict: options.strict, isQuiet: options.quiet, isExplaining: options.explain, format: options.format)
    }

    private func live(_ feed: PreviewFeed, _ memory: BuildMemory) -> LiveBuild {
        LiveBuild(file: options.config, jobs: options.jobs.count, feed: feed, memory: memory) {
            [options, archiveFolder] in
            try options.configuration(in: archiveFolder)
        } tell: { [reporter] report, duration in
            reporter.tell(report, done: Reporter.change(report, duration))
        }
    }
}
