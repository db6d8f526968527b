import BulletinModel

/// The bulletins' files of a source folder, and what else was in it.
struct SourceList: Sendable {
    /// Sorted bytewise by path.
    var files: [SourceFile] = []
    /// The ids of the files that a sidecar lies beside.
    var sidecars: Set<String> = []
    var diagnostics: [Diagnostic] = []
}
