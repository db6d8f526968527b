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
        var index = 0
        while index < input.count {
            // What is copied as it is, nearly all of a text, goes in one piece.
            let end = Self.endOfPlain(input, from: index, afterBlank: afterBlank)
            if end > index {
                scalars.append(contentsOf: input[index..<end])
                if let origins {
                    offsets.append(contentsOf: origins[index..<end])
                } else {
                    offsets.append(contentsOf: Int32(index)..<Int32(end))
                }
                afterBlank = input[end - 1] == " "
                afterReturn = false
                index = end
                continue
            }
            var scalar = input[index]
            index += 1
            switch ScalarClass(scalar) {
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
            offsets.append(origins?[index - 1] ?? Int32(index - 1))
        }
        offsets.append(Int32(source.count))
        let joints = HardWrapping.joints(in: scalars)
        for joint in joints { scalars[joint] = " " }
        return CleanText(scalars: scalars, sourceOffsets: offsets, joints: joints)
    }

    /// Where letters, signs of ASCII and single spaces end that begin at an offset.
    private static func endOfPlain(_ input: [Unicode.Scalar], from start: Int, afterBlank: Bool) -> Int {
        var wasBlank = afterBlank
        var index = start
        while index < input.count {
            let scalar = input[index]
            if ScalarClass.isPlain(scalar) {
                wasBlank = false
            } else if scalar == " ", !wasBlank {
                wasBlank = true
            } else {
                break
            }
            index += 1
        }
        return index
    }
}
