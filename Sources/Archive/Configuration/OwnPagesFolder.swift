import BulletinModel
import FrontMatter
import Site
import VietnameseText
import Yams

/// The owner's own pages: the Markdown files of a folder, each with front matter.
enum OwnPagesFolder {
    /// The pages in the order of their files, and what is wrong with them.
    static func read(_ folder: ArchivePath) throws(SystemError) -> ([OwnPage], [Diagnostic]) {
        var pages: [OwnPage] = []
        var diagnostics: [Diagnostic] = []
        var others: [String] = []
        for entry in try FolderEntry.all(in: folder.absolute) where !entry.isHidden {
            guard let name = entry.name, name.hasSuffix(".md"),
                try FileStatus(of: "\(folder.absolute)/\(name)").kind == .file
            else {
                others.append(entry.displayName)
                continue
            }
            let file = try FileDescriptor(reading: "\(folder.absolute)/\(name)")
            let reader = OwnPageReader(file: folder.name(of: name), slug: Slug.make(String(name.dropLast(3))))
            let (page, found) = reader.read(try file.bytes(count: file.status.size))
            diagnostics += found
            if let page { pages.append(page) }
        }
        if !others.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .error, code: "page.others", file: folder.name,
                    message: "these are no pages: \(others.prefix(5).joined(separator: ", "))",
                    advice:
                        "pages are files that end in .md; put pictures and other files into the folder of static files")
            )
        }
        return (pages, diagnostics)
    }
}

/// Reads a page that the owner has written.
struct OwnPageReader {
    let file: String
    let slug: String

    private static let keys = ["title", "description", "menu", "order", "draft"]

    /// nil for a draft, and for what is no page.
    func read(_ bytes: [UInt8]) -> (OwnPage?, [Diagnostic]) {
        func failure(_ code: String, _ message: String, _ advice: String) -> (OwnPage?, [Diagnostic]) {
            (nil, [Diagnostic(.error, code: code, file: file, message: message, advice: advice)])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return failure("page.encoding", "the file is not UTF-8", "save it as UTF-8")
        }
        let advice = "begin the file with ---, title: …, ---"
        guard let parts = MarkdownParts(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text) else {
            return failure("page.unclosed", "the front matter has no end", "close it with a line of ---")
        }
        guard let frontMatter = parts.frontMatter else {
            return failure("page.title", "the page has no title", advice)
        }
        // The line of --- is the file's first.
        switch YAMLDocument.compose("\n" + frontMatter, file: file) {
        case .failure(let diagnostic): return (nil, [diagnostic])
        case .success(let root?):
            var reader = EntryFileReader(file: file)
            let page = page(root, parts.body, &reader)
            return (page, reader.diagnostics)
        case .success(nil): return failure("page.title", "the page has no title", advice)
        }
    }

    private func page(_ root: Node, _ body: String, _ reader: inout EntryFileReader) -> OwnPage? {
        guard let members = reader.members(of: root, Self.keys, in: "a page") else { return nil }
        if members["title"] == nil { reader.report(root, "the page has no title", "write ‘title’") }
        guard let title = reader.text(members["title"], "title") else { return nil }
        var page = OwnPage(file: file, slug: slug, title: title, markdown: body)
        page.description = reader.text(members["description"], "description")
        if let node = members["menu"] {
            page.menu = node.string.flatMap(MenuEntry.Place.init)
            if page.menu == nil {
                reader.report(node, "‘menu’ must be header or footer", "leave it out for a page of no menu")
            }
        }
        if let node = members["order"] {
            page.order = node.int
            if page.order == nil { reader.report(node, "‘order’ must be a whole number") }
        }
        guard let draft = members["draft"] else { return page }
        if draft.bool == nil { reader.report(draft, "‘draft’ must be true or false") }
        return draft.bool == true ? nil : page
    }
}
