extension YAMLSubsetParser {
    /// The mapping whose keys stand in a column (YAML 1.2, 8.2.2); `position` is at its first key.
    mutating func blockMapping(at column: Int) throws(OutsideSubset) -> YAMLNode {
        let start = place(at: position)
        var members: [YAMLNode.Member] = []
        repeat {
            let (name, place) = try key(amongThoseOf: members)
            let value = try nested { parser throws(OutsideSubset) in try parser.blockValue(inMappingAt: column) }
            members.append(YAMLNode.Member(name: name, place: place, value: value))
        } while indentation == column
        return .mapping(members, at: start)
    }

    /// The sequence whose dashes stand in a column (YAML 1.2, 8.2.1); `position` is at its first dash.
    private mutating func blockSequence(at column: Int) throws(OutsideSubset) -> YAMLNode {
        let start = place(at: position)
        var items: [YAMLNode] = []
        repeat {
            position += 1
            skipSpaces()
            items.append(try nested { parser throws(OutsideSubset) in try parser.item() })
        } while indentation == column && isAtDash
        return .sequence(items, at: start)
    }

    /// A value on the line of its key, or below it; what stands below is indented by more, or is a sequence in the
    /// key's own column. Nothing at all is an empty plain scalar (YAML 1.2, 7.2).
    private mutating func blockValue(inMappingAt column: Int) throws(OutsideSubset) -> YAMLNode {
        let endOfKey = position
        skipSpaces()
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "#") else { return try inlineValue() }
        position = endOfKey
        let empty = YAMLNode.scalar(.init(string: "", isPlain: true), at: place(at: endOfKey))
        try endLine()
        guard let indentation, indentation >= column else { return empty }
        if isAtDash { return try blockSequence(at: indentation) }
        return indentation == column ? empty : try blockMapping(at: indentation)
    }

    /// What follows a dash: a value of one line, or a mapping whose first key stands there (YAML 1.2, 8.2.3).
    private mutating func item() throws(OutsideSubset) -> YAMLNode {
        isAtKey ? try blockMapping(at: position - lineStart) : try inlineValue()
    }

    /// A value of one line, and the rest of that line.
    private mutating func inlineValue() throws(OutsideSubset) -> YAMLNode {
        let value = try value(inFlow: false)
        try endLine()
        return value
    }

    private var isAtDash: Bool {
        byte == UInt8(ascii: "-") && bytes[position + 1] == UInt8(ascii: " ")
    }

    private var isAtKey: Bool {
        guard YAMLCharacters.beginsKey(byte) else { return false }
        var end = position + 1
        while YAMLCharacters.continuesKey(bytes[end]) { end += 1 }
        return bytes[end] == UInt8(ascii: ":")
            && (bytes[end + 1] == UInt8(ascii: " ") || bytes[end + 1] == UInt8(ascii: "\n"))
    }
}
