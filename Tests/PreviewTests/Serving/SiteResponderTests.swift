import Archive
import GzipCoding
import HTTPTypes
import Hummingbird
import NIOCore
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

    @Test func `a file that the client has is not sent again`() async throws {
        let first = try await get("/bac-kan/")
        let tag = try #require(first.headers[.eTag])
        let date = try #require(first.headers[.lastModified])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        for headers in [[.ifNoneMatch: tag], [.ifModifiedSince: date]] as [HTTPFields] {
            let again = try await get("/bac-kan/", headers: headers)
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            #expect(again.headers[.eTag] == tag)
            #expect(again.headers[.cacheControl] == "no-cache")
            #expect(again.headers[.contentLength] == nil)
        }
        try folder.write("Bắc Kạn!", to: "public/bac-kan/index.html")
        let changed = try await get("/bac-kan/", headers: [.ifNoneMatch: tag])
        #expect(changed.status == .ok)
        #expect(changed.headers[.eTag] != tag)
        #expect(try await get("/bac-kan/", headers: [.ifMatch: tag]).status == .preconditionFailed)
        #expect(try await get("/none", headers: [.ifNoneMatch: "*"]).status == .notFound)
    }

    @Test func `a part of a file is sent as a part`() async throws {
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        try folder.write(bytes, to: "public/data.bin")
        for (range, part) in [
            ("bytes=0-0", 0..<1), ("bytes=100-599999", 100..<600_000), ("bytes=-7", 699_993..<700_000),
            ("bytes=699999-", 699_999..<700_000),
        ] {
            let response = try await get("/data.bin", headers: [.range: range])
            #expect(response.status == .partialContent)
            #expect(Array(buffer: response.body) == Array(bytes[part]))
            #expect(response.headers[.contentLength] == "\(part.count)")
            #expect(response.headers[.contentRange] == "bytes \(part.lowerBound)-\(part.upperBound - 1)/700000")
        }
        let beyond = try await get("/data.bin", headers: [.range: "bytes=700000-"])
        #expect(beyond.status == .rangeNotSatisfiable)
        #expect(beyond.headers[.contentRange] == "bytes */700000")
        let other = try await get("/data.bin", headers: [.range: "bytes=0-0", .ifRange: "\"old\""])
        #expect(other.status == .ok)
        #expect(other.headers[.contentLength] == "700000")
        #expect(other.headers[.acceptRanges] == "bytes")
    }

    @Test func `text is packed for who can unpack it`() async throws {
        let text = String(repeating: "Hội nghị giao ban. ", count: 500)
        try folder.write(text, to: "public/long.html")
        try folder.write(text, to: "public/long.png")
        let plain = try await get("/long.html")
        let packed = try await get("/long.html", headers: [.acceptEncoding: "br, gzip"])
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.headers[.vary] == "Accept-Encoding")
        #expect(plain.headers[.vary] == "Accept-Encoding")
        #expect(packed.headers[.contentLength] == "\(packed.body.readableBytes)")
        #expect(packed.body.readableBytes < text.utf8.count / 10)
        #expect(try String(decoding: Gzip.decompress(Array(buffer: packed.body)), as: UTF8.self) == text)
        // Other bytes, another tag.
        let tag = try #require(packed.headers[.eTag])
        #expect(tag != plain.headers[.eTag])
        let again = try await get("/long.html", headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag])
        #expect(again.status == .notModified)
        #expect(try await get("/long.html", headers: [.ifNoneMatch: tag]).status == .ok)
        // A part is one of the file as it is.
        let part = try await get("/long.html", headers: [.acceptEncoding: "gzip", .range: "bytes=0-3"])
        #expect(Array(buffer: part.body) == Array(text.utf8.prefix(4)))
        #expect(part.headers[.contentEncoding] == nil)
        for (uri, coding) in [("/long.png", "gzip"), ("/bac-kan/", "gzip"), ("/long.html", "gzip;q=0")] {
            #expect(try await get(uri, headers: [.acceptEncoding: coding]).headers[.contentEncoding] == nil, "\(uri)")
        }
        let head = try await get("/long.html", method: .head, headers: [.acceptEncoding: "gzip"])
        #expect(head.headers[.contentLength] == packed.headers[.contentLength])
        #expect(head.body.readableBytes == 0)
    }

    @Test func `another name of the server is refused`() async throws {
        let response = try await get("/", host: "evil.example")
        #expect(response.status == .misdirectedRequest)
        #expect(!String(buffer: response.body).contains("home"))
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
        _ uri: String, method: HTTPRequest.Method = .get, base: String = "/", folder name: String = "public",
        headers: HTTPFields = [:], host: String = "localhost:8080"
    ) async throws -> HTTPAnswer {
        let site = PublishedSite(folder: ArchivePath(name, in: folder.path))
        let responder = SiteResponder(
            files: SiteFiles(site, base: base), hosts: AllowedHosts(bind: "127.0.0.1", machine: ""))
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: uri, headerFields: headers)
        return try await HTTPAnswer(responder.answer(head))
    }
}
