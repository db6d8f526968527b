import BulletinModel

/// What a percentage is a share of or compared with, without its words: they are written only when a figure has them.
enum FigureName: Sendable, Hashable {
    /// By its place in the lexicon's list.
    case listed(Int16)
    case month(Int8)
    case year(Int16)
}

/// What a word near a number is for. One phrase can be several things: `kế hoạch` is what a percentage is a share of,
/// and what a number behind it is planned to be.
struct FigureCue: Sendable {
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt16

        /// Stands between an indicator and its number.
        static let verb = Roles(rawValue: 1 << 0)
        /// A verb, or the like, behind which a percentage speaks of the figure before: `đạt`, `bằng`, `tỷ lệ`.
        static let share = Roles(rawValue: 1 << 1)
        /// What is reached by a change: `giảm còn`, `tăng lên`.
        static let level = Roles(rawValue: 1 << 2)
        static let rising = Roles(rawValue: 1 << 3)
        static let falling = Roles(rawValue: 1 << 4)
        /// An indicator that is itself a change: `tốc độ tăng trưởng`.
        static let growth = Roles(rawValue: 1 << 5)
        /// What follows in the sentence is striven for.
        static let target = Roles(rawValue: 1 << 6)
        /// The number right behind is planned.
        static let plan = Roles(rawValue: 1 << 7)
        static let cumulative = Roles(rawValue: 1 << 8)
        /// Leads in, and is no part of an indicator.
        static let opening = Roles(rawValue: 1 << 9)
        /// No indicator begins so.
        static let circumstance = Roles(rawValue: 1 << 10)
        static let compare = Roles(rawValue: 1 << 11)
        /// Ends what belongs to the figure before: `và`, `với`.
        static let conjunction = Roles(rawValue: 1 << 12)

        /// Follows a percentage and is not what it is a share of: `do`, `nhưng`.
        static let connective = Roles(rawValue: 1 << 13)

        /// The whole of which the figure before is a part: `trong tổng số`.
        static let total = Roles(rawValue: 1 << 14)

        /// What is told of has happened, though it is called a plan: `kế hoạch … thực hiện là`.
        static let reached = Roles(rawValue: 1 << 15)

        /// Words that say nothing of what is measured.
        static let empty: Roles = [
            .verb, .share, .level, .rising, .falling, .cumulative, .opening, .compare, .conjunction, .total,
        ]
    }

    var roles: Roles = []
    var qualifier: Figure.Qualifier?
    /// What a percentage may be a share of.
    var whole: FigureName?
    /// What a percentage may be compared with.
    var comparison: FigureName?

    var isEmpty: Bool { !roles.isDisjoint(with: .empty) || qualifier != nil }

    /// Whether a clause of its own stands around it.
    var isVerb: Bool { !roles.isDisjoint(with: [.share, .level, .rising, .falling]) }

    mutating func merge(_ other: FigureCue) {
        roles.formUnion(other.roles)
        qualifier = qualifier ?? other.qualifier
        whole = whole ?? other.whole
        comparison = comparison ?? other.comparison
    }
}
