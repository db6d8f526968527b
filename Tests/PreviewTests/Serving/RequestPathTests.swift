import Testing

@testable import Preview

struct RequestPathTests {
    @Test(
        arguments: [
            ("/", "/", [], true),
            ("/a", "/", ["a"], false),
            ("/a/b/", "/", ["a", "b"], true),
            ("/b%E1%BA%AFc-k%e1%ba%a1n/2020/", "/", ["bắc-kạn", "2020"], true),
            ("/a%20b.html?x=/../y#z", "/", ["a b.html"], false),
            ("/%252e%252e/", "/", ["%2e%2e"], true),
            ("/...", "/", ["..."], false),
            ("/archive/", "/archive/", [], true),
            ("/archive", "/archive/", [], false),
            ("/archive/a/", "/archive/", ["a"], true),
            ("/%61rchive/a", "/archive/", ["a"], false),
            ("/l%C6%B0u/a", "/l%c6%b0u/", ["a"], false),
        ])
    func `a path is decoded once`(target: String, base: String, names: [String], isFolder: Bool) throws {
        let path = try RequestPath(target: target, base: base)
        #expect(path.names == names)
        #expect(path.isFolder == isFolder)
    }

    @Test(
        arguments: [
            "", "a", "http://evil.example/a", "*", "//evil.example/", "/a//b", "/..", "/../a", "/a/../../b", "/a/./b",
            "/%2e%2e/a", "/.%2E/a", "/%2E./a", "/a%2Fb", "/a%2f..%2fb", "/a%5cb", "/a\\b", "/..\\a", "/%00",
            "/a%00.html",
            "/a\u{7F}", "/%0a", "/%", "/%4", "/%zz", "/%C3", "/%c0%ae%c0%ae/", "/%ED%A0%80", "/\u{1}",
        ])
    func `what no client of good will sends is malformed`(target: String) {
        #expect(throws: RequestPath.Failure.malformed) { try RequestPath(target: target, base: "/") }
    }

    @Test func `what lies beside the site is outside`() {
        for target in ["/", "/archiv/", "/archives/", "/other/archive/", "/Archive/"] {
            #expect(throws: RequestPath.Failure.outside) { try RequestPath(target: target, base: "/archive/") }
        }
    }

    @Test func `a path has a limit`() {
        let long = "/" + String(repeating: "a", count: RequestPath.maximumLength)
        #expect(throws: RequestPath.Failure.tooLong) { try RequestPath(target: long, base: "/") }
    }
}
