import BulletinModel

/// The bulletins' files of a source folder, and what else was in it.
struct SourceList: Sendable {
    /// Sorted bytewise by path.
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
}
