import BulletinModel
import Extraction
import Gazetteer
import Site

/// A build of an archive: from the folder of bulletins to the site in its place.
public struct ArchiveBuild: Sendable {
    private let configuration: Configuration
    private let jobs: Int
    private let tell: @Sendable (BuildEvent) -> Void

    /// A build that does at most `jobs` things at a time.
    public init(
        _ configuration: Configuration, jobs: Int, progress: @escaping @Sendable (BuildEvent) -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.jobs = jobs
        tell = progress
    }

    /// Builds the site and puts it in place. What is wrong with single documents is told and does not stop the rest.
    public func run() async -> BuildReport {
        do {
            let site = try SiteUpdate(of: configuration.destination, jobs: jobs)
            let gazetteer = try AdministrativeGazetteer()
            let templates = try TemplateFolder.read(configuration)
            let renderer = try SiteRenderer(
                settings: configuration.site, templates: templates, gazetteer: gazetteer)
            let sources = try list()
            let maker = try RecordMaker(configuration, gazetteer: gazetteer)
            let records = try await extract(sources.files, with: maker)
            let plan = plan(records.bulletins, with: renderer)
            let paths = OutputPath.sort(plan.pages.map(\.path))
            let files = try await render(paths.good.map { plan.pages[$0] }, with: renderer, into: site)
            let published = try publish(site, files)
            return BuildReport(
                bulletins: records.bulletins.count, files: files,
                diagnostics: (sources.diagnostics + records.diagnostics + diagnostics(of: plan) + paths.diagnostics
                    + published).condensed())
        } catch {
            return BuildReport(failure: error)
        }
    }

    private func list() throws -> SourceList {
        tell(.began(.list, total: nil))
        let list = try SourceLister.list(configuration.source)
        tell(.finished(.list, count: list.files.count))
        return list
    }

    private func extract(_ files: [SourceFile], with maker: RecordMaker) async throws -> RecordList {
        tell(.began(.extract, total: files.count))
        let stage = ExtractionStage(reader: SourceReader(folder: configuration.source), maker: maker)
        let records = try await Parallel.map(files, jobs: jobs) { file in
            defer { tell(.advanced(.extract, by: 1)) }
            return stage.record(of: file)
        }
        tell(.finished(.extract, count: files.count))
        return RecordList(records, folder: configuration.source)
    }

    private func plan(_ bulletins: [Bulletin], with renderer: SiteRenderer) -> SitePlan {
        tell(.began(.plan, total: nil))
        let plan = renderer.plan(bulletins)
        tell(.finished(.plan, count: plan.pages.count))
        return plan
    }

    /// What the plan says of sources, with the names that people know them by: the site knows no folder.
    private func diagnostics(of plan: SitePlan) -> [Diagnostic] {
        plan.diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.file = diagnostic.file.map(configuration.source.name(of:))
            return diagnostic
        }
    }

    /// Each page is written as soon as it is rendered: no more than `jobs` of them are in memory.
    private func render(
        _ pages: [SitePlan.Page], with renderer: SiteRenderer, into site: SiteUpdate
    ) async throws -> [WrittenFile] {
        tell(.began(.render, total: pages.count))
        do {
            let files = try await Parallel.map(pages, jobs: jobs) { page in
                defer { tell(.advanced(.render, by: 1)) }
                return try site.write(renderer.render(page))
            }
            tell(.finished(.render, count: files.count))
            return files
        } catch {
            site.discard()
            throw error
        }
    }

    private func publish(_ site: SiteUpdate, _ files: [WrittenFile]) throws -> [Diagnostic] {
        tell(.began(.publish, total: nil))
        do {
            let outcome = try site.publish(.whole)
            site.settle()
            tell(.finished(.publish, count: files.count))
            return outcome.diagnostics
        } catch {
            site.discard()
            throw error
        }
    }
}
