import Gazetteer

/// A name of a unit in the text, with what the words around it say.
struct PlaceMention: Sendable {
    /// Type word or office, and name.
    var tokens: Range<Int>
    var candidates: [NameMatch.Candidate]
    var form: Form
    var source: Source
    /// Whether an organ of the unit is named: `Huyện ủy Ba Chẽ`, `UBND huyện Ba Chẽ`.
    var isOfOrgan = false
    /// Whether a title begins with it and a colon, `Xã Nam Sơn: …`, which says whom it is about.
    var opensTitle = false
    /// Whether it is said that the unit is gone: `xã Nam Sơn (cũ)`.
    var isFormer = false
    /// The units that it is said to lie in, from the nearest up.
    var parents: [Parent] = []
    /// The list that it belongs to, by the first token; nil when it stands alone.
    var list: Int?

    enum Form: Sendable {
        /// `huyện Ba Chẽ`, or in a list behind a type word.
        case typed
        /// `H. Ba Chẽ`, `P5`: a type word of one letter, which may be something else.
        case abbreviated
        /// `Huyện ủy Ba Chẽ`.
        case office
        /// `Ba Chẽ`.
        case bare
        /// With misplaced blanks: `Bắc K ạngiao`.
        case repaired
    }

    /// Whether it stands in a headline, the byline or on the page around the article.
    var isAroundArticle: Bool {
        switch source {
        case .title, .lead, .dateline, .byline, .page: true
        case .caption, .sentence: false
        }
    }

    /// Where it stands.
    enum Source: Sendable, Hashable {
        case title, lead, dateline, byline
        /// The names that the page gives of itself above and below the text.
        case page
        case caption
        /// A sentence of the article, counted from 0.
        case sentence(Int)
    }

    struct Parent: Sendable {
        var candidates: [NameMatch.Candidate]
        /// A bare name that does not fit is none; a typed one that does not fit is a contradiction.
        var isTyped: Bool
    }
}

/// All names of units in a text, in the order of sources and then of the text, and the offices that stand without one.
struct PlaceMentions: Sendable {
    var all: [PlaceMention] = []
    /// The types of offices and type words without a name, in the order of the text: `Ban Thường vụ Huyện ủy`.
    var unnamed: [(types: TypeSet, source: PlaceMention.Source)] = []
    /// The types of organs without a name: `UBND huyện`.
    var unnamedOrgans: [(types: TypeSet, source: PlaceMention.Source)] = []

    func of(_ source: PlaceMention.Source) -> [PlaceMention] { all.filter { $0.source == source } }
}
