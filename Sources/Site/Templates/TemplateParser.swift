/// Reads the tags of a Mustache template with their places.
///
/// What Bantin's templates may hold: `{{name}}`, `{{{name}}}`, `{{&name}}`, `{{#name}}…{{/name}}`,
/// `{{^name}}…{{/name}}`, `{{>partial}}` and `{{!comment}}`. Everything else of Mustache is refused: functions, blocks,
/// other delimiters and pragmas would let a template do what nobody can check.
struct TemplateParser {
    struct Problem: Error, Equatable {
        let line: Int
        let column: Int
        let message: String
        var advice: String?
    }

    private struct OpenSection {
        let name: TemplateName
        let isInverted: Bool
        var nodes: [TemplateNode] = []
    }

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var column = 1

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    static func nodes(of text: String) throws(Problem) -> [TemplateNode] {
        var parser = TemplateParser(text)
        return try parser.parse()
    }

    private mutating func parse() throws(Problem) -> [TemplateNode] {
        var open = [OpenSection(name: TemplateName(text: "", line: 1, column: 1), isInverted: false)]
        while index < scalars.count {
            let text = readText()
            if !text.isEmpty { open[open.count - 1].nodes.append(.text(text)) }
            guard index < scalars.count else { break }
            let start = index
            let tag = try readTag()
            if tag.mayStandAlone, isAlone(from: start) { dropLine(around: &open[open.count - 1].nodes) }
            switch tag {
            case .node(let node): open[open.count - 1].nodes.append(node)
            case .open(let name, let isInverted): open.append(OpenSection(name: name, isInverted: isInverted))
            case .close(let name): try close(name, &open)
            }
        }
        if open.count > 1 {
            let name = open[open.count - 1].name
            throw problem(at: name, "the section ‘\(name.text)’ is not closed", "write {{/\(name.text)}} at its end")
        }
        return open[0].nodes
    }

    private func close(_ name: TemplateName, _ open: inout [OpenSection]) throws(Problem) {
        guard open.count > 1, let section = open.popLast() else {
            throw problem(at: name, "no section ‘\(name.text)’ is open here", "remove this tag")
        }
        guard section.name.text == name.text else {
            throw problem(
                at: name, "‘\(name.text)’ is closed where ‘\(section.name.text)’ is open (line \(section.name.line))",
                "write {{/\(section.name.text)}}")
        }
        open[open.count - 1].nodes.append(
            .section(section.name, isInverted: section.isInverted, section.nodes))
    }

    private enum Tag {
        case node(TemplateNode)
        case open(TemplateName, isInverted: Bool)
        case close(TemplateName)

        /// Whether a line that holds nothing else is no line of the page.
        var mayStandAlone: Bool {
            if case .node(.variable) = self { false } else { true }
        }
    }

    /// Whether there is nothing but blanks on the line before a tag's start and behind its end, where the reader is.
    private func isAlone(from start: Int) -> Bool {
        let before = scalars[..<start].reversed().first { !Self.isBlank($0) }
        let after = scalars[index...].first { !Self.isBlank($0) }
        return (before == nil || before == "\n") && (after == nil || after == "\n" || after == "\r")
    }

    /// Takes the line of a tag that stands alone out of the text before and behind it.
    private mutating func dropLine(around nodes: inout [TemplateNode]) {
        if case .text(var words) = nodes.last {
            while let last = words.unicodeScalars.last, Self.isBlank(last) { words.unicodeScalars.removeLast() }
            nodes.removeLast()
            if !words.isEmpty { nodes.append(.text(words)) }
        }
        while let scalar = peek {
            advance(1)
            if scalar == "\n" { break }
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

    private mutating func readTag() throws(Problem) -> Tag {
        let start = (line: line, column: column)
        advance(2)
        let isTriple = peek == "{"
        let mark = peek.flatMap { "#^/>!&{<$=%".unicodeScalars.contains($0) ? $0 : nil }
        if mark != nil { advance(1) }
        if mark == "!" {
            guard skip(past: "}}") else { throw unfinished(start) }
            return .node(.comment)
        }
        if let mark, "<$=%".unicodeScalars.contains(mark) {
            throw Problem(
                line: start.line, column: start.column, message: "tags that begin with {{\(mark) are not known here",
                advice: "docs/templates.md lists the tags that are")
        }
        let name = try readName(closing: isTriple ? "}}}" : "}}", start)
        switch mark {
        case "#": return .open(name, isInverted: false)
        case "^": return .open(name, isInverted: true)
        case "/": return .close(name)
        case ">": return .node(.partial(name))
        default: return .node(.variable(name))
        }
    }

    private mutating func readName(
        closing: String, _ start: (line: Int, column: Int)
    ) throws(Problem) -> TemplateName {
        skipBlanks()
        let (line, column) = (line, column)
        var text = String.UnicodeScalarView()
        while let scalar = peek, Self.isNamePart(scalar) {
            text.append(scalar)
            advance(1)
        }
        skipBlanks()
        guard starts(with: closing) else {
            guard let scalar = peek, !text.isEmpty || scalar != "}" else { throw unfinished(start) }
            throw Problem(
                line: self.line, column: self.column, message: "‘\(scalar)’ cannot stand in a tag",
                advice: "a tag holds one name of letters, digits, ‘_’, ‘-’ and ‘.’, and ends with \(closing)")
        }
        advance(closing.unicodeScalars.count)
        guard !text.isEmpty else {
            throw Problem(line: start.line, column: start.column, message: "the tag names nothing", advice: nil)
        }
        return TemplateName(text: String(text), line: line, column: column)
    }

    private mutating func readText() -> String {
        var text = String.UnicodeScalarView()
        while let scalar = peek, !starts(with: "{{") {
            text.append(scalar)
            advance(1)
        }
        return String(text)
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func starts(with text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars) }

    private mutating func skip(past text: String) -> Bool {
        while index < scalars.count, !starts(with: text) { advance(1) }
        defer { advance(text.unicodeScalars.count) }
        return index < scalars.count
    }

    private mutating func skipBlanks() {
        while let scalar = peek, scalar.properties.isWhitespace { advance(1) }
    }

    private mutating func advance(_ count: Int) {
        for _ in 0..<count where index < scalars.count {
            if scalars[index] == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
            index += 1
        }
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "/": true
        default: false
        }
    }

    private func unfinished(_ start: (line: Int, column: Int)) -> Problem {
        Problem(line: start.line, column: start.column, message: "the tag is not closed", advice: "write }} at its end")
    }

    private func problem(at name: TemplateName, _ message: String, _ advice: String) -> Problem {
        Problem(line: name.line, column: name.column, message: message, advice: advice)
    }
}
