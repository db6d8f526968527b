import BulletinModel

extension Bulletin {
    /// The record of a source: what was found, and where, as evidence in the order of the record's keys.
    init(_ raw: RawBulletin, encoding: String, facts: Facts, text: CleanText) {
        self.init(
            id: raw.id,
            source: Source(
                path: raw.path, sha256: raw.sha256, bytes: raw.bytes.count, encoding: encoding,
                mediaType: raw.mediaType, url: raw.url, publisher: raw.publisher, retrieved: raw.retrieved))
        var evidence = EvidenceList(text: text, capacity: facts.count)
        title = evidence.take(facts.title?.finding, "/title")
        titleAsPrinted = facts.title?.asPrinted
        lead = evidence.take(facts.lead, "/lead")
        section = evidence.take(facts.section, "/section")
        published = evidence.take(facts.published, "/published")
        event = evidence.take(facts.dates.event, "/event")
        period = evidence.take(facts.dates.period, "/period")
        date = facts.dates.date
        dateBasis = facts.dates.basis
        body = evidence.take(facts.body, "/body")
        meeting = evidence.take(facts.meeting, "/meeting")
        locality = evidence.take(facts.locality, "/locality")
        if let finding = facts.locality { locality?.confidence *= evidence.worth(finding.tokens) }
        people = evidence.take(facts.people, "/people")
        byline = facts.byline.finding?.value
        _ = evidence.take(facts.byline.authors, "/byline/authors")
        _ = evidence.take(facts.byline.agency, "/byline/agency")
        figures = evidence.take(facts.figures, "/figures")
        documents = evidence.take(facts.documents, "/documents")
        places = evidence.take(facts.places, "/places")
        topics = evidence.take(facts.topics, "/topics")
        captions = evidence.take(facts.captions, "/captions")
        removed = facts.removed
        bodyMarkdown = facts.article
        warnings = facts.warnings
        self.evidence = evidence.evidence
    }
}

/// Collects the places of findings while their values go into the record.
private struct EvidenceList {
    let text: CleanText
    var evidence: [Evidence] = []

    init(text: CleanText, capacity: Int) {
        self.text = text
        evidence.reserveCapacity(capacity)
    }

    mutating func take<Value>(_ finding: Finding<Value>?, _ field: String) -> Value? {
        guard let finding else { return nil }
        add(finding.tokens, finding.rule, finding.confidence, field)
        return finding.value
    }

    private mutating func add(_ tokens: Range<Int>, _ rule: String, _ confidence: Double, _ field: String) {
        // What stands nowhere in the text has no place in it.
        let range = tokens.isEmpty ? 0..<0 : text.sourceRange(tokens: tokens)
        evidence.append(
            Evidence(
                field: field, start: range.lowerBound, end: range.upperBound, rule: rule,
                confidence: confidence * worth(tokens)))
    }

    /// What words without marks are worth, against 1.
    func worth(_ tokens: Range<Int>) -> Double { text.isUnmarked(tokens) ? UnmarkedReader.confidence : 1 }

    /// Elements have their index behind the field: `/people/0`.
    mutating func take<Value>(_ findings: [Finding<Value>], _ field: String) -> [Value] {
        let elements = field + "/"
        for index in findings.indices {
            add(
                findings[index].tokens, findings[index].rule, findings[index].confidence, elements + String(index))
        }
        return findings.map(\.value)
    }

    /// A person's name, roles and chair each have their own place.
    mutating func take(_ people: [FoundPerson], _ field: String) -> [Person] {
        let elements = field + "/"
        for (index, person) in people.enumerated() {
            let place = elements + String(index)
            _ = take(person.name, place)
            if !person.roles.isEmpty { _ = take(person.roles, place + "/roles") }
            if person.chair != nil { _ = take(person.chair, place + "/chair") }
        }
        return people.map(\.value)
    }
}
