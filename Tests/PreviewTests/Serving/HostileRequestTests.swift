import Archive
import Foundation
import TestSupport
import Testing

@testable import Preview

/// What no browser sends, over a real socket on 127.0.0.1. Each gets an error or nothing, never what lies outside of the
/// site, and the server answers the next one.
@Suite(.timeLimit(.minutes(10)))
struct HostileRequestTests {
    private let folder: TemporaryFolder
    private var site: PublishedSite { PublishedSite(folder: ArchivePath("public", in: folder.path)) }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("home", to: "public/index.html")
        try folder.write("nowhere", to: "public/404.html")
        try folder.write("place", to: "public/bac-kan/index.html")
        try folder.write("secret", to: "public/.bantin-site")
        try folder.write("secret", to: "public/.git/config")
        try folder.write("secret", to: "public/.env")
        try folder.write("secret", to: "secret.txt")
        try folder.link("public/out.txt", to: "../secret.txt")
        try folder.link("public/far.txt", to: "/etc/passwd")
        try folder.link("public/up", to: "..")
        try folder.link("public/dot.txt", to: ".bantin-site")
        try folder.link("public/chain.txt", to: "out.txt")
        try folder.link("public/loop", to: "loop")
        #expect(mkfifo(folder.at("public/pipe.html"), 0o644) == 0)
    }

    @Test func `there are many of them`() { #expect(HostileRequest.all.count >= 100) }

    @Test func `each gets an error or nothing`() async throws {
        try await RunningServer.serving(site) { port in
            for (request, answer) in try await answers(port) {
                #expect(request.isRight(answer), "\(request.name): \(answer.prefix(200))")
                #expect(!answer.contains("secret\n") && !answer.hasSuffix("secret"), "\(request.name)")
                #expect(!answer.contains("root:"), "\(request.name)")
            }
            #expect(try await RunningServer.get(port, "/").hasSuffix("\r\n\r\nhome"))
        }
    }

    /// Of all of them, some at a time.
    private func answers(_ port: Int) async throws -> [(HostileRequest, String)] {
        try await withThrowingTaskGroup(of: [(HostileRequest, String)].self) { group in
            for worker in 0..<8 {
                group.addTask {
                    var answers: [(HostileRequest, String)] = []
                    for index in stride(from: worker, to: HostileRequest.all.count, by: 8) {
                        let request = HostileRequest.all[index]
                        answers.append((request, try await RunningServer.ask(port, request.bytes)))
                    }
                    return answers
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    @Test func `with reload they get no more`() async throws {
        try await RunningServer.serving(site, base: "/archive/", feed: PreviewFeed()) { port in
            for path in [
                "/archive/.bantin/", "/archive/.bantin", "/archive/.bantin/..%2f..%2fsecret.txt",
                "/archive/.bantin/../secret.txt", "/archive/.bantin/reload.js/", "/archive/.bantin/Reload.js",
                "/.bantin/reload.js", "/archive/.bantin/events", "/archive/.bantin/events?page=/archive/../x&tag=1",
                "/archive/.bantin/events?page=%2Fsecret.txt&tag=1", "/archive/.bantin/events?page=/archive/",
                "/archive/.bantin/events?page=%00&tag=%0d%0a", "/archive/.bantin-site",
            ] {
                let answer = try await RunningServer.get(port, path)
                #expect(answer.hasPrefix("HTTP/1.1 4"), "\(path): \(answer.prefix(200))")
                #expect(!answer.contains("secret"))
            }
            #expect(try await RunningServer.get(port, "/archive/.bantin/reload.js").contains("EventSource"))
        }
    }
}
