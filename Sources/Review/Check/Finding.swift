import BulletinModel

/// Something that a person should look at, and what they can do about it.
public struct Finding: Hashable, Sendable {
    /// An error keeps something out of the site.
    public var severity: Diagnostic.Severity
    /// What it is about.
    public var group: FindingGroup
    /// Short and stable, e.g. `title.missing`.
    public var code: String
    /// The file to look at, by the name that diagnostics have for it; nil when it is about no file.
    public var file: String?
    /// Counted from 1.
    public var line: Int?
    /// What was found, one sentence without a full stop.
    public var message: String
    /// What to do, one sentence without a full stop.
    public var advice: String?
    /// What to write, and where.
    public var correction: Correction?

    init(
        _ group: FindingGroup, _ code: String, severity: Diagnostic.Severity = .warning, file: String?,
        line: Int? = nil, _ message: String, advice: String? = nil, correction: Correction? = nil
    ) {
        self.severity = severity
        self.group = group
        self.code = code
        self.file = file
        self.line = line
        self.message = message
        self.advice = advice
        self.correction = correction
    }
}

/// Lines of YAML for a sidecar or for front matter. They take the place of what stands there for the same key.
public struct Correction: Hashable, Sendable {
    /// `seeds/a.yaml`, or `seeds/a.md` for its front matter.
    public var file: String
    /// Without a line feed at the end: `period: "2019-05"`.
    public var yaml: String
    /// Whether a value is only a place to be filled in.
    public var isBlank: Bool

    init(_ file: String, _ yaml: String, isBlank: Bool = false) {
        self.file = file
        self.yaml = yaml
        self.isBlank = isBlank
    }

    /// The keys that it writes.
    var keys: Set<String> {
        let lines = yaml.split(separator: "\n").filter { $0.first?.isLetter ?? false }
        return Set(lines.map { String($0.prefix { $0 != ":" }) })
    }
}

/// What findings are about, from the worst on.
public enum FindingGroup: String, Hashable, Sendable, CaseIterable {
    case unpublished = "Not published"
    case metadata = "Sidecars and front matter"
    case title = "Titles"
    case date = "Dates"
    case locality = "Localities"
    case conflicts = "Title and text contradict each other"
    case figures = "Figures that jump by powers of ten"
    case duplicates = "The same text twice"
    case similar = "Nearly the same text twice"
    case links = "Links that lead nowhere"
    case text = "Texts that look odd"
    case months = "Missing months"
    case overrides = "Sidecars that say nothing new"
    case files = "Files"

    /// From 0, the worst first.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Finding {
    /// What the build would say of a file, among the findings.
    public init(_ diagnostic: Diagnostic) {
        let group: FindingGroup =
            switch diagnostic.code.prefix(while: { $0 != "." }) {
            case "metadata": .metadata
            case "link": .links
            case "source" where diagnostic.code == "source.lone-sidecar": .metadata
            case "source" where diagnostic.severity != .error: .files
            default: diagnostic.severity == .error ? .unpublished : .text
            }
        self.init(
            group, diagnostic.code, severity: diagnostic.severity, file: diagnostic.file, line: diagnostic.line,
            diagnostic.message, advice: diagnostic.advice)
    }
}
