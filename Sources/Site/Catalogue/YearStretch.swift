/// A year of a list, or years between two of them that have no bulletins, which a table shows as a gap.
enum YearStretch: Hashable, Sendable {
    case year(YearSlice)
    case gap(ClosedRange<Int>)

    /// More missing years than that are one stretch.
    private static let longest = 3

    /// The years of a list from new to old, with the gaps between them.
    static func stretches(of years: [YearSlice]) -> [YearStretch] {
        var stretches: [YearStretch] = []
        var last: Int?
        for slice in years {
            if let newer = last, let year = slice.year, year + 1 < newer {
                let gap = year + 1...newer - 1
                stretches += gap.count > longest ? [.gap(gap)] : gap.reversed().map { .gap($0...$0) }
            }
            last = slice.year
            stretches.append(.year(slice))
        }
        return stretches
    }
}

extension SiteContext {
    /// `2018`, or `2009–2016`.
    func label(of gap: ClosedRange<Int>) -> String {
        let (first, last) = (String(gap.lowerBound), String(gap.upperBound))
        return gap.count == 1 ? first : strings(.yearRange, [.from: first, .to: last])
    }
}
