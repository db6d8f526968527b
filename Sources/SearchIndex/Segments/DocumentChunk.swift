/// What results show of documents before their pages are fetched: for each a line of address, title and date with tabs
/// between.
enum DocumentChunk {
    static func text(of documents: [SearchDocument]) -> [UInt8] {
        var text: [UInt8] = []
        for document in documents {
            for (index, field) in [document.address, document.title, document.date ?? ""].enumerated() {
                if index > 0 { text.append(UInt8(ascii: "\t")) }
                text += field.utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
            }
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }
}
