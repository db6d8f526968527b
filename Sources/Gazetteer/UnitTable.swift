import BulletinModel

/// The units: a code in an era, its states, its children and its successors. Sorted by era, level and code.
struct UnitTable: Sendable {
    /// Where each of the six groups begins (province, district, commune; twice), and the end.
    private let groups: [Int]
    private let codes: [UInt32]
    private let firstState: [UInt16]
    private let flags: [UInt8]
    private let childOffsets: [UInt16]
    private let childUnits: [UInt16]
    private let successorOffsets: [UInt16]
    private let successorUnits: [UInt16]
    private let successorFlags: [UInt8]

    init(_ file: GazetteerFile) throws(GazetteerError) {
        let groups: [UInt32] = try file.integers(.groups, count: 7)
        self.groups = groups.map { Int($0) }
        codes = try file.integers(.codes, count: Int(groups[6]))
        firstState = try file.integers(.unitStates, count: codes.count + 1)
        flags = try file.integers(.unitFlags, count: codes.count)
        childOffsets = try file.integers(.childOffsets, count: codes.count + 1)
        childUnits = try file.integers(.children, count: Int(childOffsets[codes.count]))
        successorOffsets = try file.integers(.successorOffsets, count: codes.count + 1)
        successorUnits = try file.integers(.successors, count: Int(successorOffsets[codes.count]))
        successorFlags = try file.integers(.successorFlags, count: successorUnits.count)
    }

    var count: Int { codes.count }

    func index(code: String, era: Locality.Era) -> Int? {
        guard let level = AdministrativeLevel.allCases.first(where: { $0.codeLength == code.utf8.count }),
            code.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt32(code)
        else { return nil }
        let group = (era == .before2025 ? 0 : 3) + Int(level.rawValue)
        let unit = (groups[group]..<groups[group + 1]).partition { codes[$0] < number }
        return unit < groups[group + 1] && codes[unit] == number ? unit : nil
    }

    func era(_ unit: Int) -> Locality.Era { unit < groups[3] ? .before2025 : .from2025 }

    func level(_ unit: Int) -> AdministrativeLevel {
        let group = unit < groups[3] ? 0 : 3
        return unit < groups[group + 1] ? .province : unit < groups[group + 2] ? .district : .commune
    }

    func code(_ unit: Int) -> String {
        let digits = String(codes[unit])
        return String(repeating: "0", count: level(unit).codeLength - digits.utf8.count) + digits
    }

    func states(_ unit: Int) -> Range<Int> { Int(firstState[unit])..<Int(firstState[unit + 1]) }

    /// Whether another unit's folder would have the same name, though it is written otherwise.
    func sharesFolder(_ unit: Int) -> Bool { flags[unit] & 1 != 0 }

    func children(_ unit: Int) -> ArraySlice<UInt16> {
        childUnits[Int(childOffsets[unit])..<Int(childOffsets[unit + 1])]
    }

    func successors(_ unit: Int) -> some RandomAccessCollection<UnitSuccessor> {
        successorRange(unit).lazy.map {
            UnitSuccessor(
                unit: successor($0), share: UnitSuccessor.Share(rawValue: successorFlags[$0] & 0x7F) ?? .unknown,
                isMain: isMain($0))
        }
    }

    /// The places of a unit's successors, for `successor` and `isMain`.
    func successorRange(_ unit: Int) -> Range<Int> { Int(successorOffsets[unit])..<Int(successorOffsets[unit + 1]) }

    func successor(_ place: Int) -> UnitID { UnitID(Int(successorUnits[place])) }

    func isMain(_ place: Int) -> Bool { successorFlags[place] & 0x80 != 0 }
}

/// A unit that took another one in, wholly or in part.
public struct UnitSuccessor: Hashable, Sendable {
    /// The unit that took it in.
    public let unit: UnitID
    /// How much of the former unit it took in.
    public let share: Share
    /// True of exactly one successor of a unit.
    public let isMain: Bool

    /// How much of the former unit came to this one.
    public enum Share: UInt8, Hashable, Sendable {
        case full, part, unknown
    }
}
