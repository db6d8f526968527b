import Foundation
import FoundationXML

/// An XML document as a tree, read by Foundation's parser.
final class ParsedXML: NSObject, XMLParserDelegate {
    final class Element {
        let name: String
        let attributes: [String: String]
        var children: [Element] = []
        var text = ""

        init(_ name: String, _ attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        subscript(name: String) -> [Element] { children.filter { $0.name == name } }
    }

    struct Malformed: Error {}

    private(set) var root = Element("", [:])
    private var open: [Element] = []

    static func parse(_ bytes: [UInt8]) throws -> Element {
        let document = ParsedXML()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = document
        guard parser.parse() else { throw parser.parserError ?? Malformed() }
        return document.root
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        let element = Element(name, attributes)
        if let parent = open.last { parent.children.append(element) } else { root = element }
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}
