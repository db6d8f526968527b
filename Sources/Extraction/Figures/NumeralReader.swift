import VietnameseText

/// Numbers as Vietnamese texts print them: dots between thousands, a comma before decimals, and what is misprinted.
struct NumeralReader: Sendable {
    /// A number in tokens.
    struct Numeral: Sendable, Equatable {
        var value: Double
        /// Index behind its last token.
        var end: Int
    }

    /// The number that begins at a token, its separators included: `2.404`, `99,273`, `1229,6`, `45.120.300.400`,
    /// `07`. nil when the token is none or the digits are not grouped as a number's (`1.2.3`).
    ///
    /// A dot followed by exactly three digits separates thousands, unless a comma stood before it; one dot followed by
    /// another number of digits is a decimal point misprinted. With `percentage`, a single dot is always decimal.
    func numeral(in tokens: [Token], at index: Int, limit: Int) -> Numeral? {
        guard index < limit, tokens[index].kind == .number else { return nil }
        // Groups of digits stand at every second token, separators between them.
        var count = 1
        while case let separator = index + 2 * count - 1, separator + 1 < limit,
            tokens[separator].kind == .punctuation, !tokens[separator].hasBlankBefore,
            tokens[separator].canonical.rawValue == Self.dot || tokens[separator].canonical.rawValue == Self.comma,
            tokens[separator + 1].kind == .number, !tokens[separator + 1].hasBlankBefore
        {
            count += 1
        }
        let end = index + 2 * count - 1
        let isPercentage = end < limit && tokens[end].canonical == Self.percent
        let groups = Groups(tokens: tokens, first: index, count: count)
        guard let decimalAt = decimalIndex(groups, isPercentage: isPercentage),
            let value = value(of: groups, decimalAt: decimalAt)
        else { return nil }
        return Numeral(value: value, end: end)
    }

    /// The groups of digits of a number, and what stands between them.
    private struct Groups {
        let tokens: [Token]
        let first: Int
        let count: Int

        func group(_ index: Int) -> Token { tokens[first + 2 * index] }
        func separator(_ index: Int) -> UInt64 { tokens[first + 2 * index + 1].canonical.rawValue }
        func areThousands(_ range: Range<Int>) -> Bool { range.allSatisfy { group($0).range.count == 3 } }
    }

    private func value(of groups: Groups, decimalAt: Int) -> Double? {
        var value = 0.0
        for index in 0..<groups.count {
            let group = groups.group(index)
            guard let digits = group.number else { return nil }
            if index == 0 {
                value = Double(digits)
            } else if index == decimalAt {
                return decimal(Int(value), digits, places: group.range.count)
            } else {
                value = value * 1000 + Double(digits)
            }
            guard value < 1e15 else { return nil }
        }
        return value
    }

    /// The double nearest to the printed number: both whole numbers are exact, and so is the power of ten.
    private func decimal(_ whole: Int, _ digits: Int, places: Int) -> Double? {
        var power = 1
        for _ in 0..<places {
            let (next, isTooLarge) = power.multipliedReportingOverflow(by: 10)
            if isTooLarge { return nil }
            power = next
        }
        let (scaled, isTooLarge) = whole.multipliedReportingOverflow(by: power)
        if !isTooLarge, scaled < 1 << 53, power <= 10_000_000_000_000_000 {
            return Double(scaled + digits) / Double(power)
        }
        let zeros = String(repeating: "0", count: max(0, places - String(digits).count))
        return Double("\(whole).\(zeros)\(digits)")
    }

    /// The index of the group that holds the decimals, `count` when there is none, nil when this is no number.
    private func decimalIndex(_ groups: Groups, isPercentage: Bool) -> Int? {
        guard groups.count > 1 else { return groups.count }
        let first = groups.separator(0)
        if groups.count == 2 {
            let looksGrouped = groups.group(1).range.count == 3 && groups.group(0).range.count <= 3
            if first == Self.comma { return 1 }
            return looksGrouped && !isPercentage && groups.group(0).number != 0 ? 2 : 1
        }
        let isUniform = (0..<groups.count - 1).allSatisfy { groups.separator($0) == first }
        if isUniform { return groups.areThousands(1..<groups.count) ? groups.count : nil }
        guard (0..<groups.count - 2).allSatisfy({ groups.separator($0) == first }),
            groups.areThousands(1..<groups.count - 1)
        else { return nil }
        return groups.count - 1
    }

    static var commaKey: Syllable { Syllable(mark: ",") }
    static var dot: UInt64 { Syllable(mark: ".").rawValue }
    static var comma: UInt64 { Syllable(mark: ",").rawValue }
    static var percent: Syllable { Syllable(mark: "%") }
    static var slash: Syllable { Syllable(mark: "/") }
    static var dash: Syllable { Syllable(mark: "-") }
}
