/// The axis of values: round numbers, and zero among them unless all values lie close together far from it.
struct ValueAxis: Hashable, Sendable {
    let ticks: [Double]

    var low: Double { ticks.first ?? 0 }
    var high: Double { ticks.last ?? 1 }

    /// nil without values.
    init?(_ values: [Double]) {
        guard var low = values.min(), var high = values.max() else { return nil }
        // A small difference between large values would be invisible above zero.
        if low > 0, low < high * 0.7 { low = 0 }
        if high < 0, high > low * 0.7 { high = 0 }
        if low == high { (low, high) = (min(0, low), max(low, high == 0 ? 1 : high, 0)) }
        let step = Self.step((high - low) / 4)
        var (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
        if first == last { last += 1 }
        // What rounding might add is cut, not drawn without end.
        if last - first > 20 { (first, last) = (last - 20, last) }
        ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
    }

    /// From 0 at the lowest tick to 1 at the highest.
    func position(of value: Double) -> Double { (value - low) / (high - low) }

    /// 1, 2 or 5 with zeros, at least as large.
    private static func step(_ raw: Double) -> Double {
        var power = 1.0
        while power > raw { power /= 10 }
        while power * 10 <= raw { power *= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= raw * 0.999 } ?? power * 10
    }
}
