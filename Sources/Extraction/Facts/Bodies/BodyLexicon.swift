import BulletinModel
import VietnameseText

/// The parts that names of bodies are put together from.
///
/// A class, so that the parsers that share it stay small.
final class BodyLexicon: Sendable {
    struct Base: Sendable {
        let name: String
        let kind: Body.Kind
        /// nil when a level word says it, or nothing does.
        let level: Body.Level?
        /// `Ủy ban Kiểm tra` of a committee, `Văn phòng` of a council.
        let isAgency: Bool
        /// The name runs on until a level word.
        let isOpen: Bool
        /// `ThU`: not `Thu`, a word of names.
        let isAbbreviation: Bool
    }

    struct LevelWord: Sendable {
        let name: String
        let level: Body.Level
    }

    let organs: PhraseTrie<String>
    private let bases: PhraseTrie<Base>
    let levels: PhraseTrie<LevelWord>
    /// Cities that are provinces, with the year from which they are.
    let centralCities: PhraseTrie<Int>
    /// What the one who calls a meeting does, and the small words before it.
    let calling: PhraseTrie<Bool>
    let adverbs: PhraseTrie<Bool>
    /// Where a name that runs on ends at the latest.
    let openEnds: PhraseTrie<Bool>

    init(_ lexicon: Lexicon) throws {
        var organs = PhraseList<String>()
        for organ in try lexicon.section("organs").members {
            for phrase in [organ.key] + (organ.value.phrases ?? []) { organs.insert(phrase, organ.key) }
        }
        self.organs = PhraseTrie(organs)

        var bases = PhraseList<Base>()
        func insert(_ name: String, _ phrases: [String], _ kind: Body.Kind, _ level: Body.Level?, isOpen: Bool = false)
        {
            for phrase in [name] + phrases {
                let isAbbreviation = !phrase.unicodeScalars.contains(" ") && phrase != name
                bases.insert(
                    phrase,
                    Base(
                        name: name, kind: kind, level: level, isAgency: kind == .agency, isOpen: isOpen,
                        isAbbreviation: isAbbreviation))
            }
        }
        for member in try lexicon.section("party").members {
            insert(
                member.key, member.value["short"]?.phrases ?? [], .party,
                try member.value["level"].map { try Self.level($0.text) })
        }
        for member in try lexicon.section("levelled_party").members {
            insert(member.key, member.value.phrases ?? [], .party, nil)
        }
        for kind in [Body.Kind.council, .government, .front, .union, .agency] {
            for member in try lexicon.section(kind.rawValue).members {
                insert(member.key, member.value.phrases ?? [], kind, nil)
            }
        }
        for member in try lexicon.section("open_agency").members {
            insert(
                member.key, member.value["short"]?.phrases ?? [], .agency,
                try member.value["level"].map { try Self.level($0.text) }, isOpen: true)
        }
        self.bases = PhraseTrie(bases)

        var levels = PhraseList<LevelWord>()
        for member in try lexicon.section("levels").members {
            let word = LevelWord(name: member.key, level: try Self.level(member.value["level"]?.text))
            for phrase in [member.key] + (member.value["short"]?.phrases ?? []) { levels.insert(phrase, word) }
        }
        self.levels = PhraseTrie(levels)

        var cities = PhraseList<Int>()
        for (name, year) in try lexicon.pairs("central_cities") { cities.insert(name, Int(year) ?? 0) }
        centralCities = PhraseTrie(cities)
        calling = PhraseTrie(try lexicon.phrases("calling"))
        adverbs = PhraseTrie(try lexicon.phrases("between"))
        openEnds = PhraseTrie(try lexicon.phrases("open_ends"))
    }

    /// The base that begins here.
    func base(in tokens: [Token], at index: Int, before limit: Int) -> (value: Base, end: Int)? {
        guard let match = bases.match(in: tokens, at: index, before: limit) else { return nil }
        guard match.value.isAbbreviation, match.end == index + 1 else { return match }
        return tokens[index].shape == .upper || tokens[index].shape == .mixed ? match : nil
    }

    private static func level(_ name: String?) throws -> Body.Level {
        guard let name, let level = Body.Level(rawValue: name) else {
            throw Lexicon.Defect(description: "bodies: no level \(name ?? "")")
        }
        return level
    }
}
