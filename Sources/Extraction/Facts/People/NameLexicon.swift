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
    let middleNames: PhraseTrie<Bool>
    let historical: PhraseTrie<Bool>
    let remembered: PhraseTrie<Bool>
    let namedAfter: PhraseTrie<Bool>
    let notInNames: PhraseTrie<Bool>

    init(_ lexicon: Lexicon) throws {
        var surnames = PhraseTrie<Surname>()
        for name in try lexicon.phrases("common_surnames") { surnames.insert(name, .common) }
        for name in try lexicon.phrases("surnames") { surnames.insert(name, .other) }
        self.surnames = surnames
        middleNames = PhraseTrie(try lexicon.phrases("middle_names"))
        historical = PhraseTrie(try lexicon.phrases("historical"))
        remembered = PhraseTrie(try lexicon.phrases("remembered"))
        namedAfter = PhraseTrie(try lexicon.phrases("named_after"))
        notInNames = PhraseTrie(try lexicon.phrases("not_in_names"))
    }
}
