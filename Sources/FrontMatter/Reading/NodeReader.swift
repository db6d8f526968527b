import BulletinModel

/// Reads values out of YAML and says what is wrong with them, and where. Reads on after a problem, so that one run
/// tells them all.
struct NodeReader {
    let file: String
    /// The lines of the file above the YAML.
    let linesAbove: Int
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String, linesAbove: Int) {
        self.file = file
        self.linesAbove = linesAbove
    }

    /// The members of a mapping by name, and the mapping itself for what is missing in it.
    struct Members {
        let node: YAMLNode
        let name: String
        let members: [YAMLNode.Member]

        /// The value of a key, the last one of several.
        subscript(key: String) -> YAMLNode? { members.last { $0.name == key }?.value }
    }

    func place(of node: YAMLNode) -> TextPlace {
        place(node.place)
    }

    private func place(_ place: TextPlace) -> TextPlace {
        TextPlace(line: place.line + linesAbove, column: place.column)
    }

    mutating func report(
        _ code: String, at place: TextPlace, _ message: String, advice: String? = nil,
        severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(
            Diagnostic(
                severity, code: code, file: file, line: place.line, column: place.column, message: message,
                advice: advice))
    }

    mutating func reportBadValue(_ node: YAMLNode, _ message: String, advice: String? = nil) {
        report("metadata.bad-value", at: place(of: node), message, advice: advice)
    }

    /// Reports a key that nobody knows, with the one that was probably meant.
    mutating func reportUnknown(_ member: YAMLNode.Member, in owner: String?, known: [String]) {
        let name = member.name
        let advice =
            Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
            ?? "the keys are \(known.joined(separator: ", "))"
        report(
            "metadata.unknown-key", at: place(member.place),
            "unknown key '\(name)'" + (owner.map { " in '\($0)'" } ?? ""), advice: advice)
    }

    /// The value of a mapping that is read by `read`; nil, with all that is wrong reported, when anything is.
    mutating func mapping<Value>(
        _ node: YAMLNode, _ name: String, keys: [String], _ read: (inout NodeReader, Members) -> Value?
    ) -> Value? {
        guard let members = node.mapping else {
            reportBadValue(
                node, "'\(name)' must hold keys and values", advice: "its keys are \(keys.joined(separator: ", "))")
            return nil
        }
        let problems = diagnostics.count
        for member in members where !keys.contains(member.name) { reportUnknown(member, in: name, known: keys) }
        let value = read(&self, Members(node: node, name: name, members: members))
        return diagnostics.count == problems ? value : nil
    }

    /// A member that may be missing or `null`.
    mutating func optional<Value>(
        _ key: String, of members: Members, _ read: (inout NodeReader, YAMLNode, String) -> Value?
    ) -> Value? {
        guard let node = members[key], !isNull(node) else { return nil }
        return read(&self, node, key)
    }

    /// A member that must be there.
    mutating func required<Value>(
        _ key: String, of members: Members, _ read: (inout NodeReader, YAMLNode, String) -> Value?
    ) -> Value? {
        guard let node = members[key], !isNull(node) else {
            report("metadata.missing-key", at: place(of: members.node), "'\(members.name)' lacks '\(key)'")
            return nil
        }
        return read(&self, node, key)
    }

    /// The items of a list, nil when it is none or when an item is wrong; `null` is an empty list.
    mutating func list<Value>(
        _ node: YAMLNode, _ name: String, _ read: (inout NodeReader, YAMLNode, String) -> Value?
    ) -> [Value]? {
        if isNull(node) { return [] }
        guard let items = node.sequence else {
            reportBadValue(node, "'\(name)' must be a list", advice: "write it as [a, b] or with one - a line")
            return nil
        }
        let problems = diagnostics.count
        let values = items.compactMap { read(&self, $0, name) }
        return diagnostics.count == problems ? values : nil
    }

    /// Whether the node is `null`, `~` or nothing at all; quoted, these are text.
    func isNull(_ node: YAMLNode) -> Bool {
        // Asked of every value, of which few are so short.
        guard let scalar = node.scalar, scalar.isPlain, scalar.string.utf8.count <= 4 else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }
}
