/// The addresses of bulletins' pages, by the positions of their summaries. Each is put together when somebody asks for it.
package struct BulletinAddresses: Sendable {
    private let site: PlannedSite
    /// By position: where the bulletin stands in the catalogue's entries.
    private let entries: [Int32]

    init(_ site: PlannedSite) {
        self.site = site
        var entries = [Int32](repeating: 0, count: site.catalogue.entries.count)
        for (index, entry) in site.catalogue.entries.enumerated() { entries[entry.bulletin] = Int32(index) }
        self.entries = entries
    }

    package subscript(position: Int) -> String {
        site.settings.baseURL.url(site.catalogue.folder(of: site.catalogue.entries[Int(entries[position])]))
    }
}
