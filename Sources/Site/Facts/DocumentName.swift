import BulletinModel

/// What a document is called, by the newest bulletin that says it: in few bytes, since the bulletins of a large archive
/// cite hundreds of thousands.
struct DocumentName: Hashable, Sendable {
    /// Numbers of terms, plus one; 0 for what nobody said.
    private var numbers = SIMD3<Int32>()
    /// 0 for what nobody said.
    private var day: Int32 = 0

    /// Numbers of terms.
    var id: Int? { term(0) }
    var kind: Int? { term(1) }
    var issuer: Int? { term(2) }
    var date: EDTFDate? { FactDigest.date(of: Int(day)) }

    mutating func complete(with citation: FactReader.Citation) {
        for (index, term) in [citation.id, citation.kind, citation.issuer].enumerated() where numbers[index] == 0 {
            numbers[index] = term.map { Int32($0 + 1) } ?? 0
        }
        if day == 0 { day = citation.date.map { Int32(FactDigest.code($0)) } ?? 0 }
    }

    func add(to print: inout Fingerprint, _ terms: FactTermList) {
        for term in [kind, issuer] { print.add(term.map { terms.text(of: $0) }) }
        print.add(Int(day))
    }

    private func term(_ index: Int) -> Int? { numbers[index] == 0 ? nil : Int(numbers[index]) - 1 }
}
