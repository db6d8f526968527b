import BulletinModel

/// `llms.txt`: what the site holds and where, for programs that read rather than browse (llmstxt.org).
struct GuideFamily: PageFamily {
    let forms = [
        PageForm.file(
            "llms.txt", inputs: ["strings", "title", "description", "language", "base_url", "formats", "subjects"])
    ]

    func pages(of site: PlannedSite) -> [PageNumber] { site.settings.formats.contains(.sitemap) ? [PageNumber()] : [] }
    func folder(of page: PageNumber, in site: PlannedSite) -> String { "" }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        readings.lists.add(reader.provinces)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let site = rendering.context
        var guide = Guide(site)
        guide.add(.llmsText, if: [.markdown, .json])
        guide.section(site.strings[.llmsLists])
        guide.link(site.strings[.yearsTitle], "nam/")
        for kind in [SubjectKind.topics, .people, .documents, .indicators] where rendering.catalogue.facts.shows(kind) {
            guide.link(site.strings[kind.title], kind.folder, note: site.strings[kind.intro])
        }
        guide.link(site.strings[.dataTitle], DataFile.folder, note: site.strings[.dataText], if: .data)
        guide.section(site.strings[.llmsFiles])
        let tables = BulletinTable.all.map(\.table) + OverviewTable.all.map(\.table)
        for name in [DataFile.records] + tables.map(\.fileName) {
            let key = DataFile(name: name, size: 0, sha256: "", rows: 0).key
            guide.link(name, DataFile.folder + name, note: site.strings.entry(.dataFiles, key), if: .data)
        }
        for (key, path, format) in Self.others {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            guide.link(name, path, note: site.strings.entry(.dataFiles, key), if: format)
        }
        guide.section(site.strings[.llmsPlaces])
        for node in rendering.catalogue.localities where node.depth == 0 {
            guide.link(site.fullName(of: node), node.path)
        }
        return guide.bytes
    }

    /// Files of other kinds, with what their strings are found by.
    private static let others: [(key: String, path: String, format: OutputFormat)] = [
        ("database", DataFile.folder + DataFile.database, .data),
        ("package", DataFile.folder + DataPackage.fileName, .data),
        ("schema", DataFile.folder + RecordSchema.fileName, .json),
        ("feed", "feed.json", .jsonFeed),
        ("api", APIResource.folder + "index.json", .api),
        ("openapi", APIResource.folder + "openapi.json", .api),
    ]
}

/// A text in Markdown whose sections are lists of links.
private struct Guide {
    private let site: SiteContext
    private var text: String
    /// A section without links is not written.
    private var heading: String?

    init(_ site: SiteContext) {
        self.site = site
        text = "# \(Self.literal(site.title))\n\n> \(Self.literal(site.description))\n"
    }

    var bytes: [UInt8] { Array(text.utf8) }

    mutating func add(_ key: StringKey, if formats: Set<OutputFormat>) {
        if site.settings.formats.isSuperset(of: formats) { text += "\n\(Self.literal(site.strings[key]))\n" }
    }

    mutating func section(_ name: String) { heading = "\n## \(Self.literal(name))\n\n" }

    mutating func link(_ name: String, _ path: String, note: String? = nil, if format: OutputFormat? = nil) {
        if let format, !site.settings.formats.contains(format) { return }
        text += heading.take() ?? ""
        // A bracket could end the name of a link.
        let name = name.replacing("[", with: "(").replacing("]", with: ")")
        let note = note.map { ": " + Self.literal($0) } ?? ""
        text += "- [\(Self.literal(name))](\(site.settings.baseURL.url(path)))\(note)\n"
    }

    private static func literal(_ text: String) -> String { LiteralMarkdown.paragraphs([text]) }
}
