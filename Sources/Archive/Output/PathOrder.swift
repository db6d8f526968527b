import BulletinModel

/// How paths are sorted.
enum PathOrder {
    /// Bytewise.
    case names
    /// Each folder right before what is in it: the slash comes before every other byte that a name can have.
    case folders

    func compare(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Int {
        let (one, other) = (first.span, second.span)
        for index in 0..<min(one.count, other.count) where one[index] != other[index] {
            return key(one[index]) - key(other[index])
        }
        return one.count - other.count
    }

    private func key(_ byte: UInt8) -> Int { self == .folders && byte == UInt8(ascii: "/") ? 0 : Int(byte) }
}

extension PackedNames {
    /// Less than 0, 0 or more, as the name comes before, is or comes behind another.
    func compare(_ index: Int, to other: ArraySlice<UInt8>, by order: PathOrder) -> Int {
        order.compare(bytes[range(index)], other)
    }

    /// The first of a range of sorted names that does not come before another.
    func lowerBound(of other: ArraySlice<UInt8>, in range: Range<Int>, by order: PathOrder) -> Int {
        range.partition { compare($0, to: other, by: order) < 0 }
    }
}
