extension SitePlan {
    /// The folder of each bulletin's page, from the site's root and with a slash at its end, by the bulletin's id.
    public var bulletinFolders: [String: String] {
        var folders: [String: String] = [:]
        for page in pages {
            guard case .bulletin(let index) = page.kind else { continue }
            let entry = page.site.catalogue.entries[index]
            folders[page.site.catalogue.summary(of: entry).id] = entry.folder
        }
        return folders
    }
}

extension SitePlan.Page {
    /// The file of the one bulletin that it is made of, from the source folder; nil for what is made of several or none.
    public var source: String? {
        switch kind {
        case .bulletin(let entry), .markdown(let entry), .json(let entry):
            site.catalogue.summary(of: site.catalogue.entries[entry]).source
        default: nil
        }
    }
}
