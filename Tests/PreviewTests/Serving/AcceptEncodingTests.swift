import Testing

@testable import Preview

struct AcceptEncodingTests {
    @Test(
        arguments: [
            "gzip", "GZIP", "deflate, gzip, br", "gzip;q=0.5", "gzip; q=1", "x-gzip", "*", "br;q=1, *;q=0.1",
            "gzip;q=0.001",
        ])
    func `who says so gets gzip`(field: String) { #expect(AcceptEncoding.allowsGzip(field)) }

    @Test(arguments: [
        nil, "", "br", "identity", "gzip;q=0", "gzip; q=0.000", "*;q=0", "gzip;q=0, *", "gzipped", ",,;q",
    ])
    func `nobody else does`(field: String?) { #expect(!AcceptEncoding.allowsGzip(field)) }
}
