import BulletinModel

/// The page of the archive's data.
struct DataPage: FramedPage {
    let frame: PageFrame
    let files: [DataFileRow]
    /// The sorting date of the newest bulletin.
    let newest: Markup?
    /// The file that has it.
    let schema: String?
    /// Where programs begin, when the API is published.
    let api: [APILink]
    /// How to name the data as a source: whose, up to when, where.
    let citation: String
    private let data: [DataFile]

    init(_ site: SiteContext, _ catalogue: Catalogue, _ data: [DataFile]) {
        var frame = PageFrame(site, folder: DataFile.folder, title: site.strings[.dataTitle])
        frame.description = site.strings[.dataText]
        frame.breadcrumb = site.home(on: frame)
        self.frame = frame
        self.data = data
        let until = catalogue.entries.first.flatMap { catalogue.summary(of: $0).date }.map(site.dates.short)
        let name = [site.strings[.dataTitle], until].compactMap(\.self)
        citation = [site.title, site.strings.list(name), frame.canonical].compactMap(\.self).joined(separator: ". ")
        files = data.map { DataFileRow($0, site) }
        newest = catalogue.entries.first.flatMap { catalogue.summary(of: $0).date }.map {
            Markup(time: site.dates.long($0), $0)
        }
        api = site.settings.formats.contains(.api) ? [.index, .description].map { APILink($0, frame) } : []
        schema = site.settings.formats.contains(.json) ? RecordSchema.fileName : nil
    }

    /// A dataset in the words of schema.org, which DCAT's are made of, too.
    var structuredData: Markup? {
        StructuredData.markup { json in
            json.object { json in
                json.member("@type", "Dataset")
                json.member("@id", frame.canonical)
                json.member("url", frame.canonical)
                json.member("name", frame.pageTitle)
                json.member("description", frame.description)
                json.member("inLanguage", "vi")
                json.key("isAccessibleForFree"); json.bool(true)
                json.member("license", frame.site.settings.licenseURL ?? frame.site.settings.license)
                json.key("includedInDataCatalog")
                json.object { json in
                    json.member("@type", "DataCatalog")
                    json.member("name", frame.site.title)
                    json.member("url", frame.address(frame.href("")))
                }
                json.member("distribution", data) { json, file in
                    json.object { json in
                        json.member("@type", "DataDownload")
                        json.member("name", file.name)
                        json.member("contentUrl", frame.address(frame.root + DataFile.folder + file.name))
                        json.member("encodingFormat", file.mediaType)
                        json.member("contentSize", file.size.map { "\($0) B" })
                        json.member("sha256", file.sha256)
                    }
                }
            }
            frame.writeBreadcrumb(to: &json)
        }
    }

    static let keys: TemplateKeys<Self> = framed([
        .list("files", "the files with records and tables") { $0.files },
        .flag("has_files", "whether there are any") { !$0.files.isEmpty },
        .markup("newest", "the date of the newest bulletin") { $0.newest },
        .text("citation", "how to name the data as a source: whose they are, up to when they go, where they are") {
            $0.citation
        },
        .text("package", "the file that says what the tables hold") { $0.files.isEmpty ? nil : DataPackage.fileName },
        .text("schema", "the file of the schema of records, when it is published") { $0.schema },
        .list("api", "where programs begin: the list of the API's files, and its description") { $0.api },
        .flag("has_api", "whether the API is published") { !$0.api.isEmpty },
        .text("feeds", "link to the list of all feeds, when there are any") { page in
            let formats = page.frame.site.settings.formats
            let hasFeeds = FeedFormat.allCases.contains { formats.contains($0.output) }
            return hasFeeds ? page.frame.root + FeedListFamily.fileName : nil
        },
        .text("sources", "the file of the hashes of all sources") { $0.files.isEmpty ? nil : DataFile.sources },
    ])
}

/// A file of the API on the page of data.
struct APILink: TemplateValue {
    let href, name: String

    init(_ resource: APIResource, _ frame: PageFrame) {
        name = APIResource.folder + resource.fileName
        href = frame.root + name
    }

    static let keys = TemplateKeys<APILink>([
        .text("href", "link to it") { $0.href },
        .text("name", "its path from the site's root") { $0.name },
    ])
}

/// A file of data on its page.
struct DataFileRow: TemplateValue {
    let name: String
    let meaning: String?
    let rows: String
    let size, sha256: String?

    init(_ file: DataFile, _ site: SiteContext) {
        name = file.name
        meaning = site.strings.entry(.dataFiles, file.key)
        rows = site.strings.number(file.rows)
        size = file.size.map { site.strings.count(.byteCount, $0) }
        sha256 = file.sha256
    }

    static let keys = TemplateKeys<DataFileRow>([
        .text("name", "the file's name, which also leads to it") { $0.name },
        .text("meaning", "what is in it") { $0.meaning },
        .text("rows", "how many records or rows it has") { $0.rows },
        .text("size", "how large it is, where that does not depend on a library's version") { $0.size },
        .text("sha256", "its hash, likewise") { $0.sha256 },
    ])
}
