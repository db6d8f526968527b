/// Pages where bulletins are not any more; the subject is the position of the redirect.
struct RedirectFamily: PageFamily {
    let forms = [PageForm.page(moved, isListed: false), PageForm.page(gone, isListed: false)]
    private static let moved = PageTemplate("moved", MovedPage.keys.schema)
    private static let gone = PageTemplate("gone", GonePage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] {
        site.redirects.enumerated().map { PageNumber($0, form: $1.target == nil ? 1 : 0) }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String { site.redirects[Int(page.subject)].path }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let redirect = reader.site.redirects[Int(page.subject)]
        readings.lists.add(redirect.path)
        readings.lists.add(redirect.target)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let redirect = rendering.site.redirects[Int(page.subject)]
        guard let target = redirect.target else {
            return rendering.render(Self.gone, GonePage(rendering.context, at: redirect.path))
        }
        return rendering.render(Self.moved, MovedPage(rendering.context, from: redirect.path, to: target))
    }
}

/// The same for servers: `_redirects`, as several hosts read it, and a map for nginx.
struct RedirectListFamily: PageFamily {
    let forms = [
        PageForm.file("_redirects", inputs: ["base_url"]), PageForm.file("redirects.map", inputs: ["base_url"]),
    ]

    func pages(of site: PlannedSite) -> [PageNumber] {
        site.redirects.isEmpty ? [] : [PageNumber(), PageNumber(form: 1)]
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String { "" }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        for redirect in reader.site.redirects {
            readings.lists.add(redirect.path)
            readings.lists.add(redirect.target)
        }
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let root = rendering.context.settings.baseURL.path
        var bytes: [UInt8] = []
        for redirect in rendering.site.redirects {
            let path = root + redirect.path
            switch (page.form, redirect.target) {
            case (0, let target?): bytes += "\(path) \(root)\(target) 301\n".utf8
            case (0, nil): bytes += "\(path) \(path)index.html 410\n".utf8
            case (_, let target?): bytes += "\(path) \(root)\(target);\n".utf8
            // What is gone has no way on: its page says so.
            case (_, nil): break
            }
        }
        return bytes
    }
}
