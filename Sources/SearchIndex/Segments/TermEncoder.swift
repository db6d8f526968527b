/// Encodes terms and writes the files of their long lists; docs/search.md describes the format.
struct TermEncoder {
    private let documents: Int
    /// Takes a file of a long list.
    private let keep: ([UInt8]) throws -> Void

    /// Lists that take more bits than this get files of their own.
    private static let inlineLimit = 8 * 4500
    /// So many bits of a long list go into a file, if a single block is not larger.
    private static let fileLimit = 8 * 12_000

    init(documents: Int, keep: @escaping ([UInt8]) throws -> Void) {
        self.documents = documents
        self.keep = keep
    }

    /// The record of a term.
    func record(of term: SearchTerm) throws -> BitWriter {
        var inline = BitWriter()
        for form in term.forms {
            for impact in Impact.order { inline.interpolative(form[impact][...], 0, documents - 1) }
        }
        let isLong = inline.bitCount > Self.inlineLimit
        var record = BitWriter()
        record.write(isLong ? 1 : 0, bits: 1)
        record.gamma(term.forms.count)
        for form in term.forms {
            record.write(UInt64(form.tag), bits: 16)
            for impact in Impact.order { record.gamma(form[impact].count + 1) }
        }
        if isLong {
            let files = try writeLists(of: term)
            record.gamma(files.count)
            for blocks in files { record.gamma(blocks) }
        } else {
            record.append(inline)
        }
        return record
    }

    /// How many blocks each file of a long list has.
    private func writeLists(of term: SearchTerm) throws -> [Int] {
        var rests = term.forms.map { form in Impact.order.map { form[$0][...] } }
        var files: [Int] = []
        var file = BitWriter()
        for low in stride(from: 0, to: documents, by: SegmentLayout.block) {
            let block = Self.block(low, min(low + SegmentLayout.block, documents) - 1, &rests)
            if low == 0 || file.bitCount + block.bitCount > Self.fileLimit {
                if low > 0 { try keep(file.finish()) }
                file = BitWriter()
                files.append(0)
            }
            files[files.count - 1] += 1
            file.append(block)
        }
        try keep(file.finish())
        return files
    }

    /// What the lists have in a range of documents, which is taken off them.
    private static func block(_ low: Int, _ high: Int, _ rests: inout [[ArraySlice<UInt32>]]) -> BitWriter {
        var block = BitWriter()
        for form in rests.indices {
            for impact in rests[form].indices {
                let rest = rests[form][impact]
                let part = rest.prefix { $0 <= high }
                block.truncated(part.count, below: min(rest.count, high - low + 1) + 1)
                block.interpolative(part, low, high)
                rests[form][impact] = rest[part.endIndex...]
            }
        }
        return block
    }
}

extension Impact {
    /// The order in which lists are written.
    static let order: [Impact] = [.title, .lead, .body]
}

extension SearchTerm.Form {
    subscript(impact: Impact) -> [UInt32] { documents[Int(impact.rawValue)] }
}
