import BulletinModel

/// Where facts that a person wrote stand in the text, as far as the program had found the same ones there.
struct ConfirmedEvidence {
    /// By the pointer of what was found: that of the same fact among what was written.
    private var pointers: [String: String] = [:]

    /// Facts of lists are the same by what they are called; a person's offices by their words.
    init(from found: Bulletin, to written: Bulletin) {
        for (old, new) in match("people", found.people, written.people, by: \.name) {
            let (old, new) = ((index: old, person: found.people[old]), (index: new, person: written.people[new]))
            if new.person.chair { pointers["/people/\(old.index)/chair"] = "/people/\(new.index)/chair" }
            _ = match(
                ["people/\(old.index)/roles", "people/\(new.index)/roles"], old.person.roles, new.person.roles,
                by: \.self)
        }
        _ = match("documents", found.documents, written.documents, by: \.called)
        _ = match("figures", found.figures, written.figures, by: \.called)
        _ = match("places", found.places, written.places, by: \.name)
        _ = match("topics", found.topics, written.topics, by: \.self)
    }

    /// What says now where a fact stands that was found; nil where nobody wrote the same one.
    func evidence(for found: Evidence) -> Evidence? {
        pointers[found.field].map {
            Evidence(field: $0, start: found.start, end: found.end, rule: Evidence.overrideRule, confidence: 1)
        }
    }

    private mutating func match<Fact>(
        _ key: String, _ found: [Fact], _ written: [Fact], by name: (Fact) -> String?
    ) -> [(Int, Int)] { match([key, key], found, written, by: name) }

    /// Each fact that was found goes with the first of its name that no other one goes with.
    private mutating func match<Fact>(
        _ keys: [String], _ found: [Fact], _ written: [Fact], by name: (Fact) -> String?
    ) -> [(Int, Int)] {
        var free: [String: [Int]] = [:]
        for index in written.indices.reversed() {
            if let name = name(written[index]) { free[name, default: []].append(index) }
        }
        return found.indices.compactMap { index in
            guard let name = name(found[index]), let own = free[name]?.popLast() else { return nil }
            pointers["/\(keys[0])/\(index)"] = "/\(keys[1])/\(own)"
            return (index, own)
        }
    }
}

extension Citation {
    fileprivate var called: String? { id ?? kind }
}

extension Figure {
    fileprivate var called: String? {
        span ?? [indicator, value.map { "\($0)" }, unit].compactMap(\.self).joined(separator: " ")
    }
}
