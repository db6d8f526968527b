import BulletinModel
import Foundation

/// What the history of a git repository has of a folder: every content that a file in it ever had.
struct GitHistory: Sendable {
    /// A content by the name that git has for it, and where it was found first.
    struct Content: Hashable, Sendable {
        let name: String
        /// From the folder.
        let path: String
    }

    /// So many names go into one question: they are no longer than any pipe holds.
    private static let groupSize = 60

    private let git: GitCommand
    /// The commit that is checked out; nil in a repository without commits.
    private let head: String?
    /// Where the folder lies in the repository: nothing, or with a slash at the end.
    private let prefix: String
    /// Whether the beginning of the history was left out when the repository was cloned.
    let isShallow: Bool
    /// Stands for all that there is to be found.
    let fingerprint: Fingerprint

    /// Of the repository that git's folder lies in.
    init(_ git: GitCommand) throws(GitCommand.Failure) {
        self.git = git
        let place = try git.output(["rev-parse", "--is-shallow-repository", "--show-prefix"])
        let lines = place.split(separator: UInt8(ascii: "\n"), maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
        isShallow = lines.first == "true"
        prefix = lines.count > 1 ? String(lines[1].dropLast()) : ""
        // It fails where there is none yet.
        let commit = try? git.output(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])
        head = commit.flatMap { Self.name($0.dropLast()) }
        var fingerprint = Fingerprint()
        fingerprint.add(head)
        if isShallow {
            // More of the history may be fetched without another commit.
            let file = try git.output(["rev-parse", "--path-format=absolute", "--git-path", "shallow"]).dropLast()
            let path = String(decoding: file, as: UTF8.self)
            fingerprint.add(FileManager.default.contents(atPath: path).map(Array.init) ?? [])
        }
        self.fingerprint = fingerprint
    }

    /// Every content of files that may be bulletins, the newest commits first, and whether the repository has all that its
    /// commits name.
    func contents() throws(GitCommand.Failure) -> (list: [Content], isWhole: Bool) {
        guard let head else { return ([], true) }
        let printed = try git.output([
            "rev-list", "--objects", "--full-history", "--missing=print", head, "--", ".",
        ])
        var (list, isWhole): ([Content], Bool) = ([], true)
        for line in printed.split(separator: UInt8(ascii: "\n")) {
            if line.first == UInt8(ascii: "?") { isWhole = false }
            // Commits have no path; of paths with line feeds, the rest is missing.
            guard let blank = line.firstIndex(of: UInt8(ascii: " ")), let name = Self.name(line[..<blank]) else {
                continue
            }
            let path = String(decoding: line[(blank + 1)...], as: UTF8.self)
            guard path.hasPrefix(prefix), SourceFile.role(of: path) == .bulletin else { continue }
            list.append(Content(name: name, path: String(path.dropFirst(prefix.count))))
        }
        return (list, isWhole)
    }

    /// Reads contents in their order until `isDone`.
    func read(
        _ contents: some Collection<Content>, until isDone: () -> Bool = { false },
        _ use: (Content, GitContentParser.Answer) -> Void
    ) throws(GitCommand.Failure) {
        var rest = contents[...]
        while !rest.isEmpty, !isDone() {
            var group = rest.prefix(Self.groupSize)
            rest = rest.dropFirst(Self.groupSize)
            var parser = GitContentParser()
            try git.run(["cat-file", "--batch"], input: group.flatMap { Array("\($0.name)\n".utf8) }) { data in
                parser.add(data)
                while !group.isEmpty, let answer = parser.next() { use(group.removeFirst(), answer) }
            }
        }
    }

    /// A name of an object, which is nothing but digits.
    private static func name(_ digits: some Collection<UInt8>) -> String? {
        let isHexadecimal = digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        return isHexadecimal && (40...64).contains(digits.count) ? String(decoding: Array(digits), as: UTF8.self) : nil
    }
}
