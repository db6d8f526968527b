import Archive
import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Preview

/// Pages that follow what is built, over a real socket on 127.0.0.1.
@Suite(.timeLimit(.minutes(10)))
struct ReloadTests {
    private let folder: TemporaryFolder
    private let feed = PreviewFeed()
    private var site: PublishedSite { PublishedSite(folder: ArchivePath("public", in: folder.path)) }

    init() throws {
        folder = try TemporaryFolder()
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
        for name in ["index.html", "a/index.html", "404.html"] {
            try folder.write("<head>\(policy)</head>\(name)", to: "public/\(name)")
        }
        try folder.write("body {}", to: "public/styles/a.css")
    }

    @Test func `the script is in pages of the preview only, with a policy of its own`() async throws {
        let before = try FolderTree(of: folder.at("public"))
        try await RunningServer.serving(site, base: "/b/", feed: feed) { port in
            for path in ["/b/", "/b/a/", "/b/none"] {
                let page = try await RunningServer.get(port, path)
                #expect(page.contains("<script src=\"/b/.bantin/reload.js\" data-tag=\""))
                #expect(!page.contains("<meta"))
                #expect(
                    page.contains(
                        "Content-Security-Policy: default-src 'none'; script-src localhost/b/.bantin/reload.js; "
                            + "connect-src localhost/b/.bantin/events\r\n"))
            }
            #expect(try await RunningServer.get(port, "/b/styles/a.css").hasSuffix("\r\n\r\nbody {}"))
            let script = try await RunningServer.get(port, "/b/.bantin/reload.js")
            #expect(script.contains("Content-Type: text/javascript; charset=utf-8\r\n"))
        }
        #expect(try FolderTree(of: folder.at("public")) == before)
        try await RunningServer.serving(site) { port in
            let page = try await RunningServer.get(port, "/")
            #expect(page.hasSuffix(try folder.text(of: "public/index.html")))
            #expect(!page.contains("Content-Security-Policy: "))
        }
    }

    @Test func `a page is reloaded when it is another one, and no other page is`() async throws {
        try await RunningServer.serving(site, feed: feed) { port in
            let (home, other) = (try await listen(port, "/"), try await listen(port, "/a/"))
            try folder.write("<head></head>new", to: "public/index.html")
            feed.published()
            #expect(try await home.receive(until: "event: reload\n") != nil)
            #expect(try await other.receive(until: "event: good\n")?.contains("reload") == false)
        }
    }

    @Test func `a page that was built while it was loaded is reloaded at once`() async throws {
        try await RunningServer.serving(site, feed: feed) { port in
            let tag = try await tag(port, "/")
            try folder.write("<head></head>new", to: "public/index.html")
            let page = try connect(port, "/", tag)
            #expect(try await page.receive(until: "event: reload\ndata:\n\n") != nil)
        }
    }

    @Test func `a page that comes or goes is reloaded`() async throws {
        try await RunningServer.serving(site, feed: feed) { port in
            let (missing, present) = (try await listen(port, "/new/"), try await listen(port, "/a/"))
            try folder.write("<head></head>new", to: "public/new/index.html")
            try FileManager.default.removeItem(atPath: folder.at("public/a"))
            feed.published()
            #expect(try await missing.receive(until: "event: reload\n") != nil)
            #expect(try await present.receive(until: "event: reload\n") != nil)
        }
    }

    @Test func `a style is changed in place, an icon is not`() async throws {
        try await RunningServer.serving(site, feed: feed) { port in
            let page = try await listen(port, "/")
            feed.built(["styles/a.css", "a/index.html"])
            #expect(try await page.receive(until: "event: styles\ndata: [\"styles/a.css\"]\n\n") != nil)
            feed.built(["icons/a.svg", "styles/a.css"])
            #expect(try await page.receive(until: "event: reload\n") != nil)
        }
    }

    @Test func `a failure is told to who is there and to who comes, until it is over`() async throws {
        try await RunningServer.serving(site, feed: feed) { port in
            let page = try await listen(port, "/")
            feed.failed([Diagnostic(.error, code: "a", file: "a.mustache", line: 1, column: 2, message: "‘x’\n")])
            let message = "event: failed\ndata: [\"a.mustache:1:2: error: ‘x’\\n\"]\n\n"
            #expect(try await page.receive(until: message) != nil)
            #expect(try await listen(port, "/a/").receive(until: message) != nil)
            feed.published()
            #expect(try await page.receive(until: "event: good\n") != nil)
            let later = try await listen(port, "/")
            feed.published()
            #expect(try await later.receive(until: "event: good\n")?.contains("failed") == false)
        }
    }

    @Test func `who is gone is forgotten, and not too many listen`() async throws {
        let streams = (0..<PreviewFeed.mostListeners).map { _ in feed.events(pause: .seconds(15)) }
        #expect(streams.allSatisfy { $0 != nil })
        #expect(feed.events(pause: .seconds(15)) == nil)
        try await RunningServer.serving(site, feed: feed) { port in
            let answer = try await RunningServer.get(port, "/.bantin/events?page=/&tag=1")
            #expect(answer.hasPrefix("HTTP/1.1 429 "))
        }
    }

    @Test func `without a site there is a page that shows why, until there is one`() async throws {
        try FileManager.default.removeItem(atPath: folder.at("public"))
        try await RunningServer.serving(site, base: "/b/", feed: feed) { port in
            #expect(try await RunningServer.get(port, "/b/a/").hasPrefix("HTTP/1.1 404 "))
            feed.failed([Diagnostic(.error, code: "a", file: "a.mustache", message: "x")])
            let page = try await RunningServer.get(port, "/b/a/")
            #expect(page.hasPrefix("HTTP/1.1 503 "))
            #expect(page.contains("Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; "))
            #expect(page.contains("Chưa có trang nào"))
            let connection = try RawConnection(port: port)
            let tag = try #require(page.firstMatch(of: /data-tag="([^"]+)"/)).1
            connection.send("GET /b/.bantin/events?page=/b/a/&tag=\(tag) HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let told = try await connection.receive(until: "event: failed\ndata: [\"a.mustache: error: x\"]\n\n")
            #expect(told?.contains("reload") == false)
            try folder.write("<head></head>new", to: "public/a/index.html")
            feed.published()
            #expect(try await connection.receive(until: "event: reload\n") != nil)
        }
    }

    private func tag(_ port: Int, _ path: String) async throws -> String {
        let page = try await RunningServer.get(port, path)
        return try String(#require(page.firstMatch(of: /data-tag="([^"]+)"/)).1)
    }

    private func connect(_ port: Int, _ path: String, _ tag: String) throws -> RawConnection {
        let connection = try RawConnection(port: port)
        connection.send("GET /.bantin/events?page=\(path)&tag=\(tag) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        return connection
    }

    /// A connection that has got the beginning of its stream.
    private func listen(_ port: Int, _ path: String) async throws -> RawConnection {
        let connection = try connect(port, path, try await tag(port, path))
        #expect(try await connection.receive(until: "retry: 500\n\n") != nil)
        return connection
    }
}
