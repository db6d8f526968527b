/// A place in a text where names of units stand.
public struct NameMatch: Hashable, Sendable {
    /// The tokens of the type word, if there is one, and of the name.
    public var tokens: Range<Int>
    /// The tokens of the name alone.
    public var name: Range<Int>
    /// The units that may be meant: of the type that stands before the name, if one does.
    public var candidates: [Candidate]
    /// Whether marks were left out of account.
    public var isFolded: Bool

    /// Whether a type word stands before the name (`huyện Ba Chẽ`) or is part of it (`TPHCM`).
    public var isTyped: Bool { tokens.lowerBound < name.lowerBound || candidates.allSatisfy(\.isTyped) }

    /// A unit that may be meant.
    public struct Candidate: Hashable, Sendable {
        /// The unit in the state that bears the name.
        public let state: StateID
        /// How the name names it.
        public let kind: NameKind
        /// Whether the form has its type word in it.
        public let isTyped: Bool
    }
}

/// How a name names its unit, strongest first.
public enum NameKind: UInt8, Hashable, Sendable, Comparable {
    /// Its official name at that time.
    case name
    /// Another name or spelling that people use.
    case usage
    /// The official spelling of an older register.
    case spelling
    /// A former name of which no register has the time.
    case former
    /// Initials that are in use by themselves: `PRTC`, `TPHCM`.
    case initials
    /// The first letters of its words: nothing but a hint, unless a type word stands before them.
    case ruleInitials
    /// The name of a commune that this one took in before the oldest register; found without marks only.
    case absorbed

    /// From the strongest to the weakest.
    public static func < (left: NameKind, right: NameKind) -> Bool { left.rawValue < right.rawValue }
}
