/// The hashes of the sources that a site was made of, published with it: whoever has a copy of both can tell whether
/// the bulletins are still those.
enum SourceManifest {
    /// From the site's root.
    static let path = "du-lieu/sources-sha256.txt"
}
