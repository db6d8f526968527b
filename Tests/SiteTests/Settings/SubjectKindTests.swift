import BulletinModel
import TestSupport
import Testing

@testable import Site

struct SubjectKindTests {
    private static let bulletins = [SampleBulletins.full(), SampleBulletins.plain("b", locality: nil)]

    @Test(arguments: SubjectKind.allCases) func `what is left out has no pages, and no page lists it`(
        kind: SubjectKind
    ) throws {
        let all = try BuiltSite(Self.bulletins)
        let site = try BuiltSite(Self.bulletins, SiteSettings(subjects: Set(SubjectKind.allCases).subtracting([kind])))
        let gone = all.paths.filter { $0.hasPrefix(kind.folder) || $0 == "api/v1/\(kind.rawValue).json" }
        #expect(gone.count > 2)
        #expect(Set(all.paths).subtracting(site.paths) == Set(gone) && site.paths.count == all.paths.count - gone.count)
        for path in site.paths where path.hasSuffix(".html") || path.hasSuffix(".txt") || path.hasSuffix(".opml") {
            #expect(try !site.text(path).contains("/" + kind.folder), "\(path)")
        }
        #expect(try !site.text("api/v1/index.json").contains("/\(kind.rawValue).json"))
    }

    @Test func `without any, the front page has no empty list of them`() throws {
        for (subjects, isThere) in [(Set(SubjectKind.allCases), true), ([.topics], true), ([], false)] {
            let page = try BuiltSite(Self.bulletins, SiteSettings(subjects: subjects)).text("index.html")
            #expect(page.contains("<h2>Tra cứu</h2>") == isThere)
            #expect(!page.contains("<ul class=\"units\">\n</ul>"))
        }
    }

    @Test func `bulletins keep their facts and their relations without pages of them`() throws {
        let bulletin = SampleBulletins.full()
        let (all, none) = (try BuiltSite([bulletin]), try BuiltSite([bulletin], SiteSettings(subjects: [])))
        let path = try none.only("phien-thuong-ky/index.html")
        let names = bulletin.people.map(\.name) + bulletin.documents.compactMap(\.id) + bulletin.topics
        #expect(names.count > 3)
        for name in names { #expect(try none.text(path).contains(name), "\(name)") }
        for format in ["index.json", "index.md"] {
            let file = path.replacing("index.html", with: format)
            #expect(try all.text(file) == none.text(file))
        }
    }
}
