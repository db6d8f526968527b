import BulletinModel

/// The templates of a site, read, checked and ready to render.
struct TemplateSet: Sendable {
    /// By the names of templates.
    private let pages: [String: CompiledTemplate]
    /// The files that a template of pages is made of, itself first, by its name.
    let files: [String: [String]]
    /// Of every file that pages read, by its path; all texts of the language are `strings`.
    let fingerprints: [String: Fingerprint]
    let strings: Strings
    let names: SiteNames
    /// The styles, icons and scripts, copied as they are.
    let assets: [TemplateFile]

    /// Reads `*.mustache`, `partials/*.mustache` and the strings of the language; other files are assets when they lie
    /// in `styles`, `icons` or `scripts`, and nothing to us elsewhere.
    init(files: [TemplateFile], settings: SiteSettings) throws(TemplateErrors) {
        let language = settings.language
        var diagnostics: [Diagnostic] = []
        var templates: [String: ParsedTemplate] = [:]
        for file in files where file.path.hasSuffix(".mustache") {
            switch Self.parse(file) {
            case .success(let template): templates[file.path] = template
            case .failure(let diagnostic): diagnostics.append(contentsOf: diagnostic.diagnostics)
            }
        }
        let used = Set(templates.values.flatMap { $0.nodes.strings.map(\.text) })
        let stringFiles = Self.stringFiles(files, language)
        if stringFiles.isEmpty { diagnostics.append(Self.noStrings(files, language)) }
        var reader = StringsReader(usedByTemplates: used)
        let strings =
            stringFiles.isEmpty
            ? nil
            : reader.read(
                language: language, files: stringFiles,
                pattern: TemplateFile.bundled(at: "strings/\(language).yaml")
                    ?? TemplateFile.bundled(at: "strings/vi.yaml"))
        diagnostics += reader.diagnostics
        if let strings { diagnostics += Self.unknownStrings(templates, strings) }
        if diagnostics.isEmpty { diagnostics = Self.check(templates) }
        guard diagnostics.isEmpty, let strings else { throw TemplateErrors(diagnostics) }

        self.strings = strings
        assets = files.filter { file in
            Self.assetFolders.contains { file.path.hasPrefix($0) } && !file.path.hasSuffix(".mustache")
        }
        names = SiteNames(settings, strings)
        self.files = Self.files(of: templates)
        var fingerprints = templates.mapValues { Fingerprint($0.file.bytes) }
        for asset in assets { fingerprints[asset.path] = Fingerprint(asset.bytes) }
        fingerprints["strings"] = stringFiles.reduce(into: Fingerprint()) { $0.add($1.bytes) }
        self.fingerprints = fingerprints
        pages = Self.compile(templates, names.constants.merging(strings.constants) { name, _ in name })
    }

    /// Where files lie that are copied as they are, both here and in the site.
    private static let assetFolders = ["styles/", "icons/", "scripts/"]

    /// A page as UTF-8.
    func render(_ template: PageTemplate, _ page: some TemplateValue) -> [UInt8] {
        pages[template.name]?.render(page) ?? []
    }

    /// The bytes of a style, an icon or a script.
    func asset(_ path: String) -> [UInt8] { assets.first { $0.path == path }?.bytes ?? [] }

    private static func parse(_ file: TemplateFile) -> Result<ParsedTemplate, TemplateErrors> {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            let diagnostic = Diagnostic(
                .error, code: "template.encoding", file: file.origin, message: "the file is not UTF-8",
                advice: "save it as UTF-8")
            return .failure(TemplateErrors([diagnostic]))
        }
        do {
            return .success(ParsedTemplate(file: file, nodes: try TemplateParser.nodes(of: text)))
        } catch {
            let diagnostic = Diagnostic(
                .error, code: "template.syntax", file: file.origin, line: error.line, column: error.column,
                message: error.message, advice: error.advice)
            return .failure(TemplateErrors([diagnostic]))
        }
    }

    /// The bundled strings of the language and, on top, the archive's own.
    private static func stringFiles(_ files: [TemplateFile], _ language: String) -> [TemplateFile] {
        let path = "strings/\(language).yaml"
        let own = files.filter { $0.path == path }
        let bundled = TemplateFile.bundled(at: path).map { [$0] } ?? []
        return bundled.filter { !own.contains($0) } + own
    }

    private static func noStrings(_ files: [TemplateFile], _ language: String) -> Diagnostic {
        let known = files.map(\.path).filter { $0.hasPrefix("strings/") && $0.hasSuffix(".yaml") }
            .map { $0.dropFirst("strings/".count).dropLast(".yaml".count) }
        return Diagnostic(
            .error, code: "strings.language", message: "there are no strings for the language ‘\(language)’",
            advice: "add Templates/strings/\(language).yaml, or take one of \(known.joined(separator: ", "))")
    }

    private static func unknownStrings(_ templates: [String: ParsedTemplate], _ strings: Strings) -> [Diagnostic] {
        templates.values.flatMap { template in
            template.nodes.strings.filter { strings.texts[$0.text] == nil }.map { name in
                let nearest = Spelling.nearest(to: name.text, among: strings.texts.keys.sorted())
                return Diagnostic(
                    .error, code: "template.string", file: template.file.origin, line: name.line, column: name.column,
                    message: "the language ‘\(strings.language)’ has no text ‘\(name.text)’ that stands for itself",
                    advice: nearest.map { "did you mean ‘\($0)’?" }
                        ?? "add it to Templates/strings/\(strings.language).yaml")
            }
        }
    }

    private static func check(_ templates: [String: ParsedTemplate]) -> [Diagnostic] {
        var checker = TemplateChecker(templates: templates)
        var diagnostics: [Diagnostic] = []
        for page in PageFamilies.templates {
            if let template = templates[page.path] {
                checker.check(template, page.schema)
            } else {
                diagnostics.append(
                    Diagnostic(
                        .error, code: "template.missing", message: "the template \(page.path) is missing",
                        advice: "add it to Templates"))
            }
        }
        let names = PageFamilies.templates.map(\.name)
        for (path, template) in templates where !path.contains("/") {
            let name = String(path.dropLast(".mustache".count))
            guard !names.contains(name) else { continue }
            let nearest = Spelling.nearest(to: name, among: names)
            diagnostics.append(
                Diagnostic(
                    .error, code: "template.unknown", file: template.file.origin,
                    message: "no kind of page is called ‘\(name)’",
                    advice: nearest.map { "did you mean ‘\($0).mustache’?" } ?? "put partials into Templates/partials"))
        }
        return diagnostics + checker.diagnostics
    }

    private static func files(of templates: [String: ParsedTemplate]) -> [String: [String]] {
        var files: [String: [String]] = [:]
        for page in PageFamilies.templates {
            var found = [page.path]
            var next = 0
            while next < found.count {
                for partial in templates[found[next]]?.nodes.partials ?? [] {
                    let path = "partials/\(partial.text).mustache"
                    if !found.contains(path) { found.append(path) }
                }
                next += 1
            }
            files[page.name] = found
        }
        return files
    }

    private static func compile(
        _ templates: [String: ParsedTemplate], _ constants: [String: Markup]
    ) -> [String: CompiledTemplate] {
        let compiler = TemplateCompiler(templates: templates, constants: constants)
        var compiled: [String: CompiledTemplate] = [:]
        for page in PageFamilies.templates {
            compiled[page.name] = templates[page.path].map { compiler.compile($0, page.schema) }
        }
        return compiled
    }
}
