/// Unicode's normal form C (UAX #15), with a way back to the text as it was.
public enum NormalForm {
    /// The composed text, and for each of its scalars the offset of the first input scalar it came from, followed by
    /// the input's count; nil when nothing is to be done, which a fast scan finds for ordinary Vietnamese.
    ///
    /// Offsets never fall, so two of them bound a range: where marks change places each gets the offset of the
    /// foremost input scalar that is still to come.
    public static func composed(_ scalars: [Unicode.Scalar]) -> (scalars: [Unicode.Scalar], offsets: [Int32])? {
        guard var next = firstOfRun(in: scalars) else { return nil }
        var output: [Unicode.Scalar] = []
        var offsets: [Int32] = []
        var copied = 0
        var isChanged = false
        while next < scalars.count {
            // The run: a scalar that may combine with what follows, and all that cannot stand alone behind it.
            let start = next > copied ? next - 1 : next
            var end = next + 1
            while end < scalars.count, !isBoundary(scalars[end]) { end += 1 }
            copy(scalars, copied..<start, to: &output, &offsets)
            isChanged = compose(scalars[start..<end], to: &output, &offsets) || isChanged
            copied = end
            next = scalars[end...].firstIndex(where: { !isBoundary($0) }) ?? scalars.count
        }
        guard isChanged else { return nil }
        copy(scalars, copied..<scalars.count, to: &output, &offsets)
        offsets.append(Int32(scalars.count))
        return (output, offsets)
    }

    /// The composed scalars of a text.
    static func scalars(of text: String) -> [Unicode.Scalar] {
        let scalars = Array(text.unicodeScalars)
        return composed(scalars)?.scalars ?? scalars
    }

    /// Whether composing may change this scalar or one before it: a text without any is composed.
    public static func mayCombine(_ scalar: Unicode.Scalar) -> Bool { !isBoundary(scalar) }

    private static func firstOfRun(in scalars: [Unicode.Scalar]) -> Int? {
        let input = scalars.span
        for index in input.indices where !isBoundary(input[index]) { return index }
        return nil
    }

    /// Whether the scalar stays as it is whatever stands before it: of combining class zero, its own normal form, and
    /// never second in a composition.
    @inline(__always)
    private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x300 || value & ~0xFF == 0x1E00 || (0x2002...0x206F).contains(value) { return true }
        return isRareBoundary(scalar)
    }

    @inline(never)
    private static func isRareBoundary(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return false
        default: break
        }
        switch scalar.value {
        // Second letters that Unicode counts as letters: Hangul vowels and finals, Kirat Rai vowels.
        case 0x1160...0x11FF, 0x16D63...0x16D6A: return false
        default: return properties.canonicalCombiningClass == .notReordered && !properties.isFullCompositionExclusion
        }
    }

    private static func copy(
        _ scalars: [Unicode.Scalar], _ range: Range<Int>, to output: inout [Unicode.Scalar], _ offsets: inout [Int32]
    ) {
        output.append(contentsOf: scalars[range])
        offsets.append(contentsOf: range.lazy.map { Int32($0) })
    }

    /// Appends the composed run and says whether it differs from the input.
    private static func compose(
        _ run: ArraySlice<Unicode.Scalar>, to output: inout [Unicode.Scalar], _ offsets: inout [Int32]
    ) -> Bool {
        if let letter = VowelComposer.compose(run) {
            output.append(letter)
            offsets.append(Int32(run.startIndex))
            return true
        }
        let composed = RunComposer.compose(run)
        output.append(contentsOf: composed.scalars)
        offsets.append(contentsOf: composed.offsets)
        return !composed.scalars.elementsEqual(run)
    }
}
