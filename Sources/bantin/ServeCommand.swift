import Archive
import ArgumentParser
import Preview

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Build the site and serve it on this machine.",
        discussion: "It is served until Ctrl-C. Bulletins with errors do not keep the others from being served.")

    @Option(name: .shortAndLong, help: ArgumentHelp("The port; 0 for any free one.", valueName: "port"))
    var port = 8080

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var bind = "127.0.0.1"

    @ParentCommand var parent: Bantin
    @OptionGroup var folder: FolderOption
    @OptionGroup var options: BuildOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be between 0 and 65535.") }
    }

    private var archiveFolder: String { folder.folder ?? parent.folder.folder ?? "." }

    func run() async throws {
        let (report, configuration) = await BuildCommand.build(options, in: archiveFolder)
        guard report.outcome == .done, let configuration else { throw ExitCode(report.exitCode()) }
        let server = PreviewServer(
            site: PublishedSite(folder: configuration.destination), base: configuration.site.baseURL.path, host: bind,
            port: port)
        do {
            try await server.run { address in
                Console.output.write("Serving \(configuration.destination.name) at \(address) until Ctrl-C\n")
            }
        } catch {
            Console.diagnostics.write("error: \(error)\n")
            throw ExitCode(2)
        }
    }
}
