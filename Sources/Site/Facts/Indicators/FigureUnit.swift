/// A unit that values are compared in: `tỷ đồng` and `triệu đồng` are both đồng.
struct FigureUnit: Hashable, Sendable {
    /// `đồng`, `kg/ha`; of a percentage what it is a share of: `% kế hoạch`; empty for a number alone.
    let base: String

    /// Of a value that is printed in a unit, and is in its base already or was brought to it.
    init(printed: String?, isBase: Bool) {
        guard let printed, !isBase else {
            base = printed ?? ""
            return
        }
        var words = printed.split(separator: " ")
        while words.count > 1, Self.magnitudes.contains(String(words[0])) { words.removeFirst() }
        let name = words.joined(separator: " ")
        let parts = name.split(separator: "/", maxSplits: 1)
        guard let first = parts.first, let weight = Self.bases[String(first)] else {
            base = name
            return
        }
        base = parts.count > 1 ? "\(weight)/\(parts[1])" : weight
    }

    /// Of a percentage.
    init(percentOf share: String?) { base = share.map { "% \($0)" } ?? "%" }

    private static let magnitudes: Set<String> = ["nghìn", "ngàn", "vạn", "triệu", "tỷ"]
    /// Units that are no powers of their base by name.
    private static let bases = ["tạ": "kg", "tấn": "kg", "km": "m"]
}

/// The units of figures, of which there are few: each is made once of the number of its term.
struct FigureUnits {
    private let terms: FactTermList
    private var units: [Key: FigureUnit] = [:]

    private struct Key: Hashable {
        let term: Int?
        let kind: Kind
    }

    private enum Kind { case base, other, share }

    init(_ terms: FactTermList) { self.terms = terms }

    /// Of a value; nil is a number without a unit.
    mutating func unit(printed term: Int?, isBase: Bool) -> FigureUnit {
        unit(term, isBase ? .base : .other) { FigureUnit(printed: $0, isBase: isBase) }
    }

    /// Of a percentage; nil where nothing is said of the whole.
    mutating func unit(percentOf term: Int?) -> FigureUnit { unit(term, .share) { FigureUnit(percentOf: $0) } }

    private mutating func unit(_ term: Int?, _ kind: Kind, _ make: (String?) -> FigureUnit) -> FigureUnit {
        let key = Key(term: term, kind: kind)
        if let unit = units[key] { return unit }
        let unit = make(term.map { terms.text(of: $0) })
        units[key] = unit
        return unit
    }
}
