import BulletinModel

/// An article's HTML as the text that a reader sees, cut into sentences: what cmark writes, read back in one pass over
/// its bytes, so that a place in the text is a place in the HTML.
///
/// Offsets count Unicode scalars of the text; between two blocks (paragraphs, headings, list items) stands one blank.
struct ArticleText: Sendable {
    /// A sentence; its bytes hold every inline element whole.
    struct Sentence: Sendable {
        /// Its first byte in the HTML, no blank.
        let start: Int
        /// Behind its last byte.
        let end: Int
        /// The offset of its first scalar.
        let offset: Int
        /// The block that it is in, from 0.
        let block: Int
    }

    let html: [UInt8]
    let sentences: [Sentence]
    /// In scalars.
    let length: Int

    init(html: [UInt8]) {
        var reader = SentenceReader(html)
        reader.read()
        self.html = html
        sentences = reader.sentences
        length = reader.offset
    }

    /// The index of the sentence that an offset lies in, or the last one before it.
    func sentence(at offset: Int) -> Int? { last { $0.offset <= offset } }

    /// The byte in the HTML at an offset; nil behind the end of its sentence.
    func byte(at offset: Int) -> Int? {
        guard let index = sentence(at: offset) else { return nil }
        let sentence = sentences[index]
        // Most of the time for finding facts goes by here.
        let byte = html.withUnsafeBufferPointer { html in
            var byte = sentence.start
            var left = offset - sentence.offset
            while left > 0, byte < sentence.end {
                let first = html[byte]
                if first == UInt8(ascii: "<") {
                    byte = Self.byte(behind: UInt8(ascii: ">"), from: byte, in: html)
                } else {
                    byte = Self.byte(behindScalarAt: byte, in: html)
                    left -= 1
                }
            }
            return byte
        }
        return byte < sentence.end ? byte : nil
    }

    /// The offset of a byte in the HTML; nil between sentences.
    func offset(ofByte byte: Int) -> Int? {
        guard let index = last(where: { $0.start <= byte }), byte < sentences[index].end else { return nil }
        return html.withUnsafeBufferPointer { html in
            var (place, offset) = (sentences[index].start, sentences[index].offset)
            while place < byte {
                if html[place] == UInt8(ascii: "<") {
                    place = Self.byte(behind: UInt8(ascii: ">"), from: place, in: html)
                } else {
                    place = Self.byte(behindScalarAt: place, in: html)
                    offset += 1
                }
            }
            return offset
        }
    }

    private static func byte(behindScalarAt byte: Int, in html: UnsafeBufferPointer<UInt8>) -> Int {
        switch html[byte] {
        case UInt8(ascii: "&"): self.byte(behind: UInt8(ascii: ";"), from: byte, in: html)
        case ..<0x80: byte + 1
        case ..<0xE0: byte + 2
        case ..<0xF0: byte + 3
        default: byte + 4
        }
    }

    private static func byte(behind mark: UInt8, from start: Int, in html: UnsafeBufferPointer<UInt8>) -> Int {
        var byte = start
        while byte < html.count, html[byte] != mark { byte += 1 }
        return byte + 1
    }

    private func last(where isBefore: (Sentence) -> Bool) -> Int? {
        let behind = sentences.indices.partition { isBefore(sentences[$0]) }
        return behind > 0 ? behind - 1 : nil
    }
}
