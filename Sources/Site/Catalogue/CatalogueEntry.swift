/// A bulletin's place in the site. An archive has hundreds of thousands: five numbers of four bytes.
struct CatalogueEntry: Sendable {
    private let bulletinNumber, localityNumber: Int32
    /// Below 0 for none.
    private let yearNumber: Int32
    private var olderNumber: Int32 = -1
    private var newerNumber: Int32 = -1

    init(bulletin: Int, locality: Int, year: Int?) {
        bulletinNumber = Int32(bulletin)
        localityNumber = Int32(locality)
        yearNumber = Int32(year ?? -1)
    }

    /// Its position in the catalogue's summaries.
    var bulletin: Int { Int(bulletinNumber) }
    /// Its position in the catalogue's localities.
    var locality: Int { Int(localityNumber) }
    /// nil when no date is known.
    var year: Int? { Self.number(yearNumber) }

    /// The entry before it in its own locality, in time.
    var older: Int? {
        get { Self.number(olderNumber) }
        set { olderNumber = Int32(newValue ?? -1) }
    }

    /// The entry after it in its own locality, in time.
    var newer: Int? {
        get { Self.number(newerNumber) }
        set { newerNumber = Int32(newValue ?? -1) }
    }

    private static func number(_ number: Int32) -> Int? { number < 0 ? nil : Int(number) }
}
