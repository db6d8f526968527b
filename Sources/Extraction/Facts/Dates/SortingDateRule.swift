import BulletinModel

/// The date that a bulletin is sorted by, and what it rests on.
struct SortingDateRule: Sendable {
    func date(event: Event?, published: Timestamp?, period: EDTF?) -> (date: EDTF, basis: DateBasis)? {
        if let event { return (.day(event.start), .event) }
        if let published { return (.day(published.day), .published) }
        return period.map { (.date($0.end), .period) }
    }
}
