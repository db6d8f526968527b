import Testing

@testable import Preview

struct PreviewPageTests {
    @Test(
        arguments: [
            ("<head><title>a</title></head><body>b", "<head><title>a</title>+</head><body>b", []),
            (
                "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><title>a</title></head>",
                "<head><title>a</title>+</head>", ["default-src 'none'"]
            ),
            (
                "<HEAD><META CONTENT='a &quot;b&quot; &#39;c&#39;' HTTP-EQUIV=content-security-policy />x</HEAD>",
                "<HEAD>x+</HEAD>", ["a \"b\" 'c'"]
            ),
            ("<meta charset=utf-8><meta name=a content=b>", "<meta charset=utf-8><meta name=a content=b>+", []),
            (
                "<!-- <meta http-equiv=content-security-policy content=a> --></head>",
                "<!-- <meta http-equiv=content-security-policy content=a> -->+</head>", []
            ),
            (
                "<script type=a><meta http-equiv=content-security-policy content=a></head></script></head>",
                "<script type=a><meta http-equiv=content-security-policy content=a></head></script>+</head>", []
            ),
            (
                "<body><meta http-equiv=content-security-policy content=a>",
                "+<body><meta http-equiv=content-security-policy content=a>", []
            ),
            ("", "+", []), ("<", "<+", []), ("<meta", "<meta+", []), ("<meta a=\"", "<meta a=\"+", []),
            ("<!--", "<!--+", []), ("<script", "<script+", []), ("<meta =a = b='c>", "<meta =a = b='c>+", []),
        ])
    func `the element comes into the head, and the policies out of it`(
        page: String, result: String, policies: [String]
    ) {
        let preview = PreviewPage(Array(page.utf8), adding: "+")
        #expect(String(decoding: preview.bytes, as: UTF8.self) == result)
        #expect(preview.policies == policies)
    }
}
