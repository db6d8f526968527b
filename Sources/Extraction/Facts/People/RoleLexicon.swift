import BulletinModel
import VietnameseText

/// Roles, and the parts of their names.
///
/// A class, so that the parsers that share it stay small.
final class RoleLexicon: Sendable {
    /// A phrase in the spelling of records, one word for each token that the text prints, or an abbreviation.
    struct Head: Sendable {
        let text: String
        /// Whether the text's own letters say which words have capitals.
        let isAbbreviation: Bool
        /// `Trưởng Ban Chỉ đạo 35`, `Trưởng Thuế cơ sở 12`
        let takesNumber: Bool

        init(text: String, isAbbreviation: Bool) {
            self.text = text
            self.isAbbreviation = isAbbreviation
            takesNumber = text.hasSuffix("Ban Chỉ đạo") || text.hasSuffix("Thuế cơ sở")
        }
    }

    struct Part: Sendable {
        let text: String
        let role: Role

        enum Role: Sendable {
            /// `Huyện ủy`, in any letters.
            case committee(Body.Level?)
            /// `Ban`, `Ủy ban Kiểm tra`: a name when it begins with a capital.
            case body
            /// `Ban Chỉ đạo`: runs on in small letters, up to a level word.
            case open
            /// `các cơ quan`: in small letters.
            case common
            /// `Trường THCS`, `thôn`: has a name.
            case named
            /// `Tài nguyên và Môi trường`.
            case field
            /// `BTV`.
            case abbreviation
        }
    }

    struct Honorific: Sendable {
        let isPlural: Bool
        /// `ông`, `bà`: said of anybody.
        let isCivil: Bool
    }

    private let names: NameLexicon
    let heads: PhraseTrie<Head>
    let prefixes: PhraseTrie<String>
    let parts: PhraseTrie<Part>
    /// `đồng chí`, `các ông`.
    let honorifics: PhraseTrie<Honorific>
    let ranks: PhraseTrie<Bool>
    /// `các`, `hai`: before a role that several hold.
    let plurals: PhraseTrie<Bool>
    /// Behind `và`: `các`, `đại diện`.
    let others: PhraseTrie<Bool>
    /// `anh`, `chị`, which only count behind a role: they are parts of names, too.
    let informal: PhraseTrie<Bool>
    /// What says, later in a sentence, which role somebody is given: `giữ chức vụ`.
    let appointing: PhraseTrie<Bool>
    /// Between a name and a role: `kiêm`, `giữ chức vụ`.
    let holding: PhraseTrie<Bool>
    /// Heads and organisations behind which a name may stand that no list has: `Giám đốc`, `Trung tâm`.
    let ofOrganisations: PhraseTrie<Bool>
    let organisations: PhraseTrie<Bool>
    /// How roles begin that several people hold at once.
    let shared: [String]
    /// What people in a text may begin with: honorifics and roles.
    let openings: FirstWords

    init(roles: Lexicon, organisations: Lexicon, names: NameLexicon) throws {
        self.names = names
        var heads = PhraseList<Head>()
        for phrase in try roles.phrases("heads") { heads.insert(phrase, Head(text: phrase, isAbbreviation: false)) }
        for (printed, text) in try roles.pairs("spellings") {
            heads.insert(printed, Head(text: text, isAbbreviation: true))
        }
        self.heads = PhraseTrie(heads)
        var prefixes = PhraseList<String>()
        for phrase in try roles.phrases("role_prefixes") { prefixes.insert(phrase, phrase) }
        self.prefixes = PhraseTrie(prefixes)
        var honorifics = PhraseList<Honorific>()
        for section in Self.honorificSections {
            for phrase in try roles.phrases(section.name) { honorifics.insert(phrase, section.honorific) }
        }
        self.honorifics = PhraseTrie(honorifics)
        holding = PhraseTrie(try roles.phrases("holding"))
        appointing = PhraseTrie(try roles.phrases("appointing"))
        informal = PhraseTrie(try roles.phrases("informal"))
        others = PhraseTrie(try roles.phrases("others"))
        plurals = PhraseTrie(try roles.phrases("plurals"))
        ranks = PhraseTrie(try roles.phrases("ranks"))
        ofOrganisations = PhraseTrie(try roles.phrases("heads_of_organisations"))
        self.organisations = PhraseTrie(try organisations.phrases("unlisted"))
        shared = try roles.phrases("shared")
        openings = FirstWords(
            try (["heads", "role_prefixes", "informal"] + Self.honorificSections.map(\.name)).flatMap {
                try roles.phrases($0)
            }
                + roles.pairs("spellings").map(\.key))

        var parts = PhraseList<Part>()
        for (name, level) in try organisations.pairs("committees") {
            parts.insert(name, Part(text: name, role: .committee(Body.Level(rawValue: level))))
        }
        for (short, text) in try roles.pairs("expansions") {
            parts.insert(short, Part(text: text, role: .abbreviation))
        }
        for name in try organisations.phrases("bodies") { parts.insert(name, Part(text: name, role: .body)) }
        for name in try organisations.phrases("open") { parts.insert(name, Part(text: name, role: .open)) }
        for name in try organisations.phrases("common") { parts.insert(name, Part(text: name, role: .common)) }
        for name in try organisations.phrases("named") { parts.insert(name, Part(text: name, role: .named)) }
        for name in try organisations.phrases("fields") { parts.insert(name, Part(text: name, role: .field)) }
        self.parts = PhraseTrie(parts)
    }

    /// The role that begins here. An abbreviation has to be printed in capitals.
    func head(in tokens: [Token], at index: Int, before limit: Int) -> (value: Head, end: Int)? {
        guard let match = heads.match(in: tokens, at: index, before: limit) else { return nil }
        guard match.value.isAbbreviation, match.end == index + 1 else { return match }
        return tokens[index].shape == .upper || tokens[index].shape == .mixed ? match : nil
    }

    /// Whether a surname and a middle name stand here: no organisation.
    func isNameBegun(at index: Int, in tokens: [Token], before limit: Int) -> Bool {
        guard index + 2 < limit, tokens[index + 1].shape == .capitalized, tokens[index + 2].shape == .capitalized
        else { return false }
        return names.isCommonSurname(tokens[index].canonical)
            && names.middleNames.end(in: tokens, at: index + 1, before: limit) != nil
            && parts.match(in: tokens, at: index + 1, before: limit) == nil
    }

    private static let honorificSections = [
        (name: "comrades", honorific: Honorific(isPlural: false, isCivil: false)),
        (name: "comrades_of_many", honorific: Honorific(isPlural: true, isCivil: false)),
        (name: "civil", honorific: Honorific(isPlural: false, isCivil: true)),
        (name: "civil_of_many", honorific: Honorific(isPlural: true, isCivil: true)),
    ]

    /// The honorific that begins here.
    func honorific(in tokens: [Token], at index: Int, before limit: Int) -> (value: Honorific, end: Int)? {
        guard let match = honorifics.match(in: tokens, at: index, before: limit) else {
            guard index < limit, tokens[index].shape == .lower else { return nil }
            return informal.end(in: tokens, at: index, before: limit).map {
                (Honorific(isPlural: false, isCivil: true), $0)
            }
        }
        // `Đại biểu Quốc hội` is more than `đại biểu`.
        if let head = heads.match(in: tokens, at: index, before: limit), head.end > match.end { return nil }
        return match
    }

    /// The honorific that ends right before this token.
    func honorific(in tokens: [Token], endingAt end: Int) -> Honorific? {
        if let match = honorifics.match(in: tokens, endingAt: end, after: 0) { return match.value }
        if end > 0, tokens[end - 1].shape == .lower, informal.end(in: tokens, at: end - 1, before: end) == end {
            return Honorific(isPlural: false, isCivil: true)
        }
        return nil
    }
}
