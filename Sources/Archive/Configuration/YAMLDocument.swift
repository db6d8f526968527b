import BulletinModel
import Yams

/// One YAML document, or where it breaks the rules.
enum YAMLDocument {
    /// The root; nil when the text holds nothing but comments.
    static func compose(_ text: String, file: String) -> Result<Node?, Diagnostic> {
        do {
            return .success(try Parser(yaml: text).singleRoot())
        } catch let error as YamlError {
            return .failure(diagnostic(error, text: text, file: file))
        } catch {
            return .failure(failure(file, nil, "this is not YAML"))
        }
    }

    private typealias Position = (line: Int, column: Int)

    private static func diagnostic(_ error: YamlError, text: String, file: String) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            failure(file, (mark.line, mark.column), "this is not YAML: \(words(context))\(problem)")
        case .reader(let problem, let offset, _, let yaml):
            failure(file, offset.map { position(afterCharacters: $0, of: yaml) }, "this is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let names, let context):
            failure(
                file, secondLine(of: names.sorted().first ?? "", in: text) ?? (context.mark.line, context.mark.column),
                "‘\(names.sorted().joined(separator: "’, ‘"))’ is there twice")
        default:
            failure(file, nil, "this is not YAML: \(error)")
        }
    }

    /// What the parser was at, and where that begins.
    private static func words(_ context: YamlError.Context?) -> String {
        context.map { "\($0.text) (from \($0.mark.line):\($0.mark.column)), " } ?? ""
    }

    private static func failure(_ file: String, _ position: Position?, _ message: String) -> Diagnostic {
        Diagnostic(
            .error, code: "config.syntax", file: file, line: position?.line, column: position?.column,
            message: message)
    }

    /// The parser tells where the mapping begins, people want to know where the key comes again.
    private static func secondLine(of key: String, in text: String) -> Position? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        let matches = lines.filter { $0.element.hasPrefix("\(key):") || $0.element.hasPrefix("\"\(key)\":") }
        return matches.dropFirst().first.map { ($0.offset + 1, 1) }
    }

    private static func position(afterCharacters count: Int, of text: String) -> Position {
        let lines = text.prefix(count).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return (lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1)
    }
}
