import BulletinModel
import Foundation
import Yams

/// Reads a file of the archive folder that is a list of entries: `people.yaml`, `redactions.yaml`. All that is wrong with it
/// is told at once, each with its line and column.
struct EntryFileReader {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    /// The entries of the list, which stands alone or below a key of this name.
    mutating func entries(_ bytes: [UInt8], below name: String) -> [Node] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            diagnostics.append(
                Diagnostic(
                    .error, code: "config.encoding", file: file, message: "the file is not UTF-8",
                    advice: "save it as UTF-8"))
            return []
        }
        switch YAMLDocument.compose(text, file: file) {
        case .failure(let diagnostic):
            diagnostics.append(diagnostic)
            return []
        case .success(let root):
            guard let root, root.null == nil else { return [] }
            var list = root
            if root.mapping != nil {
                guard let members = members(of: root, ["\(name)"], in: "this file"), let below = members[name] else {
                    return []
                }
                list = below
            }
            if list.null != nil { return [] }
            guard let sequence = list.sequence else {
                report(list, "‘\(name)’ must be a list", "begin each entry with a dash")
                return []
            }
            return Array(sequence)
        }
    }

    /// The keys of an entry with what they hold; those that nobody knows are told.
    mutating func members(of node: Node, _ known: [String], in thing: String) -> [String: Node]? {
        guard let mapping = node.mapping else {
            report(node, "\(thing) must hold keys with values", "there are \(known.joined(separator: ", "))")
            return nil
        }
        var members: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard known.contains(name) else {
                let nearest = Spelling.nearest(to: name, among: known)
                diagnostics.append(
                    diagnostic(
                        key, "config.unknown-key",
                        name.isEmpty ? "a key must be a word" : "‘\(name)’ is no key of \(thing)",
                        nearest.map { "did you mean ‘\($0)’?" } ?? "there are \(known.joined(separator: ", "))"))
                continue
            }
            if value.null == nil { members[name] = value }
        }
        return members
    }

    /// A text, without what is blank around it.
    mutating func text(_ node: Node?, _ name: String) -> String? {
        guard let node else { return nil }
        let text = node.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        if !text.isEmpty { return text }
        report(node, "‘\(name)’ must be text", "write it in quotes if in doubt")
        return nil
    }

    /// One text or a list of them.
    mutating func texts(_ node: Node?, _ name: String) -> [String] {
        guard let node else { return [] }
        guard let list = node.sequence else { return text(node, name).map { [$0] } ?? [] }
        var texts: [String] = []
        for element in list { if let text = text(element, name) { texts.append(text) } }
        return texts
    }

    mutating func report(_ node: Node, _ message: String, _ advice: String? = nil) {
        diagnostics.append(diagnostic(node, "config.value", message, advice))
    }

    private func diagnostic(_ node: Node, _ code: String, _ message: String, _ advice: String?) -> Diagnostic {
        Diagnostic(
            .error, code: code, file: file, line: node.mark?.line, column: node.mark?.column, message: message,
            advice: advice)
    }
}
