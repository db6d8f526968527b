/// The three levels of units; since 2025-07-01 there are no districts.
public enum AdministrativeLevel: UInt8, Hashable, Sendable, CaseIterable, Comparable {
    case province, district, commune

    /// How many digits the statistics office's codes have at this level.
    public var codeLength: Int {
        switch self {
        case .province: 2
        case .district: 3
        case .commune: 5
        }
    }

    /// `province < district < commune`.
    public static func < (upper: AdministrativeLevel, lower: AdministrativeLevel) -> Bool {
        upper.rawValue < lower.rawValue
    }
}
