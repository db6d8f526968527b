/// A bundled script as it is published: without its comments, its indents and the blanks that only people need, which are
/// a third of it.
///
/// It knows where texts, templates and regular expressions begin and end, and no more of the language: names stay. A
/// regular expression may only stand where an expression begins behind a mark or `return`.
struct CompactScript {
    private let script: [UInt8]
    private var index = 0
    private var result: [UInt8] = []
    /// Braces that are open in the code around, outermost first: one number for each template.
    private var outside: [Int] = []
    private var braces = 0

    /// The bytes to publish.
    static func bytes(of script: [UInt8]) -> [UInt8] {
        var compact = CompactScript(script)
        while compact.index < script.count { compact.step() }
        return compact.result
    }

    private init(_ script: [UInt8]) {
        self.script = script
        result.reserveCapacity(script.count)
    }

    private func byte(_ place: Int) -> UInt8 { script.indices.contains(place) ? script[place] : UInt8(ascii: "\n") }
    private var last: UInt8 { result.last ?? UInt8(ascii: "\n") }

    private mutating func step() {
        switch (byte(index), byte(index + 1)) {
        case (UInt8(ascii: "/"), UInt8(ascii: "/")):
            while index < script.count, script[index] != UInt8(ascii: "\n") { index += 1 }
        case (UInt8(ascii: "/"), UInt8(ascii: "*")):
            index += 2
            while index < script.count, (byte(index - 1), byte(index)) != (UInt8(ascii: "*"), UInt8(ascii: "/")) {
                index += 1
            }
            index += 1
        case (UInt8(ascii: "/"), _) where isExpressionNext: copyExpression()
        case (UInt8(ascii: "\""), _), (UInt8(ascii: "'"), _): copyText()
        case (UInt8(ascii: "`"), _):
            copy()
            copyTemplate()
        case (UInt8(ascii: " "), _), (UInt8(ascii: "\n"), _): skipBlanks()
        case (UInt8(ascii: "{"), _):
            braces += 1
            copy()
        case (UInt8(ascii: "}"), _):
            closeBrace()
        default: copy()
        }
    }

    private mutating func copy() {
        if index < script.count { result.append(script[index]) }
        index += 1
    }

    /// One that closes a block needs no semicolon before it; one that closes what is put into a template leads back there.
    private mutating func closeBrace() {
        if braces == 0, let before = outside.popLast() {
            braces = before
            copy()
            return copyTemplate()
        }
        braces -= 1
        if last == UInt8(ascii: ";") { result.removeLast() }
        copy()
    }

    private mutating func copyText() {
        let quote = script[index]
        copy()
        while index < script.count, script[index] != quote {
            if script[index] == UInt8(ascii: "\\") { copy() }
            copy()
        }
        copy()
    }

    /// From behind a back quote or a closing brace to the next back quote or opening brace.
    private mutating func copyTemplate() {
        while index < script.count, script[index] != UInt8(ascii: "`") {
            if script[index] == UInt8(ascii: "\\") {
                copy()
            } else if script[index] == UInt8(ascii: "$"), byte(index + 1) == UInt8(ascii: "{") {
                outside.append(braces)
                braces = 0
                copy()
                return copy()
            }
            copy()
        }
        copy()
    }

    private var isExpressionNext: Bool {
        "(,=:[!&|?{};\n".utf8.contains(last) || result.suffix(6).elementsEqual("return".utf8)
    }

    private mutating func copyExpression() {
        var isInClass = false
        copy()
        while index < script.count, isInClass || script[index] != UInt8(ascii: "/") {
            switch script[index] {
            case UInt8(ascii: "\\"): copy()
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            default: break
            }
            copy()
        }
        copy()
    }

    /// Line feeds stay where one may end a statement, blanks between words and between signs that would become another.
    private mutating func skipBlanks() {
        let start = index
        while index < script.count, byte(index) == UInt8(ascii: " ") || byte(index) == UInt8(ascii: "\n") { index += 1 }
        let next = byte(index)
        if script[start..<index].contains(UInt8(ascii: "\n")) {
            let isNeeded = !"{([,;=&|?:\n".utf8.contains(last) && !"})].?:&|,;".utf8.contains(next)
            if isNeeded, !result.isEmpty { result.append(UInt8(ascii: "\n")) }
        } else if !Self.isMark(last) && !Self.isMark(next) || last == next && "+-".utf8.contains(next) {
            result.append(UInt8(ascii: " "))
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool { "{}()[]=+-*/<>,;:?&|!%^~.".utf8.contains(byte) }
}
