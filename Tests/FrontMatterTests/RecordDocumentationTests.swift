import BulletinModel
import Foundation
import FrontMatter
import TestSupport
import Testing

struct RecordDocumentationTests {
    @Test("docs/record.md names every key and every choice of the record, of front matter and of sidecars")
    func namesEveryKey() throws {
        let page = String(decoding: try Repository.bytes(at: "docs/record.md"), as: UTF8.self)
        var names: Set = ["aliases", "draft"]
        for seed in UInt64(0)..<100 {
            var generator = SeededGenerator(seed: seed)
            let json = Bulletin.generated(using: &generator).json()
            names.formUnion(keys(in: try JSONSerialization.jsonObject(with: Data(json))))
        }
        names.formUnion(DateBasis.allCases.map(\.rawValue))
        names.formUnion(Event.PartOfDay.allCases.map(\.rawValue) + Event.YearBasis.allCases.map(\.rawValue))
        names.formUnion(Body.Kind.allCases.map(\.rawValue) + Body.Level.allCases.map(\.rawValue))
        names.formUnion(Locality.Era.allCases.map(\.rawValue) + Locality.Basis.allCases.map(\.rawValue))
        names.formUnion(Figure.Kind.allCases.map(\.rawValue) + Figure.Qualifier.allCases.map(\.rawValue))
        #expect(names.count > 90)
        for name in names.sorted() {
            #expect(page.contains("`\(name)`"), "\(name)")
        }
    }

    @Test("the example of docs/record.md is read without complaint and written alike")
    func readsExample() throws {
        let page = String(decoding: try Repository.bytes(at: "docs/record.md"), as: UTF8.self)
        let start = try #require(page.firstRange(of: "```yaml\n")).upperBound
        let end = try #require(page[start...].firstRange(of: "```")).lowerBound
        let (file, diagnostics) = MarkdownDocument.read(Array(page[start..<end].utf8), file: "record.md")
        #expect(diagnostics.isEmpty)
        let source = Source(path: "a.txt", sha256: "0", bytes: 1, encoding: "utf-8", mediaType: "text/plain")
        var bulletin = Bulletin(id: "", source: source).applying(try #require(file).fields)
        bulletin.bodyMarkdown = try #require(file).body
        var lines = String(decoding: MarkdownDocument.write(bulletin), as: UTF8.self).split(separator: "\n")
        lines.removeAll { $0 == "source:" || $0.hasPrefix("  ") && !$0.hasPrefix("  - ") && !$0.hasPrefix("    ") }
        #expect(lines == page[start..<end].split(separator: "\n"))
    }

    private func keys(in value: Any) -> Set<String> {
        if let object = value as? [String: Any] {
            return object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys(in: $1)) }
        }
        return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(keys(in: $1)) }
    }
}
