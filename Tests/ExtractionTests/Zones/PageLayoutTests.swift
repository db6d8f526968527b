import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Extraction

/// Page heads and tails as portals, newspapers and readers' software print them: `Fixtures/pages/NAME.page`. Fields
/// stand above `---`, below it lines as `t| ` title, `l| ` lead, `c| ` caption, `a| ` article, `-| ` anything else.
@Suite struct PageLayoutTests {
    struct Layout: Sendable, CustomTestStringConvertible {
        let name: String
        var testDescription: String { name }

        func parts() throws -> (fields: [String: String], lines: [(kind: Character, text: String)]) {
            let path = "Tests/ExtractionTests/Fixtures/pages/\(name)"
            let lines = try String(decoding: Repository.bytes(at: path), as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
            let border = try #require(lines.firstIndex(of: "---"))
            var fields: [String: String] = [:]
            for line in lines[..<border] {
                let pair = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                if pair.count == 2 { fields[pair[0]] = pair[1] }
            }
            let page = lines[(border + 1)...].filter { !$0.isEmpty }.map { line in
                (line.first ?? "-", String(line.dropFirst(3)))
            }
            return (fields, page)
        }
    }

    static let layouts: [Layout] = Rules.made {
        let folder = Repository.root.appending(path: "Tests/ExtractionTests/Fixtures/pages")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".page") }.sorted().map { Layout(name: $0) }
    }

    @Test(arguments: layouts)
    func `a page's text and its posting are told from its furniture`(layout: Layout) throws {
        let (fields, lines) = try layout.parts()
        let source = lines.map(\.text).joined(separator: "\n") + "\n"
        let bulletin = try Records.bulletin(source)
        #expect(bulletin.published?.description ?? "" == fields["published"] ?? "")
        #expect(bulletin.section ?? "" == fields["section"] ?? "")
        #expect(bulletin.byline?.authors.joined(separator: ", ") ?? "" == fields["authors"] ?? "")
        #expect(bulletin.byline?.agency ?? "" == fields["agency"] ?? "")

        let zoned = Rules.zoner.zones(of: clean(source))
        for (line, zone) in zip(lines, zoned.zones) {
            let found: Character =
                switch zone {
                case .title: "t"
                case .lead: "l"
                case .caption: "c"
                case .article, .letterhead, .signature: "a"
                default: "-"
                }
            let isImage = line.text.hasSuffix(".jpg")
            #expect(found == line.kind || isImage, "\(line.text)")
        }
    }
}
