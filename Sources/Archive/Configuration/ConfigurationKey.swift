/// The keys of `bantin.yaml`.
public enum ConfigurationKey: String, CaseIterable, Hashable, Sendable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case title, description, language
    /// Where the site will be published.
    case baseURL = "base_url"
    /// The zone of dates that are printed without one.
    case timeZone = "time_zone"
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case source, destination, templates
    /// Files that are copied into the site as they are.
    case staticFiles = "static"
    /// Pages of the owner's own.
    case pages
    /// Bulletins on a page of a list.
    case pageSize = "page_size"
    /// Bulletins in a feed.
    case feedLength = "feed_length"
    /// What is told when feeds change.
    case webSubHub = "websub_hub"
    /// Who answers for the site.
    case contactEmail = "contact_email"
    /// What answers harvesters of OAI-PMH.
    case oaiGateway = "oai_gateway"
    /// Under which terms the archive may be used, and where these are written.
    case license
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case licenseURL = "license_url"
    /// Whether tables begin with a byte order mark.
    case csvBOM = "csv_bom"
    /// Whether there are pages of what was changed in texts.
    case diffs
    /// What is written beside the pages.
    case formats
    /// What has pages of its own, beside places and years.
    case subjects
    /// What has feeds, beside the site.
    case feeds
    /// Links beside those to the site's own lists.
    case menu
    /// Which units the texts of hosts and publishers belong to.
    case publishers
}
