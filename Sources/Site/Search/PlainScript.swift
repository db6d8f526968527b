/// A bundled script as it is published: without its comments and indents, which are a fifth of what a reader loads.
///
/// It looks at lines alone, so a line of a script may not begin with `//` inside of a text.
enum PlainScript {
    static func bytes(of script: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(script.count)
        for line in script.split(separator: UInt8(ascii: "\n")) {
            let text = line.drop { $0 == UInt8(ascii: " ") }
            if text.isEmpty || text.starts(with: "//".utf8) { continue }
            result += text
            result.append(UInt8(ascii: "\n"))
        }
        return result
    }
}
