import BulletinModel
import Testing
import Yams

@testable import Site

struct BundledStringsTests {
    private static let templates = TemplateFile.bundled.filter { $0.path.hasSuffix(".mustache") }

    private func keys(_ language: String) throws -> Set<String> {
        let file = try #require(TemplateFile.bundled(at: "strings/\(language).yaml"))
        let node = try #require(try Yams.compose(yaml: String(decoding: file.bytes, as: UTF8.self)))
        return Set(try #require(node.mapping).keys.compactMap(\.string))
    }

    @Test func `all languages have the same entries`() throws {
        let vietnamese = try keys("vi")
        #expect(vietnamese == (try keys("en")))
        #expect(vietnamese.count > 80)
    }

    @Test func `every entry is used by the program or by a template`() throws {
        var used = Set(StringKey.allCases.map(\.rawValue))
        for file in Self.templates {
            let nodes = try TemplateParser.nodes(of: String(decoding: file.bytes, as: UTF8.self))
            used.formUnion(nodes.strings.map(\.text))
        }
        #expect(try keys("vi") == used)
    }

    @Test("templates hold no words of any language", arguments: templates)
    func noWords(file: TemplateFile) throws {
        let nodes = try TemplateParser.nodes(of: String(decoding: file.bytes, as: UTF8.self))
        let words = Self.visibleText(of: nodes).filter(\.isLetter)
        #expect(words.isEmpty, "\(file.path): \(words)")
    }

    /// What is left of a template without its tags: those of Mustache and those of HTML.
    private static func visibleText(of nodes: [TemplateNode]) -> String {
        var text = ""
        func add(_ nodes: [TemplateNode]) {
            for node in nodes {
                switch node {
                case .text(let words): text += words
                case .section(_, _, let inner): add(inner)
                case .variable, .partial, .comment: break
                }
            }
        }
        add(nodes)
        var isInTag = false
        return String(
            text.filter { character in
                if character == "<" { isInTag = true }
                defer { if character == ">" { isInTag = false } }
                return !isInTag
            })
    }
}
