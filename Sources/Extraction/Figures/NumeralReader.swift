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
        var groups: [Token] = []
        var separators: [UInt64] = []
        var position = index
        while position < limit, tokens[position].kind == .number {
            if !groups.isEmpty, tokens[position].hasBlankBefore { break }
            groups.append(tokens[position])
            position += 1
            guard position + 1 < limit, tokens[position].kind == .punctuation, !tokens[position].hasBlankBefore,
                [Self.dot, Self.comma].contains(tokens[position].canonical.rawValue),
                tokens[position + 1].kind == .number, !tokens[position + 1].hasBlankBefore
            else { break }
            separators.append(tokens[position].canonical.rawValue)
            position += 1
        }
        guard !groups.isEmpty else { return nil }
        separators = Array(separators.prefix(groups.count - 1))
        let isPercentage = position < limit && tokens[position].canonical == Self.percent
        guard let value = value(of: groups, separators, isPercentage: isPercentage) else { return nil }
        return Numeral(value: value, end: position)
    }

    private func value(of groups: [Token], _ separators: [UInt64], isPercentage: Bool) -> Double? {
        guard let decimalAt = decimalIndex(groups, separators, isPercentage: isPercentage) else { return nil }
        var value = 0.0
        for (index, group) in groups.enumerated() {
            guard let digits = group.number else { return nil }
            if index == 0 {
                value = Double(digits)
            } else if index == decimalAt {
                // Through text, so that 99,273 is the double nearest to 99.273.
                let whole = String(Int(value))
                let fraction =
                    String(repeating: "0", count: max(0, group.range.count - String(digits).count)) + String(digits)
                return Double(whole + "." + fraction)
            } else {
                value = value * 1000 + Double(digits)
            }
            guard value < 1e15 else { return nil }
        }
        return value
    }

    /// The index of the group that holds the decimals, `groups.count` when there is none, nil when this is no number.
    private func decimalIndex(_ groups: [Token], _ separators: [UInt64], isPercentage: Bool) -> Int? {
        guard let last = separators.last, let lastGroup = groups.last else { return groups.count }
        let areThousands = { (range: Range<Int>) in groups[range].allSatisfy { $0.range.count == 3 } }
        if separators.count == 1 {
            let looksGrouped = lastGroup.range.count == 3 && groups[0].range.count <= 3
            if last == Self.comma { return 1 }
            return looksGrouped && !isPercentage && groups[0].number != 0 ? 2 : 1
        }
        let first = separators[0]
        if separators.allSatisfy({ $0 == first }) {
            return areThousands(1..<groups.count) ? groups.count : nil
        }
        guard separators.dropLast().allSatisfy({ $0 == first }), areThousands(1..<groups.count - 1) else { return nil }
        return groups.count - 1
    }

    static let commaKey = Syllable(",")
    static let dot = Syllable(".").rawValue
    static let comma = Syllable(",").rawValue
    static let percent = Syllable("%")
    static let slash = Syllable("/")
    static let dash = Syllable("-")
}
