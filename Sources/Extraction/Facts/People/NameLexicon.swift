import VietnameseText

/// What names of people are made of, and what looks like them.
///
/// A class, so that the parsers that share it stay small.
final class NameLexicon: Sendable {
    enum Surname: Sendable {
        case common
        case other
    }

    let surnames: PhraseTrie<Surname>
    private let commonSurnames: Set<Syllable>
    let middleNames: PhraseTrie<Bool>
    /// Behind any word these make it a surname.
    let tellingMiddleNames: PhraseTrie<Bool>
    let historical: PhraseTrie<Bool>
    let remembered: PhraseTrie<Bool>
    let namedAfter: PhraseTrie<Bool>
    /// Before residents whom a text visits or helps.
    let households: PhraseTrie<Bool>
    let notInNames: PhraseTrie<Bool>

    init(_ lexicon: Lexicon) throws {
        var surnames = PhraseList<Surname>()
        for name in try lexicon.phrases("common_surnames") { surnames.insert(name, .common) }
        for name in try lexicon.phrases("surnames") { surnames.insert(name, .other) }
        self.surnames = PhraseTrie(surnames)
        commonSurnames = Set(try lexicon.phrases("common_surnames").map { Syllable($0) })
        middleNames = PhraseTrie(try lexicon.phrases("middle_names"))
        tellingMiddleNames = PhraseTrie(try lexicon.phrases("telling_middle_names"))
        historical = PhraseTrie(try lexicon.phrases("historical"))
        remembered = PhraseTrie(try lexicon.phrases("remembered"))
        namedAfter = PhraseTrie(try lexicon.phrases("named_after"))
        households = PhraseTrie(try lexicon.phrases("households"))
        notInNames = PhraseTrie(try lexicon.phrases("not_in_names"))
    }

    /// Whether a word alone is a common surname.
    func isCommonSurname(_ word: Syllable) -> Bool { commonSurnames.contains(word) }
}
