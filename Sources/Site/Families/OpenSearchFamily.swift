/// What browsers read to offer the site's search among theirs.
struct OpenSearchFamily: PageFamily {
    let forms = [
        PageForm.file(OpenSearch.fileName, inputs: ["strings", "title", "description", "language", "base_url"])
    ]

    func pages(of site: PlannedSite) -> [PageNumber] { site.settings.formats.contains(.search) ? [PageNumber()] : [] }
    func folder(of page: PageNumber, in site: PlannedSite) -> String { "" }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        OpenSearch.write(rendering.context.names, rendering.context.settings.baseURL)
    }
}
