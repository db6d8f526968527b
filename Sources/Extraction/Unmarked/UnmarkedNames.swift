import Gazetteer
import VietnameseText

/// Names of units that are typed without marks, with every spelling that may be meant.
struct UnmarkedNames: Sendable {
    let gazetteer: AdministrativeGazetteer
    /// Whoever is named behind a unit is none of its words: `Chu tich UBND xa Ky Ninh Le Xuan Thuong`.
    let surnames: [Syllable: Syllable]

    struct Name {
        /// The type word before it; empty when there is none.
        let type: Range<Int>
        let typeKeys: [Syllable]
        let name: Range<Int>
        let spellings: [Spelling]
        /// What it may be.
        let types: TypeSet
    }

    struct Spelling {
        let keys: [Syllable]
        let states: [StateID]
    }

    /// `huyen Ba Che`: type word and name; the name must end where its run of capitals does.
    func typed(in tokens: [Token], at index: Int, _ line: Range<Int>, isInCapitals: Bool) -> Name? {
        let matches = gazetteer.matches(in: tokens, at: index, spelling: .folded)
            .filter { $0.tokens.lowerBound < $0.name.lowerBound }
        return first(of: matches, in: tokens, line, isInCapitals: isInCapitals) { name, official in
            let type = index..<name.lowerBound
            let typeNames = Set(official.map(gazetteer.typeName))
            guard let keys = keys(of: typeNames, type, tokens) else { return nil }
            let types = typeNames.reduce(into: TypeSet()) { $0.formUnion(gazetteer.types(named: $1)) }
            return (type, keys, types)
        }
    }

    /// A name of one of these types, which stand before the list that it belongs to.
    func item(in tokens: [Token], at index: Int, _ line: Range<Int>, types: TypeSet) -> Name? {
        let matches = gazetteer.matches(in: tokens, at: index, types: types, spelling: .folded)
        return first(of: matches, in: tokens, line, isInCapitals: false) { _, _ in (index..<index, [], types) }
    }

    /// `Ba Che`: a province or a district, of two words at least.
    func bare(in tokens: [Token], at index: Int, _ line: Range<Int>, isInCapitals: Bool) -> Name? {
        let matches = gazetteer.matches(in: tokens, at: index, spelling: .folded)
            .filter { $0.tokens == $0.name && $0.name.count > 1 }
        return first(of: matches, in: tokens, line, isInCapitals: isInCapitals) { _, official in
            let isNamed = official.contains { gazetteer.level(of: $0) != .commune }
            return isNamed ? (index..<index, [], TypeSet()) : nil
        }
    }

    /// The longest name that takes its whole run of capitals. Each spelling is a match of its own.
    private func first(
        of matches: [NameMatch], in tokens: [Token], _ line: Range<Int>, isInCapitals: Bool,
        _ describe: (Range<Int>, [StateID]) -> (type: Range<Int>, keys: [Syllable], types: TypeSet)?
    ) -> Name? {
        var seen: Set<Range<Int>> = []
        for match in matches where match.tokens.upperBound <= line.upperBound && seen.insert(match.name).inserted {
            guard isWhole(match, in: tokens, line, isInCapitals: isInCapitals) else { continue }
            let states = matches.filter { $0.name == match.name }
                .flatMap(\.candidates).filter { $0.kind <= .former }.map(\.state)
            guard let (type, typeKeys, types) = describe(match.name, states) else { continue }
            // A bare name is a province's or a district's.
            let meant = type.isEmpty && types.isEmpty ? states.filter { gazetteer.level(of: $0) != .commune } : states
            let spellings = spellings(of: meant, match.name, tokens)
            if !spellings.isEmpty {
                return Name(type: type, typeKeys: typeKeys, name: match.name, spellings: spellings, types: types)
            }
        }
        return nil
    }

    private func isWhole(_ match: NameMatch, in tokens: [Token], _ line: Range<Int>, isInCapitals: Bool) -> Bool {
        let end = match.tokens.upperBound
        guard !isInCapitals, end < line.upperBound, tokens[end].hasBlankBefore else { return true }
        return tokens[end].shape != .capitalized || tokens[end - 1].kind == .number
            || surnames[tokens[end].folded] != nil && end + 1 < line.upperBound && tokens[end + 1].shape == .capitalized
    }

    /// The official names that are these words without their marks, each with the states that bear it.
    private func spellings(of states: [StateID], _ range: Range<Int>, _ tokens: [Token]) -> [Spelling] {
        let printed = tokens[range].map(\.folded)
        var found: [(keys: [Syllable], states: [StateID])] = []
        for state in states {
            let words = Tokenizer.tokens(of: Array(gazetteer.name(of: state).unicodeScalars))
            guard words.map(\.folded) == printed else { continue }
            let keys = words.map(\.canonical)
            if let index = found.firstIndex(where: { $0.keys == keys }) {
                found[index].states.append(state)
            } else {
                found.append((keys, [state]))
            }
        }
        return found.map { Spelling(keys: $0.keys, states: $0.states) }
    }

    /// The keys of a type word: of the one text that it is without marks; an abbreviation stays as it is.
    private func keys(of texts: Set<String>, _ range: Range<Int>, _ tokens: [Token]) -> [Syllable]? {
        let printed = tokens[range].map(\.folded)
        let keys = Set(
            texts.compactMap { text -> [Syllable]? in
                let words = Tokenizer.tokens(of: Array(text.unicodeScalars))
                return words.map(\.folded) == printed ? words.map(\.canonical) : nil
            })
        if keys.count == 1 { return keys.first }
        let isAbbreviation = range.count <= 2 && tokens[range.lowerBound].shape != .lower
        return keys.isEmpty && isAbbreviation ? tokens[range].map(\.canonical) : nil
    }
}
