import BulletinModel
import Extraction
import Gazetteer

/// The records of an archive, or of files and folders that somebody names, without a site.
public struct ArchiveExtraction: Sendable {
    private let configuration: Configuration
    private let jobs: Int

    /// An extraction that does at most `jobs` things at a time.
    public init(_ configuration: Configuration, jobs: Int) {
        self.configuration = configuration
        self.jobs = jobs
    }

    /// Gives each record as a line of JSON with its line feed, in the order of the files, until `emit` says that nobody
    /// listens any more. Without paths it is the source folder; paths begin in the archive folder.
    public func run(_ paths: [String], emit: ([UInt8]) -> Bool) async -> BuildReport {
        do {
            var list = try Self.sources(paths, configuration)
            let maker = try RecordMaker(configuration, gazetteer: AdministrativeGazetteer())
            var report = BuildReport(outcome: .done, diagnostics: list.diagnostics)
            while !list.files.isEmpty {
                // A batch at a time, so that memory does not grow with the archive.
                let batch = Array(list.files.prefix(256))
                list.files.removeFirst(batch.count)
                let records = try await Parallel.map(batch, jobs: jobs) { source in
                    ExtractionStage(reader: SourceReader(folder: source.folder), maker: maker)
                        .record(of: source.file)
                }
                for record in records {
                    report.diagnostics += record.diagnostics
                    guard let bulletin = record.bulletin else { continue }
                    guard emit(bulletin.json() + [UInt8(ascii: "\n")]) else { return report }
                    report.bulletins += 1
                }
            }
            report.diagnostics = report.diagnostics.condensed()
            return report
        } catch {
            return BuildReport(failure: error)
        }
    }

    struct NamedSources {
        var files: [(folder: ArchivePath, file: SourceFile)] = []
        var diagnostics: [Diagnostic] = []
    }

    static func sources(
        _ paths: [String], _ configuration: Configuration
    ) throws(ConfigurationFailure) -> NamedSources {
        var sources = NamedSources()
        let paths = paths.isEmpty ? [configuration.source] : paths.map { ArchivePath($0, in: configuration.folder) }
        for path in paths {
            guard let kind = try? FileStatus(of: path.absolute).kind else {
                throw ConfigurationFailure("extract.missing", "there is no file or folder \(path.name)")
            }
            let inside = configuration.source.path(of: path)
            if kind == .folder {
                let list = try SourceLister.list(path)
                sources.diagnostics += list.diagnostics
                sources.files += list.files.map { file in
                    guard let inside else { return (path, file) }
                    return (
                        configuration.source, SourceFile(path: inside.isEmpty ? file.path : "\(inside)/\(file.path)")
                    )
                }
            } else {
                sources.files.append(configuration.located(path))
            }
        }
        return sources
    }
}

extension Configuration {
    /// A file by the folder that its id begins in: the source folder for what lies there, else its own.
    func located(_ path: ArchivePath) -> (folder: ArchivePath, file: SourceFile) {
        if let inside = source.path(of: path) { return (source, SourceFile(path: inside)) }
        let (folder, name) = path.split
        return (folder, SourceFile(path: name))
    }
}
