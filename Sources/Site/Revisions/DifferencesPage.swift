import BulletinModel

/// The page of what was changed in a bulletin's text.
struct DifferencesPage: FramedPage {
    /// Below the bulletin's own folder.
    static let folder = "sua-doi/"

    let frame: PageFrame
    let href: String
    /// The newest first.
    let changes: [DifferenceEntry]

    init(
        _ site: SiteContext, _ catalogue: Catalogue, entry: CatalogueEntry, _ revisions: [Revision],
        _ texts: [String: String]
    ) {
        let name = site.title(of: catalogue.summary(of: entry))
        let folder = catalogue.folder(of: entry)
        var frame = PageFrame(
            site, folder: folder + Self.folder, title: site.strings(.differencesTitle, [.title: name]))
        frame.breadcrumb = site.crumbs(to: entry.locality, in: catalogue, on: frame)
        href = frame.href(folder)
        frame.breadcrumb.append(Crumb(name: name, href: href))
        self.frame = frame
        changes = revisions.reversed().map { DifferenceEntry($0, texts, site) }
    }

    var structuredData: Markup? { frame.collectionData(type: "WebPage") }
    var isArticle: Bool { true }

    static let keys: TemplateKeys<Self> = framed([
        .text("href", "link to the bulletin's page") { $0.href },
        .list("changes", "the changes of its text, the newest first") { $0.changes },
    ])
}

/// A change of a bulletin's text with what differs.
struct DifferenceEntry: TemplateValue {
    private let entry: RevisionEntry
    /// nil when one of the texts is not at hand.
    private let difference: TextDifference?

    init(_ revision: Revision, _ texts: [String: String], _ site: SiteContext) {
        entry = RevisionEntry(revision, site)
        if let before = texts[revision.before], let after = texts[revision.after] {
            difference = TextDifference(from: before, to: after)
        } else {
            difference = nil
        }
    }

    static let keys = TemplateKeys<DifferenceEntry>([
        .markup("day", "when a build first saw it, in words, as a `<time>` element") { $0.entry.day },
        .text("before", "the SHA-256 of the text before it") { $0.entry.revision.before },
        .text("after", "the SHA-256 of the text after it") { $0.entry.revision.after },
        .markup("difference", "what was deleted (`<del>`) and inserted (`<ins>`), with a line before and after") {
            entry in
            entry.difference.flatMap { $0.blocks.isEmpty ? nil : $0.markup }
        },
        .flag("is_missing", "whether one of the two texts is not at hand") { $0.difference == nil },
        .flag("is_blank", "whether nothing differs that is shown") { $0.difference?.blocks.isEmpty == true },
    ])
}

extension TextDifference {
    /// Each block as an element of lines.
    fileprivate var markup: Markup {
        var html: [UInt8] = []
        for block in blocks {
            html += "<div class=\"change\">\n".utf8
            var isOpen = false
            func write(_ text: Substring, _ kind: Part.Kind) {
                if text.isEmpty { return }
                if !isOpen { html += "<p>".utf8 }
                isOpen = true
                Self.write(text, kind, to: &html)
            }
            func endLine() {
                if isOpen { html += "</p>\n".utf8 }
                isOpen = false
            }
            for part in block {
                if part.isLineBreak {
                    // By itself it could not be seen.
                    write("¶", part.kind)
                    if part.kind == .inserted { endLine() }
                    continue
                }
                for (index, line) in part.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                    if index > 0 { endLine() }
                    write(line, part.kind)
                }
            }
            endLine()
            html += "</div>\n".utf8
        }
        return Markup(utf8: html)
    }

    private static func write(_ text: Substring, _ kind: Part.Kind, to html: inout [UInt8]) {
        let element: String? =
            switch kind {
            case .same: nil
            case .deleted: "del"
            case .inserted: "ins"
            }
        if let element { html += "<\(element)>".utf8 }
        Markup.write(escaped: String(text), to: &html)
        if let element { html += "</\(element)>".utf8 }
    }
}

extension TextDifference.Part {
    /// Whether nothing but the end of a line came or went.
    fileprivate var isLineBreak: Bool {
        kind != .same && text.utf8.contains(0x0A) && text.utf8.allSatisfy { $0 == 0x0A || $0 == 0x20 }
    }
}
