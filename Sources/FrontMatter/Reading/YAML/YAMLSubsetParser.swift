/// Reads the YAML that this program writes, and that people and other generators mostly write into front matter: block
/// mappings and sequences, flow collections on one line, plain and quoted scalars on one line, comments.
///
/// Yams takes a millisecond for six kilobytes of it, thirty times as long. Whatever this parser does not know for
/// certain (references, tags, block scalars, scalars and flow collections of several lines, quoted keys, tabs, carriage
/// returns, what is no YAML at all) it leaves to Yams, so that there is one meaning and one set of messages. What it
/// does read is what YAML 1.1, libyaml and YAML 1.2 agree on.
struct YAMLSubsetParser {
    /// The text is more than the subset, or is no YAML.
    struct OutsideSubset: Error {}

    /// Nothing that people write is deeper or has more keys in one mapping; both keep the time for any text linear.
    static let greatestDepth = 16, mostMembers = 64

    /// The text; its last byte is a line feed, so that whoever stops at one needs no other end.
    let bytes: [UInt8]
    var position = 0
    /// The column, counted from 0, of what the line of `position` begins with; nil at the end of the text.
    private(set) var indentation: Int?
    private(set) var lineStart = 0
    private var line = 1
    /// The place that was told last, from which the next one on the same line is counted.
    private var known = (offset: 0, column: 1)
    private var depth = 0

    /// The mapping that the text is; nil when Yams has to read it.
    static func root(of yaml: String) -> YAMLNode? {
        var bytes = Array(yaml.utf8)
        guard YAMLCharacters.areCommon(bytes) else { return nil }
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        var parser = YAMLSubsetParser(bytes: bytes)
        return try? parser.root()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func root() throws(OutsideSubset) -> YAMLNode {
        skipToContent()
        guard indentation == 0 else { throw OutsideSubset() }
        let root = try blockMapping(at: 0)
        guard indentation == nil else { throw OutsideSubset() }
        return root
    }

    var byte: UInt8 { bytes[position] }

    /// The place of an offset in the line of `position`, none before the one asked for last.
    mutating func place(at offset: Int) -> TextPlace {
        // Columns count scalars: all bytes but those that continue one.
        for byte in bytes[known.offset..<offset] where byte & 0xC0 != 0x80 { known.column += 1 }
        known.offset = offset
        return TextPlace(line: line, column: known.column)
    }

    mutating func skipSpaces() {
        while byte == UInt8(ascii: " ") { position += 1 }
    }

    /// Goes from behind a value to the next line with content. Only a comment may follow, with a space before it (YAML
    /// 1.2, 6.6).
    mutating func endLine() throws(OutsideSubset) {
        let end = position
        skipSpaces()
        if byte == UInt8(ascii: "#"), position > end { skipLine() }
        guard byte == UInt8(ascii: "\n") else { throw OutsideSubset() }
        position += 1
        beginLine()
        skipToContent()
    }

    /// Reads what lies in something else.
    mutating func nested(
        _ read: (inout YAMLSubsetParser) throws(OutsideSubset) -> YAMLNode
    ) throws(OutsideSubset) -> YAMLNode {
        guard depth < Self.greatestDepth else { throw OutsideSubset() }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    /// Passes over empty lines and lines of comment, however they are indented.
    private mutating func skipToContent() {
        while position < bytes.count {
            skipSpaces()
            switch byte {
            case UInt8(ascii: "#"): skipLine()
            case UInt8(ascii: "\n"): break
            default:
                indentation = position - lineStart
                return
            }
            position += 1
            beginLine()
        }
        indentation = nil
    }

    private mutating func skipLine() {
        while byte != UInt8(ascii: "\n") { position += 1 }
    }

    private mutating func beginLine() {
        line += 1
        lineStart = position
        known = (position, 1)
    }
}
