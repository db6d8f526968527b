import Site

/// What stands in `bantin.yaml`, each key that is there with its value.
struct ConfigurationFile: Hashable {
    /// A value and where it stands, for what can be judged only beside the disk.
    struct Located: Hashable {
        var value: String
        var line: Int
        var column: Int
    }

    var title: String?
    var description: String?
    var language: Located?
    var baseURL: SiteAddress?
    var timeZone: String?
    var source: Located?
    var destination: Located?
    var templates: Located?
    var staticFiles: Located?
    var pages: Located?
    var pageSize: Int?
    var feedLength: Int?
    var webSubHub, contactEmail, oaiGateway, license, licenseURL: String?
    var csvHasMark, showsDifferences: Bool?
    var formats: Set<OutputFormat>?
    var subjects: Set<SubjectKind>?
    var feeds: Set<FeedKind>?
    var menu: [MenuEntry] = []
    var publishers: [WrittenPublisher] = []
}
