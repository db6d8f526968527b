import VietnameseText

/// Decoded source to clean text.
struct TextCleaner: Sendable {
    func clean(_ source: [Unicode.Scalar]) -> CleanText {
        guard let kept = KeptScalars(ofComposed: source) else {
            let composed = NormalForm.composed(source)
            return text(of: KeptScalars(of: composed?.scalars ?? source), composed?.offsets, end: source.count)
        }
        return text(of: kept, nil, end: source.count)
    }

    private func text(of kept: KeptScalars, _ origins: [Int32]?, end: Int) -> CleanText {
        let offsets = kept.offsets(by: origins, end: end)
        var scalars = kept.scalars
        let joints = HardWrapping.joints(in: scalars)
        for joint in joints { scalars[joint] = " " }
        return CleanText(scalars: scalars, sourceOffsets: offsets, joints: joints, tabs: kept.tabs)
    }
}

/// What cleaning leaves of a text, and where each scalar stood.
private struct KeptScalars {
    private(set) var scalars: [Unicode.Scalar] = []
    /// For each tab the blank that stands for it.
    private(set) var tabs: [Int] = []
    /// The places in the input that were kept, in order.
    private var ranges: [Range<Int>] = []

    init(of input: [Unicode.Scalar]) {
        _ = read(input) { _ in false }
    }

    /// The same of a text that may need no composing; nil when it may need it after all.
    init?(ofComposed input: [Unicode.Scalar]) {
        guard read(input, until: NormalForm.mayCombine) else { return nil }
    }

    /// False when it came upon a scalar at which it should stop.
    @inline(__always)
    private mutating func read(_ input: [Unicode.Scalar], until isEnd: (Unicode.Scalar) -> Bool) -> Bool {
        var state = State()
        var index = 0
        while index < input.count {
            // What is copied as it is, nearly all of a text, goes in one piece.
            let end = state.endOfPlain(in: input.span, from: index)
            if end > index {
                if end == input.count, index == 0 {
                    scalars = input
                } else {
                    if scalars.isEmpty { scalars.reserveCapacity(input.count) }
                    scalars.append(contentsOf: input[index..<end])
                }
                keep(index..<end)
                index = end
            } else {
                if isEnd(input[index]) { return false }
                let isTab = input[index] == "\t"
                if let scalar = state.cleaned(input[index]) {
                    scalars.append(scalar)
                    keep(index..<index + 1)
                }
                if isTab { tabs.append(scalars.count - 1) }
                index += 1
            }
        }
        return true
    }

    private mutating func keep(_ range: Range<Int>) {
        if let last = ranges.last, last.upperBound == range.lowerBound {
            ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
        } else {
            ranges.append(range)
        }
    }

    /// The offset of each scalar in the source, and then its end; `origins` leads from the input to the source.
    func offsets(by origins: [Int32]?, end: Int) -> [Int32] {
        [Int32](capacity: scalars.count + 1) { output in
            for range in ranges {
                if let origins {
                    for index in range { output.append(origins[index]) }
                } else {
                    for index in range { output.append(Int32(truncatingIfNeeded: index)) }
                }
            }
            output.append(Int32(end))
        }
    }

    /// What stands before a scalar.
    private struct State {
        private var afterBlank = false
        private var afterReturn = false

        /// Where letters, signs of ASCII, single spaces and line feeds end that begin at an offset.
        mutating func endOfPlain(in input: Swift.Span<Unicode.Scalar>, from start: Int) -> Int {
            if afterReturn && input[start] == "\n" || afterBlank && input[start] == " " { return start }
            var index = start
            while index < input.count {
                let value = input[index].value
                // ASCII first, by far the most.
                if value &- 0x21 >= 0x5E {
                    let isPlain =
                        value == 0x20
                        ? index == start || input[index &- 1] != " "
                        : value == 0x0A || ScalarClass.isPlain(input[index])
                    guard isPlain else { break }
                }
                index &+= 1
            }
            if index > start {
                afterBlank = input[index - 1] == " "
                afterReturn = false
            }
            return index
        }

        /// Any other scalar, as it stays; nil for what goes.
        mutating func cleaned(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
            switch ScalarClass(scalar) {
            case .text:
                afterBlank = false
                afterReturn = false
                return scalar
            case .blank:
                if afterBlank { return nil }
                afterBlank = true
                afterReturn = false
                return " "
            case .lineBreak:
                let isSecondHalf = afterReturn && scalar == "\n"
                afterReturn = scalar == "\r"
                if isSecondHalf { return nil }
                afterBlank = false
                return "\n"
            case .invisible, .control:
                return nil
            }
        }
    }
}
