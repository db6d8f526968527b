import BulletinModel

/// The meetings of the site or of a locality for programs that keep calendars (iCalendar, RFC 5545): the newest of the
/// bulletins that say on which day they were.
struct MeetingCalendar {
    /// Positions in the catalogue's entries, from new to old.
    let positions: [Int]
    private let locality: Int?

    static let fileName = "calendar.ics"
    static let mediaType = "text/calendar"
    /// More than programs like to show, and few enough to be written anew with each bulletin.
    static let limit = 1000

    /// Of the site when there is no locality.
    init(_ catalogue: Catalogue, locality: Int?) {
        self.locality = locality
        func meetings(_ entries: some Sequence<Int>) -> [Int] {
            Array(entries.lazy.filter { catalogue.summary(of: catalogue.entries[$0]).event != nil }.prefix(Self.limit))
        }
        positions =
            locality.map { meetings(catalogue.localities[$0].entries.lazy.map(Int.init)) }
            ?? meetings(catalogue.entries.indices)
    }

    func write(_ catalogue: Catalogue, _ revisions: RevisionTable, _ site: SiteContext) -> [UInt8] {
        let subject: FeedSubject = locality.map { .locality($0) } ?? .site
        var calendar = CalendarWriter()
        calendar.line("BEGIN", "VCALENDAR")
        calendar.line("VERSION", "2.0")
        calendar.line("PRODID", "-//Bantin//Bantin//VI")
        calendar.line("METHOD", "PUBLISH")
        calendar.line("X-WR-CALNAME", text: subject.title(in: catalogue, site))
        for position in positions {
            write(catalogue.entries[position], catalogue, revisions, site, to: &calendar)
        }
        calendar.line("END", "VCALENDAR")
        return calendar.bytes
    }

    private func write(
        _ entry: CatalogueEntry, _ catalogue: Catalogue, _ revisions: RevisionTable, _ site: SiteContext,
        to calendar: inout CalendarWriter
    ) {
        let summary = catalogue.summary(of: entry)
        guard let days = summary.event, let start = CalendarDay(daysSince1970: days.lowerBound),
            let end = CalendarDay(daysSince1970: days.upperBound + 1)
        else { return }
        let node = catalogue.localities[entry.locality]
        calendar.line("BEGIN", "VEVENT")
        calendar.line("UID", text: TagURI.make(bulletin: revisions.firstID(of: summary.id), site.settings.baseURL))
        // Every event must have one; when the file was made, nobody is to see.
        calendar.line("DTSTAMP", "\(Self.digits(start))T000000Z")
        calendar.line("DTSTART;VALUE=DATE", Self.digits(start))
        calendar.line("DTEND;VALUE=DATE", Self.digits(end))
        calendar.line("SUMMARY", text: site.title(of: summary))
        if let body = summary.body { calendar.line("DESCRIPTION", text: body) }
        if !node.isUnknown { calendar.line("LOCATION", text: site.words(forUnit: entry.locality, in: catalogue)) }
        calendar.line("URL", site.settings.baseURL.url(catalogue.folder(of: entry)))
        calendar.line("TRANSP", "TRANSPARENT")
        calendar.line("END", "VEVENT")
    }

    /// `20200504`.
    private static func digits(_ day: CalendarDay) -> String { day.description.replacing("-", with: "") }
}

extension SiteContext {
    /// A link to the calendar of the site or of a locality, when there is one.
    func calendar(of locality: Int?, in catalogue: Catalogue, on frame: PageFrame) -> [Alternate] {
        guard settings.formats.contains(.calendar), catalogue.hasMeetings(locality) else { return [] }
        let subject: FeedSubject = locality.map { .locality($0) } ?? .site
        return [
            Alternate(
                href: frame.root + subject.folder(in: catalogue) + MeetingCalendar.fileName,
                mediaType: MeetingCalendar.mediaType, name: "iCalendar",
                title: "\(subject.title(in: catalogue, self)) (iCalendar)")
        ]
    }
}
