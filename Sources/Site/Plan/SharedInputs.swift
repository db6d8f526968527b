import BulletinModel

/// What pages read beside bulletins: templates, strings, settings, the program; by name, each with its fingerprint.
public struct SharedInputs: Hashable, Sendable {
    /// `bulletin.mustache`, `strings`, `title`, `styles/site.css` …
    public let fingerprints: [String: Fingerprint]
    /// By the name of a template.
    private let templates: [String: [String]]

    init(_ settings: SiteSettings, _ templates: TemplateSet, program: Fingerprint, files: [String: Fingerprint]) {
        var fingerprints = templates.fingerprints.merging(files) { template, _ in template }
        for (name, value) in settings.named { fingerprints[name] = value }
        fingerprints[Self.program] = program
        fingerprints[Self.assets] = Self.fingerprint(of: templates.assets.map(\.path))
        self.fingerprints = fingerprints
        self.templates = templates.files
    }

    /// Of everything that all files of a form read beside bulletins.
    func fingerprint(of form: PageForm) -> Fingerprint {
        var fingerprint = Fingerprint()
        for name in names(of: form) { fingerprint.add(self.fingerprint(of: name)) }
        return fingerprint
    }

    func fingerprint(of name: String) -> Fingerprint { fingerprints[name] ?? Fingerprint(value: 0) }

    /// What a page reads, by name.
    public func names(of page: SitePlan.Page) -> [String] {
        let own = page.family.ownInput(of: page.reference.number, in: page.site)
        return names(of: page.reference.form) + (own.map { [$0] } ?? [])
    }

    /// What all files of a form read, by name.
    private func names(of form: PageForm) -> [String] {
        guard let template = form.template else { return form.inputs }
        return (templates[template.name] ?? []) + [Self.assets, "strings"] + SiteSettings.pageNames + form.inputs
    }

    /// Of the program.
    package var program: Fingerprint { fingerprint(of: Self.program) }

    static let program = "bantin"
    /// The names of styles, scripts and icons.
    private static let assets = "styles"
    /// What feeds read.
    static let ofFeeds = ["strings"] + SiteSettings.feedNames

    private static func fingerprint(of names: [String]) -> Fingerprint {
        var fingerprint = Fingerprint()
        for name in names { fingerprint.add(name) }
        return fingerprint
    }
}

extension SiteSettings {
    fileprivate static let pageNames = [
        "title", "description", "language", "base_url", "page_size", "formats", "subjects", "feeds", "menu", "license",
    ]
    fileprivate static let feedNames = ["title", "description", "language", "base_url", "feed_length", "websub_hub"]

    /// The settings by the names of the configuration.
    fileprivate var named: [String: Fingerprint] {
        func of(_ add: (inout Fingerprint) -> Void) -> Fingerprint {
            var fingerprint = Fingerprint()
            add(&fingerprint)
            return fingerprint
        }
        let pages = Dictionary(self.pages.map { ($0.file, $0.fingerprint) }) { first, _ in first }
        return pages.merging([
            "menu": menuFingerprint,
            "title": of { $0.add(title) }, "description": of { $0.add(description) },
            "language": of { $0.add(language) },
            "base_url": of {
                $0.add(baseURL.url(""))
                $0.add(isBaseURLGiven)
            },
            "page_size": of { $0.add(pageSize) }, "feed_length": of { $0.add(feedLength) },
            "websub_hub": of { $0.add(webSubHub) },
            "contact_email": of { $0.add(contactEmail) }, "oai_gateway": of { $0.add(oaiGateway) },
            "license": of {
                $0.add(license)
                $0.add(licenseURL)
            },
            "csv_bom": of { $0.add(csvHasMark) },
            "formats": of { for format in formats.map(\.rawValue).sorted() { $0.add(format) } },
            "subjects": of { for subject in subjects.map(\.rawValue).sorted() { $0.add(subject) } },
            "feeds": of { for feed in feeds.map(\.rawValue).sorted() { $0.add(feed) } },
        ]) { _, setting in setting }
    }
}
