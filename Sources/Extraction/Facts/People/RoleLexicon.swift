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

    let heads: PhraseTrie<Head>
    let prefixes: PhraseTrie<Bool>
    let parts: PhraseTrie<Part>
    let honorifics: PhraseTrie<Bool>
    /// `các đồng chí`.
    let honorificsOfMany: PhraseTrie<Bool>
    let ranks: PhraseTrie<Bool>
    /// How roles begin that several people hold at once.
    let shared: PhraseTrie<Bool>
    /// What people in a text may begin with: honorifics and roles.
    let openings: FirstWords

    init(roles: Lexicon, organisations: Lexicon) throws {
        var heads = PhraseTrie<Head>()
        for phrase in try roles.phrases("heads") { heads.insert(phrase, Head(text: phrase, isAbbreviation: false)) }
        for (printed, text) in try roles.pairs("spellings") {
            heads.insert(printed, Head(text: text, isAbbreviation: true))
        }
        self.heads = heads
        prefixes = PhraseTrie(try roles.phrases("role_prefixes"))
        honorifics = PhraseTrie(try roles.phrases("honorifics"))
        honorificsOfMany = PhraseTrie(try roles.phrases("honorifics_of_many"))
        ranks = PhraseTrie(try roles.phrases("ranks"))
        shared = PhraseTrie(try roles.phrases("shared"))
        openings = FirstWords(
            try ["heads", "role_prefixes", "honorifics", "honorifics_of_many"].flatMap { try roles.phrases($0) }
                + roles.pairs("spellings").map(\.key))

        var parts = PhraseTrie<Part>()
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
        self.parts = parts
    }

    /// The role that begins here. An abbreviation has to be printed in capitals.
    func head(in tokens: [Token], at index: Int, before limit: Int) -> (value: Head, end: Int)? {
        guard let match = heads.match(in: tokens, at: index, before: limit) else { return nil }
        guard match.value.isAbbreviation, match.end == index + 1 else { return match }
        return tokens[index].shape == .upper || tokens[index].shape == .mixed ? match : nil
    }

    /// The end of an honorific, and whether it announces several people.
    func honorific(in tokens: [Token], at index: Int, before limit: Int) -> (end: Int, isPlural: Bool)? {
        if let end = honorificsOfMany.end(in: tokens, at: index, before: limit) { return (end, true) }
        guard let end = honorifics.end(in: tokens, at: index, before: limit) else { return nil }
        return (end, false)
    }
}
