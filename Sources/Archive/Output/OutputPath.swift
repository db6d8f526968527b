import BulletinModel
import Site

/// Which paths a site may have: such as every file system and every server takes, and none that leads out of it.
enum OutputPath {
    /// What is wrong with a path from the site's root, or nil.
    static func problem(_ path: String) -> String? {
        if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
            return "it has a control character or a backslash"
        }
        for name in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if name.isEmpty { return path.isEmpty ? "it is empty" : "it has an empty name" }
            if name.first == UInt8(ascii: ".") { return "a name in it begins with a dot" }
            if name.count > 255 { return "a name in it is longer than 255 bytes" }
        }
        return path.utf8.count > 3000 ? "it is longer than 3,000 bytes" : nil
    }

    /// The pages of a plan that cannot be written, by position, and what is wrong with them.
    static func checked(_ plan: SitePlan) -> (bad: Set<Int>, diagnostics: [Diagnostic]) {
        let paths = plan.pages.map(\.path)
        let (good, diagnostics) = sort(paths)
        return (good.count == paths.count ? [] : Set(paths.indices).subtracting(good), diagnostics)
    }

    /// Whether a path is one of the usual ones, made of `a` to `z`, digits, hyphens and low lines, its file with an ending, which
    /// folders have not: as long as all are, no two of them can get into each other's way.
    static func isPlain(_ path: String) -> Bool {
        var (length, hasDot) = (0, false)
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                length += 1
            case UInt8(ascii: ".") where length > 0: hasDot = true
            case UInt8(ascii: "/") where length > 0 && !hasDot: length = 0
            default: return false
            }
        }
        return hasDot && length < 200 && path.utf8.count < 1000
    }

    /// The positions of the paths that can be written together, and what is wrong with the others.
    ///
    /// Of two paths that differ only by case or by the normal form of Unicode the first counts: elsewhere they are one
    /// file. Nor can a file be a folder of another.
    static func sort(_ paths: [String]) -> (good: [Int], diagnostics: [Diagnostic]) {
        var taken: [String: Int] = [:]
        var folders: Set<String> = []
        var diagnostics: [Diagnostic] = []
        taken.reserveCapacity(paths.count)
        for (index, path) in paths.enumerated() {
            // Strings are equal by canonical equivalence.
            let key = path.lowercased()
            if let problem = problem(path) {
                diagnostics.append(diagnostic(path, problem))
            } else if let other = taken[key] {
                diagnostics.append(
                    diagnostic(path, "\(paths[other]) has the same path, or one that differs only by case"))
            } else {
                taken[key] = index
                var rest = key[...]
                while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
                    rest = rest[..<slash]
                    guard folders.insert(String(rest)).inserted else { break }
                }
            }
        }
        for (key, index) in taken where folders.contains(key) {
            diagnostics.append(diagnostic(paths[index], "other files need a folder of that name"))
            taken[key] = nil
        }
        diagnostics.sort { ($0.message, $0.code) < ($1.message, $1.code) }
        return (taken.values.sorted(), diagnostics)
    }

    private static func diagnostic(_ path: String, _ problem: String) -> Diagnostic {
        Diagnostic(
            .error, code: "output.path", message: "the site's file ‘\(path)’ was not written: \(problem)",
            advice: "rename what it is made from")
    }
}
