import BulletinModel

/// All that is wrong with the templates, strings and own pages of a site, each with file, line and column.
public struct TemplateErrors: Error, Hashable, Sendable {
    /// Sorted by file, line and column; never empty.
    public let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.sorted { a, b in
            (a.file ?? "", a.line ?? 0, a.column ?? 0, a.message) < (
                b.file ?? "", b.line ?? 0, b.column ?? 0, b.message
            )
        }
    }
}
