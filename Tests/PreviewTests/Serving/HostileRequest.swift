/// A request that nobody of good will sends.
struct HostileRequest {
    let name: String
    let bytes: [UInt8]
    /// How the status line may begin behind `HTTP/1.1 `; `-` stands for no answer at all.
    let statuses: [String]

    func isRight(_ answer: String) -> Bool {
        statuses.contains { $0 == "-" ? answer.isEmpty : answer.hasPrefix("HTTP/1.1 \($0)") }
    }

    static let all = paths + methods + hosts + headers + bodies + noise

    private init(_ name: String, _ bytes: [UInt8], _ statuses: String...) {
        self.name = name
        self.bytes = bytes
        self.statuses = statuses
    }

    private init(_ name: String, _ text: String, _ statuses: String...) {
        self.name = name
        bytes = Array(text.utf8)
        self.statuses = statuses
    }

    private static func get(_ target: String, _ status: String = "4") -> HostileRequest {
        HostileRequest(
            String(target.prefix(60)), "GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", status,
            status == "4" ? "-" : status)
    }

    private static let paths =
        [
            "/../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/.%2e/secret.txt", "/%2e./secret.txt",
            "/..%2fsecret.txt", "/..%2Fsecret.txt", "/%2e%2e%2fsecret.txt", "/..\\secret.txt", "/..%5csecret.txt",
            "/%2e%2e%5csecret.txt", "/..%c0%afsecret.txt", "/%c0%ae%c0%ae/secret.txt", "/%e0%80%ae%e0%80%ae/secret.txt",
            "/%f0%80%80%ae/secret.txt", "/%fe%fe/secret.txt", "/%ED%A0%80/", "/bac-kan/../../secret.txt",
            "/bac-kan/%2e%2e/%2e%2e/secret.txt", "/./../secret.txt", "/./index.html", "//secret.txt", "//evil.example/",
            "///etc/passwd", "/%2fetc%2fpasswd", "/index.html/../../secret.txt", "/index.html%00.txt", "/%00",
            "/.%00./secret.txt", "/%0d%0aX-Evil:%20yes", "/%0a", "/%7f", "/%", "/%4", "/%zz",
            "/%u002e%u002e/secret.txt",
            "/\u{1}", "/\u{7F}", "/\u{FF0E}\u{FF0E}/secret.txt", "secret.txt", "../secret.txt", "\\secret.txt", "*",
            "/bac-kan//index.html",
            "/" + String(repeating: "a", count: 5_000), "/" + String(repeating: "a/", count: 3_000),
            "/" + String(repeating: "../", count: 500) + "secret.txt", "/?" + String(repeating: "q", count: 60_000),
        ].map { get($0) }
        + [
            "/%252e%252e/secret.txt", "/%25%32%65%25%32%65/secret.txt", "/..;/secret.txt", "/...%2e/secret.txt",
            "/%EF%BC%8E%EF%BC%8E/secret.txt", "/%E2%80%A4%E2%80%A4/secret.txt", "/etc/passwd", "/out.txt", "/far.txt",
            "/up/", "/up", "/up/secret.txt", "/dot.txt", "/chain.txt", "/loop", "/loop/",
            "/pipe.html", "/.bantin-site", "/%2ebantin-site", "/.git/", "/.git/config", "/%2egit/config", "/.env",
            "/.bantin/reload.js", "/.bantin/events?page=/&tag=1", "/index.html/", "/index.html/x", "/~root/",
            "/index.html::$DATA", "/con", "/public/.env", "/bac-kan/.git/config",
        ].map { get($0, "404") }

    private static let methods =
        [
            "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "MKCOL", "LOCK", "PURGE",
        ].map { HostileRequest($0, "\($0) / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "405") } + [
            HostileRequest("CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n", "4", "-"),
            HostileRequest("OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "405"),
            HostileRequest("GETT", "GETT / HTTP/1.1\r\nHost: localhost\r\n\r\n", "400", "-"),
            HostileRequest("get", "get / HTTP/1.1\r\nHost: localhost\r\n\r\n", "400", "-"),
        ]

    private static func host(_ lines: String, _ status: String) -> HostileRequest {
        HostileRequest("host \(lines)", "GET / HTTP/1.1\r\n\(lines)Connection: close\r\n\r\n", status)
    }

    private static let hosts = [
        host("", "400"), host("Host: evil.example\r\n", "421"), host("Host: evil.example:8080\r\n", "421"),
        host("Host: localhost.evil.example\r\n", "421"), host("Host: 127.0.0.1.evil.example\r\n", "421"),
        host("Host: evil@localhost\r\n", "421"), host("Host: localhost/evil\r\n", "421"), host("Host:\r\n", "4"),
        host("Host: localhost\r\nHost: evil.example\r\n", "400"),
        host("Host: evil.example\r\nHost: localhost\r\n", "400"), host("host: localhost, evil.example\r\n", "421"),
        HostileRequest(
            "absolute form",
            "GET http://evil.example/../secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "4"),
    ]

    private static func header(_ line: String, _ statuses: String...) -> HostileRequest {
        var request = HostileRequest(
            String(line.prefix(60)), "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(line)\r\n\r\n")
        request = HostileRequest(request, statuses)
        return request
    }

    private init(_ other: HostileRequest, _ statuses: [String]) {
        name = other.name
        bytes = other.bytes
        self.statuses = statuses
    }

    private static let headers = [
        header("no colon", "400", "-"), header("Space : before", "400", "-"), header(": no name", "400", "-"),
        header("X: a\r\n folded", "400", "-"), header("X: \u{0}", "400", "-"), header("N\u{e9}: x", "400", "-"),
        header("X: " + String(repeating: "a", count: 10_000), "4", "-"),
        header((0..<200).map { "X\($0): a" }.joined(separator: "\r\n"), "4", "-"),
        header((0..<90).map { "X\($0): " + String(repeating: "a", count: 500) }.joined(separator: "\r\n"), "4", "-"),
        header("Range: bytes=99-", "416"), header("Range: bytes=-0", "416"), header("Range: bytes=x", "416"),
        header("Range: bytes=99999999999999999999-99999999999999999999", "416"),
        header("Range: bytes=" + (0..<500).map { "\($0)-" }.joined(separator: ","), "200"),
        header("If-None-Match: " + String(repeating: "\"a\",", count: 1_500), "200"),
        header("If-Modified-Since: Fri, 31 Dec 99999 23:59:59 GMT", "200"),
        header("Accept-Encoding: " + String(repeating: "gzip;q=0.0,", count: 500), "200"),
        header("Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk", "200"),
    ]

    private static func body(_ name: String, _ lines: String, _ statuses: String...) -> HostileRequest {
        HostileRequest(
            HostileRequest(name, "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(lines)"), statuses)
    }

    private static let bodies = [
        body("two lengths", "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", "4", "-"),
        body("negative length", "Content-Length: -1\r\n\r\n", "4", "-"),
        body("length of words", "Content-Length: many\r\n\r\n", "4", "-"),
        body("enormous length", "Content-Length: 99999999999999999999999\r\n\r\n", "4", "-"),
        body("length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x", "4", "-"),
        body("chunk of words", "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "4", "-"),
        body("enormous chunk", "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", "4", "-"),
        body("unknown coding", "Transfer-Encoding: gzip, evil\r\n\r\nabc", "4", "-"),
        body("a long body", "Content-Length: 200000\r\n\r\n" + String(repeating: "x", count: 200_000), "405", "-"),
    ]

    private static let noise = [
        HostileRequest("HTTP/9.9", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "400", "-"),
        HostileRequest("HTTP/0.9", "GET /\r\n", "400", "-"),
        HostileRequest("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400", "-"),
        HostileRequest("blank in the path", "GET / secret HTTP/1.1\r\nHost: localhost\r\n\r\n", "400", "-"),
        HostileRequest(
            "TLS", [0x16, 3, 1, 0, 0xA5, 1, 0, 0, 0xA1, 3, 3] + [UInt8](repeating: 7, count: 160), "400", "-"),
        HostileRequest("zeros", [UInt8](repeating: 0, count: 5_000), "400", "-"),
        HostileRequest("all bytes", (0...255).map { UInt8($0) }, "400", "-"),
        HostileRequest(
            "high bytes", Array("GET /".utf8) + [0xFF, 0xFE] + Array(" HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8),
            "400", "-"),
        HostileRequest("line feeds", [UInt8](repeating: 10, count: 100_000), "400", "-"),
        HostileRequest("SSH", "SSH-2.0-OpenSSH_9.2\r\n", "400", "-"),
        HostileRequest("nothing", "", "-"),
        HostileRequest("half a line", "GET / HT", "400", "-"),
        HostileRequest("half a head", "GET / HTTP/1.1\r\nHost: loc", "400", "-"),
    ]
}
