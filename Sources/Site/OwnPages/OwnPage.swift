import BulletinModel
import Gazetteer

/// A page that the site's owner has written: about the archive, its terms, whom to write to.
public struct OwnPage: Hashable, Sendable {
    /// What diagnostics and reasons call its file: `pages/gioi-thieu.md`.
    public var file: String
    /// Its folder in the site, without slashes: `gioi-thieu`.
    public var slug: String
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var title: String
    /// A sentence for search engines.
    public var description: String?
    /// In which menu it stands; nil for none.
    public var menu: MenuEntry.Place?
    /// Its place among the pages of a menu: the lowest first, those without one last.
    public var order: Int?
    /// What stands on it.
    public var markdown: String

    /// A page that stands in no menu.
    public init(file: String, slug: String, title: String, markdown: String) {
        self.file = file
        self.slug = slug
        self.title = title
        self.markdown = markdown
    }

    /// From the site's root.
    var folder: String { slug + "/" }

    var fingerprint: Fingerprint {
        var fingerprint = Fingerprint()
        for text in [slug, title, description, markdown] { fingerprint.add(text) }
        return fingerprint
    }

    /// The folders of the site's root that no such page can have: those of all provinces that there are or were, too,
    /// whether or not there are bulletins of theirs.
    static func taken(_ gazetteer: AdministrativeGazetteer) -> Set<String> {
        let provinces = gazetteer.allStates.lazy.filter { gazetteer.level(of: $0) == .province }.compactMap { state in
            gazetteer.path(of: gazetteer.locality(for: state, basis: .override, confidence: 1)).first
        }
        return LocalityPaths.reserved.union(provinces)
    }

    /// Whether a province that a person has made up lies where the page would.
    static func isDisplaced(_ page: OwnPage, by catalogue: Catalogue) -> Bool {
        catalogue.localities.contains { $0.depth == 0 && $0.path == page.folder }
    }

    /// What is to be said of pages that are left out.
    static func displaced(_ pages: [OwnPage], by catalogue: Catalogue) -> [Diagnostic] {
        pages.filter { isDisplaced($0, by: catalogue) }.map { page in
            Diagnostic(
                .error, code: "page.taken",
                message: "\(page.file) was left out: a locality of a sidecar lies at /\(page.folder)",
                advice: "rename the file")
        }
    }

    /// The pages that have a place of another one.
    static func misplaced(_ pages: [OwnPage], _ gazetteer: AdministrativeGazetteer) -> [Diagnostic] {
        guard !pages.isEmpty else { return [] }
        let taken = taken(gazetteer)
        var files: [String: String] = [:]
        return pages.compactMap { page in
            let other = files.updateValue(page.file, forKey: page.slug)
            guard taken.contains(page.slug) || other != nil else { return nil }
            return Diagnostic(
                .error, code: "page.taken", file: page.file,
                message: "the page cannot lie at /\(page.folder), where \(other ?? "the site has pages of its own")"
                    + (other == nil ? "" : " lies"),
                advice: "rename the file: a page is called as its file is")
        }
    }
}
