import BulletinModel
import Extraction
import Foundation
import FrontMatter
import Gazetteer
import MarkdownRendering
import SearchIndex
import Site

/// Made-up bulletins in every form that a step begins with.
struct Samples: Sendable {
    let extractor: Extractor
    let renderer: SiteRenderer
    let raw: [RawBulletin]
    let bulletins: [Bulletin]
    let markdown: [[UInt8]]
    let packed: [[UInt8]]
    let scalars: [[Unicode.Scalar]]
    let documents: [SearchDocument]
    /// The three files of each bulletin.
    let pages: [[SitePlan.Page]]
    let frontPage: [SitePlan.Page]

    var count: Int { bulletins.count }

    struct Missing: Error, CustomStringConvertible {
        let folder: String
        var description: String { "no bulletins in \(folder): run Benchmarks/blocks, which makes them" }
    }

    /// From the folder that BANTIN_SAMPLES names.
    init() throws {
        let folder = ProcessInfo.processInfo.environment["BANTIN_SAMPLES"] ?? ""
        let paths = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".txt") }.sorted()
        guard !paths.isEmpty else { throw Missing(folder: folder) }
        let gazetteer = try AdministrativeGazetteer()
        let extractor = try Extractor(gazetteer: gazetteer)
        var (raw, bulletins): ([RawBulletin], [Bulletin]) = ([], [])
        for path in paths {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
            let source = RawBulletin(
                id: String(path.dropLast(4)), path: path, bytes: bytes, sha256: String(repeating: "0", count: 64))
            guard case .bulletin(let bulletin) = extractor.extract(source) else { continue }
            raw.append(source)
            bulletins.append(bulletin)
        }
        packed = bulletins.map { bulletin in
            var writer = PackedWriter()
            writer.write(bulletin)
            return writer.bytes
        }
        let terms = FactTerms()
        let summaries = zip(bulletins, packed).map { BulletinSummary($0, record: Fingerprint($1), terms: terms) }
        renderer = try SiteRenderer(settings: SiteSettings(), gazetteer: gazetteer)
        let plan = renderer.plan(summaries, facts: FactSource(terms))
        let pagesBySource = Dictionary(grouping: plan.pages) { $0.source ?? "" }
        pages = bulletins.map { pagesBySource[$0.source.path] ?? [] }
        frontPage = plan.pages.filter { $0.path == "index.html" }
        markdown = bulletins.map(MarkdownDocument.write)
        scalars = raw.map { Array(String(decoding: $0.bytes, as: UTF8.self).unicodeScalars) }
        documents = bulletins.map { bulletin in
            SearchDocument(
                bulletin, address: bulletin.id, title: bulletin.title ?? "", year: bulletin.date?.lastDay.year,
                article: CommonMark.plainText(bulletin.bodyMarkdown), places: [])
        }
        self.extractor = extractor
        self.raw = raw
        self.bulletins = bulletins
    }
}
