import BulletinModel

/// Reads a `FactDigest` from its first fact to its last: each call gives what comes next.
struct FactReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ digest: FactDigest) { bytes = digest.bytes }

    /// What a bulletin says of a person.
    struct Mention: Hashable {
        let name: Int
        let roles: [Int]
        let isChair: Bool
    }

    /// What a bulletin says of a document; numbers of terms.
    struct Citation: Hashable {
        let id, kind, issuer: Int?
        let date: EDTFDate?
    }

    /// Names of people, without what they hold.
    mutating func names() -> [Int] {
        (0..<count()).map { _ in
            let name = count()
            for _ in 0..<count() >> 1 { _ = count() }
            return name
        }
    }

    mutating func mentions() -> [Mention] {
        (0..<count()).map { _ in
            let name = count()
            let flags = count()
            return Mention(name: name, roles: (0..<flags >> 1).map { _ in count() }, isChair: flags & 1 == 1)
        }
    }

    mutating func citations() -> [Citation] {
        (0..<count()).map { _ in
            Citation(id: optional(), kind: optional(), issuer: optional(), date: date())
        }
    }

    mutating func topics() -> [Int] { (0..<count()).map { _ in count() } }

    /// What each figure measures; nil where that is not known.
    mutating func indicators() -> [Int?] { (0..<count()).map { _ in optional() } }

    /// The figures that measure something, or all of them without it, each with its number among all.
    static func figures(
        of digest: FactDigest, measuring indicator: Int? = nil
    ) -> [(number: Int, figure: ReportedFigure)] {
        var reader = FactReader(digest)
        reader.skipToIndicators()
        let indicators = reader.indicators()
        if let indicator, !indicators.contains(indicator) { return [] }
        let period = reader.period()
        var figures: [(number: Int, figure: ReportedFigure)] = []
        for (number, own) in indicators.enumerated() {
            let figure = reader.figure(own, period)
            if indicator == nil || own == indicator { figures.append((number, figure)) }
        }
        return figures
    }

    /// One of the figures, by its number among all.
    static func figure(_ number: Int, of digest: FactDigest) -> ReportedFigure {
        var reader = FactReader(digest)
        reader.skipToIndicators()
        let indicators = reader.indicators()
        let period = reader.period()
        for own in indicators[..<number] { _ = reader.figure(own, period) }
        return reader.figure(indicators[number], period)
    }

    /// Passes over all that stands before what figures measure.
    private mutating func skipToIndicators() {
        for _ in 0..<count() {
            skip(1)
            skip(count() >> 1)
        }
        skip(4 * count())
        skip(count())
    }

    /// Passes over so many numbers.
    private mutating func skip(_ numbers: Int) {
        var left = numbers
        while left > 0, index < bytes.count {
            if bytes[index] < 0x80 { left -= 1 }
            index += 1
        }
    }

    private mutating func figure(_ indicator: Int?, _ period: EDTF?) -> ReportedFigure {
        let flags = varint()
        var figure = ReportedFigure(indicator: indicator, period: period)
        figure.isTarget = flags & FactDigest.isTarget != 0
        let qualifier = Int(flags >> FactDigest.qualifierShift)
        if qualifier > 0 { figure.qualifier = Figure.Qualifier.allCases.at(qualifier - 1) }
        if flags & FactDigest.hasValue != 0 {
            figure.value = double()
            figure.unit = optional()
            figure.base = figure.value
        }
        if flags & FactDigest.hasBase != 0 { figure.base = double() }
        if flags & FactDigest.hasPercent != 0 {
            figure.percent = double()
            figure.percentOf = optional()
        }
        if flags & FactDigest.hasChange != 0 { figure.change = double() }
        if flags & (FactDigest.hasPercent | FactDigest.hasChange) != 0 { figure.comparedWith = optional() }
        if flags & FactDigest.hasPeriod != 0 { figure.period = self.period() }
        return figure
    }

    private mutating func period() -> EDTF? {
        let (start, end) = (date(), date())
        guard let start else { return nil }
        return end.map { .interval(start, $0) } ?? .date(start)
    }

    private mutating func date() -> EDTFDate? { FactDigest.date(of: count()) }

    private mutating func double() -> Double { Double(bitPattern: varint().byteSwapped) }

    private mutating func optional() -> Int? {
        let number = count()
        return number > 0 ? number - 1 : nil
    }

    private mutating func count() -> Int { Int(truncatingIfNeeded: varint()) }

    private mutating func varint() -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return number
    }
}

/// A number that a bulletin reports of something; units and words are numbers of terms.
struct ReportedFigure: Hashable {
    let indicator: Int?
    var period: EDTF?
    var value: Double?
    /// In the base unit.
    var base: Double?
    var unit: Int?
    var percent: Double?
    var percentOf: Int?
    var change: Double?
    var comparedWith: Int?
    var qualifier: Figure.Qualifier?
    var isTarget = false

    init(indicator: Int?, period: EDTF?) {
        self.indicator = indicator
        self.period = period
    }
}
