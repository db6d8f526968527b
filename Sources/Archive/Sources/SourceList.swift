import BulletinModel

/// The bulletins' files of a source folder, and what else was in it.
struct SourceList: Sendable {
    /// Sorted bytewise by path.
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []

    /// Leaves out the files that have a bulletin's name that another file before them has: `a.md`, `a.txt`.
    mutating func dropTwins(displayName: String) {
        var first: [String: String] = [:]
        var kept: [SourceFile] = []
        for file in files {
            guard let other = first[file.id] else {
                first[file.id] = file.path
                kept.append(file)
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .error, code: "source.twin", file: "\(displayName)/\(file.path)",
                    message: "\(displayName)/\(other) has the same name but for its extension", advice: "rename one"))
        }
        files = kept
    }
}
