import BulletinModel
import Extraction
import Gazetteer
import Review

/// What a person should look at in an archive, or in a part of it.
public struct ArchiveCheck: Sendable {
    private let configuration: Configuration
    private let jobs: Int
    private let tell: @Sendable (BuildEvent) -> Void

    /// A check that does at most `jobs` things at a time.
    public init(
        _ configuration: Configuration, jobs: Int, progress: @escaping @Sendable (BuildEvent) -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.jobs = jobs
        tell = progress
    }

    /// The review of the source folder, or of a folder or file whose path begins in the archive folder. What lies
    /// elsewhere is not compared with it. Drafts are looked at for their keys only.
    public func run(_ path: String? = nil) async throws -> ArchiveReview {
        tell(.began(.list, total: nil))
        let sources = try ArchiveExtraction.sources(path.map { [$0] } ?? [], configuration)
        tell(.finished(.list, count: sources.files.count))
        let maker = try RecordMaker(configuration, gazetteer: AdministrativeGazetteer())
        tell(.began(.extract, total: sources.files.count))
        let files = try await Parallel.map(sources.files, jobs: jobs) { source in
            defer { tell(.advanced(.extract, by: 1)) }
            return CheckedFile(source.file, in: source.folder, maker)
        }
        tell(.finished(.extract, count: files.count))
        let links = try await brokenLinks(files, sources, maker, isWhole: path == nil)
        let checked = files.indices.filter { files[$0].review != nil }
        let folder = sources.files.first?.folder ?? configuration.source
        let twins = RecordList(files.map(\.record), folder: folder).diagnostics
        let found = files.reduce(into: Set()) { $0.formUnion($1.redactions) }
        let unused = path == nil ? configuration.redactions.unused(besides: found) : []
        return ArchiveReview(
            checked.compactMap { files[$0].review }, diagnostics: sources.diagnostics + twins + links + unused
        ) {
            index in
            let source = sources.files[checked[index]]
            let stage = ExtractionStage(reader: SourceReader(folder: source.folder), maker: maker)
            return stage.read(source.file).document?.bulletin
        }
    }
}

extension ArchiveCheck {
    /// Reads all once more when there are links: addresses depend on titles, dates and places of all bulletins.
    private func brokenLinks(
        _ files: [CheckedFile], _ sources: ArchiveExtraction.NamedSources, _ maker: RecordMaker, isWhole: Bool
    ) async throws -> [Diagnostic] {
        let own = configuration.site
        let hasOwn = isWhole && !(own.pages.isEmpty && own.menu.isEmpty)
        guard hasOwn || files.contains(where: { !$0.links.isEmpty }) else { return [] }
        let records = try await Parallel.map(sources.files, jobs: jobs) { source in
            var record = ExtractionStage(reader: SourceReader(folder: source.folder), maker: maker)
                .record(of: source.file)
            record.bulletin?.bodyMarkdown = ""
            record.bulletin?.evidence = []
            return record
        }
        let review = try LinkReview(configuration, RecordList(records, folder: configuration.source)) { maker }
        let links = zip(files, sources.files).flatMap { file, source in
            file.record.bulletin.map { bulletin in
                review.diagnostics(
                    of: file.links, id: bulletin.id, path: source.file.path,
                    file: source.folder.name(of: source.file.path))
            } ?? []
        }
        return links + (hasOwn ? review.diagnostics(of: own) : [])
    }
}

/// What is kept of one file while the others are read.
private struct CheckedFile: Sendable {
    /// With no more of the record than its id.
    let record: ExtractedRecord
    /// nil when there is nothing to publish.
    let review: DocumentReview?
    /// Those that a person wrote.
    let links: [LocalLink]
    let redactions: Set<Redaction>

    init(_ file: SourceFile, in folder: ArchivePath, _ maker: RecordMaker) {
        let reader = SourceReader(folder: folder)
        var (record, document) = ExtractionStage(reader: reader, maker: maker).read(file)
        let warnings = Set(document?.bulletin.warnings.map(\.code) ?? [])
        // The review says better what extraction warns of; what a key of another generator does not do is no finding, nor
        // is a draft.
        let known = warnings.union(["metadata.ignored-key", "source.draft"])
        record.diagnostics.removeAll { known.contains($0.code) }
        review =
            record.bulletin == nil ? nil : document.map { DocumentReview($0.reviewed(file, reader, maker.extractor)) }
        links = record.bulletin == nil ? [] : document?.links(maker.extractor) ?? []
        redactions = document?.redactions ?? []
        record.bulletin = record.bulletin.map { Bulletin(id: $0.id, source: $0.source) }
        self.record = record
    }
}

extension ReadDocument {
    /// With its text, and with its title and the rest of it read by themselves.
    fileprivate func reviewed(_ file: SourceFile, _ reader: SourceReader, _ extractor: Extractor) -> ReviewedDocument {
        let text = text(extractor)
        let isOwnSidecar = file.mediaType == "text/markdown" && !overrides.hasSidecar
        return ReviewedDocument(
            file: reader.name(of: file), sidecar: reader.name(of: isOwnSidecar ? file : file.sidecar),
            bulletin: bulletin, found: found, text: text, written: overrides.places,
            halves: halves(text, extractor))
    }

    /// Of an article that was read from plain text no character is markup.
    fileprivate func links(_ extractor: Extractor) -> [LocalLink] {
        guard raw.mediaType == "text/markdown" || overrides.places["body_markdown"] != nil,
            bulletin.bodyMarkdown.utf8.contains(UInt8(ascii: "]"))
        else { return [] }
        return LocalLink.all(in: bulletin.bodyMarkdown, source: text(extractor))
    }

    private func halves(
        _ text: [Unicode.Scalar], _ extractor: Extractor
    ) -> (title: Bulletin, text: Bulletin)? {
        guard raw.mediaType == "text/plain", let title = found.title,
            let evidence = found.evidence.first(where: { $0.field == "/title" && $0.start < $0.end })
        else { return nil }
        // A title leaves the year to the date beside it.
        let day = bulletin.published?.day ?? bulletin.date?.lastDay
        let head = title + (day.map { "\n\n\($0.day)/\($0.month)/\($0.year)\n" } ?? "\n")
        guard let alone = extractor.identify(raw, text: Array(head.unicodeScalars)),
            !TitleClaims(title: alone, found: found).isEmpty
        else { return nil }
        var rest = text
        for index in evidence.start..<evidence.end where rest[index] != "\n" { rest[index] = " " }
        return extractor.identify(raw, text: rest).map { (alone, $0) }
    }
}

extension Extractor {
    /// What would be found if this were the text.
    fileprivate func identify(_ raw: RawBulletin, text: [Unicode.Scalar]) -> Bulletin? {
        var raw = raw
        raw.bytes = []
        raw.bytes.reserveCapacity(text.count * 2)
        for scalar in text {
            if scalar.isASCII {
                raw.bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                raw.bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return identify(raw)
    }
}
