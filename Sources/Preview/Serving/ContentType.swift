/// The media type of a file of the site, by its name.
enum ContentType {
    static func of(_ name: String) -> String {
        if let type = byName[name] { return type }
        guard let dot = name.lastIndex(of: ".") else { return unknown }
        return byExtension[name[name.index(after: dot)...].lowercased()] ?? unknown
    }

    /// Whether a file holds text, which packs well.
    static func isText(_ name: String) -> Bool {
        let type = of(name)
        return type.hasSuffix("charset=utf-8") || type == "application/wasm"
    }

    private static let unknown = "application/octet-stream"

    private static let byName = [
        "feed.xml": "application/rss+xml; charset=utf-8",
        "atom.xml": "application/atom+xml; charset=utf-8",
        "feed.json": "application/feed+json; charset=utf-8",
        "datapackage.json": "application/vnd.datapackage+json; charset=utf-8",
    ]

    private static let byExtension = [
        "atom": "application/atom+xml; charset=utf-8",
        "avif": "image/avif",
        "css": "text/css; charset=utf-8",
        "csv": "text/csv; charset=utf-8",
        "gif": "image/gif",
        "gz": "application/gzip",
        "htm": "text/html; charset=utf-8",
        "html": "text/html; charset=utf-8",
        "ico": "image/x-icon",
        "ics": "text/calendar; charset=utf-8",
        "jpeg": "image/jpeg",
        "jpg": "image/jpeg",
        "js": "text/javascript; charset=utf-8",
        "json": "application/json; charset=utf-8",
        "md": "text/markdown; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8",
        "ndjson": "application/x-ndjson; charset=utf-8",
        "opml": "text/x-opml; charset=utf-8",
        "pdf": "application/pdf",
        "png": "image/png",
        "rss": "application/rss+xml; charset=utf-8",
        "sqlite": "application/vnd.sqlite3",
        "svg": "image/svg+xml; charset=utf-8",
        "tsv": "text/tab-separated-values; charset=utf-8",
        "txt": "text/plain; charset=utf-8",
        "wasm": "application/wasm",
        "webmanifest": "application/manifest+json; charset=utf-8",
        "webp": "image/webp",
        "woff2": "font/woff2",
        "xml": "application/xml; charset=utf-8",
        "yaml": "application/yaml; charset=utf-8",
        "zip": "application/zip",
    ]
}
