import BulletinModel

/// A locality that has bulletins, itself or in the units below it; or the unknown one.
struct LocalityNode: Sendable {
    /// From the site's root, with a slash at the end: `bac-kan/thanh-pho-bac-kan/`.
    let path: String
    /// The node that it lies in; nil for a province and for the unknown locality.
    let parent: Int?
    /// 0 for a province.
    let depth: Int
    /// Without its type: `Bắc Kạn`.
    let name: String
    /// `thành phố`; nil when it is not known.
    let type: String?
    /// The unit's codes: of a province that bore its name in both eras there are two.
    var codes: [LocalityCode] = []
    /// The node of the same unit under the type, name or province that it has had since, the last of them: nil where
    /// there is none with bulletins.
    var later: Int?
    /// What it is part of today; empty when it still exists.
    var now: [Locality.Successor] = []
    /// The nodes right below it, in the order of the Vietnamese alphabet.
    var children: [Int] = []
    /// Its bulletins and those of the units below it, from new to old, as positions in the catalogue's entries.
    var entries: [Int32] = []
    /// Its years, from new to old, each with where its bulletins stand in `entries`; those of no known year last.
    var years: [YearSlice] = []

    static let unknownPath = "khong-ro/"

    var isUnknown: Bool { path == Self.unknownPath }

    /// `Thành phố Bắc Kạn`.
    var fullName: String {
        guard let type, let first = type.first else { return name }
        return first.uppercased() + type.dropFirst() + " " + name
    }

    /// What its own folder is called: `thanh-pho-bac-kan`.
    var folderName: String {
        let path = path.utf8.dropLast()
        let start = path.lastIndex(of: UInt8(ascii: "/")).map(path.index(after:)) ?? path.startIndex
        return String(Substring(path[start...]))
    }

    /// How many bulletins it has in a year.
    func count(in year: Int?) -> Int { years.first { $0.year == year }?.range.count ?? 0 }

    /// The bulletins of one of its years.
    func entries(in year: YearSlice) -> ArraySlice<Int32> { entries[year.range] }
}

/// A unit by the statistics office's code, which means something only with its era.
struct LocalityCode: Sendable {
    let unit: Unit
    /// The last day of the code, or of the unit under that name, as far as it is known to the day.
    var lastDay: CalendarDay?

    struct Unit: Hashable, Sendable {
        let code: String
        let era: Locality.Era
    }

    init(_ code: String, _ era: Locality.Era) { unit = Unit(code: code, era: era) }

    var code: String { unit.code }
    var era: Locality.Era { unit.era }
}

/// The bulletins of one year in a list from new to old.
struct YearSlice: Hashable, Sendable {
    /// nil for bulletins without a known date.
    let year: Int?
    let range: Range<Int>

    /// The folder of the year: `2019/`.
    var folder: String { Self.folder(of: year) }

    static func folder(of year: Int?) -> String { year.map { "\($0)/" } ?? "khong-ro-nam/" }

    /// The years of a list that is sorted from new to old, undated last.
    static func slices(of years: some Sequence<Int?>) -> [YearSlice] {
        var slices: [YearSlice] = []
        for (index, year) in years.enumerated() {
            if let last = slices.last, last.year == year {
                slices[slices.count - 1] = YearSlice(year: year, range: last.range.lowerBound..<index + 1)
            } else {
                slices.append(YearSlice(year: year, range: index..<index + 1))
            }
        }
        return slices
    }
}
