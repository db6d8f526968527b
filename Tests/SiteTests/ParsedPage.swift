import Testing

/// A page of HTML as a stream of tags and texts, strict about what it takes: every element closed in order, but for cells,
/// rows and descriptions, which HTML closes by itself; every value of an attribute between double quotes, no `<` or stray
/// `&` in text.
struct ParsedPage {
    struct Tag {
        let name: String
        let attributes: [String: String]
        var isClosed = false
    }

    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    private(set) var tags: [Tag] = []
    /// The words outside of tags, with references resolved, in order.
    private(set) var texts: [String] = []

    /// What ends elements that need no end of their own; the end of what they are in does, too.
    private static let closed: [String: Set<String>] = [
        "p": ["p"], "td": ["td", "th", "tr"], "th": ["td", "th", "tr"], "tr": ["tr"], "dd": ["dd", "dt"],
    ]
    private static let voidElements: Set<String> = ["meta", "link", "br", "img", "hr", "input"]

    init(_ html: String) throws {
        var open: [String] = []
        var rest = Array(html.unicodeScalars)[...]
        func take(until end: Unicode.Scalar) throws -> String {
            guard let index = rest.firstIndex(of: end) else { throw Problem(description: "no \(end) to the end") }
            defer { rest = rest[(index + 1)...] }
            return String(String.UnicodeScalarView(rest[..<index]))
        }
        while let first = rest.first {
            if first != "<" {
                let end = rest.firstIndex(of: "<") ?? rest.endIndex
                texts.append(try Self.unescaped(String(String.UnicodeScalarView(rest[..<end]))))
                rest = rest[end...]
                continue
            }
            rest = rest.dropFirst()
            if rest.first == "!" {
                let declaration = try take(until: ">")
                guard declaration == "!DOCTYPE html" else { throw Problem(description: "<\(declaration)>") }
            } else if rest.first == "/" {
                let name = try take(until: ">").dropFirst()
                while let last = open.last, last != name, Self.closed[last] != nil { open.removeLast() }
                guard open.popLast() == String(name) else { throw Problem(description: "</\(name)> closes nothing") }
            } else {
                let tag = try Self.tag(&rest)
                while let last = open.last, Self.closed[last]?.contains(tag.name) == true { open.removeLast() }
                tags.append(tag)
                if !Self.voidElements.contains(tag.name), !tag.isClosed { open.append(tag.name) }
                // What stands in a script is no text of the page.
                if tag.name == "script" { _ = rest.firstIndex(of: "<").map { rest = rest[$0...] } }
            }
        }
        guard open.isEmpty else { throw Problem(description: "\(open) not closed") }
    }

    /// All values of an attribute, in order.
    func values(of attribute: String, in names: Set<String>? = nil) -> [String] {
        tags.filter { names?.contains($0.name) ?? true }.compactMap { $0.attributes[attribute] }
    }

    func count(of name: String) -> Int { tags.count { $0.name == name } }

    /// The words of the page, blanks and lines joined.
    var words: String { texts.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private static func tag(_ rest: inout ArraySlice<Unicode.Scalar>) throws -> Tag {
        func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || scalar == "-"
        }
        func name() throws -> String {
            let name = rest.prefix(while: isNamePart)
            guard !name.isEmpty else { throw Problem(description: "no name at \(Array(rest.prefix(20)))") }
            rest = rest[name.endIndex...]
            return String(String.UnicodeScalarView(name))
        }
        let element = try name()
        var attributes: [String: String] = [:]
        while true {
            if rest.first == ">" {
                rest = rest.dropFirst()
                return Tag(name: element, attributes: attributes)
            }
            // An element of SVG may close itself.
            if rest.starts(with: ["/", ">"]) {
                rest = rest.dropFirst(2)
                return Tag(name: element, attributes: attributes, isClosed: true)
            }
            guard rest.first == " " else { throw Problem(description: "<\(element) … \(Array(rest.prefix(20)))") }
            rest = rest.dropFirst()
            let key = try name()
            guard attributes[key] == nil else { throw Problem(description: "\(key) twice in \(element)") }
            guard rest.starts(with: ["=", "\""]) else {
                // `hidden`, `defer`.
                guard rest.first == " " || rest.first == ">" else { throw Problem(description: "<\(element) \(key)") }
                attributes[key] = ""
                continue
            }
            rest = rest.dropFirst(2)
            guard let end = rest.firstIndex(of: "\"") else { throw Problem(description: "<\(element) \(key)=\"…") }
            let value = String(String.UnicodeScalarView(rest[..<end]))
            guard !value.unicodeScalars.contains("<") else { throw Problem(description: "\(key)=\"\(value)\"") }
            attributes[key] = try unescaped(value)
            rest = rest[(end + 1)...]
        }
    }

    private static let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#123": "{"]

    static func unescaped(_ text: String) throws -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            guard let semicolon = rest[ampersand...].firstIndex(of: ";"),
                let character = references[String(rest[ampersand..<semicolon].dropFirst())]
            else { throw Problem(description: "a stray & in \(text)") }
            result += character.unicodeScalars
            rest = rest[semicolon...].dropFirst()
        }
        guard !rest.contains(">") else { throw Problem(description: "a stray > in \(text)") }
        return String(result + rest)
    }
}
