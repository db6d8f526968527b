extension SitePlan {
    /// The folder of each bulletin's page, from the site's root and with a slash at its end, by the bulletin's id.
    public var bulletinFolders: [String: String] {
        var folders: [String: String] = [:]
        for page in pages {
            guard case .bulletin(let entry) = page.kind else { continue }
            folders[page.catalogue.bulletin(entry).id] = String(page.path.dropLast("index.html".count))
        }
        return folders
    }
}
