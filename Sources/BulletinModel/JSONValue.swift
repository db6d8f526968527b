/// A JSON value as somebody else wrote it (RFC 8259).
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As written: a number may have more digits than a machine holds.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// In the order of the text; a name may stand there more than once.
    case object([Member])

    /// A name and its value.
    public struct Member: Hashable, Sendable {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public var name: String
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public var value: JSONValue

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// Reads a text that holds one value, in UTF-8.
    public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
        var parser = JSONParser(bytes)
        self = try parser.document()
    }

    /// The text, if it is one.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The first member of that name, if this is an object and has one.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// What a JSON pointer (RFC 6901) leads to, if there is something.
    public subscript(pointer pointer: String) -> JSONValue? {
        guard !pointer.isEmpty else { return self }
        guard pointer.hasPrefix("/") else { return nil }
        var value = self
        for part in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            switch value {
            case .object:
                guard let member = value[Self.unescaped(part)] else { return nil }
                value = member
            case .array(let items):
                guard part == "0" || part.first != "0" && part.utf8.allSatisfy({ (48...57).contains($0) }),
                    let index = Int(part), items.indices.contains(index)
                else { return nil }
                value = items[index]
            default:
                return nil
            }
        }
        return value
    }

    private static func unescaped(_ part: Substring) -> String {
        guard part.utf8.contains(UInt8(ascii: "~")) else { return String(part) }
        return part.split(separator: "~1", omittingEmptySubsequences: false)
            .map { $0.split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~") }
            .joined(separator: "/")
    }
}

/// Where a text breaks the rules of JSON.
public struct JSONSyntaxError: Error, Hashable, Sendable {
    /// In bytes from the start of the text.
    public let offset: Int
    /// What is wrong there, without a full stop.
    public let message: String
}
