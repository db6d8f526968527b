import Testing

@testable import Site

struct MarkupTests {
    @Test(
        "shows exactly the text, in elements and in attributes",
        arguments: [
            ("", ""), ("Thường trực Thành ủy", "Thường trực Thành ủy"), ("TT&VH", "TT&amp;VH"),
            ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
            ("a \"b\" c", "a &quot;b&quot; c"), ("&amp;", "&amp;amp;"), ("a\tb\nc", "a\tb\nc"),
            ("km² – 5 °C «x»", "km² – 5 °C «x»"), ("😀 𝒳", "😀 𝒳"),
        ])
    func escapes(text: String, html: String) {
        #expect(Markup(text: text).html == html)
    }

    @Test(
        "makes blanks of characters that HTML cannot hold",
        arguments: [
            0x00, 0x01, 0x0B, 0x0C, 0x0D, 0x1B, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE,
            0x1FFFF, 0x10FFFE, 0x10FFFF,
        ] as [UInt32])
    func blanks(number: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(number))
        #expect(Markup(text: "a\(scalar)b&").html == "a b&amp;")
    }

    @Test(
        "keeps their neighbours",
        arguments: [0xA0, 0xAD, 0xFDCF, 0xFDF0, 0xFEFF, 0xFFFD, 0x1FFFD, 0x20000, 0x10FFFD] as [UInt32])
    func neighbours(number: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(number))
        #expect(Markup(text: "a\(scalar)b<").html == "a\(scalar)b&lt;")
    }
}
