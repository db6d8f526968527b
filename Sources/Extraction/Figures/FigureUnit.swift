/// A unit as the record prints it, and what one of it is in its base unit.
///
/// A class, because quantities are passed on many times.
final class FigureUnit: Sendable {
    let name: String
    let base: String
    let factor: Double
    /// Whether things are counted, not measured.
    let isCount: Bool
    /// Whether such a number is reported for the sake of its percentage only: schools, opinions, files.
    let needsPercentage: Bool
    /// Whether the percentage may also be that of how they were handled: `120 hồ sơ, giải quyết đúng hạn 98%`.
    let isHandled: Bool
    /// Whether it may be one of several that are counted together: `40 cán bộ, công chức`.
    let isListed: Bool

    init(
        name: String, base: String, factor: Double, isCount: Bool = false, needsPercentage: Bool = false,
        isHandled: Bool = false, isListed: Bool = false
    ) {
        self.name = name
        self.base = base
        self.factor = factor
        self.isCount = isCount
        self.needsPercentage = needsPercentage
        self.isHandled = isHandled
        self.isListed = isListed
    }

    /// `triệu con`
    func scaled(by word: String, factor: Double) -> FigureUnit {
        FigureUnit(
            name: word + " " + name, base: base, factor: factor * self.factor, isCount: isCount,
            needsPercentage: needsPercentage,
            isHandled: isHandled, isListed: isListed)
    }

    /// `cán bộ, công chức`
    func and(_ other: FigureUnit) -> FigureUnit {
        let both = name + ", " + other.name
        return FigureUnit(
            name: both, base: both, factor: factor, isCount: isCount, needsPercentage: needsPercentage,
            isHandled: isHandled, isListed: isListed)
    }

    /// `tạ/ha`: no count any more.
    func per(_ rate: String) -> FigureUnit {
        FigureUnit(
            name: name + "/" + rate, base: base + "/" + rate, factor: factor, needsPercentage: needsPercentage,
            isHandled: isHandled, isListed: isListed)
    }
}
