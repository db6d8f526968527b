/// How many facts were found, wanted, and both.
public struct Score: Hashable, Sendable {
    /// Found and wanted.
    public var right = 0
    /// What extraction gave.
    public var found = 0
    /// What the annotations have.
    public var wanted = 0

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init() {}

    /// The share of what was found that is right; 1 when nothing was found and nothing wanted.
    public var precision: Double { found == 0 ? (wanted == 0 ? 1 : 0) : Double(right) / Double(found) }
    /// The share of what is wanted that was found; 1 when nothing is wanted.
    public var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
    /// The harmonic mean of both.
    public var f1: Double { found + wanted == 0 ? 1 : 2 * Double(right) / Double(found + wanted) }

    mutating func count(found: Set<PlainText>, wanted: Set<PlainText>) {
        right += found.intersection(wanted).count
        self.found += found.count
        self.wanted += wanted.count
    }

    static func + (left: Score, right: Score) -> Score {
        var sum = left
        sum.right += right.right
        sum.found += right.found
        sum.wanted += right.wanted
        return sum
    }
}
