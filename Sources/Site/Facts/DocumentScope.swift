/// For which stretch of country a document's number stands for one document: every huyện has its own 12-NQ/HU.
///
/// Where the symbol leaves it open it is the unit that the bulletin is from: two documents on one page would be wrong,
/// one document on two pages is not.
enum DocumentScope: Sendable {
    case country, province, unit

    /// By its symbol.
    init(symbol: String) {
        let parts = symbol.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }.map(Substring.init)
        guard let office = parts.last(where: { !$0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) else {
            self = .unit
            return
        }
        if Self.central.contains(where: { office.hasPrefix($0) }) || office.hasSuffix("TW")
            || parts.contains(where: { Self.centralKinds.contains(String($0)) })
        {
            self = .country
        } else {
            self = office.hasSuffix("TU") ? .province : .unit
        }
    }

    /// Offices that there is one of in the country.
    private static let central = [
        "TW", "TƯ", "CP", "TTg", "QH", "UBTVQH", "CTN", "BCT", "BBT", "BTC", "BNV", "BTNMT", "BNN", "BGD", "BYT", "BXD",
        "BCA", "BQP", "BTP", "BTTTT", "BCT", "BKHĐT", "BLĐTBXH", "BVHTTDL", "TANDTC", "VKSNDTC", "NHNN", "TTCP",
    ]
    /// Kinds that only the country's offices issue: nghị định, thông tư, thông tư liên tịch.
    private static let centralKinds: Set<String> = ["NĐ", "TT", "TTLT"]

    /// By who issued it, or by what it is called; nil when that leaves it open.
    init?(body name: String) {
        let name = name.lowercased()
        func says(_ words: [String]) -> Bool { words.contains { name.contains($0) } }
        if says(["bộ chính trị", "ban bí thư", "trung ương", "chính phủ", "quốc hội", "chủ tịch nước"]) {
            self = .country
        } else if says([
            "huyện", "quận", "thị xã", "thị ủy", "thành phố", "thành ủy", "xã", "phường", "thị trấn", "đảng ủy",
        ]) {
            self = .unit
        } else if says(["tỉnh"]) {
            self = .province
        } else if name.hasPrefix("bộ ") {
            self = .country
        } else {
            return nil
        }
    }
}
