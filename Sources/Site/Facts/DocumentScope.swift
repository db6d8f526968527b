/// For which stretch of country a document's number stands for one document: every huyện has its own 12-NQ/HU.
///
/// Where the symbol leaves it open it is the unit that the bulletin is from: two documents on one page would be wrong,
/// one document on two pages is not.
enum DocumentScope: Sendable {
    case country, province, unit

    /// By who issued it and by its symbol.
    init(id: String?, kind: String?, issuer: String?) {
        if let issuer, let scope = Self.scope(ofBody: issuer) {
            self = scope
            return
        }
        guard let id else {
            self = kind.flatMap(Self.scope(ofBody:)) ?? .country
            return
        }
        let parts = id.split { $0 == "/" || $0 == "-" }
        guard let office = parts.last(where: { !$0.allSatisfy(\.isNumber) }) else {
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

    private static func scope(ofBody name: String) -> DocumentScope? {
        let name = name.lowercased()
        func says(_ words: [String]) -> Bool { words.contains { name.contains($0) } }
        if says(["bộ chính trị", "ban bí thư", "trung ương", "chính phủ", "quốc hội", "chủ tịch nước"]) {
            return .country
        }
        if says(["huyện", "quận", "thị xã", "thị ủy", "thành phố", "thành ủy", "xã", "phường", "thị trấn", "đảng ủy"]) {
            return .unit
        }
        return says(["tỉnh"]) ? .province : name.hasPrefix("bộ ") ? .country : nil
    }
}
