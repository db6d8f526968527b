/// When the reported meeting or act took place: one day, or several in a row.
public struct Event: Hashable, Sendable {
    public var start: CalendarDay
    public var end: CalendarDay
    public var partOfDay: PartOfDay?
    public var yearBasis: YearBasis

    public init(start: CalendarDay, end: CalendarDay, partOfDay: PartOfDay? = nil, yearBasis: YearBasis) {
        self.start = start
        self.end = end
        self.partOfDay = partOfDay
        self.yearBasis = yearBasis
    }

    public enum PartOfDay: String, Hashable, Sendable, CaseIterable {
        case morning, noon, afternoon, evening
    }

    /// Where the year of the day comes from.
    public enum YearBasis: String, Hashable, Sendable, CaseIterable {
        /// Printed with the day.
        case printed
        /// Inferred from the posting date.
        case published
        /// Inferred from the period that is reported on.
        case period
        /// Another year printed in the same sentence, in the title or elsewhere in the document.
        case document
    }
}
