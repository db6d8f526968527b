import BulletinModel

/// A link that the site's owner has put into a menu.
public struct MenuEntry: Hashable, Sendable {
    /// Where the menu is.
    public enum Place: String, Hashable, Sendable, CaseIterable {
        case header, footer
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let title: String
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let target: OwnerLink
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public let place: Place

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(title: String, target: OwnerLink, place: Place) {
        self.title = title
        self.target = target
        self.place = place
    }
}

extension SiteSettings {
    /// The entries of a menu: those of the configuration, then the pages that say that they belong to it.
    func entries(of place: MenuEntry.Place) -> [MenuEntry] {
        let own = pages.filter { $0.menu == place }.sorted {
            ($0.order ?? .max, $0.title, $0.slug) < ($1.order ?? .max, $1.title, $1.slug)
        }
        return menu.filter { $0.place == place }
            + own.map { MenuEntry(title: $0.title, target: OwnerLink(page: $0), place: place) }
    }

    /// Of all menus.
    var menuFingerprint: Fingerprint {
        var fingerprint = Fingerprint()
        for entry in MenuEntry.Place.allCases.flatMap(entries) {
            fingerprint.add(entry.title)
            fingerprint.add(entry.target.href(from: "/"))
            fingerprint.add(entry.place.rawValue)
        }
        return fingerprint
    }
}

/// An entry of a menu, as a page shows it.
struct MenuLink: TemplateValue {
    let title: String
    let href: String
    let isCurrent: Bool

    init(_ entry: MenuEntry, on frame: PageFrame) {
        title = entry.title
        let href = entry.target.href(from: frame.root)
        self.href = href
        isCurrent = frame.folder.map { frame.href($0) == href } ?? false
    }

    static let keys = TemplateKeys<MenuLink>([
        .text("title", "what it is called") { $0.title },
        .text("href", "where it leads") { $0.href },
        .flag("is_current", "whether it leads to the page that is shown") { $0.isCurrent },
    ])
}
