/// The body that called the meeting, e.g. `Ban Thường vụ Huyện ủy`.
public struct Body: Hashable, Sendable {
    /// Written out, in the spelling of the lexicon.
    public var name: String
    public var kind: Kind?
    public var level: Level?

    public init(name: String, kind: Kind? = nil, level: Level? = nil) {
        self.name = name
        self.kind = kind
        self.level = level
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A party committee, its standing committee or its standing members.
        case party
        /// A people's council (Hội đồng nhân dân).
        case council
        /// A people's committee (Ủy ban nhân dân).
        case government
        /// The Fatherland Front (Mặt trận Tổ quốc).
        case front
        /// A mass organisation: youth, women, farmers, veterans, trade unions.
        case union
        /// A commission, department, steering committee or other office.
        case agency
    }

    public enum Level: String, Hashable, Sendable, CaseIterable {
        case central, province
        /// A thành phố or thị xã under a province.
        case city
        case district, commune
    }
}

/// What kind of meeting it was.
public struct Meeting: Hashable, Sendable {
    /// As the text calls it, lower case: `hội nghị`, `kỳ họp`, `giao ban` …
    public var kind: String?
    /// The n of `lần thứ n`.
    public var ordinal: Int?
    /// `2020-2025`, or a khóa as printed: `XII`.
    public var term: String?
    /// The n of `kỳ họp thứ n`.
    public var session: Int?

    public init(kind: String? = nil, ordinal: Int? = nil, term: String? = nil, session: Int? = nil) {
        self.kind = kind
        self.ordinal = ordinal
        self.term = term
        self.session = session
    }
}
