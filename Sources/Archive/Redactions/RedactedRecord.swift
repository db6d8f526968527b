import BulletinModel
import MarkdownRendering

/// A record from which something is taken out: from every text of it, with the facts that were drawn from the words.
struct RedactedRecord {
    private(set) var bulletin: Bulletin

    init(_ bulletin: Bulletin) { self.bulletin = bulletin }

    /// Puts marks into a record that was made of a text with masked passages, and drops the facts that have such words.
    mutating func markMasks() {
        keep("people", \.people) { PassageMask.marked($0.name) == nil }
        keep("figures", \.figures) { $0.indicator.flatMap(PassageMask.marked) == nil }
        keep("documents", \.documents) { ($0.id ?? $0.kind).flatMap(PassageMask.marked) == nil }
        keep("places", \.places) { PassageMask.marked($0.name) == nil }
        changeTexts(PassageMask.marked)
    }

    /// All that readers may see of the record's words.
    var texts: [String] {
        var texts = bulletin.people.map(\.name) + [CommonMark.plainText(bulletin.bodyMarkdown)]
        var copy = self
        copy.changeTexts { text in
            texts.append(text)
            return nil
        }
        return texts
    }

    /// Whether a name stands in one of the addresses that are published with the record.
    func hasAddress(with pattern: RedactionPattern) -> Bool {
        !pattern.redaction.isPassage
            && (bulletin.aliases + [bulletin.source.url].compactMap(\.self)).contains {
                pattern.stands(in: AddressWords($0))
            }
    }

    /// Whether there was anything to take out; there is when the text had it before it was masked.
    mutating func apply(_ pattern: RedactionPattern, wasMasked: Bool) -> Bool {
        let (before, text) = (bulletin, RedactionText([pattern]))
        // People who are named so are no people of the record any more: their offices would say who they are.
        keep("people", \.people) { text.redacted($0.name) == nil }
        changeTexts(text.redacted)
        // Signs of Markdown that nobody has thought of may hide words that a reader sees all the same.
        if text.redacted(CommonMark.plainText(bulletin.bodyMarkdown)) != nil { bulletin.bodyMarkdown = Redaction.mark }
        if let url = bulletin.source.url, pattern.stands(in: AddressWords(url)) { bulletin.source.url = nil }
        bulletin.aliases.removeAll { pattern.stands(in: AddressWords($0)) }
        guard wasMasked || bulletin != before else { return false }
        dropFacts(that: before)
        bulletin.removed.append(
            RemovedText(text: Redaction.mark, reason: "\(pattern.redaction.reason) (\(pattern.redaction.date))"))
        return true
    }

    /// Gives every text of the record its new form; nil stands for the old one.
    private mutating func changeTexts(_ changed: (String) -> String?) {
        func change(_ value: inout String?) {
            if let known = value, let redacted = changed(known) { value = redacted }
        }
        func change(_ value: inout String) { if let redacted = changed(value) { value = redacted } }
        func change(_ values: inout [String]) { for index in values.indices { change(&values[index]) } }
        change(&bulletin.title)
        change(&bulletin.titleAsPrinted)
        change(&bulletin.lead)
        change(&bulletin.section)
        change(&bulletin.bodyMarkdown)
        change(&bulletin.topics)
        if var body = bulletin.body {
            change(&body.name)
            bulletin.body = body
        }
        if var byline = bulletin.byline {
            change(&byline.authors)
            change(&byline.agency)
            bulletin.byline = byline
        }
        if var meeting = bulletin.meeting {
            change(&meeting.kind)
            bulletin.meeting = meeting
        }
        change(&bulletin.source.publisher)
        for index in bulletin.people.indices { change(&bulletin.people[index].roles) }
        for index in bulletin.figures.indices {
            change(&bulletin.figures[index].indicator)
            change(&bulletin.figures[index].span)
            change(&bulletin.figures[index].percentOf)
            change(&bulletin.figures[index].comparedWith)
        }
        for index in bulletin.documents.indices {
            change(&bulletin.documents[index].id)
            change(&bulletin.documents[index].kind)
            change(&bulletin.documents[index].issuer)
        }
        for index in bulletin.places.indices { change(&bulletin.places[index].name) }
        for index in bulletin.captions.indices { change(&bulletin.captions[index].text) }
        for index in bulletin.removed.indices { change(&bulletin.removed[index].text) }
        for index in bulletin.warnings.indices { change(&bulletin.warnings[index].message) }
    }

    /// Facts whose words stood in what was taken out and stand nowhere else now; figures also where they do, since nobody
    /// can tell which of two was meant.
    private mutating func dropFacts(that before: Bulletin) {
        let (old, new) = (Self.words(of: before), Self.words(of: bulletin))
        func isGone(_ words: String?) -> Bool {
            guard let words, !words.isEmpty else { return false }
            return old.contains(words) && !new.contains(words)
        }
        keep("people", \.people) { !isGone($0.name) }
        keep("figures", \.figures) { figure in
            guard let span = figure.span, !span.isEmpty else { return true }
            return old.ranges(of: span).count == new.ranges(of: span).count
        }
        keep("documents", \.documents) { !isGone($0.id ?? $0.kind) }
        keep("places", \.places) { !isGone($0.name) }
    }

    /// All that a reader sees as the bulletin's own words.
    private static func words(of bulletin: Bulletin) -> String {
        let parts =
            [bulletin.title, bulletin.lead, bulletin.section, bulletin.bodyMarkdown].compactMap(\.self)
            + bulletin.captions.map(\.text)
        return parts.joined(separator: "\n")
    }

    /// Keeps some of the facts of a list, and the evidence of those.
    private mutating func keep<Fact>(
        _ key: String, _ list: WritableKeyPath<Bulletin, [Fact]>, where isKept: (Fact) -> Bool
    ) {
        let facts = bulletin[keyPath: list]
        let kept = facts.indices.filter { isKept(facts[$0]) }
        guard kept.count < facts.count else { return }
        bulletin[keyPath: list] = kept.map { facts[$0] }
        bulletin.evidence = bulletin.evidence.compactMap { evidence in
            let parts = evidence.field.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count > 2, parts[1] == key, let index = Int(parts[2]) else { return evidence }
            guard let position = kept.firstIndex(of: index) else { return nil }
            var moved = evidence
            moved.field = (["", key, String(position)] + parts.dropFirst(3).map(String.init)).joined(separator: "/")
            return moved
        }
    }
}
