import BulletinModel
import Gazetteer

/// What people write in short in sidecars and front matter, read as it would be in a text.
extension Extractor {
    /// The body of a name, `BTV Huyện ủy`: written out, with kind and level where the lexicon knows them.
    public func body(named name: String) -> Body { facts.bodyNames.body(named: name) }

    /// The authors and the agency of a line like `Tin, ảnh: Minh An - Thu Hà`; nil when it is no such line.
    public func byline(written line: String) -> Byline? {
        let text = TextCleaner().clean(Array(line.unicodeScalars))
        guard let reading = bylines.reader.read(0..<text.tokens.count, in: text), !reading.isEmpty else { return nil }
        return Byline(
            authors: reading.authors.map { text.string(tokens: $0) },
            agency: reading.agency.map { text.string(tokens: $0) })
    }

    /// A place with its type word apart: `xã Nông Thượng`.
    public func place(named name: String) -> Place {
        let text = TextCleaner().clean(Array(name.unicodeScalars))
        let gazetteer = places.gazetteer
        guard text.tokens.count > 1, let prefix = gazetteer.typePrefix(in: text.tokens, at: 0),
            prefix.end < text.tokens.count, let type = gazetteer.name(of: prefix.types)
        else { return Place(name: name) }
        return Place(name: text.string(tokens: prefix.end..<text.tokens.count), type: type)
    }

    /// Of which types the unit is that a body belongs to; nil when the body does not tell.
    public func unitTypes(of body: Body) -> TypeSet? { places.issuers.types(of: body) }
}
