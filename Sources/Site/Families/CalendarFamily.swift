/// The meetings of the site and of each locality that has any; the subject is 0 for the site, else the number of the
/// locality, counted from 1.
struct CalendarFamily: PageFamily {
    let forms = [
        PageForm.file(MeetingCalendar.fileName, inputs: ["strings", "title", "language", "base_url"])
    ]

    func pages(of site: PlannedSite) -> [PageNumber] {
        guard site.settings.formats.contains(.calendar) else { return [] }
        return (0...site.catalogue.localities.count).filter { site.catalogue.hasMeetings(locality($0)) }
            .map { PageNumber($0) }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        locality(Int(page.subject)).map { site.catalogue.localities[$0].path } ?? ""
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let locality = locality(Int(page.subject))
        if let locality { reader.addChain(locality, to: &readings.lists) }
        for position in MeetingCalendar(reader.catalogue, locality: locality).positions {
            let entry = reader.catalogue.entries[position]
            let summary = reader.catalogue.summary(of: entry)
            readings.lists.add(reader.rows[position])
            readings.lists.add(reader.site.revisions.firstID(of: summary.id))
            readings.lists.add(summary.event?.lowerBound ?? 0)
            readings.lists.add(summary.event?.upperBound ?? 0)
            if let parent = reader.catalogue.localities[entry.locality].parent {
                readings.lists.add(reader.places[parent])
            }
        }
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        MeetingCalendar(rendering.catalogue, locality: locality(Int(page.subject)))
            .write(rendering.catalogue, rendering.site.revisions, rendering.context)
    }

    private func locality(_ subject: Int) -> Int? { subject == 0 ? nil : subject - 1 }
}
