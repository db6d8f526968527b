/// A bulletin's place in the site.
struct CatalogueEntry: Sendable {
    /// Its position in the catalogue's summaries.
    let bulletin: Int
    /// Its position in the catalogue's localities.
    let locality: Int
    /// nil when no date is known.
    let year: Int?
    /// Its folder from the site's root, with a slash at the end.
    let folder: String
    /// The entries before and after it in its own locality, in time.
    var older: Int?
    var newer: Int?
}
