extension YAMLSubsetParser {
    /// `[a, "b", [c]]` on one line, without a comma behind the last item (YAML 1.2, 7.4.1).
    mutating func flowSequence() throws(OutsideSubset) -> YAMLNode {
        let start = place(at: position)
        var items: [YAMLNode] = []
        try flowEntries(until: UInt8(ascii: "]")) { parser throws(OutsideSubset) in
            items.append(try parser.value(inFlow: true))
        }
        return .sequence(items, at: start)
    }

    /// `{a: 1, b: [c]}` on one line, with a space behind each colon and a value behind each key (YAML 1.2, 7.4.2).
    mutating func flowMapping() throws(OutsideSubset) -> YAMLNode {
        let start = place(at: position)
        var members: [YAMLNode.Member] = []
        try flowEntries(until: UInt8(ascii: "}")) { parser throws(OutsideSubset) in
            let (name, place) = try parser.key(amongThoseOf: members)
            parser.skipSpaces()
            members.append(YAMLNode.Member(name: name, place: place, value: try parser.value(inFlow: true)))
        }
        return .mapping(members, at: start)
    }

    /// From the opening mark to behind the closing one; `read` is asked at each entry and stops behind it.
    private mutating func flowEntries(
        until closing: UInt8, _ read: (inout YAMLSubsetParser) throws(OutsideSubset) -> Void
    ) throws(OutsideSubset) {
        position += 1
        skipSpaces()
        if byte != closing {
            try read(&self)
            skipSpaces()
            while byte == UInt8(ascii: ",") {
                position += 1
                skipSpaces()
                try read(&self)
                skipSpaces()
            }
        }
        guard byte == closing else { throw OutsideSubset() }
        position += 1
    }
}
