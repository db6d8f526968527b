/// A page of the site with the element of a script in its head, and without the policies that it sets itself: a header
/// sets them then.
struct PreviewPage {
    private(set) var bytes: [UInt8] = []
    private(set) var policies: [String] = []

    init(_ page: [UInt8], adding element: String) {
        var reader = HeadReader(page)
        var start = 0
        while let tag = reader.nextMeta() {
            guard tag.attributes["http-equiv"]?.lowercased() == "content-security-policy",
                let policy = tag.attributes["content"]
            else { continue }
            policies.append(policy)
            bytes += page[start..<tag.range.lowerBound]
            start = tag.range.upperBound
        }
        bytes += page[start..<reader.end] + Array(element.utf8) + page[reader.end...]
    }
}

/// Goes through the head of a page.
private struct HeadReader {
    struct Meta {
        let range: Range<Int>
        let attributes: [String: String]
    }

    private let page: [UInt8]
    private var position = 0
    /// Where the head ends; that of the page when it has no head.
    private(set) var end: Int

    init(_ page: [UInt8]) {
        self.page = page
        end = page.count
    }

    /// The next `<meta …>`; nil at the end of the head.
    mutating func nextMeta() -> Meta? {
        while let start = page[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            if begins("!--") {
                position = find("-->", from: start + 4) ?? page.count
            } else if begins("/head") || begins("body") {
                end = start
                position = page.count
            } else if let name = ["script", "style", "title"].first(where: begins) {
                // Their text is no markup.
                position = find("</" + name, from: start) ?? page.count
            } else if begins("meta") {
                let attributes = attributes(from: start + 5)
                return Meta(range: start..<position, attributes: attributes)
            }
        }
        return nil
    }

    private func begins(_ word: String) -> Bool {
        let word = Array(word.utf8)
        guard page.count - position >= word.count else { return false }
        return zip(page[position...], word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }

    private func find(_ word: String, from start: Int) -> Int? {
        let word = Array(word.utf8)
        guard start + word.count <= page.count else { return nil }
        return (start...page.count - word.count).first { index in
            zip(page[index...], word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }
    }

    /// Those of a tag, whose end is then passed.
    private mutating func attributes(from start: Int) -> [String: String] {
        var attributes: [String: String] = [:]
        position = start
        while position < page.count, page[position] != UInt8(ascii: ">") {
            let name = word { !" \t\n\r\u{C}/>=".utf8.contains($0) }
            skip(" \t\n\r\u{C}/")
            guard position < page.count, page[position] == UInt8(ascii: "="), !name.isEmpty else {
                if position < page.count, page[position] == UInt8(ascii: "=") { position += 1 }
                continue
            }
            position += 1
            skip(" \t\n\r\u{C}")
            var value = ""
            if position < page.count, "\"'".utf8.contains(page[position]) {
                let quote = page[position]
                position += 1
                value = word { $0 != quote }
                position = min(position + 1, page.count)
            } else {
                value = word { !" \t\n\r\u{C}>".utf8.contains($0) }
            }
            if attributes[name.lowercased()] == nil { attributes[name.lowercased()] = Self.unescaped(value) }
        }
        position = min(position + 1, page.count)
        return attributes
    }

    private mutating func word(while isPart: (UInt8) -> Bool) -> String {
        let word = page[position...].prefix(while: isPart)
        position = word.endIndex
        return String(decoding: word, as: UTF8.self)
    }

    private mutating func skip(_ characters: String) {
        position = page[position...].firstIndex { !characters.utf8.contains($0) } ?? page.count
    }

    /// What templates escape in a policy.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = text
        for (entity, character) in [("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"), ("&quot;", "\""), ("&amp;", "&")]
        {
            result = result.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
        }
        return result
    }
}
