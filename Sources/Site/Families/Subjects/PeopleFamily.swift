import BulletinModel

/// Lists of people: of the whole site (part 0, which leads on to the others), of a letter (part 1) and of a place (part 2);
/// the subject is the position of the letter or place.
struct PeopleFamily: PageFamily {
    let forms = [NamesFamily.form]
    let kind: SubjectKind? = .people

    private static let all = 0
    private static let letter = 1
    private static let unit = 2
    /// How many people the first page names itself.
    private static let shown = 30

    func pages(of site: PlannedSite) -> [PageNumber] {
        let units = site.catalogue.facts.units
        return [PageNumber()]
            + units.letters.enumerated().flatMap { index, letter in
                site.pages(ofNames: letter.people.count, subject: index, part: Self.letter)
            }
            + units.units.enumerated().flatMap { index, unit in
                site.pages(ofNames: unit.people.count, subject: index, part: Self.unit)
            }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        let units = site.catalogue.facts.units
        let own =
            switch Int(page.part) {
            case Self.letter: "ten/" + units.letters[Int(page.subject)].slug + "/"
            case Self.unit: site.catalogue.localities[units.units[Int(page.subject)].locality].path
            default: ""
            }
        return SubjectKind.people.folder + own + Pagination.folder(of: Int(page.page))
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let facts = reader.catalogue.facts
        switch Int(page.part) {
        case Self.letter:
            reader.addNames(
                facts.units.letters[Int(page.subject)].people.lazy.map(Int.init), page, of: facts[.people],
                to: &readings)
        case Self.unit:
            let unit = facts.units.units[Int(page.subject)]
            reader.addNames(unit.people.lazy.map(Int.init), page, of: facts[.people], to: &readings)
            reader.addChain(unit.locality, to: &readings.lists)
            for below in unit.below { addUnit(facts.units.units[below], reader, &readings) }
        default:
            readings.lists.add(facts[.people].subjects.count)
            reader.addNames(Self.mostNamed(facts), of: facts[.people], to: &readings)
            for letter in facts.units.letters {
                readings.lists.add(letter.slug)
                readings.lists.add(letter.people.count)
            }
            for unit in facts.units.units { addUnit(unit, reader, &readings) }
        }
    }

    private func addUnit(_ unit: PeopleUnits.Unit, _ reader: PageReader, _ readings: inout PageReadings) {
        readings.lists.add(reader.places[unit.locality])
        readings.lists.add(unit.people.count)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let (site, facts) = (rendering.context, rendering.catalogue.facts)
        let folder = folder(of: PageNumber(Int(page.subject), part: Int(page.part)), in: rendering.site)
        let root = site.list(.people)
        let positions: [Int]
        let title: String
        var crumbs = [root]
        var intro: String?
        var showsUnit = true
        switch Int(page.part) {
        case Self.letter:
            let letter = facts.units.letters[Int(page.subject)]
            positions = letter.people.map(Int.init)
            title = site.strings(.peopleOfLetter, [.title: site.label(of: letter)])
        case Self.unit:
            let unit = facts.units.units[Int(page.subject)]
            positions = unit.people.map(Int.init)
            let node = rendering.catalogue.localities[unit.locality]
            title =
                node.isUnknown
                ? site.fullName(of: node)
                : site.strings(.peopleOfPlace, [.place: SiteContext.inside(node.fullName)])
            showsUnit = false
        default:
            positions = Self.mostNamed(facts)
            title = root.name
            crumbs = []
            intro = site.strings[.peopleIntro]
        }
        let isAll = Int(page.part) == Self.all
        let count = isAll ? facts[.people].subjects.count : positions.count
        return NamesFamily.bytes(
            of: positions, page, in: folder, title: title,
            parts: isAll ? [.init(site.strings[.peopleMost], positions.count)] : [],
            intro: intro,
            count: site.strings.count(.personCount, count), crumbs: crumbs, rendering,
            facets: { facets(page, rendering, on: $0) },
            link: { position, frame in
                let subject = facts[.people].subjects[position]
                let unit = FactKeys.scope(of: subject.key) ?? 0
                return site.link(
                    facts.name(of: subject), subject,
                    note: showsUnit ? site.words(forUnit: unit, in: rendering.catalogue) : nil, on: frame)
            })
    }

    /// The people whom most bulletins name; of equals the first in the list.
    private static func mostNamed(_ facts: FactIndex) -> [Int] { facts[.people].mostNamed(shown) }

    /// The ways on to letters and places.
    private func facets(_ page: PageNumber, _ rendering: PageRendering, on frame: PageFrame) -> [NameSection] {
        let (site, units) = (rendering.context, rendering.catalogue.facts.units)
        func link(_ name: String, _ folder: String, _ count: Int) -> NameLink {
            NameLink(
                name: name, href: frame.href(SubjectKind.people.folder + folder), number: site.strings.number(count),
                count: site.strings.count(.personCount, count))
        }
        func link(_ position: Int) -> NameLink {
            let unit = units.units[position]
            let node = rendering.catalogue.localities[unit.locality]
            let below = unit.below.reduce(0) { $0 + units.units[$1].people.count }
            return link(site.fullName(of: node), node.path, unit.people.count + below)
        }
        var sections: [NameSection] = []
        if page.part == Self.unit {
            let below = units.units[Int(page.subject)].below.map(link)
            if !below.isEmpty { sections.append(NameSection(heading: site.strings[.peopleByPlace], names: below)) }
        } else if page.part == Self.all {
            let letters = units.letters.map { link(site.label(of: $0), "ten/\($0.slug)/", $0.people.count) }
            let places = units.units.indices.filter {
                rendering.catalogue.localities[units.units[$0].locality].depth == 0
            }.map(link)
            if !letters.isEmpty { sections.append(NameSection(heading: site.strings[.peopleByLetter], names: letters)) }
            if !places.isEmpty { sections.append(NameSection(heading: site.strings[.peopleByPlace], names: places)) }
        }
        return sections
    }
}

extension SiteContext {
    /// The letters of the Vietnamese alphabet that a list of names holds: `A, Ă, Â`.
    func label(of letter: PeopleUnits.Letter) -> String {
        let marked = ["a": "A, Ă, Â", "d": "D, Đ", "e": "E, Ê", "o": "O, Ô, Ơ", "u": "U, Ư"]
        return letter.slug == "khac" ? strings[.otherLetters] : marked[letter.slug] ?? letter.slug.uppercased()
    }
}
