import BulletinModel

/// One state of an administrative unit: what it was called, of which type it was and what it was part of for some time.
///
/// A unit is a code in an era; when its name, type or parent changes, it gets another state.
public struct AdministrativeUnit: Hashable, Sendable {
    /// Where the state stands in the gazetteer.
    public let id: StateID
    /// The statistics office's code: 2 digits for a province, 3 for a district, 5 for a commune.
    public let code: String
    /// The set of codes that `code` belongs to.
    public let era: Locality.Era
    /// Province, district or commune.
    public let level: AdministrativeLevel
    /// `tỉnh`, `thành phố`, `huyện`, `xã` … in lower case; of the cities directly under the centre just `thành phố`.
    public let type: String
    /// `Bắc Kạn`; of a numbered ward the number.
    public let name: String
    /// The code of the unit that it lies in; nil for a province.
    public let parentCode: String?
    /// The first day on which the state is known; nil when it is as old as the gazetteer.
    public let firstSeen: CalendarDay?
    /// The last day on which the state is known; nil when it still holds.
    public let lastSeen: CalendarDay?

    /// `Thành phố Bắc Kạn`, `Phường 5`.
    public var fullName: String { Self.fullName(type: type, name: name) }

    static func fullName(type: String, name: String) -> String { capitalized(type) + " " + name }

    static func capitalized(_ type: String) -> String {
        switch type {
        case "tỉnh": "Tỉnh"
        case "thành phố": "Thành phố"
        case "thị xã": "Thị xã"
        case "huyện": "Huyện"
        case "quận": "Quận"
        case "phường": "Phường"
        case "xã": "Xã"
        case "thị trấn": "Thị trấn"
        case "đặc khu": "Đặc khu"
        default: type.prefix(1).uppercased() + type.dropFirst()
        }
    }
}

/// A state of a unit, by its place in the gazetteer: cheap to keep and compare. Not stable between versions.
public struct StateID: Hashable, Sendable, Comparable {
    let index: Int32

    init(_ index: Int) { self.index = Int32(index) }

    /// Its place in the gazetteer of this version of the program; another version may give it to another unit.
    public var number: Int { Int(index) }

    /// By era, level, code and then time.
    public static func < (left: StateID, right: StateID) -> Bool { left.index < right.index }
}

/// A unit with all its states, by its place in the gazetteer. Not stable between versions.
public struct UnitID: Hashable, Sendable, Comparable {
    let index: Int32

    init(_ index: Int) { self.index = Int32(index) }

    /// Its place in the gazetteer of this version of the program; another version may give it to another unit.
    public var number: Int { Int(index) }

    /// By era, level and code.
    public static func < (left: UnitID, right: UnitID) -> Bool { left.index < right.index }
}
