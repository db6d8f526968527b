import Foundation
import TestSupport

/// Something that people do to an archive between two builds.
public enum ArchiveEdit: String, CaseIterable, Sendable {
    case add, changeText, changeWord, delete, rename, touch, swap
    case addSidecar, removeSidecar, changePlace, changeDate, changeID, draft, brokenSidecar, unknownKey
    case template, partial, string, style, removeTemplates, brokenTemplate
    case staticFile, removeStaticFiles, ownPage, menu
    case title, pageSize, address, formats, subjects, feeds, publishers, language, people, redactions
    case emptyFile, binaryFile, hideText, changeEncoding
    case loseLedger, changeLedger
    case loseCache, damageCache, deletePage, changePage, loseSite, nothing
}

extension ArchiveOnDisk {
    /// Does one thing, chosen by the seed, and tells which. What makes the archive unreadable is put right at once:
    /// nothing is built before.
    public func edit() throws -> ArchiveEdit {
        let edit = pick(ArchiveEdit.allCases) ?? .nothing
        repeat { try apply(edit) } while try !isReadable
        return edit
    }

    func apply(_ edit: ArchiveEdit) throws {
        switch edit {
        case .add, .changeText, .changeWord, .delete, .rename, .touch, .swap, .emptyFile, .binaryFile, .hideText,
            .changeEncoding:
            try applyToSource(edit)
        case .loseLedger, .changeLedger: try applyToLedger(edit)
        case .addSidecar, .removeSidecar, .changePlace, .changeDate, .changeID, .draft, .brokenSidecar, .unknownKey:
            try applyToSidecar(edit)
        case .template, .partial, .string, .style, .removeTemplates, .brokenTemplate: try applyToTemplates(edit)
        case .title, .pageSize, .address, .formats, .subjects, .feeds, .publishers, .language, .menu:
            try applyToConfiguration(edit)
        case .staticFile, .removeStaticFiles: try applyToStaticFiles(edit)
        case .ownPage: try applyToPages()
        case .people: try applyToPeople()
        case .redactions: try applyToRedactions()
        case .loseCache, .damageCache, .deletePage, .changePage, .loseSite, .nothing: try applyToOutput(edit)
        }
    }

    private func applyToSource(_ edit: ArchiveEdit) throws {
        guard edit != .add, let source = pick(try sources()) else { return try addSource() }
        let path = folder.at("seeds/\(source)")
        switch edit {
        case .changeText: try write(text(), to: source)
        case .changeWord:
            // As long as before, and with the same time of change.
            let status = try FileManager.default.attributesOfItem(atPath: path)
            let old = try folder.text(of: "seeds/\(source)")
            try write(old.replacing("5", with: "6"), to: source)
            if let date = status[.modificationDate] {
                try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
            }
        case .delete: try FileManager.default.removeItem(atPath: path)
        case .rename:
            let name = "doi-ten/\(Int.random(in: 0..<9, using: &generator)).txt"
            let old = try folder.text(of: "seeds/\(source)")
            try FileManager.default.removeItem(atPath: path)
            try write(old, to: name)
        case .touch:
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_500_000_000)], ofItemAtPath: path)
        case .swap:
            guard let other = pick(try sources()) else { return }
            let (a, b) = (try folder.text(of: "seeds/\(source)"), try folder.text(of: "seeds/\(other)"))
            try write(b, to: source)
            try write(a, to: other)
        case .changeEncoding:
            let old = try folder.text(of: "seeds/\(source)")
            try write(old.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n"), to: source)
        case .emptyFile: try write("", to: source)
        case .binaryFile: try folder.write([0, 1, 2, 255, 0, 0], to: "seeds/\(source)")
        default: try folder.write(text(), to: "seeds/.\(made(source))")
        }
    }

    private func made(_ source: String) -> String { source.replacing("/", with: "-") }

    private func applyToSidecar(_ edit: ArchiveEdit) throws {
        guard let source = pick(try sources()) else { return }
        let sidecar = String(source[..<(source.lastIndex(of: ".") ?? source.endIndex)]) + ".yaml"
        func put(_ text: String) throws { try write(text, to: sidecar) }
        switch edit {
        case .removeSidecar: try? FileManager.default.removeItem(atPath: folder.at("seeds/\(sidecar)"))
        case .changePlace: try put("locality: \(pick(["Ba Chẽ", "Bắc Kạn", "Krông Ana"]) ?? "")\n")
        case .changeDate: try put("date: \(pick(["2018-03", "2020-05-04", "2021", "hôm qua"]) ?? "")\n")
        case .changeID: try put("id: \(pick(["mot", "hai", "1", "2019/2"]) ?? "")\n")
        case .draft: try put("draft: \(pick(["true", "false"]) ?? "")\n")
        case .brokenSidecar: try put("title: [\n")
        case .unknownKey: try put("tittle: Sai\n")
        default: try put("title: Tên mới\ntopics: [nông thôn mới]\npeople: [Đỗ Thị Ví Dụ]\n")
        }
    }

    private func applyToTemplates(_ edit: ArchiveEdit) throws {
        let number = Int.random(in: 0..<3, using: &generator)
        switch edit {
        case .template: try folder.write("<p>{{title}} \(number)</p>{{>footer}}\n", to: "Templates/bulletin.mustache")
        case .partial:
            try folder.write("<footer>{{site_title}} \(number)</footer>\n", to: "Templates/partials/footer.mustache")
        case .string: try folder.write("years: Năm \(number)\n", to: "Templates/strings/vi.yaml")
        case .style: try folder.write("p { margin: \(number)px }\n", to: "Templates/styles/\(number).css")
        case .brokenTemplate: try folder.write("{{#title}}", to: "Templates/year.mustache")
        default: try? FileManager.default.removeItem(atPath: folder.at("Templates"))
        }
    }

    private func applyToConfiguration(_ edit: ArchiveEdit) throws {
        var lines = try folder.text(of: "bantin.yaml").split(separator: "\n").map(String.init)
        func set(_ key: String, _ values: [String]) {
            lines.removeAll { $0.hasPrefix(key + ":") }
            if let value = pick(values) { lines.append("\(key): \(value)") }
        }
        switch edit {
        case .title: set("title", ["Lưu trữ", "Bản tin", "\"<&>\""])
        case .pageSize: set("page_size", ["1", "2", "3", "50"])
        case .address: set("base_url", ["https://example.org/", "https://example.org/a/"])
        case .formats:
            set(
                "formats",
                [
                    "[markdown, json]", "[rss, sitemap]", "[data, search]",
                    "[markdown, json, rss, atom, json-feed, sitemap]",
                ])
        case .subjects: set("subjects", ["[]", "[people, topics]", "[documents, indicators]"])
        case .feeds: set("feeds", ["[]", "[places, people]", "[years, topics, people, documents, history]"])
        case .menu:
            set("menu", ["[]", "[{title: A, url: /nam/}]", "[{title: A, url: /b, place: footer}]", "[{title: A}]"])
        case .publishers:
            set("publishers", ["{example.org: \"058\"}", "{example.org: {unit: \"202\", body: UBND huyện}}"])
        default: set("language", ["vi", "en"])
        }
        try folder.write(lines.joined(separator: "\n") + "\n", to: "bantin.yaml")
    }

    private func applyToStaticFiles(_ edit: ArchiveEdit) throws {
        guard edit == .staticFile else {
            try? FileManager.default.removeItem(atPath: folder.at("static"))
            return
        }
        let names = ["a.pdf", "anh/Ảnh 1.png", "CNAME", "feed.xml", "feed.xml/a", "nam", "trang/index.html", "Nguoi/a"]
        let name = pick(names) ?? ""
        if name.hasPrefix("feed.xml") { try? FileManager.default.removeItem(atPath: folder.at("static/feed.xml")) }
        try folder.write("\(Int.random(in: 0..<9, using: &generator))", to: "static/\(name)")
    }

    private func applyToPages() throws {
        let name = "pages/\(pick(["a", "b", "nam"]) ?? "").md"
        try? FileManager.default.removeItem(atPath: folder.at("pages/nam.md"))
        let head = pick(["", "menu: header\n", "menu: footer\norder: 1\n", "draft: true\n", "tilte: A\n"]) ?? ""
        let number = Int.random(in: 0..<9, using: &generator)
        try folder.write("---\ntitle: Trang \(number)\n\(head)---\n[b](b.md) \(number)\n", to: name)
    }

    /// As people do who prune the list of changes, or put right what a merge has left.
    private func applyToLedger(_ edit: ArchiveEdit) throws {
        guard edit == .changeLedger, let text = try? folder.text(of: "revisions.tsv") else {
            try? FileManager.default.removeItem(atPath: folder.at("revisions.tsv"))
            return
        }
        var lines = text.split(separator: "\n").map(String.init)
        guard let index = pick(Array(lines.indices.dropFirst())) else { return }
        if Bool.random(using: &generator) {
            lines.remove(at: index)
        } else {
            var fields = lines[index].split(separator: "\t", omittingEmptySubsequences: false)
            if !fields[1].isEmpty { fields[1] = "2001-01-0\(Int.random(in: 1...9, using: &generator))" }
            lines[index] = fields.joined(separator: "\t")
        }
        try folder.write(lines.joined(separator: "\n") + "\n", to: "revisions.tsv")
    }

    private func applyToPeople() throws {
        try folder.write(
            pick([
                "", "people: [\n", "- {name: Nguyễn Văn Thí, place: Ba Chẽ, mentions: [{place: Thành phố Bắc Kạn}]}\n",
                "- {name: Trần Thị Mẫu (1970), mentions: [{name: Trần Thị Mẫu, place: Ba Chẽ, years: 2018-2020}]}\n",
                "- {name: Người Mới, place: Krông Ana, mentions: [{name: Nguyễn Văn Thí, place: không rõ}]}\n",
            ]) ?? "", to: "people.yaml")
    }

    private func applyToRedactions() throws {
        try folder.write(
            pick([
                "", "- {nam: A}\n", "- {name: Nguyễn Văn Thí, reason: Lý do, date: 2024-05-01}\n",
                "- {passage: bằng 46% kế hoạch, bulletin: [\"1\", 2019/2], reason: Lý do, date: 2024-05-02}\n",
            ]) ?? "", to: "redactions.yaml")
    }

    private func applyToOutput(_ edit: ArchiveEdit) throws {
        let manager = FileManager.default
        let pages = try site().files.keys.filter { !$0.hasPrefix(".") }.sorted()
        switch edit {
        case .loseCache: try? manager.removeItem(atPath: folder.at(".bantin"))
        case .damageCache:
            let path = folder.at(".bantin/cache.sqlite")
            guard var bytes = manager.contents(atPath: path), !bytes.isEmpty else { return }
            for _ in 0..<20 { bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= 0xFF }
            try bytes.write(to: URL(filePath: path))
        case .deletePage: if let page = pick(pages) { try manager.removeItem(atPath: folder.at("public/\(page)")) }
        case .changePage: if let page = pick(pages) { try folder.write("khác", to: "public/\(page)") }
        case .loseSite: try? manager.removeItem(atPath: folder.at("public"))
        default: break
        }
    }
}
