import Gazetteer
import VietnameseText

/// The words around names of units, from `Lexicons/places.yaml`.
///
/// A class, because its many tables are passed on with every text.
final class PlaceLexicon: Sendable {
    /// `Huyện ủy` and its like, with the types of their units.
    let offices: PhraseTrie<TypeSet>
    let organs: PhraseTrie<Bool>
    let plurals: PhraseTrie<Bool>
    let joints: PhraseTrie<Bool>
    /// What leads from `hai xã` to their names.
    let announcing: PhraseTrie<Bool>
    let parents: PhraseTrie<Bool>
    let things: PhraseTrie<Bool>
    let provincial: PhraseTrie<Bool>
    let noTypes: PhraseTrie<Bool>
    let noTypesInCapitals: PhraseTrie<Bool>
    let noBareNames: PhraseTrie<Bool>
    let former: PhraseTrie<Bool>
    let datelines: PhraseTrie<Bool>
    /// Of people, who may be named right behind a unit.
    let names: NameLexicon
    let vagueTypes: PhraseTrie<Bool>
    /// What a name with a type or an office may begin with.
    let openings: FirstWords

    init(gazetteer: AdministrativeGazetteer) throws {
        let lexicon = try Lexicon(bundled: "places")
        var offices = PhraseList<TypeSet>()
        var openings = try lexicon.phrases("no_types") + lexicon.phrases("no_types_in_capitals")
        for type in try lexicon.section("offices").members {
            let types = gazetteer.types(named: type.key)
            guard let names = type.value.phrases, !types.isEmpty else {
                throw Lexicon.Defect(description: "places: offices: \(type.key) is no type of units")
            }
            for name in names { offices.insert(name, types) }
            openings += names
        }
        self.offices = PhraseTrie(offices)
        self.openings = FirstWords(openings, words: gazetteer.typePrefixWords)
        organs = PhraseTrie(try lexicon.phrases("organs"))
        plurals = PhraseTrie(try lexicon.phrases("plurals"))
        announcing = PhraseTrie(try lexicon.phrases("announcing"))
        joints = PhraseTrie(try lexicon.phrases("joints"))
        parents = PhraseTrie(try lexicon.phrases("parents"))
        things = PhraseTrie(try lexicon.phrases("things"))
        provincial = PhraseTrie(try lexicon.phrases("provincial"))
        noTypes = PhraseTrie(try lexicon.phrases("no_types"))
        noTypesInCapitals = PhraseTrie(try lexicon.phrases("no_types_in_capitals"))
        noBareNames = PhraseTrie(try lexicon.phrases("no_bare_names"))
        former = PhraseTrie(try lexicon.phrases("former"))
        vagueTypes = PhraseTrie(try lexicon.phrases("vague_types"))
        names = try NameLexicon(Lexicon(bundled: "names"))
        datelines = PhraseTrie(try lexicon.phrases("datelines"))
    }
}
