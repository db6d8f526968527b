import Testing

@testable import Preview

struct PreviewPolicyTests {
    @Test(
        arguments: [
            (
                "default-src 'none'; style-src 'self'",
                "default-src 'none'; style-src 'self'; script-src host/a.js; "
                    + "connect-src host/events"
            ),
            (
                "script-src 'self' 'unsafe-inline'; connect-src 'none'",
                "script-src 'self' 'unsafe-inline' host/a.js; connect-src host/events"
            ),
            (
                "DEFAULT-SRC 'self'; script-src-elem 'none'",
                "default-src 'self'; script-src-elem host/a.js; connect-src 'self' host/events"
            ),
            ("img-src 'self'", "img-src 'self'"), ("", ""), (" ; ;", ""),
            // The first of two counts, as in browsers.
            ("script-src a; script-src b", "script-src a host/a.js"),
        ])
    func `the script and its stream are let in, and nothing else`(policy: String, preview: String) {
        var result = PreviewPolicy(policy)
        result.allow("host/a.js", by: ["script-src-elem", "script-src"])
        result.allow("host/events", by: ["connect-src"])
        #expect(result.text == preview)
    }
}
