import BulletinModel

/// A piece of evidence that is looked for in the article: where it stands in the source, and the words that stand there
/// as far as the record tells them.
struct FactWitness {
    /// The position of the evidence in the record.
    let evidence: Int
    /// Offsets in the source, in Unicode scalars.
    let range: Range<Int>
    /// How many scalars behind the start of the range the words begin.
    let lead: Int
    /// Whether the record keeps such words as they are printed.
    let isFirm: Bool
    /// Where the words are in the list's letters; empty when the record does not have them.
    let words: Range<Int>
    /// What the sentence holds in any case, where the words are not those of the record; empty when nothing is known.
    let sign: Range<Int>

    /// Where the words stand in the source.
    var start: Int { range.lowerBound + lead }
}

/// Witnesses in the order of the source, and the words of them all.
struct FactWitnesses {
    private(set) var list: [FactWitness] = []
    private(set) var letters: [UInt8] = []

    init(reserving capacity: Int) {
        list.reserveCapacity(capacity)
        letters.reserveCapacity(capacity * 24)
    }

    mutating func add(_ evidence: Evidence, at position: Int, _ field: FactField, in bulletin: Bulletin) {
        let text = Self.text(field, in: bulletin)
        let words = append(text)
        var lead = 0
        var isFirm = false
        switch field {
        case .person, .chair, .figure, .document: isFirm = !words.isEmpty
        // `xã Nam Sơn`: the type stands before the name.
        case .place:
            isFirm = !words.isEmpty
            lead = max(0, evidence.end - evidence.start - text.unicodeScalars.count)
        default: break
        }
        let sign = Self.sign(field, in: bulletin).map { append($0) } ?? (isFirm ? words : 0..<0)
        list.append(
            FactWitness(
                evidence: position, range: evidence.start..<evidence.end, lead: lead, isFirm: isFirm, words: words,
                sign: sign))
    }

    mutating func sort() { list.sort { $0.range.lowerBound < $1.range.lowerBound } }

    /// Words that cmark writes with references are not looked for.
    private mutating func append(_ text: String) -> Range<Int> {
        let start = letters.count
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
                letters.removeSubrange(start...)
                return start..<start
            default: letters.append(byte)
            }
        }
        return start..<letters.count
    }

    private static func sign(_ field: FactField, in bulletin: Bulletin) -> String? {
        switch field {
        case .event: bulletin.event.map { String($0.start.day) }
        case .locality: bulletin.locality?.name
        // `UBND huyện` for `Ủy ban nhân dân huyện`.
        case .body: bulletin.body.map { lastWord($0.name) }
        case .meeting: bulletin.meeting?.kind.map(lastWord)
        default: nil
        }
    }

    private static func lastWord(_ text: String) -> String {
        guard let blank = text.utf8.lastIndex(of: UInt8(ascii: " ")) else { return text }
        return String(text[text.utf8.index(after: blank)...])
    }

    private static func text(_ field: FactField, in bulletin: Bulletin) -> String {
        switch field {
        case .person(let index), .chair(let index): bulletin.people.at(index)?.name ?? ""
        case .role(let person, let index): bulletin.people.at(person)?.roles.at(index) ?? ""
        case .figure(let index): bulletin.figures.at(index)?.span ?? ""
        case .document(let index): bulletin.documents.at(index).flatMap { $0.id ?? $0.kind } ?? ""
        case .place(let index): bulletin.places.at(index)?.name ?? ""
        case .topic(let index): bulletin.topics.at(index) ?? ""
        case .body: bulletin.body?.name ?? ""
        default: ""
        }
    }
}

extension Array {
    /// nil where there is none: records may come from other programs.
    func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
