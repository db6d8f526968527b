import BulletinModel
import Gazetteer
import Site
import Yams

/// Reads `people.yaml`: who is one and the same, who is not, what they are called.
struct PeopleFile {
    private var reader: EntryFileReader
    private let gazetteer: AdministrativeGazetteer
    private let redactions: Redactions

    /// Reads the text of the file, which diagnostics call `file`; no page may be called what is redacted. The gazetteer is asked only when there is something to ask.
    static func read(
        _ bytes: [UInt8], file: String, _ redactions: Redactions = Redactions(),
        gazetteer: () throws -> AdministrativeGazetteer
    ) rethrows -> (PeopleAuthority, [Diagnostic]) {
        var entries = EntryFileReader(file: file)
        let nodes = entries.entries(bytes, below: "people")
        guard !nodes.isEmpty else { return (PeopleAuthority(), entries.diagnostics) }
        var reader = PeopleFile(reader: entries, gazetteer: try gazetteer(), redactions: redactions)
        let people = nodes.compactMap { reader.person($0) }
        return (PeopleAuthority(people), reader.reader.diagnostics)
    }

    private mutating func person(_ node: Node) -> PeopleAuthority.Person? {
        guard let members = reader.members(of: node, ["name", "place", "mentions"], in: "a person") else { return nil }
        guard let name = reader.text(members["name"], "name") else {
            if members["name"] == nil { reader.report(node, "a person lacks ‘name’", "write what the page is called") }
            return nil
        }
        if redactions.redacts(name), let written = members["name"] {
            reader.report(
                written, "‘\(name)’ is what \(Redactions.fileName) redacts",
                "take the entry out; its page would say the name")
            return nil
        }
        let place = unit(members["place"])
        guard let written = members["mentions"] else {
            guard let place else {
                if members["place"] == nil { reportMissingPlace(node, name) }
                return nil
            }
            return .init(name: name, place: place, mentions: [.init(name: name, place: place)])
        }
        guard let list = written.sequence else {
            reader.report(written, "‘mentions’ must be a list", "begin each mention with a dash")
            return nil
        }
        return .init(name: name, place: place, mentions: list.compactMap { mention($0, name, place) })
    }

    /// A name, or a mapping; what it does not say is as the person's own entry says it.
    private mutating func mention(
        _ node: Node, _ name: String, _ place: UnitAddress?
    ) -> PeopleAuthority.Mention? {
        if node.scalar != nil {
            guard let text = reader.text(node, "mentions") else { return nil }
            if place == nil { reportMissingPlace(node, text) }
            return place.map { .init(name: text, place: $0) }
        }
        guard let members = reader.members(of: node, ["name", "place", "bulletins", "years"], in: "a mention") else {
            return nil
        }
        let bulletins = Set(reader.texts(members["bulletins"], "bulletins"))
        let own = members["name"] == nil ? name : reader.text(members["name"], "name")
        guard let own else { return nil }
        if members["place"] != nil {
            guard let unit = unit(members["place"]) else { return nil }
            return .init(name: own, place: unit, bulletins: bulletins, years: years(members["years"]))
        }
        guard place != nil || !bulletins.isEmpty else {
            reportMissingPlace(node, own)
            return nil
        }
        return .init(
            name: own, place: bulletins.isEmpty ? place : nil, bulletins: bulletins, years: years(members["years"]))
    }

    private mutating func unit(_ node: Node?) -> UnitAddress? {
        guard let node, let text = reader.text(node, "place") else { return nil }
        if ["không rõ", "khong-ro"].contains(text.lowercased()) { return .unknown }
        let query = UnitQuery(text)
        switch gazetteer.answer(to: query) {
        case .unit(let state):
            return UnitAddress(
                gazetteer.locality(for: state, basis: .override, confidence: 1), gazetteer: gazetteer)
        case let answer:
            let problem = UnitProblem(answer, to: query, gazetteer)
            reader.report(node, problem.message, problem.advice)
            return nil
        }
    }

    /// `2019`, or `2015-2020`.
    private mutating func years(_ node: Node?) -> ClosedRange<Int>? {
        guard let node, let text = reader.text(node, "years") else { return nil }
        let parts = text.split { $0 == "-" || $0 == "–" || $0 == "/" }.compactMap { Int($0) }
        if let first = parts.first, let last = parts.last, parts.count <= 2, first > 0, first <= last {
            return first...last
        }
        reader.report(node, "‘years’ must be a year or two", "write, for example, 2015-2020")
        return nil
    }

    private mutating func reportMissingPlace(_ node: Node, _ name: String) {
        reader.report(
            node, "it is not said which ‘\(name)’ is meant", "write ‘place’: the same name elsewhere is another person")
    }
}
