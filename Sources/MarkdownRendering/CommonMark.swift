import CCmark

/// CommonMark through libcmark, the reference implementation, in safe mode: raw HTML and links to `javascript:`,
/// `vbscript:`, `file:` and most `data:` addresses do not come through.
///
/// The pointers of libcmark live in this file and nowhere else.
public enum CommonMark {
    /// The version of the library that is loaded, e.g. `0.30.2`; its first two numbers are those of the specification.
    public static var version: String { String(cString: cmark_version_string()) }

    /// The version of the library whose headers this program was compiled against.
    public static var compiledVersion: String { CMARK_VERSION_STRING }

    /// HTML of a Markdown document in UTF-8.
    public static func html(_ markdown: [UInt8]) -> [UInt8] {
        markdown.withUnsafeBufferPointer(html)
    }

    /// HTML of a Markdown document as UTF-8 bytes.
    public static func html(_ markdown: String) -> [UInt8] {
        var markdown = markdown
        return markdown.withUTF8(html)
    }

    /// The same, with each link and picture leading where `lead` says.
    public static func html(_ markdown: String, leading lead: (String) -> String) -> [UInt8] {
        var markdown = markdown
        return markdown.withUTF8 { markdown in
            withCharacters(markdown) { start, count in
                guard let document = cmark_parse_document(start, count, options) else { return [] }
                defer { cmark_node_free(document) }
                guard visit(document, { change($0, lead) }) else { return [] }
                guard let html = cmark_render_html(document, options) else { return [] }
                defer { cmark_get_default_mem_allocator().pointee.free(html) }
                return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
            }
        }
    }

    /// The text of a Markdown document without its markup: one line for each paragraph, heading or list item's
    /// paragraph, line breaks inside them as blanks, code as it is, images as their description, no raw HTML.
    public static func plainText(_ markdown: String) -> String {
        var markdown = markdown
        return markdown.withUTF8(plainText)
    }

    /// Does nothing since libcmark 0.29, where safe mode became the default; older ones need it.
    private static let options = CMARK_OPT_SAFE

    private static func html(_ markdown: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        withCharacters(markdown) { start, count in
            guard let html = cmark_markdown_to_html(start, count, options) else { return [] }
            defer { cmark_get_default_mem_allocator().pointee.free(html) }
            return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
        }
    }

    private static func plainText(_ markdown: UnsafeBufferPointer<UInt8>) -> String {
        withCharacters(markdown) { start, count in
            guard let document = cmark_parse_document(start, count, options) else { return "" }
            defer { cmark_node_free(document) }
            var text: [UInt8] = []
            guard visit(document, { append($0, to: &text) }) else { return "" }
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// Goes through a document's nodes in the order of the text, each before what is in it; false when there is no
    /// memory for that.
    private static func visit(_ document: OpaquePointer, _ enter: (OpaquePointer) -> Void) -> Bool {
        guard let iterator = cmark_iter_new(document) else { return false }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return true }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { enter(node) }
        }
    }

    private static func change(_ node: OpaquePointer, _ lead: (String) -> String) {
        guard [CMARK_NODE_LINK, CMARK_NODE_IMAGE].contains(cmark_node_get_type(node)),
            let address = cmark_node_get_url(node)
        else { return }
        cmark_node_set_url(node, lead(String(cString: address)))
    }

    private static func append(_ node: OpaquePointer, to text: inout [UInt8]) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
            if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
        case CMARK_NODE_CODE_BLOCK:
            if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
            appendLiteral(of: node, to: &text)
            if text.last == UInt8(ascii: "\n") { text.removeLast() }
        case CMARK_NODE_TEXT, CMARK_NODE_CODE:
            appendLiteral(of: node, to: &text)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            text.append(UInt8(ascii: " "))
        default:
            break
        }
    }

    private static func appendLiteral(of node: OpaquePointer, to text: inout [UInt8]) {
        guard let literal = cmark_node_get_literal(node) else { return }
        text.append(contentsOf: UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
    }

    /// cmark reads `char`, Swift holds `UInt8`; an empty buffer has no address, which cmark does not allow for.
    private static func withCharacters<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<CChar>, Int) -> Result
    ) -> Result {
        bytes.withMemoryRebound(to: CChar.self) { characters in
            guard let start = characters.baseAddress else { return withUnsafePointer(to: 0) { body($0, 0) } }
            return body(start, characters.count)
        }
    }
}
