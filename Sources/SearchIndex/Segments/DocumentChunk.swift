import VietnameseText

/// What results show of documents before their pages are fetched: for each a line of address, title and date with tabs
/// between.
enum DocumentChunk {
    static func text(of documents: [SearchDocument]) -> [UInt8] {
        var text: [UInt8] = []
        for document in documents {
            text += line(of: document)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    /// A document's line, without its end.
    static func line(of document: SearchDocument) -> [UInt8] {
        var line: [UInt8] = []
        for (index, field) in [shortAddress(document), document.title, document.date ?? ""].enumerated() {
            if index > 0 { line.append(UInt8(ascii: "\t")) }
            line += field.utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
        }
        return line
    }

    /// The address with a `*` for what the title makes of it, as nearly every address has it.
    private static func shortAddress(_ document: SearchDocument) -> String {
        var address = document.address
        if address.utf8.contains(UInt8(ascii: "*")) { address = address.replacing("*", with: "%2A") }
        let slug = Slug.make(document.title)
        // The last name of the path, which ends in a slash.
        let path = address.utf8
        guard let end = path.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return address }
        let start = path[...end].lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
        guard path[start...].starts(with: slug.utf8) else { return address }
        return "\(address[..<start])*\(address[path.index(start, offsetBy: slug.utf8.count)...])"
    }
}
