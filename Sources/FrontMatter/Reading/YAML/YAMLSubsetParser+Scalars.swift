extension YAMLSubsetParser {
    /// The key at `position`, which then is behind its colon. Another key of the same name is Yams' to complain about.
    mutating func key(
        amongThoseOf members: [YAMLNode.Member]
    ) throws(OutsideSubset) -> (name: String, place: TextPlace) {
        let (start, place) = (position, place(at: position))
        guard YAMLCharacters.beginsKey(byte), members.count < Self.mostMembers else { throw OutsideSubset() }
        while YAMLCharacters.continuesKey(byte) { position += 1 }
        // A key is of 1024 characters at most (YAML 1.2, 7.4.2).
        guard byte == UInt8(ascii: ":"), position - start < 128 else { throw OutsideSubset() }
        let name = text(from: start)
        position += 1
        guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n"), !members.contains(where: { $0.name == name })
        else { throw OutsideSubset() }
        return (name, place)
    }

    /// A value that begins and ends on this line, up to behind its last byte.
    mutating func value(inFlow: Bool) throws(OutsideSubset) -> YAMLNode {
        switch byte {
        case UInt8(ascii: "{"): return try nested { parser throws(OutsideSubset) in try parser.flowMapping() }
        case UInt8(ascii: "["): return try nested { parser throws(OutsideSubset) in try parser.flowSequence() }
        default: break
        }
        let place = place(at: position)
        switch byte {
        case UInt8(ascii: "\""): return .scalar(.init(string: try doubleQuoted(), isPlain: false), at: place)
        case UInt8(ascii: "'"): return .scalar(.init(string: try singleQuoted(), isPlain: false), at: place)
        default: return .scalar(.init(string: try plain(inFlow: inFlow), isPlain: true), at: place)
        }
    }

    /// Text without quotes, up to behind its last byte that is no space (YAML 1.2, 7.3.3). Colons and question marks
    /// of which the versions of YAML or the contexts think differently are outside.
    private mutating func plain(inFlow: Bool) throws(OutsideSubset) -> String {
        let start = position
        let isNegative = byte == UInt8(ascii: "-") && YAMLCharacters.isDigit(bytes[position + 1])
        guard isNegative || YAMLCharacters.beginsPlain(byte) else { throw OutsideSubset() }
        var end = position
        scan: while true {
            switch byte {
            case UInt8(ascii: "\n"): break scan
            case UInt8(ascii: " "):
                position += 1
                continue
            case UInt8(ascii: "#") where position > end: break scan
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if inFlow { break scan }
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"):
                if inFlow { throw OutsideSubset() }
            case UInt8(ascii: ":"):
                let next = bytes[position + 1]
                guard YAMLCharacters.isLetter(next) || YAMLCharacters.isDigit(next) || next == UInt8(ascii: "/") else {
                    throw OutsideSubset()
                }
            default: break
            }
            position += 1
            end = position
        }
        position = end
        return text(from: start)
    }

    /// Text between single quotes, of which two stand for one (YAML 1.2, 7.3.2).
    private mutating func singleQuoted() throws(OutsideSubset) -> String {
        position += 1
        var start = position
        var string = ""
        while true {
            while byte != UInt8(ascii: "'") {
                guard byte != UInt8(ascii: "\n") else { throw OutsideSubset() }
                position += 1
            }
            string += text(from: start)
            position += 1
            guard byte == UInt8(ascii: "'") else { return string }
            start = position
            position += 1
        }
    }

    func text(from start: Int) -> String {
        String(decoding: bytes[start..<position], as: UTF8.self)
    }
}
