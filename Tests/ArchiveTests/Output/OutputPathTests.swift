import Testing

@testable import Archive

struct OutputPathTests {
    @Test(arguments: ["index.html", "bac-kan/index.html", "styles/bản in.css", "a/b/c.d.e", "~a", "a..b/c"])
    func `a path of plain names is good`(path: String) {
        #expect(OutputPath.problem(path) == nil)
    }

    @Test(
        arguments: [
            ("", "it is empty"), ("/etc/passwd", "it has an empty name"), ("a//b", "it has an empty name"),
            ("a/", "it has an empty name"), ("../a", "a name in it begins with a dot"),
            ("a/../../b", "a name in it begins with a dot"), ("a/./b", "a name in it begins with a dot"),
            (".bantin-site", "a name in it begins with a dot"),
            ("a\0b", "it has a control character or a backslash"),
            ("a\nb", "it has a control character or a backslash"),
            ("a\\b", "it has a control character or a backslash"),
            (String(repeating: "á", count: 128), "a name in it is longer than 255 bytes"),
            (String(repeating: "a/", count: 1500) + "bc", "it is longer than 3,000 bytes"),
        ])
    func `a path that leads astray is refused`(path: String, problem: String) {
        #expect(OutputPath.problem(path) == problem)
    }

    @Test func `of paths that are one file elsewhere the first counts`() {
        let (good, diagnostics) = OutputPath.sort(["a/A.css", "b", "a/a.css", "á", "a\u{301}", "../x"])
        #expect(good == [0, 1, 3])
        #expect(
            diagnostics.map(\.description) == [
                "error: the site's file ‘../x’ was not written: a name in it begins with a dot; rename what it is made"
                    + " from",
                "error: the site's file ‘a/a.css’ was not written: a/A.css has the same path, or one that differs only"
                    + " by case; rename what it is made from",
                "error: the site's file ‘a\u{301}’ was not written: á has the same path, or one that differs only by"
                    + " case; rename what it is made from",
            ])
    }

    @Test func `a file cannot be a folder of another`() {
        let (good, diagnostics) = OutputPath.sort(["x", "a", "a/b/c", "A/B"])
        #expect(good == [0, 2])
        #expect(diagnostics.count == 2)
        #expect(diagnostics.allSatisfy { $0.message.hasSuffix("other files need a folder of that name") })
    }
}
