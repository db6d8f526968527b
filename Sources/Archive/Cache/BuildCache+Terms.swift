import BulletinModel
import Site

/// The words that the summaries of all records are made of.
extension BuildCache {
    private static let termList = "terms"
    /// Terms of one bucket; those of the last have no limit.
    private static let termsInBucket = 2048

    /// Those that the last build left.
    func terms() throws -> FactTerms {
        let buckets = try checkedBuckets(of: Self.termList)
        var terms = FactTermList()
        for number in 0..<Self.bucketCount {
            guard let bucket = buckets[number] else { break }
            for term in try Self.contents(of: bucket) as [FactTerm] { terms.append(term) }
        }
        return FactTerms(terms)
    }

    /// Writes them, of which so many are there already.
    func save(_ terms: FactTerms, known: Int) throws {
        let terms = terms.all
        guard terms.count != known else { return }
        for number in min(known / Self.termsInBucket, Self.bucketCount - 1)..<Self.bucketCount {
            let start = min(number * Self.termsInBucket, terms.count)
            let end = number == Self.bucketCount - 1 ? terms.count : min(start + Self.termsInBucket, terms.count)
            try set(Self.termList, bucket: number, to: Array(terms[start..<end]))
        }
    }
}
