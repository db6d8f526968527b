/// When the reported meeting or act took place: one day, or several in a row.
public struct Event: Hashable, Sendable {
    /// The first day.
    public var start: CalendarDay
    /// The last day, the same as `start` when there is one day only.
    public var end: CalendarDay
    /// When the text says it.
    public var partOfDay: PartOfDay?
    /// How sure the year is: most texts print day and month only.
    public var yearBasis: YearBasis

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(start: CalendarDay, end: CalendarDay, partOfDay: PartOfDay? = nil, yearBasis: YearBasis) {
        self.start = start
        self.end = end
        self.partOfDay = partOfDay
        self.yearBasis = yearBasis
    }

    /// The part of the day that the text names.
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
