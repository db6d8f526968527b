import VietnameseText

/// Decoded source to clean text.
struct TextCleaner: Sendable {
    func clean(_ source: [Unicode.Scalar]) -> CleanText {
        let composed = NormalForm.composed(source)
        let input = composed?.scalars ?? source
        let origins = composed?.offsets
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int32] = []
        scalars.reserveCapacity(input.count)
        offsets.reserveCapacity(input.count + 1)
        var afterBlank = false
        var afterReturn = false
        for index in input.indices {
            var scalar = input[index]
            switch ScalarClass.isPlain(scalar) ? .text : scalar == " " ? .blank : ScalarClass(scalar) {
            case .text:
                afterBlank = false
                afterReturn = false
            case .blank:
                if afterBlank { continue }
                afterBlank = true
                afterReturn = false
                scalar = " "
            case .lineBreak:
                let isSecondHalf = afterReturn && scalar == "\n"
                afterReturn = scalar == "\r"
                if isSecondHalf { continue }
                afterBlank = false
                scalar = "\n"
            case .invisible, .control:
                continue
            }
            scalars.append(scalar)
            offsets.append(origins?[index] ?? Int32(index))
        }
        offsets.append(Int32(source.count))
        return CleanText(scalars: scalars, sourceOffsets: offsets)
    }
}
