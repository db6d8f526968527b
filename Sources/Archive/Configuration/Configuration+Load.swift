import BulletinModel
import Extraction
import Gazetteer
import Site

/// Something that keeps a build from beginning: a wrong option, a wrong configuration, a folder that is not there.
public struct ConfigurationFailure: Error, Hashable, Sendable {
    /// At least one error.
    public let diagnostics: [Diagnostic]

    init(diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    init(_ code: String, file: String? = nil, _ message: String, advice: String? = nil) {
        self.init(diagnostics: [Diagnostic(.error, code: code, file: file, message: message, advice: advice)])
    }
}

extension Configuration {
    /// The configuration of an archive folder, which may be a relative path: defaults, then `bantin.yaml`, then options.
    ///
    /// Who does not read the source folder does not need it to be there.
    public static func load(
        folder: String, options: ConfigurationOptions = ConfigurationOptions(), needsSource: Bool = true
    ) throws(ConfigurationFailure) -> Configuration {
        var checks = Checks()
        let folder = try checks.folder(folder)
        let file = checks.file(options.configuration, in: folder)
        func path(_ option: String?, _ located: ConfigurationFile.Located?, _ standard: String) -> ArchivePath {
            ArchivePath(option ?? located?.value ?? standard, in: folder)
        }
        let redactions = checks.redactions(in: folder)
        var configuration = Configuration(
            folder: folder,
            source: path(options.source, file.source, Default.source),
            destination: path(options.destination, file.destination, Default.destination),
            templates: path(nil, file.templates, Default.templates),
            staticFiles: path(nil, file.staticFiles, Default.staticFiles),
            pages: path(nil, file.pages, Default.pages),
            timeZone: file.timeZone ?? Default.timeZone,
            site: SiteSettings(file, baseURL: checks.address(options.baseURL)),
            publishers: checks.publishers(file.publishers), people: checks.people(in: folder, redactions),
            redactions: redactions, showsDifferences: file.showsDifferences ?? false,
            languagePosition: file.language.map { checks.position($0) })
        configuration.site.pages = checks.pages(configuration.pages)
        if needsSource { checks.source(configuration.source, options.source, file.source) }
        checks.destination(configuration, options.destination, file.destination)
        checks.named(configuration.templates, file.templates, Default.templates)
        checks.named(configuration.pages, file.pages, Default.pages)
        checks.named(configuration.staticFiles, file.staticFiles, Default.staticFiles)
        checks.staticFiles(configuration, file.staticFiles)
        guard checks.diagnostics.isEmpty else { throw ConfigurationFailure(diagnostics: checks.diagnostics) }
        return configuration
    }
}

extension SiteSettings {
    fileprivate init(_ file: ConfigurationFile, baseURL: SiteAddress?) {
        self.init(title: file.title, description: file.description, baseURL: baseURL ?? file.baseURL)
        if let language = file.language { self.language = language.value }
        if let pageSize = file.pageSize { self.pageSize = pageSize }
        if let feedLength = file.feedLength { self.feedLength = feedLength }
        (webSubHub, contactEmail, oaiGateway) = (file.webSubHub, file.contactEmail, file.oaiGateway)
        (license, licenseURL) = (file.license, file.licenseURL)
        if let csvHasMark = file.csvHasMark { self.csvHasMark = csvHasMark }
        if let formats = file.formats { self.formats = formats }
        if let subjects = file.subjects { self.subjects = subjects }
        if let feeds = file.feeds { self.feeds = feeds }
        menu = file.menu
    }
}

/// What only the disk can tell of a configuration, and where the fault stands.
private struct Checks {
    private(set) var diagnostics: [Diagnostic] = []
    private var fileName = Configuration.fileName

    /// Without an archive folder there is nothing else to judge.
    mutating func folder(_ path: String) throws(ConfigurationFailure) -> String {
        if let folder = try? realPath(path), (try? FileStatus(of: folder).kind) == .folder { return folder }
        report("there is no folder \(path)", "give the folder of an archive")
        throw ConfigurationFailure(diagnostics: diagnostics)
    }

    mutating func file(_ option: String?, in folder: String) -> ConfigurationFile {
        let path = ArchivePath(option ?? Configuration.fileName, in: folder)
        fileName = path.name
        do throws(SystemError) {
            let descriptor = try FileDescriptor(reading: path.absolute)
            let bytes = try descriptor.bytes(count: descriptor.status.size)
            let (file, found) = ConfigurationReader.read(bytes, file: path.name)
            diagnostics += found
            return file
        } catch  where option == nil && error.code == SystemError.notFound {
            return ConfigurationFile()
        } catch {
            report("cannot \(error.operation) it: \(error.reason)", nil, file: path.name)
            return ConfigurationFile()
        }
    }

    mutating func address(_ option: String?) -> SiteAddress? {
        guard let option else { return nil }
        if let address = SiteAddress(option) { return address }
        report("--base-url: \(option) is no address of a site", "give the whole of it: https://example.org/")
        return nil
    }

    mutating func source(_ path: ArchivePath, _ option: String?, _ located: ConfigurationFile.Located?) {
        if (try? FileStatus(of: path.absolute).kind) == .folder { return }
        let isStandard = option == nil && located == nil
        report(
            "there is no folder \(path.name)",
            isStandard
                ? "put the bulletins there, name another with --source, or run in an archive's folder"
                : "the bulletins are looked for in it",
            at: option == nil ? located : nil)
    }

    mutating func destination(
        _ configuration: Configuration, _ option: String?, _ located: ConfigurationFile.Located?
    ) {
        let (path, source) = (configuration.destination, configuration.source)
        let archive = ArchivePath(configuration.folder, in: "/")
        let position = option == nil ? located : nil
        if path.contains(source) || path.contains(archive) {
            report(
                "the site cannot go to \(path.name), which holds the archive's own files",
                "name a folder of its own", at: position)
        } else if source.contains(path) {
            report(
                "the site cannot go to \(path.name), which is inside the source folder", "name a folder outside of it",
                at: position)
        }
    }

    /// A folder that need not be there must be when another one is named.
    mutating func named(_ path: ArchivePath, _ located: ConfigurationFile.Located?, _ standard: String) {
        guard let located, located.value != standard, (try? FileStatus(of: path.absolute).kind) != .folder else {
            return
        }
        report("there is no folder \(path.name)", "make it, or leave the key out", at: located)
    }

    /// The site would be copied into itself, or be taken for something that is to be copied.
    mutating func staticFiles(_ configuration: Configuration, _ located: ConfigurationFile.Located?) {
        let (path, destination) = (configuration.staticFiles, configuration.destination)
        guard isThere(path.absolute), path.contains(destination) || destination.contains(path) else { return }
        report(
            "the files of \(path.name) cannot be copied into the site, since one is inside the other",
            "name a folder of its own", at: located)
    }

    /// The gazetteer is asked only when there is something to ask.
    mutating func publishers(_ publishers: [WrittenPublisher]) -> PublisherTable {
        guard !publishers.isEmpty else { return PublisherTable() }
        do throws(GazetteerError) {
            let (table, found) = PublisherTable.make(
                publishers, file: fileName, gazetteer: try AdministrativeGazetteer())
            diagnostics += found
            return table
        } catch {
            report("\(error)", nil)
            return PublisherTable()
        }
    }

    mutating func people(in folder: String, _ redactions: Redactions) -> PeopleAuthority {
        guard let bytes = bytes(Configuration.peopleName, in: folder) else { return PeopleAuthority() }
        do {
            let (people, found) = try PeopleFile.read(bytes, file: Configuration.peopleName, redactions) {
                try AdministrativeGazetteer()
            }
            diagnostics += found
            return people
        } catch {
            report("\(error)", nil)
            return PeopleAuthority()
        }
    }

    mutating func redactions(in folder: String) -> Redactions {
        guard let bytes = bytes(Redactions.fileName, in: folder) else { return Redactions() }
        let (redactions, found) = RedactionsFile.read(bytes, file: Redactions.fileName)
        diagnostics += found
        return Redactions(redactions)
    }

    mutating func pages(_ folder: ArchivePath) -> [OwnPage] {
        guard isThere(folder.absolute) else { return [] }
        do throws(SystemError) {
            let (pages, found) = try OwnPagesFolder.read(folder)
            diagnostics += found
            return pages
        } catch {
            report("cannot \(error.operation) it: \(error.reason)", nil, file: folder.name)
            return []
        }
    }

    /// Of a file that need not be there.
    private mutating func bytes(_ name: String, in folder: String) -> [UInt8]? {
        do throws(SystemError) {
            let descriptor = try FileDescriptor(reading: "\(folder)/\(name)")
            return try descriptor.bytes(count: descriptor.status.size)
        } catch  where error.code == SystemError.notFound {
            return nil
        } catch {
            report("cannot \(error.operation) it: \(error.reason)", nil, file: name)
            return nil
        }
    }

    func position(_ located: ConfigurationFile.Located) -> Configuration.Position {
        .init(file: fileName, line: located.line, column: located.column)
    }

    private mutating func report(
        _ message: String, _ advice: String?, file: String? = nil, at located: ConfigurationFile.Located? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                .error, code: "config.value", file: located == nil ? file : fileName, line: located?.line,
                column: located?.column, message: message, advice: advice))
    }
}
