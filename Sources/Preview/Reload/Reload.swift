import Archive
import BundledFiles
import HTTPTypes
import Hummingbird
import NIOCore

/// Lets the pages of a preview follow what is built. Its script and its stream have addresses that no file of a site can
/// have, and nothing of it is ever written to the site.
struct Reload: Sendable {
    private let feed: PreviewFeed
    private let script: [UInt8]
    private let emptySite: [UInt8]
    /// Between two signs of life.
    private let pause: Duration

    private static let folder = ".bantin"
    /// A longer page is served as it is.
    private static let longestPage = 8 << 20

    init(_ feed: PreviewFeed, pause: Duration = .seconds(15)) {
        self.feed = feed
        self.pause = pause
        script = BundledFiles.bytes(at: "Preview/reload.js") ?? []
        emptySite = BundledFiles.bytes(at: "Preview/no-site.html") ?? []
    }

    /// A page with the script in it and a policy that lets that in; other files as they are.
    func page(_ file: Representation, isFound: Bool, base: String, host: String) throws -> Representation {
        guard ContentType.of(file.name).hasPrefix("text/html"), file.size <= Self.longestPage else { return file }
        let (bytes, policies) = following(
            try file.bytes(), tag: Self.tag(file.tag, isFound: isFound), base: base, host: host)
        var result = file.replaced(by: bytes, mark: "preview")
        result.policies = policies
        return result
    }

    /// What is shown for all pages while there is no site; nil when no build has failed.
    func standIn(base: String, host: String) -> Response? {
        guard feed.hasFailed else { return nil }
        let (bytes, policies) = following(
            emptySite, tag: Self.tag("", isFound: false), base: base, host: host)
        return .page(.serviceUnavailable, bytes, policies: policies)
    }

    /// A page with the script, and the policies that it is sent with.
    private func following(
        _ page: [UInt8], tag: String, base: String, host: String
    ) -> (bytes: [UInt8], policies: [String]) {
        let page = PreviewPage(
            page, adding: "<script src=\"\(base)\(Self.folder)/reload.js\" data-tag=\"\(tag)\" defer></script>")
        let policies = page.policies.map { text in
            var policy = PreviewPolicy(text)
            // Brackets cannot stand in a policy.
            func source(_ name: String) -> String {
                host.hasPrefix("[") ? "'self'" : "\(host)\(base)\(Self.folder)/\(name)"
            }
            policy.allow(source("reload.js"), by: ["script-src-elem", "script-src"])
            policy.allow(source("events"), by: ["connect-src"])
            return policy.text
        }
        return (page.bytes, policies)
    }

    /// The script, or the stream of events for a page; nil for everything else.
    func answer(
        _ path: RequestPath, query: Substring, _ request: HTTPRequest, _ files: SiteFiles
    ) throws -> Response? {
        guard path.names.count == 2, path.names[0] == Self.folder, !path.isFolder else { return nil }
        switch path.names[1] {
        case "reload.js":
            var response = Response.text(.ok, "")
            response.headers[.contentType] = ContentType.of("reload.js")
            response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: script))
            response.headers[.contentLength] = "\(script.count)"
            return response
        case "events": return stream(query, request, files)
        default: return nil
        }
    }

    private func stream(_ query: Substring, _ request: HTTPRequest, _ files: SiteFiles) -> Response {
        let parameters = QueryParameters(query)
        guard let target = parameters["page"], let known = parameters["tag"],
            let path = try? RequestPath(target: target, base: files.base)
        else { return .text(.badRequest, "A page says which one it is.") }
        var response = Response.text(.ok, "")
        response.headers[.contentType] = "text/event-stream"
        response.headers[.cacheControl] = "no-store"
        response.headers[.contentLength] = nil
        if request.method == .head { return response }
        guard let events = feed.events(pause: pause) else { return .text(.tooManyRequests, "Too many pages are open.") }
        response.body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: "retry: 500\n\n"))
            // What was built since the page was loaded.
            if Self.tag(of: path, files) != known {
                try await writer.write(ByteBuffer(string: "event: reload\ndata:\n\n"))
            }
            for await event in events {
                guard let event else {
                    try await writer.write(ByteBuffer(string: ":\n\n"))
                    continue
                }
                let message = event.message(isPageChanged: Self.tag(of: path, files) != known)
                try await writer.write(ByteBuffer(string: message))
            }
            try await writer.finish(nil)
        }
        return response
    }

    /// What a page at a path is now.
    private static func tag(of path: RequestPath, _ files: SiteFiles) -> String {
        if case .file(let file, _) = files.entry(path) { return tag(Representation.tag(of: file), isFound: true) }
        return tag(files.notFoundPage.map(Representation.tag) ?? "", isFound: false)
    }

    private static func tag(_ tag: String, isFound: Bool) -> String {
        (isFound ? "" : "404-") + tag.filter { $0 != "\"" }
    }
}
