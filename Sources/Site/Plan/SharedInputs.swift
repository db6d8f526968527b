import BulletinModel

/// What pages read beside bulletins: templates, strings, settings, the program; by name, each with its fingerprint.
public struct SharedInputs: Hashable, Sendable {
    /// `bulletin.mustache`, `strings/vi.yaml`, `title`, `styles/site.css` …
    public let fingerprints: [String: Fingerprint]
    private let templates: [PageKind: [String]]

    init(_ settings: SiteSettings, _ templates: TemplateSet, program: Fingerprint) {
        var fingerprints = templates.fingerprints
        for (name, value) in settings.named { fingerprints[name] = value }
        fingerprints[Self.program] = program
        fingerprints[Self.styles] = Self.fingerprint(of: templates.assets.map(\.path))
        self.fingerprints = fingerprints
        self.templates = templates.files
    }

    /// Of everything that pages of this kind read beside bulletins.
    func fingerprint(of kind: SitePlan.Kind) -> Fingerprint {
        var fingerprint = Fingerprint()
        for name in names(of: kind) { fingerprint.add(fingerprints[name]?.value ?? 0) }
        return fingerprint
    }

    /// What a page reads, by name.
    public func names(of page: SitePlan.Page) -> [String] { names(of: page.kind) }

    /// What pages of this kind read, by name.
    func names(of kind: SitePlan.Kind) -> [String] {
        if let template = kind.template {
            return (templates[template] ?? []) + [Self.program, Self.styles, "strings"] + SiteSettings.pageNames
        }
        return switch kind {
        case .feed: [Self.program, "strings"] + SiteSettings.feedNames
        case .sitemap, .sitemapPart, .robots: [Self.program, "base_url"]
        case .asset(let path): [path]
        default: [Self.program]
        }
    }

    static let program = "bantin"
    private static let styles = "styles"

    private static func fingerprint(of names: [String]) -> Fingerprint {
        var fingerprint = Fingerprint()
        for name in names { fingerprint.add(name) }
        return fingerprint
    }
}

extension SiteSettings {
    fileprivate static let pageNames = ["title", "description", "language", "base_url", "page_size", "formats"]
    fileprivate static let feedNames = ["title", "description", "language", "base_url", "feed_length"]

    /// The settings by the names of the configuration.
    fileprivate var named: [String: Fingerprint] {
        func of(_ add: (inout Fingerprint) -> Void) -> Fingerprint {
            var fingerprint = Fingerprint()
            add(&fingerprint)
            return fingerprint
        }
        return [
            "title": of { $0.add(title) }, "description": of { $0.add(description) },
            "language": of { $0.add(language) },
            "base_url": of {
                $0.add(baseURL.url(""))
                $0.add(isBaseURLGiven)
            },
            "page_size": of { $0.add(pageSize) }, "feed_length": of { $0.add(feedLength) },
            "formats": of { for format in formats.map(\.rawValue).sorted() { $0.add(format) } },
        ]
    }
}
