/// A unit that values are compared in: `tỷ đồng` and `triệu đồng` are both đồng.
struct FigureUnit: Hashable, Sendable {
    /// `đồng`, `kg/ha`; of a percentage what it is a share of: `% kế hoạch`; empty for a number alone.
    let base: String

    /// Of a value that is printed in a unit and was brought to its base by a factor.
    init(printed: String?, factor: Double) {
        guard let printed, factor != 1 else {
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
