import Testing

@testable import Preview

struct AllowedHostsTests {
    private let local = AllowedHosts(bind: "127.0.0.1", machine: "desk")

    @Test(
        arguments: [
            "localhost", "localhost:8080", "LOCALHOST:1", "localhost.", "127.0.0.1", "127.0.0.1:8080", "[::1]:8080",
            "[::1]", "192.168.1.5:8080", "archive.localhost:8080",
        ])
    func `its own names and addresses are served`(host: String) {
        #expect(local.allow(host))
    }

    @Test(
        arguments: [
            "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", "desk",
            "evil-localhost", "", ":8080", "localhost:80:80", "localhost:evil", "evil@localhost", "localhost/evil",
            "127.0.0.1 evil", "[::1", "[evil]:80", "0x7f.0.0.1.evil", "1.2.3", "1.2.3.4.5", "256.0.0.1", "+1.2.3.4",
            "localhost\u{0}", "lócalhost",
        ])
    func `another name is not`(host: String) {
        #expect(!local.allow(host))
    }

    @Test func `a server for others goes by the machine's name and by what it was bound to`() {
        let open = AllowedHosts(bind: "0.0.0.0", machine: "Desk")
        for host in ["desk:8080", "desk.local", "localhost"] { #expect(open.allow(host)) }
        #expect(!open.allow("evil.example"))
        #expect(AllowedHosts(bind: "::", machine: "desk").allow("desk"))
        #expect(AllowedHosts(bind: "archive.lan", machine: "desk").allow("archive.lan:8080"))
        #expect(!AllowedHosts(bind: "archive.lan", machine: "desk").allow("desk"))
        #expect(!AllowedHosts(bind: "0.0.0.0", machine: "").allow(""))
    }
}
