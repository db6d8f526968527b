/// Orders of magnitude, without a mathematics library.
enum Exponent {
    /// The decimal logarithm of a positive number, exact to a thousandth.
    static func of(_ value: Double) -> Double {
        // Of the significand (1 to 2) by a series in (x - 1) / (x + 1), which converges fast there.
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        let natural = 2 * ratio * (1 + square / 3 + square * square / 5 + square * square * square / 7)
        return (Double(value.exponent) * 0.693_147_180_56 + natural) / 2.302_585_092_99
    }
}
