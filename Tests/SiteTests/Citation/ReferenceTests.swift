import BulletinModel
import TestSupport
import Testing

@testable import Site

struct ReferenceTests {
    private let full = BulletinReference(
        SampleBulletins.full(), title: "Hội nghị 100% & {nhiều} \\ thứ_khác #1 $2 ~^",
        folder: "quang-ninh/huyen-ba-che/2020/hop/",
        archive: "Kho bản tin", url: "https://example.org/quang-ninh/huyen-ba-che/2020/hop/")

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// A bulletin of which little is known.
    private var bare: BulletinReference {
        var bulletin = SampleBulletins.plain("x", date: "2019-05")
        bulletin.source.url = "javascript:alert(1)"
        return BulletinReference(bulletin, title: "Giao ban", folder: "2019/x/", archive: "Kho", url: nil)
    }

    @Test func `writes one sentence`() throws {
        let dates = DateWords(strings: try Fixtures.strings("vi"))
        #expect(
            text(PlainReference.write(full, dates))
                == "Minh An, Thu Hà. “Hội nghị 100% & {nhiều} \\ thứ_khác #1 $2 ~^”. Cổng thông tin, 05/5/2020. "
                + "Kho bản tin. https://example.org/quang-ninh/huyen-ba-che/2020/hop/")
        #expect(text(PlainReference.write(bare, dates)) == "“Giao ban”. Tháng 5/2019. Kho.")
    }

    @Test func `writes BibTeX`() {
        #expect(
            text(BibTeXReference.write(full)) == """
                @misc{huyen-ba-che-2020-hop,
                  author = {{Minh An} and {Thu Hà}},
                  title = {{Hội nghị 100\\% \\& \\textbraceleft{}nhiều\\textbraceright{} \\textbackslash{} thứ\\_khác \\#1 \\$2 \\textasciitilde{}\\textasciicircum{}}},
                  year = {2020},
                  month = may,
                  day = {5},
                  publisher = {Cổng thông tin},
                  howpublished = {Kho bản tin},
                  url = {https://example.org/quang-ninh/huyen-ba-che/2020/hop/},
                  urldate = {2024-03-01},
                  language = {vietnamese},
                  note = {SHA-256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef}
                }
                """)
        #expect(
            text(BibTeXReference.write(bare)) == """
                @misc{bantin-2019-x,
                  title = {{Giao ban}},
                  year = {2019},
                  month = may,
                  howpublished = {Kho},
                  language = {vietnamese},
                  note = {SHA-256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef}
                }
                """)
    }

    @Test func `writes RIS`() {
        #expect(
            text(RISReference.write(full)) == """
                TY  - ELEC
                AU  - Minh An
                AU  - Thu Hà
                TI  - Hội nghị 100% & {nhiều} \\ thứ_khác #1 $2 ~^
                T2  - Kho bản tin
                PB  - Cổng thông tin
                PY  - 2020
                DA  - 2020/05/05/
                Y2  - 2024/03/01/
                UR  - https://example.org/quang-ninh/huyen-ba-che/2020/hop/
                LA  - vi
                N1  - SHA-256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                ER  - \("")
                """)
        #expect(text(RISReference.write(bare)).contains("\nPY  - 2019\nDA  - 2019/05//\nLA"))
    }

    @Test func `writes CSL-JSON`() throws {
        let value = try JSONValue(parsing: CSLReference.write(full))
        guard case .array(let items) = value, case .object(let members) = items.first else {
            Issue.record("\(value)")
            return
        }
        var json = JSONWriter()
        json.write(
            .array(members.filter { ["issued", "accessed", "author", "type"].contains($0.name) }.map { $0.value }))
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == "[\"webpage\",[{\"literal\":\"Minh An\"},{\"literal\":\"Thu Hà\"}],"
                + "{\"date-parts\":[[2020,5,5]]},{\"date-parts\":[[2024,3,1]]}]")
    }

    @Test func `names the office where no person is named`() {
        var bulletin = SampleBulletins.full()
        bulletin.byline = Byline(authors: [], agency: "Trung tâm TT&VH")
        let reference = BulletinReference(bulletin, title: "A", folder: "a/", archive: "Kho", url: nil)
        #expect(text(BibTeXReference.write(reference)).contains("author = {{Trung tâm TT\\&VH}}"))
        #expect(reference.url == "https://example.org/tin/77?a=1&b=2")
    }

    @Test("keeps to its form whatever a record holds", arguments: 1...40)
    func keepsForm(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var bulletin = Bulletin.generated(using: &generator)
        bulletin.byline = Byline(authors: [NastyText.string(using: &generator)], agency: nil)
        bulletin.source.publisher = NastyText.string(using: &generator) + "\r\nER  - \u{2028}x"
        let reference = BulletinReference(
            bulletin, title: NastyText.string(using: &generator) + "}{", folder: "a/b/", archive: "Kho\nTY  - X",
            url: nil)
        let bibTeX = text(BibTeXReference.write(reference))
        var depth = 0
        for scalar in bibTeX.unicodeScalars {
            if scalar == "{" { depth += 1 }
            if scalar == "}" { depth -= 1 }
            #expect(depth >= 0)
        }
        #expect(depth == 0)
        let lines = text(RISReference.write(reference)).split(whereSeparator: \.isNewline)
        #expect(lines.allSatisfy { $0.dropFirst(2).hasPrefix("  - ") && $0.prefix(2).allSatisfy(\.isASCII) })
        #expect(lines.count { $0.hasPrefix("ER  - ") } == 1 && lines.count { $0.hasPrefix("TY  - ") } == 1)
        _ = try JSONValue(parsing: CSLReference.write(reference))
    }

    @Test func `a page offers all forms to copy and tells them to reference managers`() throws {
        let settings = SiteSettings(baseURL: SiteAddress("https://example.org/kho/"))
        let site = try BuiltSite([SampleBulletins.full()], settings)
        let page = try ParsedPage(site.text(try site.only("ky/index.html")))
        #expect(page.count(of: "pre") == 4)
        for words in ["Văn bản thuần Minh An, Thu Hà. “", "BibTeX @misc{", "RIS TY - ELEC", "CSL-JSON [{"] {
            #expect(page.words.contains(words), "\(words)")
        }
        var metas: [String: [String]] = [:]
        for tag in page.tags where tag.name == "meta" {
            guard let name = tag.attributes["name"], let content = tag.attributes["content"] else { continue }
            metas[name, default: []].append(content)
        }
        #expect(metas["citation_title"] == ["BAN THƯỜNG VỤ HUYỆN ỦY HỌP PHIÊN THƯỜNG KỲ"])
        #expect(metas["citation_author"] == ["Minh An", "Thu Hà"])
        #expect(metas["citation_publication_date"] == ["2020-05-05"])
        #expect(metas["DC.coverage"] == ["Huyện Ba Chẽ", "Tỉnh Quảng Ninh"])
        #expect(metas["DC.identifier"] == metas["citation_public_url"])
        #expect(metas["DC.identifier"]?.first?.hasPrefix("https://example.org/kho/quang-ninh/") == true)
    }
}
