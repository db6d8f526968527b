/// What goes on from line to line.
struct BlockState {
    /// The mark and the length of an open fence.
    var fence: (mark: Unicode.Scalar, length: Int)?
    var isComment = false
    /// Whether the line above is text that an underline would make a heading.
    var isUnderText = false
}

/// What a line of Markdown is, with the stretch of it that is text; its other markup is masked.
enum MarkdownBlock {
    case paragraph(Range<Int>), item(Range<Int>), heading(Range<Int>), literal, nothing

    init(_ line: Range<Int>, in scalars: inout [Unicode.Scalar], state: inout BlockState) {
        let wasUnderText = state.isUnderText
        state.isUnderText = false
        Self.maskComment(line, in: &scalars, &state)
        var start = line.lowerBound
        let end = Self.trimmedEnd(line, scalars)
        func skipBlanks() { while start < end, Self.isBlank(scalars[start]) { start += 1 } }
        skipBlanks()
        while state.fence == nil, start < end, scalars[start] == ">" {
            scalars[start] = Mask.blank
            start += 1
            skipBlanks()
        }
        let text = start..<end
        if Self.isFence(text, in: scalars, &state) {
            Self.mask(text, in: &scalars)
            self = .nothing
        } else if state.fence != nil {
            self = .literal
        } else if text.isEmpty {
            self = .nothing
        } else if Self.isRule(text, scalars, isUnderText: wasUnderText) || Self.isDefinition(text, scalars) {
            Self.mask(text, in: &scalars)
            self = .nothing
        } else if let level = Self.headingLevel(text, scalars) {
            Self.mask(start..<start + level, in: &scalars)
            self = .heading(start + level..<Self.maskClosing(text, in: &scalars))
        } else if let marker = Self.bulletEnd(text, scalars) {
            Self.mask(start..<marker, in: &scalars)
            state.isUnderText = true
            self = .item(marker..<end)
        } else if scalars[start] == "|" {
            for index in text where scalars[index] == "|" { scalars[index] = Mask.blank }
            self = .heading(text)
        } else {
            state.isUnderText = true
            self = Self.isNumbered(text, scalars) ? .item(text) : .paragraph(text)
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\r" }

    private static func trimmedEnd(_ line: Range<Int>, _ scalars: [Unicode.Scalar]) -> Int {
        var end = line.upperBound
        while end > line.lowerBound, isBlank(scalars[end - 1]) { end -= 1 }
        return end
    }

    private static func mask(_ range: Range<Int>, in scalars: inout [Unicode.Scalar]) {
        for index in range { scalars[index] = Mask.blank }
    }

    /// Comments may go over lines.
    private static func maskComment(_ line: Range<Int>, in scalars: inout [Unicode.Scalar], _ state: inout BlockState) {
        guard state.fence == nil else { return }
        var index = line.lowerBound
        while index < line.upperBound {
            if state.isComment {
                if scalars[index...].starts(with: "-->".unicodeScalars) {
                    mask(index..<index + 3, in: &scalars)
                    state.isComment = false
                    index += 3
                } else {
                    scalars[index] = Mask.blank
                    index += 1
                }
            } else if scalars[index] == "<", scalars[index...].starts(with: "<!--".unicodeScalars) {
                state.isComment = true
            } else {
                index += 1
            }
        }
    }

    /// A line of three or more backticks or tildes opens a fence; one of as many closes it.
    private static func isFence(_ text: Range<Int>, in scalars: [Unicode.Scalar], _ state: inout BlockState) -> Bool {
        guard let mark = scalars[text].first, mark == "`" || mark == "~" else { return false }
        let length = scalars[text].prefix { $0 == mark }.count
        guard length >= 3 else { return false }
        if let open = state.fence {
            guard open.mark == mark, length >= open.length, length == text.count else { return false }
            state.fence = nil
            return true
        }
        guard mark == "~" || !scalars[text].dropFirst(length).contains("`") else { return false }
        state.fence = (mark, length)
        return true
    }

    /// A break between sections, the line under a heading or under the head of a table.
    private static func isRule(_ text: Range<Int>, _ scalars: [Unicode.Scalar], isUnderText: Bool) -> Bool {
        guard let mark = scalars[text].first else { return false }
        let others = scalars[text].lazy.filter { !isBlank($0) && $0 != mark }
        switch mark {
        case "=": return isUnderText && others.isEmpty
        case "-", "*", "_":
            if others.isEmpty { return scalars[text].count { $0 == mark } >= (mark == "-" && isUnderText ? 1 : 3) }
            return mark == "-" && others.allSatisfy { $0 == "|" || $0 == ":" }
        case "|", ":":
            return scalars[text].contains("-") && others.allSatisfy { $0 == "|" || $0 == ":" || $0 == "-" }
        default: return false
        }
    }

    /// `[name]: address`.
    private static func isDefinition(_ text: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        guard scalars[text].first == "[", let close = scalars[text].firstIndex(of: "]"), close + 1 < text.upperBound
        else { return false }
        return scalars[close + 1] == ":"
    }

    private static func headingLevel(_ text: Range<Int>, _ scalars: [Unicode.Scalar]) -> Int? {
        let level = scalars[text].prefix { $0 == "#" }.count
        guard (1...6).contains(level) else { return nil }
        return level == text.count || isBlank(scalars[text.lowerBound + level]) ? level : nil
    }

    /// Where the text ends before the `#` that may close a heading.
    private static func maskClosing(_ text: Range<Int>, in scalars: inout [Unicode.Scalar]) -> Int {
        let count = scalars[text].reversed().prefix { $0 == "#" }.count
        let start = text.upperBound - count
        guard count > 0, start > text.lowerBound, isBlank(scalars[start - 1]) else { return text.upperBound }
        mask(start..<text.upperBound, in: &scalars)
        return start
    }

    private static func bulletEnd(_ text: Range<Int>, _ scalars: [Unicode.Scalar]) -> Int? {
        let next = text.lowerBound + 1
        guard ["-", "*", "+"].contains(scalars[text.lowerBound]), next < text.upperBound, isBlank(scalars[next]) else {
            return nil
        }
        return next
    }

    /// `1. ` and `1) ` stay: they are numbers in the text, too.
    private static func isNumbered(_ text: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        let digits = scalars[text].prefix { ("0"..."9").contains($0) }.count
        let mark = text.lowerBound + digits
        guard (1...9).contains(digits), mark + 1 < text.upperBound else { return false }
        return (scalars[mark] == "." || scalars[mark] == ")") && isBlank(scalars[mark + 1])
    }
}
