import BulletinModel
import VietnameseText

/// A person of the record, with where each part was read.
struct FoundPerson: Sendable {
    var name: Finding<String>
    var roles: [Finding<String>]
    var chair: Finding<Bool>?

    var value: Person { Person(name: name.value, roles: roles.map(\.value), chair: chair != nil) }
}

/// The people of one document: the same full name is one person, whose roles are united in the order of the text.
struct PersonRegister {
    private var people: [FoundPerson] = []
    /// By their full names.
    private var places: [NameKey: Int] = [:]
    /// By the last words of full names, one to three of them: who bears them, nil when several do.
    private var shortForms: [NameKey: Int?] = [:]
    /// For each person the keys of the roles that are there already.
    private var roleKeys: [[[Syllable]]] = []
    /// Whether somebody calls each `đồng chí`, or nothing at all.
    private var isPublic: [Bool] = []
    /// Who closed the meeting, and so may have led it.
    private var closer: (place: Int, finding: Finding<Bool>)?
    private let home: HomePlace
    private let names: NameLexicon
    private let completion: RoleCompletion

    /// Without those who are only called `ông` or `bà` by a part of their name.
    var peopleOfTheRecord: [FoundPerson] {
        var people = people
        if let closer, !people.contains(where: { $0.chair != nil }) { people[closer.place].chair = closer.finding }
        return zip(people, isPublic).filter { $1 || !$0.roles.isEmpty || $0.chair != nil }.map(\.0)
    }

    init(home: HomePlace, names: NameLexicon, completion: RoleCompletion) {
        self.home = home
        self.completion = completion
        self.names = names
    }

    /// `isHousehold`: they are residents whose home, loan or gift the text tells of.
    mutating func add(
        _ group: PersonGroup, chairs: Set<Int>, closer: Int? = nil, isHousehold: Bool = false, in text: CleanText
    ) {
        // `Đến dự có ông Trần An; ông Lê Sang, Phó Chủ tịch UBND huyện`: who is named beside officials is one of them.
        let isAmongOfficials = group.mentions.contains { !$0.roles.isEmpty }
        for (index, mention) in group.mentions.enumerated() {
            let place = place(of: mention, in: text)
            if !group.isCivil[index] || isAmongOfficials
                || !isHousehold && isFullName(mention, in: text)
            {
                isPublic[place] = true
            }
            for role in completion.completed(mention.roles) { add(role, to: place, in: text) }
            if closer == index {
                let finding = Finding(value: true, tokens: mention.name, rule: "people.closer", confidence: 0.8)
                self.closer = (place, finding)
            }
            if chairs.contains(index), people[place].chair == nil {
                people[place].chair = Finding(value: true, tokens: mention.name, rule: "people.chair", confidence: 0.92)
            }
        }
    }

    /// The signatory of a paper: the role stands alone in its line, the body that issues the paper completes it.
    mutating func add(_ signatory: PersonParser.Mention, of body: Body?, in text: CleanText) {
        let place = place(of: signatory, in: text)
        isPublic[place] = true
        guard people[place].roles.isEmpty else { return }
        for var role in signatory.roles {
            if role.isBare, let name = body?.shortName { role.text += " " + name }
            add(role, to: place, in: text)
        }
    }

    private mutating func place(of mention: PersonParser.Mention, in text: CleanText) -> Int {
        let words = text.tokens[mention.name]
        let key = NameKey(words)
        if let place = places[key] ?? bearer(ofShortForm: words) { return place }
        places[key] = people.count
        for count in 1..<max(1, min(words.count, Self.longestShortForm + 1)) {
            let short = NameKey(words.suffix(count))
            shortForms.updateValue(shortForms[short] == nil ? people.count : nil, forKey: short)
        }
        people.append(
            FoundPerson(
                name: Finding(
                    value: Spelling.name(mention.name, in: text), tokens: mention.name, rule: "people.name",
                    confidence: mention.roles.isEmpty ? 0.85 : 0.95),
                roles: []))
        roleKeys.append([])
        isPublic.append(false)
        return people.count - 1
    }

    /// `bà Trần Thị Xa`: whoever is called so counts; `ông Ba Khía` is nobody's whole name.
    private func isFullName(_ mention: PersonParser.Mention, in text: CleanText) -> Bool {
        mention.name.count > 1
            && names.surnames.match(in: text.tokens, at: mention.name.lowerBound, before: mention.name.upperBound)
                != nil
    }

    private static let longestShortForm = 3

    /// `đồng chí Lữ Tân` behind Huỳnh Lữ Tân: the last words of one full name and of no other.
    private func bearer(ofShortForm words: ArraySlice<Token>) -> Int? {
        guard words.count <= Self.longestShortForm, let first = words.first, !names.isCommonSurname(first.canonical)
        else { return nil }
        return shortForms[NameKey(words)] ?? nil
    }

    private mutating func add(_ role: RoleParser.Parsed, to place: Int, in text: CleanText) {
        let key = Tokenizer.tokens(of: Array(role.text.unicodeScalars)).map(\.canonical)
        var value = role.text
        var range = role.tokens
        if let unit = role.place, !home.isRepeated(unit, level: role.level, in: text) {
            value += " " + Spelling.name(unit, in: text)
            range = role.tokens.lowerBound..<unit.upperBound
        }
        if let known = roleKeys[place].firstIndex(of: key) {
            if value.unicodeScalars.count > people[place].roles[known].value.unicodeScalars.count {
                people[place].roles[known].value = value
            }
            return
        }
        // `Bí thư Trần An` is the Bí thư Đảng ủy of before.
        if roleKeys[place].contains(where: { $0.starts(with: key) }) { return }
        if let shorter = roleKeys[place].firstIndex(where: { key.starts(with: $0) }) {
            roleKeys[place][shorter] = key
            people[place].roles[shorter] = Finding(value: value, tokens: range, rule: "people.role", confidence: 0.89)
            return
        }
        roleKeys[place].append(key)
        people[place].roles.append(Finding(value: value, tokens: range, rule: "people.role", confidence: 0.89))
    }
}

/// The words of a name in order, where they stand in the text.
private struct NameKey: Hashable {
    private let words: ArraySlice<Token>

    init(_ words: ArraySlice<Token>) { self.words = words }

    static func == (one: NameKey, other: NameKey) -> Bool {
        one.words.elementsEqual(other.words) { $0.canonical == $1.canonical }
    }

    func hash(into hasher: inout Hasher) {
        for word in words { hasher.combine(word.canonical) }
    }
}

extension Body {
    /// As roles name it: `UBND huyện`, `Huyện ủy` for its standing committee.
    fileprivate var shortName: String {
        var short = name
        for (long, abbreviation) in [("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND")] {
            if let range = short.firstRange(of: long) { short.replaceSubrange(range, with: abbreviation) }
        }
        for organ in ["Ban Thường vụ ", "Thường trực ", "Ban Chấp hành "] where short.hasPrefix(organ) {
            short.removeFirst(organ.count)
        }
        return short
    }
}
