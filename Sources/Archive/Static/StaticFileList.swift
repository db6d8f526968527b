import BulletinModel

/// A file that is copied into the site as it is.
struct StaticFile: Hashable, Sendable {
    /// From the folder of static files, and from the site's root.
    let path: String
    let stamp: SourceStamp
}

/// The files of the folder of static files.
struct StaticFileList: Sendable {
    /// What diagnostics call the folder.
    let folder: ArchivePath
    /// Sorted by path.
    var files: [StaticFile] = []
    var diagnostics: [Diagnostic] = []
    /// Of all that tells whether one of them may be another.
    private(set) var fingerprint = Fingerprint()

    init(of folder: ArchivePath) { self.folder = folder }

    /// `now` in nanoseconds since 1970.
    mutating func sort(now: Int64) {
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        fingerprint = Fingerprint()
        for file in files {
            fingerprint.add(file.path)
            // What may change without showing it is another one at each look.
            fingerprint.add(file.stamp.isKnown ? file.stamp.fingerprint : Fingerprint(value: UInt64(bitPattern: now)))
        }
    }

    mutating func report(
        _ severity: Diagnostic.Severity, _ code: String, _ path: String, _ message: String, advice: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(severity, code: code, file: folder.name(of: path), message: message, advice: advice))
    }
}
