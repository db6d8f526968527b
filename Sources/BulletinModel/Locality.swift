/// The administrative unit that a bulletin belongs to, as it stood at the time.
public struct Locality: Hashable, Sendable {
    /// The statistics office's code: 2 digits for a province, 3 for a district, 5 for a commune.
    public var code: String
    /// Which of the two sets `code` belongs to.
    public var era: Era
    /// `Bắc Kạn`.
    public var name: String
    /// `thành phố`, `huyện`, `xã` … in lower case.
    public var type: String
    /// `Thành phố Bắc Kạn`.
    public var fullName: String
    /// nil when the locality is itself a province.
    public var province: Place?
    /// nil when the locality is a district or a province, or a commune of the era without districts.
    public var district: Place?
    /// What a unit that no longer exists is part of today; empty when it still exists.
    public var now: [Successor]
    /// What it was read from.
    public var basis: Basis
    /// 0 to 1.
    public var confidence: Double

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(
        code: String, era: Era, name: String, type: String, fullName: String, province: Place? = nil,
        district: Place? = nil, now: [Successor] = [], basis: Basis, confidence: Double
    ) {
        self.code = code
        self.era = era
        self.name = name
        self.type = type
        self.fullName = fullName
        self.province = province
        self.district = district
        self.now = now
        self.basis = basis
        self.confidence = confidence
    }

    /// The two sets of units and codes; the same code may name different units in the two.
    public enum Era: String, Hashable, Sendable, CaseIterable {
        /// Until 2025-06-30: province, district, commune.
        case before2025 = "pre2025"
        /// From 2025-07-01: province, commune.
        case from2025 = "2025"
    }

    /// What the locality was read from.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        case title, lead, dateline, byline, url, publisher, places
        /// The first sentences of the article.
        case body
        case override
    }

    /// A unit of today that took a former one in.
    public struct Successor: Hashable, Sendable {
        /// Its code in the set of today.
        public var code: String
        /// `Phường Đức Xuân`.
        public var fullName: String
        /// The full name of its province; nil when the successor is a province itself.
        public var province: String?

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(code: String, fullName: String, province: String? = nil) {
            self.code = code
            self.fullName = fullName
            self.province = province
        }
    }
}

/// A unit by code and name, without its history.
public struct Place: Hashable, Sendable {
    /// nil when the unit is named but could not be told from others of its name.
    public var code: String?
    /// `Nông Thượng`.
    public var name: String
    /// `xã`, `phường`, `huyện` … in lower case.
    public var type: String?

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(code: String? = nil, name: String, type: String? = nil) {
        self.code = code
        self.name = name
        self.type = type
    }
}
