import BulletinModel

/// What an open page is told.
enum PreviewEvent: Hashable, Sendable {
    /// There is a new site: pages look whether they are others now.
    case published
    /// Files of the site that pages show or use, by their paths: `styles/bantin.css`.
    case changed([String])
    /// Why the last build made no site; the one before is still served.
    case failed([Diagnostic])

    /// As a field of an event stream.
    func message(isPageChanged: Bool) -> String {
        switch self {
        case .published: isPageChanged ? "event: reload\ndata:\n\n" : "event: good\ndata:\n\n"
        case .changed(let paths):
            paths.allSatisfy { $0.hasSuffix(".css") }
                ? "event: styles\ndata: \(Self.json(paths))\n\n" : "event: reload\ndata:\n\n"
        case .failed(let diagnostics):
            "event: failed\ndata: \(Self.json(diagnostics.map(\.description)))\n\n"
        }
    }

    private static func json(_ texts: [String]) -> String {
        var writer = JSONWriter()
        writer.array(texts) { $0.string($1) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
