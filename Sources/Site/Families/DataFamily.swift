/// The page of the archive's data. It says how large the files are, so it is made with them, after all other pages.
struct DataFamily: PageFamily {
    let forms = [PageForm.page(page, isCollected: true)]
    private static let page = PageTemplate("data", DataPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] { site.settings.formats.contains(.data) ? [PageNumber()] : [] }
    func folder(of page: PageNumber, in site: PlannedSite) -> String { DataFile.folder }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        if let newest = reader.rows.first { readings.lists.add(newest) }
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        Self.bytes([], rendering.context, rendering.catalogue)
    }

    static func bytes(_ files: [DataFile], _ context: SiteContext, _ catalogue: Catalogue) -> [UInt8] {
        context.templates.render(page, DataPage(context, catalogue, files))
    }
}

extension SiteRenderer {
    /// The files that say what the data are: the page, and the package's description.
    package func describe(_ files: [DataFile], in plan: SitePlan) -> [OutputFile] {
        [
            OutputFile(
                path: DataFile.folder + "index.html", bytes: DataFamily.bytes(files, site, plan.site.catalogue)),
            OutputFile(path: DataFile.folder + DataPackage.fileName, bytes: DataPackage.write(files, site)),
        ]
    }
}
