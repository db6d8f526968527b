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

    /// The lines of the file but for its first, with their ends; sorted bytewise by path, no path twice. There are
    /// hundreds of thousands, and of most nobody asks for more than their bytes.
    private var text = PackedNames()

    /// The file's name.
    public static let fileName = "permalinks.tsv"
    /// Of what is told once, by the build that finds another bulletin at a remembered address.
    public static let takenCode = "permalinks.taken"
    private static let header = "path\tid\tforgotten"

    /// Of an archive that was never built.
    public init() {}

    /// With the addresses of a plan: a path is that of the last bulletin that had it.
    init(_ old: Permalinks, adding added: some Sequence<Line>) {
        for line in added { append(line) }
        sort()
        merge(old)
    }

    /// Sorted bytewise by path; no path stands twice.
    public var lines: some RandomAccessCollection<Line> { text.indices.lazy.map { line($0) } }

    /// Some of the lines, by the keys of their paths (`BulletinFolders.key`) and by the bytes of their ids.
    func lines(where isWanted: (_ key: UInt64, _ id: ArraySlice<UInt8>) -> Bool) -> [Line] {
        text.indices.compactMap { index in
            let path = path(index)
            let id = text.bytes[path.endIndex + 1..<text.range(index).upperBound - 1].prefix {
                $0 != UInt8(ascii: "\t")
            }
            return isWanted(BulletinFolders.key(path), id) ? line(index) : nil
        }
    }

    /// The file.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.header.utf8.count + 1 + text.bytes.count)
        bytes += Self.header.utf8
        bytes.append(UInt8(ascii: "\n"))
        bytes += text.bytes
        return bytes
    }

    private func line(_ index: Int) -> Line {
        let fields = text.bytes[text.range(index)].dropLast().split(separator: UInt8(ascii: "\t")).map {
            String(decoding: $0, as: UTF8.self)
        }
        return Line(path: fields[0], id: fields[1], forgotten: fields.count > 2 ? fields[2] : nil)
    }

    private func path(_ index: Int) -> ArraySlice<UInt8> {
        text.bytes[text.range(index)].prefix { $0 != UInt8(ascii: "\t") }
    }

    private mutating func append(_ line: Line) {
        var bytes = Array(line.path.utf8)
        for field in [line.id, line.forgotten].compactMap(\.self) {
            bytes.append(UInt8(ascii: "\t"))
            bytes += field.utf8
        }
        bytes.append(UInt8(ascii: "\n"))
        text.append(bytes)
    }

    private mutating func sort() {
        let paths = text.indices.dropFirst()
        if paths.allSatisfy({ path($0 - 1).lexicographicallyPrecedes(path($0)) }) { return }
        let order = text.indices.map(Int32.init).sorted { a, b in
            path(Int(a)).lexicographicallyPrecedes(path(Int(b)))
        }
        let old = text
        text = PackedNames()
        text.reserveCapacity(old.count, bytes: old.bytes.count)
        for index in order { text.append(Int(index), of: old) }
    }

    /// Takes up the lines of another list whose paths are not here.
    private mutating func merge(_ other: Permalinks) {
        if other.text.count == 0 { return }
        let own = self
        text = PackedNames()
        text.reserveCapacity(own.text.count + other.text.count, bytes: own.text.bytes.count + other.text.bytes.count)
        var next = 0
        for index in other.text.indices {
            let path = other.path(index)
            while next < own.text.count, own.path(next).lexicographicallyPrecedes(path) {
                text.append(next, of: own.text)
                next += 1
            }
            if next < own.text.count, own.path(next) == path { continue }
            text.append(index, of: other.text)
        }
        for index in next..<own.text.count { text.append(index, of: own.text) }
    }

    /// The same without asking after a bulletin; nil when it has no address.
    public func forgetting(_ id: String, reason: String) -> Permalinks? {
        guard lines.contains(where: { $0.id == id }) else { return nil }
        let reason = String(reason.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        var copy = Permalinks()
        for var line in lines {
            if line.id == id { line.forgotten = reason }
            copy.append(line)
        }
        return copy
    }

    /// The same with bulletins that are called otherwise now, by their old ids.
    public func renaming(_ names: [String: String]) -> Permalinks {
        if names.isEmpty { return self }
        var copy = Permalinks()
        for var line in lines {
            line.id = names[line.id] ?? line.id
            copy.append(line)
        }
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
        if let last = text.utf8.last, last != UInt8(ascii: "\n") {
            report(
                text.utf8.count { $0 == UInt8(ascii: "\n") } + 1, "the last line has no end: it may have been cut off",
                "put the rest back, or end it")
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
            guard fields.count == 2 || fields.count == 3, !fields[1].isEmpty else {
                report(
                    index + 1, "a line must have a path, an id and, when it is forgotten, a reason, with tabs between",
                    "put it back, or take it out")
                continue
            }
            if let problem = problem(fields[0]) ?? (isReserved(fields[0]) ? "the site has other pages there" : nil) {
                report(
                    index + 1, "‘\(fields[0])’ is no address of a bulletin: \(problem)", "put it back, or take it out")
            } else if let other = numbers.updateValue(index + 1, forKey: fields[0]) {
                report(
                    index + 1, "line \(other) has the same address", "leave the one of the bulletin that had it last")
            } else {
                permalinks.append(
                    Line(path: fields[0], id: fields[1], forgotten: fields.dropFirst(2).first { !$0.isEmpty }))
            }
        }
        permalinks.sort()
        return (permalinks, diagnostics)
    }

    /// Whether the site has pages of its own below the path's first name, or above all others.
    static func isReserved(_ path: String) -> Bool {
        let name = path.prefix { $0 != "/" }
        return name.isEmpty || LocalityPaths.reserved.contains(String(name)) && name != "khong-ro"
    }

    /// Names of files that sites have.
    private static let fileNames = Set(
        (PageFamilies.all.flatMap(\.forms).map(\.fileName) + [DataFile.manifest]).map { $0.lowercased() })

    /// What is wrong with a path from the site's root that another page shall be at. There are hundreds of thousands.
    static func problem(_ path: String) -> String? {
        guard path.utf8.last == UInt8(ascii: "/") else { return fileProblem(path) ?? "it does not end in a slash" }
        var isASCII = true
        for name in path.utf8.dropLast().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if name.isEmpty { return "it has an empty name" }
            if name.first == UInt8(ascii: ".") { return "a name in it begins with a dot" }
            var hasDot = false
            for byte in name {
                switch byte {
                case 0...0x20, 0x7F: return "it has a character that addresses do not have"
                case UInt8(ascii: "."): hasDot = true
                case 0x80...: isASCII = false
                default: if isForbidden[Int(byte)] { return "it has a character that addresses do not have" }
                }
            }
            if hasDot || name.first == UInt8(ascii: "_"), let problem = fileProblem(String(Substring(name))) {
                return problem
            }
        }
        if !isASCII, path.unicodeScalars.contains(where: { $0.properties.generalCategory == .format }) {
            return "it has a character that nobody sees"
        }
        return nil
    }

    private static func fileProblem(_ path: String) -> String? {
        path.split(separator: "/").contains { fileNames.contains($0.lowercased()) }
            ? "files of the site are called so" : nil
    }

    private static let isForbidden: [Bool] = (0..<0x80).map { "\\\"<>;{}$?#%*:".utf8.contains(UInt8($0)) }
}
