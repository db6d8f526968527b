import VietnameseText

/// Kinds and issuers of documents, by their names and by the codes of their symbols.
///
/// A class, so that the parsers that share it stay small.
final class DocumentLexicon: Sendable {
    struct Code: Sendable {
        /// In the spelling of the lexicon: `TTg`.
        let spelling: String
        let meaning: Meaning

        enum Meaning: Sendable {
            case kind(String)
            case partyIssuer
            /// Who it is.
            case stateIssuer(String)
        }
    }

    /// Names of kinds, in the lexicon's spelling.
    let kinds: PhraseTrie<String>
    let issuers: PhraseTrie<String>
    let plenums: PhraseTrie<Bool>
    let congresses: PhraseTrie<Bool>
    private let codes: PhraseTrie<Code>

    init(_ lexicon: Lexicon) throws {
        var kinds = PhraseList<String>()
        var codes = PhraseList<Code>()
        for kind in try lexicon.section("kinds").members {
            kinds.insert(kind.key, kind.key)
            for code in kind.value.phrases ?? [] {
                codes.insert(code, Code(spelling: code, meaning: .kind(kind.key)))
            }
        }
        for code in try lexicon.phrases("party_codes") {
            codes.insert(code, Code(spelling: code, meaning: .partyIssuer))
        }
        for (code, name) in try lexicon.pairs("state_codes") {
            codes.insert(code, Code(spelling: code, meaning: .stateIssuer(name)))
        }
        self.kinds = PhraseTrie(kinds)
        self.codes = PhraseTrie(codes)
        var issuers = PhraseList<String>()
        for issuer in try lexicon.section("issuers").members {
            for phrase in [issuer.key] + (issuer.value.phrases ?? []) { issuers.insert(phrase, issuer.key) }
        }
        self.issuers = PhraseTrie(issuers)
        plenums = PhraseTrie(try lexicon.phrases("plenums"))
        congresses = PhraseTrie(try lexicon.phrases("congresses"))
    }

    /// The code that begins at this token, if it ends within the limit.
    func code(in tokens: [Token], at index: Int, before limit: Int) -> (value: Code, end: Int)? {
        codes.match(in: tokens, at: index, before: limit)
    }
}
