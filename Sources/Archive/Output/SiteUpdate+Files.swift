extension SiteUpdate {
    /// The files of the site that is at the destination, by their paths.
    var publishedFiles: some Sequence<String> {
        let stamps = published.stamps
        return (0..<stamps.folders.count).lazy.flatMap { folder in
            stamps.files(of: folder).lazy.map { stamps.path(ofFile: $0, in: folder) }
        }
    }
}
