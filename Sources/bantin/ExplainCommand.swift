import Archive
import ArgumentParser
import Review

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Show a bulletin's text with every extracted fact marked.",
        discussion: """
            Below the text stand the facts with value, rule, confidence and place, then what is not known. A question \
            mark is behind the number of a doubtful fact.
            """)

    @Argument(help: ArgumentHelp("The bulletin's file.", valueName: "file"))
    var file: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder of bulletins (default: seeds).", valueName: "dir"))
    var source: String?

    @Option(help: ArgumentHelp("The configuration (default: bantin.yaml).", valueName: "file"))
    var config: String?

    @Flag(name: .shortAndLong, help: "Say nothing but errors and warnings.")
    var quiet = false

    @Option(help: "How text and facts are written.")
    var format = Format.text

    @ParentCommand var parent: Bantin
    @OptionGroup var folder: FolderOption

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, html
    }

    private var archiveFolder: String { folder.folder ?? parent.folder.folder ?? "." }

    func run() async throws {
        let (explanation, report) = explain()
        if let explanation { show(explanation) }
        Reporter(isStrict: false, isQuiet: quiet, format: .text).tell(report)
        throw ExitCode(report.exitCode())
    }

    private func explain() -> (Explanation?, BuildReport) {
        do {
            let configuration = try Configuration.load(
                folder: archiveFolder, options: ConfigurationOptions(source: source, configuration: config),
                needsSource: false)
            return ArchiveExplanation(configuration).run(file)
        } catch {
            return (nil, BuildReport(failure: error))
        }
    }

    private func show(_ explanation: Explanation) {
        let console = Console.output
        switch format {
        case .text:
            console.write(
                explanation.terminalLines(isColored: console.isColored).joined(separator: "\n") + "\n")
        case .json:
            console.write(explanation.json() + [UInt8(ascii: "\n")])
        case .html:
            console.write(explanation.html(title: file))
        }
    }
}
