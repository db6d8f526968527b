import Archive
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Preview

struct SiteResponderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("home", to: "public/index.html")
        try folder.write("nowhere", to: "public/404.html")
        try folder.write("Bắc Kạn", to: "public/bac-kan/index.html")
        try folder.write("marks", to: "public/Bản tin số 5/index.html")
        try folder.write("hidden", to: "public/.bantin-site")
        try folder.write("hidden", to: "public/.git/config")
        try folder.makeFolder("public/empty")
        try folder.write("secret", to: "secret.txt")
        try folder.link("public/out.txt", to: "../secret.txt")
        try folder.link("public/up", to: "..")
        try folder.link("public/dot.txt", to: ".bantin-site")
        try folder.link("public/inside.html", to: "bac-kan/index.html")
        try folder.link("public/gone.html", to: "none.html")
    }

    @Test(
        arguments: [
            ("/", "home"), ("/index.html", "home"), ("/bac-kan/", "Bắc Kạn"), ("/bac-kan/index.html", "Bắc Kạn"),
            ("/B%E1%BA%A3n%20tin%20s%E1%BB%91%205/?q=1", "marks"), ("/inside.html", "Bắc Kạn"),
        ])
    func `files and folders are served`(uri: String, text: String) async throws {
        let response = try await get(uri)
        #expect(response.status == .ok)
        #expect(String(buffer: response.body) == text)
        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
        #expect(response.headers[.contentLength] == "\(text.utf8.count)")
        #expect(response.headers[.cacheControl] == "no-cache")
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
    }

    @Test(
        arguments: [
            "/none", "/none/", "/empty/", "/index.html/", "/bac-kan/index.html/x", "/.bantin-site", "/.git/", "/.git",
            "/.git/config", "/out.txt", "/up/", "/up/secret.txt", "/dot.txt", "/gone.html",
            "/%252e%252e/secret.txt",
        ])
    func `what is not there, is hidden or leads out gets the site's page with 404`(uri: String) async throws {
        let response = try await get(uri)
        #expect(response.status == .notFound)
        #expect(String(buffer: response.body) == "nowhere")
        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
    }

    @Test(arguments: ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt", "/%00"])
    func `a path that tries to get out is refused`(uri: String) async throws {
        let response = try await get(uri)
        #expect(response.status == .badRequest)
        #expect(!String(buffer: response.body).contains("secret"))
    }

    @Test func `a folder without its slash is redirected`() async throws {
        #expect(try await get("/bac-kan?a=b").headers[.location] == "/bac-kan/?a=b")
        #expect(try await get("/bac-kan").status == .movedPermanently)
        #expect(
            try await get("/B%E1%BA%A3n%20tin%20s%E1%BB%91%205").headers[.location]
                == "/B%E1%BA%A3n%20tin%20s%E1%BB%91%205/")
    }

    @Test func `a site under a path is served there`() async throws {
        #expect(try await get("/archive/bac-kan/", base: "/archive/").status == .ok)
        #expect(try await get("/archive/bac-kan", base: "/archive/").headers[.location] == "/archive/bac-kan/")
        #expect(try await get("/archive", base: "/archive/").headers[.location] == "/archive/")
        let root = try await get("/", base: "/archive/")
        #expect(root.status == .found)
        #expect(root.headers[.location] == "/archive/")
        let beside = try await get("/bac-kan/", base: "/archive/")
        #expect(beside.status == .notFound)
        #expect(String(buffer: beside.body) == "nowhere")
    }

    @Test func `HEAD gets the headers alone`() async throws {
        let response = try await get("/bac-kan/", method: .head)
        #expect(response.status == .ok)
        #expect(response.headers[.contentLength] == "\("Bắc Kạn".utf8.count)")
        #expect(response.body.readableBytes == 0)
        #expect(try await get("/none", method: .head).status == .notFound)
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .options, .trace, .connect])
    func `only GET and HEAD are answered`(method: HTTPRequest.Method) async throws {
        let response = try await get("/", method: method)
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "GET, HEAD")
    }

    @Test func `a site without a page for what is not there has words for it`() async throws {
        try folder.write("x", to: "bare/index.html")
        let response = try await get("/none", folder: "bare")
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == "text/plain; charset=utf-8")
    }

    @Test func `a file longer than one piece comes whole`() async throws {
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        try folder.write(bytes, to: "public/data.bin")
        let response = try await get("/data.bin")
        #expect(Array(buffer: response.body) == bytes)
        try folder.write("", to: "public/nothing.txt")
        #expect(try await get("/nothing.txt").headers[.contentLength] == "0")
    }

    @Test(
        arguments: [
            ("a.html", "text/html; charset=utf-8"), ("a.CSS", "text/css; charset=utf-8"),
            ("a.js", "text/javascript; charset=utf-8"), ("icon.svg", "image/svg+xml; charset=utf-8"),
            ("a.png", "image/png"), ("feed.xml", "application/rss+xml; charset=utf-8"),
            ("atom.xml", "application/atom+xml; charset=utf-8"), ("feed.json", "application/feed+json; charset=utf-8"),
            ("sitemap.xml", "application/xml; charset=utf-8"), ("index.json", "application/json; charset=utf-8"),
            ("index.md", "text/markdown; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
            ("site.webmanifest", "application/manifest+json; charset=utf-8"),
            ("b.ndjson", "application/x-ndjson; charset=utf-8"), ("a.b.c", "application/octet-stream"),
            ("README", "application/octet-stream"),
        ])
    func `the media type follows from the name`(name: String, type: String) {
        #expect(ContentType.of(name) == type)
    }

    private func get(
        _ uri: String, method: HTTPRequest.Method = .get, base: String = "/", folder name: String = "public"
    ) async throws -> TestResponse {
        let server = PreviewServer(site: PublishedSite(folder: ArchivePath(name, in: folder.path)), base: base)
        return try await server.application().test(.router) { client in
            try await client.executeRequest(uri: uri, method: method, headers: [:], body: nil)
        }
    }
}
