import BulletinModel
import Gazetteer
import Testing

@testable import Site

/// What most tests of this target need.
enum Fixtures {
    static let terms = FactTerms()
    static let gazetteer = Result { try AdministrativeGazetteer() }

    /// The bundled strings of a language.
    static func strings(_ language: String) throws -> Strings {
        try TemplateSet(files: TemplateFile.bundled, settings: SiteSettings(language: language)).strings
    }

    static func renderer(
        _ settings: SiteSettings = SiteSettings(), _ own: [TemplateFile] = []
    ) throws -> SiteRenderer {
        try SiteRenderer(settings: settings, templates: TemplateFile.overlay(own), gazetteer: gazetteer.get())
    }

    static func catalogue(_ bulletins: [Bulletin]) throws -> Catalogue {
        Catalogue(bulletins.map(BulletinSummary.init), gazetteer: try gazetteer.get(), facts: FactSource(terms))
    }

    /// A file of the folder `Templates`, as an archive's owner brings it.
    static func own(_ path: String, _ text: String) -> TemplateFile {
        TemplateFile(path: path, bytes: Array(text.utf8), origin: "Templates/\(path)")
    }
}

/// All files of a site, by path.
struct BuiltSite {
    let files: [String: [UInt8]]
    let paths: [String]
    let diagnostics: [Diagnostic]

    init(
        _ bulletins: [Bulletin], _ settings: SiteSettings = SiteSettings(), _ own: [TemplateFile] = [],
        people: PeopleAuthority = PeopleAuthority()
    ) throws {
        let renderer = try Fixtures.renderer(settings, own)
        let plan = renderer.plan(bulletins.map(BulletinSummary.init), facts: FactSource(Fixtures.terms, people))
        var files: [String: [UInt8]] = [:]
        for (page, file) in zip(plan.pages, try renderer.render(plan.pages) { bulletins[$0] }) {
            #expect(file.path == page.path)
            files[file.path] = file.bytes
        }
        self.files = files
        paths = plan.pages.map(\.path)
        #expect(files.count == paths.count, "two pages have one path")
        diagnostics = plan.diagnostics
    }

    /// A file as text.
    func text(_ path: String) throws -> String {
        let bytes = try #require(files[path], "there is no \(path)")
        return try #require(String(validating: bytes, as: UTF8.self))
    }

    /// The only file whose path ends so.
    func only(_ suffix: String) throws -> String {
        let found = paths.filter { $0.hasSuffix(suffix) }
        #expect(found.count == 1, "\(found)")
        return try #require(found.first)
    }
}

extension BulletinSummary {
    /// With the record's own fingerprint.
    convenience init(_ bulletin: Bulletin) {
        var writer = PackedWriter()
        writer.write(bulletin)
        self.init(bulletin, record: Fingerprint(writer.bytes), terms: Fixtures.terms)
    }
}
