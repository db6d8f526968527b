import BulletinModel
import Yams

extension NodeReader {
    /// The keys of a YAML document; nil, with what is wrong reported, when it is not YAML or no mapping.
    mutating func fields(inYAML yaml: String) -> BulletinFields? {
        guard !AliasLimit.isExceeded(by: yaml) else {
            report(
                "metadata.aliases", at: TextPlace(line: 1 + linesAbove, column: 1),
                "more than \(AliasLimit.references) references (*name) stand here", advice: "write the values out")
            return nil
        }
        let root: YAMLNode?
        do {
            root = try YAMLNode.root(of: yaml)
        } catch {
            reportSyntax(error)
            return nil
        }
        var fields = BulletinFields()
        guard let root, !isNull(root) else { return fields }
        guard let members = root.mapping else {
            reportBadValue(root, "there must be keys and values here", advice: "write one as title: …")
            return nil
        }
        var synonyms: [(key: FieldKey, value: YAMLNode)] = []
        for member in members {
            guard let key = FieldKey.all.first(where: { $0.name == member.name }) else {
                reportUnknown(member, in: nil, known: FieldKey.all.map(\.name))
                continue
            }
            if key.isSynonym {
                synonyms.append((key, member.value))
            } else {
                key.read(&self, member.value, &fields)
            }
        }
        for (key, value) in synonyms { key.read(&self, value, &fields) }
        return fields
    }

    private mutating func reportSyntax(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let circumstance = context.map { "\($0.text), " } ?? ""
            reportSyntax(circumstance + problem, line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "'\($0)'" }.joined(separator: ", ")
            report(
                "metadata.duplicate-key",
                at: TextPlace(line: context.mark.line + linesAbove, column: context.mark.column),
                "\(names) \(keys.count == 1 ? "is" : "are") written more than once")
        case .reader(let problem, let offset, let value, let yaml):
            // The offset counts characters.
            let above = yaml.prefix(offset ?? 0).unicodeScalars
            let line = above.count { $0 == "\n" } + 1
            let column = above.reversed().prefix { $0 != "\n" }.count + 1
            let scalar = value < 0 ? "" : " (U+\(String(value, radix: 16, uppercase: true)))"
            reportSyntax(problem + scalar, line: line, column: column)
        default:
            reportSyntax("\(error)", line: 1, column: 1)
        }
    }

    private mutating func reportSyntax(_ problem: String, line: Int, column: Int) {
        report(
            "metadata.syntax", at: TextPlace(line: line + linesAbove, column: column), "this is not YAML: \(problem)")
    }
}
