import BundledFiles
import Yams

/// Words as data: a YAML file of `Lexicons/`, read once at the start.
///
/// A rule asks for the sections that it needs; a section that is missing or has another shape is an error of the
/// program's own files, which its tests see.
struct Lexicon: Sendable {
    /// A scalar, a list or a table of a lexicon.
    indirect enum Entry: Sendable, Hashable {
        case text(String)
        case list([Entry])
        /// In the order of the file.
        case table([Member])

        struct Member: Sendable, Hashable {
            let key: String
            let value: Entry
        }
    }

    /// What is wrong with a lexicon.
    struct Defect: Error, CustomStringConvertible {
        let description: String
    }

    let name: String
    /// All sections, as one table.
    let whole: Entry

    /// One of the lexicons that travel inside the program, by its name without folder and extension.
    init(bundled name: String) throws {
        let path = "Lexicons/\(name).yaml"
        guard let yaml = BundledFiles.text(at: path) else { throw Defect(description: "\(path) is not bundled") }
        try self.init(name: name, yaml: yaml)
    }

    init(name: String, yaml: String) throws {
        self.name = name
        guard let node = try Yams.compose(yaml: yaml) else { throw Defect(description: "\(name): empty") }
        whole = try Self.entry(node, in: name)
    }

    /// The sections' names, in the order of the file.
    var sections: [String] { whole.members.map(\.key) }

    /// A section of any shape.
    func section(_ key: String) throws -> Entry {
        guard let entry = whole[key] else { throw Defect(description: "\(name): no section \(key)") }
        return entry
    }

    /// A section that is a list of phrases.
    func phrases(_ key: String) throws -> [String] {
        guard let phrases = try section(key).phrases else {
            throw Defect(description: "\(name): \(key) is no list of phrases")
        }
        return phrases
    }

    /// A section that maps one phrase to another, e.g. an abbreviation to what it stands for.
    func pairs(_ key: String) throws -> [(key: String, value: String)] {
        try section(key).members.map { member in
            guard let value = member.value.text else {
                throw Defect(description: "\(name): \(key): \(member.key) has no single value")
            }
            return (member.key, value)
        }
    }

    private static func entry(_ node: Node, in name: String) throws -> Entry {
        switch node {
        case .scalar(let scalar): return .text(scalar.string)
        case .sequence(let sequence): return .list(try sequence.map { try entry($0, in: name) })
        case .mapping(let mapping):
            return .table(
                try mapping.map { key, value in
                    guard let key = key.scalar?.string else { throw Defect(description: "\(name): a key is no text") }
                    return Entry.Member(key: key, value: try entry(value, in: name))
                })
        case .alias: throw Defect(description: "\(name): aliases are not used in lexicons")
        }
    }
}

extension Lexicon.Entry {
    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// Empty when it is no table.
    var members: [Member] {
        if case .table(let members) = self { members } else { [] }
    }

    /// The elements of a list; a scalar counts as a list of one; empty for a table.
    var elements: [Self] {
        switch self {
        case .list(let elements): elements
        case .text: [self]
        case .table: []
        }
    }

    /// The texts of a list; nil when something in it is no text.
    var phrases: [String]? {
        if case .table = self { return nil }
        let texts = elements.compactMap(\.text)
        return texts.count == elements.count ? texts : nil
    }

    subscript(key: String) -> Self? {
        members.first { $0.key == key }?.value
    }
}
