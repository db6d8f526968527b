/// The body that called the meeting, e.g. `Ban Thường vụ Huyện ủy`.
public struct Body: Hashable, Sendable {
    /// Written out, in the spelling of the lexicon.
    public var name: String
    /// nil when the name does not tell.
    public var kind: Kind?
    /// nil when neither the name nor the text around it tells.
    public var level: Level?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(name: String, kind: Kind? = nil, level: Level? = nil) {
        self.name = name
        self.kind = kind
        self.level = level
    }

    /// What kind of body it is.
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

    /// The level of government that the body belongs to, from the highest down.
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

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(kind: String? = nil, ordinal: Int? = nil, term: String? = nil, session: Int? = nil) {
        self.kind = kind
        self.ordinal = ordinal
        self.term = term
        self.session = session
    }
}
