import BulletinModel

/// Every address that a bulletin ever had, as `permalinks.tsv` of the archive folder remembers them.
public struct Permalinks: Hashable, Sendable {
    /// An address and whose it is.
    public struct Line: Hashable, Sendable {
        /// The folder of the page, from the site's root, with a slash at its end.
        public var path: String
        /// The bulletin's.
        public var id: String
        /// Why nothing is to be said at the address any more once the bulletin is gone; nil while somebody may ask.
        public var forgotten: String?
    }

    /// Sorted bytewise by path; no path stands twice.
    public private(set) var lines: [Line]

    /// The file's name.
    public static let fileName = "permalinks.tsv"
    /// Of what is told once, by the build that finds another bulletin at a remembered address.
    public static let takenCode = "permalinks.taken"
    private static let header = "path\tid\tforgotten"

    /// Of an archive that was never built.
    public init() { lines = [] }

    /// With the addresses of a plan: a path is that of the last bulletin that had it.
    init(_ old: Permalinks, adding added: [Line]) {
        let new = Set(added.map(\.path))
        lines = (old.lines.filter { !new.contains($0.path) } + added).sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
    }

    /// The file.
    public var bytes: [UInt8] {
        var bytes = Array((Self.header + "\n").utf8)
        for line in lines {
            bytes += line.path.utf8
            bytes.append(UInt8(ascii: "\t"))
            bytes += line.id.utf8
            if let forgotten = line.forgotten {
                bytes.append(UInt8(ascii: "\t"))
                bytes += forgotten.utf8
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// The same without asking after a bulletin; nil when it has no address.
    public func forgetting(_ id: String, reason: String) -> Permalinks? {
        guard lines.contains(where: { $0.id == id }) else { return nil }
        let reason = String(reason.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        var copy = self
        for index in copy.lines.indices where copy.lines[index].id == id { copy.lines[index].forgotten = reason }
        return copy
    }

    /// The ids that have addresses, each once.
    public var ids: Set<String> { Set(lines.map(\.id)) }
}

extension Permalinks {
    /// Reads the file; what is wrong with it is told with its line.
    public static func read(_ bytes: [UInt8]) -> (permalinks: Permalinks, diagnostics: [Diagnostic]) {
        var permalinks = Permalinks()
        var diagnostics: [Diagnostic] = []
        func report(_ line: Int, _ message: String, _ advice: String) {
            diagnostics.append(
                Diagnostic(
                    .error, code: "permalinks.line", file: fileName, line: line, message: message, advice: advice))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            report(1, "the file is not UTF-8", "take it from a backup, or from version control")
            return (permalinks, diagnostics)
        }
        var numbers: [String: Int] = [:]
        for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            var line = Substring(line)
            if line.utf8.last == UInt8(ascii: "\r") { line = line.dropLast() }
            if line.isEmpty { continue }
            if index == 0 {
                if line != header {
                    report(1, "the first line must be ‘path’, ‘id’, ‘forgotten’ with tabs between", "put it back")
                }
                continue
            }
            let fields = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
            guard fields.count == 2 || fields.count == 3, !fields[1].isEmpty, fields.count == 2 || !fields[2].isEmpty
            else {
                report(
                    index + 1, "a line must have a path, an id and, when it is forgotten, a reason, with tabs between",
                    "put it back, or take it out")
                continue
            }
            if let problem = problem(fields[0]) {
                report(
                    index + 1, "‘\(fields[0])’ is no address of a bulletin: \(problem)", "put it back, or take it out")
            } else if let other = numbers.updateValue(index + 1, forKey: fields[0]) {
                report(
                    index + 1, "line \(other) has the same address", "leave the one of the bulletin that had it last")
            } else {
                permalinks.lines.append(
                    Line(path: fields[0], id: fields[1], forgotten: fields.count == 3 ? fields[2] : nil))
            }
        }
        if zip(permalinks.lines, permalinks.lines.dropFirst()).contains(where: {
            !$0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }) {
            permalinks.lines.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        }
        return (permalinks, diagnostics)
    }

    /// What is wrong with a path from the site's root that another page shall be at.
    static func problem(_ path: String) -> String? {
        guard path.utf8.last == UInt8(ascii: "/") else { return "it does not end in a slash" }
        for name in path.utf8.dropLast().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if name.isEmpty { return "it has an empty name" }
            if name.first == UInt8(ascii: ".") { return "a name in it begins with a dot" }
            if name.contains(where: { $0 <= 0x20 || $0 == 0x7F || "\\\"<>;{}$".utf8.contains($0) }) {
                return "it has a character that addresses do not have"
            }
        }
        return nil
    }
}
