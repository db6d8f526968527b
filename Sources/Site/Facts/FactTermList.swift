import BulletinModel
import VietnameseText

/// Terms in the order of their numbers, in one block of bytes: an archive has hundreds of thousands, and none of them costs
/// an allocation.
public struct FactTermList: RandomAccessCollection, Sendable {
    private var bytes: [UInt8] = []
    /// Where each ends, and in it its text and its slug.
    private var ends: [(text: UInt32, slug: UInt32, order: UInt32)] = []

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init() {}

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var startIndex: Int { 0 }
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var endIndex: Int { ends.count }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public subscript(number: Int) -> FactTerm {
        let (start, end) = (number == 0 ? 0 : ends[number - 1].order, ends[number])
        return FactTerm(
            bytes: bytes[Int(start)..<Int(end.order)], textCount: end.text - start, slugCount: end.slug - end.text)
    }

    /// The words of a term.
    func text(of number: Int) -> String { String(decoding: bytes[range(ofText: number)], as: UTF8.self) }

    /// Adds the words of a term to what somebody reads.
    func add(_ number: Int, to print: inout Fingerprint) { print.add(bytes[range(ofText: number)]) }

    /// Puts what addresses say of a term behind other bytes.
    func appendSlug(of number: Int, to address: inout [UInt8]) {
        address.append(contentsOf: bytes[Int(ends[number].text)..<Int(ends[number].slug)])
    }

    /// The order of terms in lists, as a number: the first eight bytes of what they are sorted by. Terms of one rank may
    /// differ.
    func rank(of number: Int) -> UInt64 {
        let order = range(ofOrder: number)
        return (0..<8).reduce(0) { rank, index in
            rank << 8 | (index < order.count ? UInt64(bytes[order.lowerBound + index]) : 0)
        }
    }

    /// The order of two terms in lists: negative when the first stands before the second.
    func compare(_ a: Int, _ b: Int) -> Int {
        let (left, right) = (range(ofOrder: a), range(ofOrder: b))
        for (one, other) in zip(left, right) where bytes[one] != bytes[other] {
            return Int(bytes[one]) - Int(bytes[other])
        }
        return left.count - right.count
    }

    private func range(ofText number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1].order))..<Int(ends[number].text)
    }

    private func range(ofOrder number: Int) -> Range<Int> { Int(ends[number].slug)..<Int(ends[number].order) }

    /// Gives a term the next number.
    public mutating func append(_ term: FactTerm) {
        let start = UInt32(bytes.count)
        bytes.append(contentsOf: term.bytes)
        ends.append((start + term.textCount, start + term.textCount + term.slugCount, UInt32(bytes.count)))
    }
}

/// A term with what addresses and lists need of it, which is not made again in each build.
public struct FactTerm: Hashable, Sendable {
    /// Text, slug and order.
    fileprivate let bytes: ArraySlice<UInt8>
    fileprivate let textCount: UInt32
    fileprivate let slugCount: UInt32

    fileprivate init(bytes: ArraySlice<UInt8>, textCount: UInt32, slugCount: UInt32) {
        (self.bytes, self.textCount, self.slugCount) = (bytes, textCount, slugCount)
    }

    private init(_ text: String, slug: String, order: [UInt8]) {
        self.init(
            bytes: (Array(text.utf8) + slug.utf8 + order)[...], textCount: UInt32(text.utf8.count),
            slugCount: UInt32(slug.utf8.count))
    }

    init(_ text: String) { self.init(text, slug: Slug.make(text), order: Collation.key(text)) }

    var text: String { String(decoding: bytes.prefix(Int(textCount)), as: UTF8.self) }
    var slug: String { String(decoding: bytes.dropFirst(Int(textCount)).prefix(Int(slugCount)), as: UTF8.self) }
    /// What it is sorted by.
    var order: ArraySlice<UInt8> { bytes.dropFirst(Int(textCount + slugCount)) }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension FactTerm: Packable {
    public func pack(into writer: inout PackedWriter) {
        writer.write(text)
        writer.write(slug)
        writer.write(order.map(UInt64.init))
    }

    public init(from reader: inout PackedReader) throws(PackedReader.Damage) {
        let (text, slug): (String, String) = (try reader.read(), try reader.read())
        self.init(text, slug: slug, order: try reader.read([UInt64].self).map { UInt8(truncatingIfNeeded: $0) })
    }
}
