import Foundation

/// Composes a short run of any script and knows where each scalar came from.
///
/// The algorithm is UAX #15's own: take apart, sort the marks, compose pairs. Foundation supplies the two tables, one
/// scalar and one pair at a time; its normalisation of whole strings loses a U+11A7 behind a Hangul syllable.
enum RunComposer {
    private struct Piece {
        var scalar: Unicode.Scalar
        let origin: Int32
        let order: UInt8
    }

    static func compose(_ run: ArraySlice<Unicode.Scalar>) -> (scalars: [Unicode.Scalar], offsets: [Int32]) {
        var composed: [Piece] = []
        var starter: Int?
        for piece in sorted(run) {
            if let place = starter, let last = composed.last {
                // A mark is cut off from its letter by one of the same class, and a letter by any mark.
                let isBlocked = place < composed.count - 1 && last.order >= piece.order
                if !isBlocked, let whole = pair(composed[place].scalar, piece.scalar) {
                    composed[place].scalar = whole
                    continue
                }
            }
            if piece.order == 0 { starter = composed.count }
            composed.append(piece)
        }
        var offsets = composed.map(\.origin)
        for index in offsets.indices.dropLast().reversed() { offsets[index] = min(offsets[index], offsets[index + 1]) }
        return (composed.map(\.scalar), offsets)
    }

    /// The run taken apart, each stretch of marks stably sorted by combining class.
    private static func sorted(_ run: ArraySlice<Unicode.Scalar>) -> [Piece] {
        var sorted: [Piece] = []
        var marks: [Piece] = []
        func flush() {
            let order = marks.indices.sorted { (marks[$0].order, $0) < (marks[$1].order, $1) }
            sorted.append(contentsOf: order.map { marks[$0] })
            marks.removeAll()
        }
        for (offset, scalar) in zip(run.indices, run) {
            for part in parts(scalar) {
                let order = part.properties.canonicalCombiningClass.rawValue
                if order == 0 { flush() }
                marks.append(Piece(scalar: part, origin: Int32(offset), order: order))
            }
        }
        flush()
        return sorted
    }

    private static func parts(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if scalar.isASCII { return [scalar] }
        if Hangul.syllables.contains(scalar.value) { return Hangul.parts(scalar) }
        return Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
    }

    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        if let syllable = Hangul.pair(first, second) { return syllable }
        // The one pair (Kannada oo) that Foundation does not know.
        if first == "\u{CCA}", second == "\u{CD5}" { return "\u{CCB}" }
        var text = String(first)
        text.unicodeScalars.append(second)
        let composed = text.precomposedStringWithCanonicalMapping.unicodeScalars
        return composed.count == 1 ? composed.first : nil
    }
}

/// The arithmetic of Hangul syllables (The Unicode Standard, section 3.12).
private enum Hangul {
    static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3
    private static let initials: ClosedRange<UInt32> = 0x1100...0x1112
    private static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
    private static let finals: ClosedRange<UInt32> = 0x11A8...0x11C2

    static func parts(_ syllable: Unicode.Scalar) -> [Unicode.Scalar] {
        let index = syllable.value - syllables.lowerBound
        let final = index % 28
        let values = [initials.lowerBound + index / 588, vowels.lowerBound + index % 588 / 28]
        return (final == 0 ? values : values + [finals.lowerBound - 1 + final]).compactMap(Unicode.Scalar.init)
    }

    static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        if initials.contains(first.value), vowels.contains(second.value) {
            let letters = (first.value - initials.lowerBound) * 588 + (second.value - vowels.lowerBound) * 28
            return Unicode.Scalar(syllables.lowerBound + letters)
        }
        if syllables.contains(first.value), (first.value - syllables.lowerBound) % 28 == 0,
            finals.contains(second.value)
        {
            return Unicode.Scalar(first.value + second.value - finals.lowerBound + 1)
        }
        return nil
    }
}
