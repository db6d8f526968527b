extension Bulletin {
    /// Sets `date` and `dateBasis` by the rule of the contract: the first day of the event, else the day of posting,
    /// else the end of the period, else nothing.
    public mutating func updateDate() {
        if let event {
            (date, dateBasis) = (.day(event.start), .event)
        } else if let published {
            (date, dateBasis) = (.day(published.day), .published)
        } else if let period {
            (date, dateBasis) = (.date(period.end), .period)
        } else {
            (date, dateBasis) = (nil, nil)
        }
    }
}
