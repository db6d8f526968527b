import Site
import Testing

struct SiteAddressTests {
    @Test(
        "reads absolute addresses and adds the slash that is missing at their end",
        arguments: [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/", "https://example.org/"),
            ("HTTPS://Example.ORG/Archive", "https://example.org/Archive/"),
            ("http://localhost:8080/", "http://localhost:8080/"),
            ("http://127.0.0.1:3000/a/b/", "http://127.0.0.1:3000/a/b/"),
            ("https://[::1]:8080/x", "https://[::1]:8080/x/"),
            ("https://example.org/l%C6%B0u-tr%E1%BB%AF/", "https://example.org/l%C6%B0u-tr%E1%BB%AF/"),
        ])
    func reads(text: String, expected: String) {
        #expect(SiteAddress(text)?.description == expected)
    }

    @Test(
        "refuses what is not the address of a site",
        arguments: [
            "", "/archive/", "example.org", "ftp://example.org/", "https://", "https:///x", "https://example.org/?a=b",
            "https://example.org/#top", "https://user@example.org/", "https://lưu.vn/", "https://example.org/a b/",
            "https://example.org//x/", "https://example.org/../x/", "https://example.org:0/", "https://example.org:x/",
            "https://example.org/\"><script>",
        ])
    func refuses(text: String) {
        #expect(SiteAddress(text) == nil)
    }

    @Test func `names a page under its own path`() throws {
        let address = try #require(SiteAddress("https://example.org:8443/archive"))
        #expect(address.url("bac-kan/") == "https://example.org:8443/archive/bac-kan/")
        #expect(address.path == "/archive/")
        #expect(address.hostName == "example.org")
    }
}
