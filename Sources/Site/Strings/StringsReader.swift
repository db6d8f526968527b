import BulletinModel
import Yams

/// Reads the files `strings/LANGUAGE.yaml`: an archive's own on top of the bundled one, entry by entry, so that an owner
/// writes only what they change and keeps up with what later versions add.
struct StringsReader {
    /// What templates use of the strings.
    let usedByTemplates: Set<String>
    /// What the bundled templates use; an archive whose own ones do without some of it may still have it in its
    /// strings. Anything else that neither templates nor the program know is an error.
    private var bundled: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []
    private var entries: [StringKey: Strings.Entry] = [:]
    private var texts: [String: String] = [:]

    init(usedByTemplates: Set<String>) { self.usedByTemplates = usedByTemplates }

    /// The strings of the files, the later ones on top; nil, with diagnostics, when anything is wrong. The pattern is a
    /// bundled file, whose entries any language may have.
    mutating func read(language: String, files: [TemplateFile], pattern: TemplateFile?) -> Strings? {
        if let pattern { bundled = Set(mapping(of: pattern).compactMap(\.0.scalar?.string)) }
        for file in files {
            for (name, node) in mapping(of: file) { read(name, node, in: file) }
        }
        for key in StringKey.allCases where entries[key] == nil && diagnostics.isEmpty {
            report("strings.missing", in: files.last, "‘\(key.rawValue)’ is missing", "add it")
        }
        return diagnostics.isEmpty ? Strings(language: language, entries: entries, texts: texts) : nil
    }

    private mutating func mapping(of file: TemplateFile) -> [(Node, Node)] {
        do {
            guard let text = String(validating: file.bytes, as: UTF8.self) else {
                report("strings.encoding", in: file, "the file is not UTF-8", "save it as UTF-8")
                return []
            }
            guard let node = try Yams.compose(yaml: text) else { return [] }
            guard let mapping = node.mapping else {
                report("strings.form", in: file, at: node.mark, "the file must hold names and their texts")
                return []
            }
            return mapping.map { ($0.key, $0.value) }
        } catch {
            let (mark, problem) = Self.problem(error)
            report("strings.syntax", in: file, at: mark, "this is not YAML: \(problem)")
            return []
        }
    }

    private mutating func read(_ name: Node, _ node: Node, in file: TemplateFile) {
        let text = name.scalar?.string ?? ""
        if let key = StringKey(rawValue: text) {
            guard let entry = entry(key, node, in: file) else { return }
            entries[key] = entry
            if case .phrase([]) = key.form, let plain = node.scalar?.string { texts[text] = plain }
        } else if let plain = node.scalar?.string, usedByTemplates.contains(text) || bundled.contains(text) {
            texts[text] = plain
        } else if usedByTemplates.contains(text) || bundled.contains(text) {
            report("strings.form", in: file, at: node.mark, "‘\(text)’ must be one text, since a template uses it")
        } else {
            let known = StringKey.allCases.map(\.rawValue) + bundled.union(usedByTemplates).sorted()
            let nearest = Spelling.nearest(to: text, among: known)
            report(
                "strings.unknown", in: file, at: name.mark, "nothing uses the text ‘\(text)’",
                nearest.map { "did you mean ‘\($0)’?" } ?? "remove it")
        }
    }

    private mutating func entry(_ key: StringKey, _ node: Node, in file: TemplateFile) -> Strings.Entry? {
        switch (key.form, node) {
        case (.phrase(let blanks), .scalar):
            return phrase(node, key, blanks, in: file).map { .phrase($0) }
        case (.plural(let blanks), .scalar):
            return phrase(node, key, blanks, in: file).map { .plural(one: $0, other: $0) }
        case (.plural(let blanks), .mapping(let forms)):
            guard forms.count == 2, let one = forms["one"], let other = forms["other"] else { break }
            guard let one = phrase(one, key, blanks, in: file), let other = phrase(other, key, blanks, in: file)
            else { return nil }
            return .plural(one: one, other: other)
        case (.list(let count), .sequence(let items)):
            let texts = items.compactMap(\.scalar?.string)
            guard texts.count == count, items.count == count else { break }
            return .list(texts)
        case (.table(let blanks), .mapping(let rows)):
            var table: [String: Phrase] = [:]
            for (code, row) in rows {
                guard let code = code.scalar?.string, let phrase = phrase(row, key, blanks, in: file) else {
                    return nil
                }
                table[code] = phrase
            }
            return .table(table)
        default: break
        }
        report("strings.form", in: file, at: node.mark, "‘\(key.rawValue)’ must be \(key.form.words)")
        return nil
    }

    private mutating func phrase(
        _ node: Node, _ key: StringKey, _ blanks: Set<StringBlank>, in file: TemplateFile
    ) -> Phrase? {
        guard let text = node.scalar?.string else {
            report("strings.form", in: file, at: node.mark, "‘\(key.rawValue)’ must be \(key.form.words)")
            return nil
        }
        var unknown: String?
        do {
            let phrase = try Phrase(text)
            guard let stranger = phrase.blanks.first(where: { !blanks.contains($0) }) else { return phrase }
            unknown = stranger.rawValue
        } catch {
            unknown = error.name
        }
        let names = blanks.map { "{\($0.rawValue)}" }.sorted().joined(separator: ", ")
        report(
            "strings.blank", in: file, at: node.mark, "‘\(key.rawValue)’ has nothing to put for {\(unknown ?? "")}",
            names.isEmpty ? "write it without braces" : "it can hold \(names)")
        return nil
    }

    private mutating func report(
        _ code: String, in file: TemplateFile?, at mark: Mark? = nil, _ message: String, _ advice: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                .error, code: code, file: file?.origin, line: mark?.line, column: mark?.column, message: message,
                advice: advice))
    }

    private static func problem(_ error: any Error) -> (Mark?, String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark, problem)
        case .duplicatedKeysInMapping(let names, let context):
            (context.mark, "\(names.sorted().map { "‘\($0)’" }.joined(separator: ", ")) is there twice")
        case .reader(let problem, _, _, _): (nil, problem)
        default: (nil, "\(error)")
        }
    }
}

extension StringKey.Form {
    fileprivate var words: String {
        switch self {
        case .phrase: "one text"
        case .plural: "one text, or two named ‘one’ and ‘other’"
        case .list(let count): "a list of \(count) texts"
        case .table: "texts by code"
        }
    }
}
