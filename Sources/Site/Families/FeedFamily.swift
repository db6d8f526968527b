/// The newest bulletins of the site, which is subject 0, and of each locality, which comes after it, in every format.
struct FeedFamily: PageFamily {
    let forms = FeedFormat.allCases.map { PageForm.file($0.fileName, inputs: SharedInputs.ofFeeds) }

    func pages(of site: PlannedSite) -> [PageNumber] {
        let forms = FeedFormat.allCases.indices.filter {
            site.settings.formats.contains(FeedFormat.allCases[$0].output)
        }
        return (0...site.catalogue.localities.count).flatMap { subject in
            forms.map { PageNumber(subject, form: $0) }
        }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        Self.locality(Int(page.subject)).map { site.catalogue.localities[$0].path } ?? ""
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let locality = Self.locality(Int(page.subject))
        if let locality { readings.lists.add(reader.places[locality]) }
        for entry in reader.catalogue.newest(reader.site.settings.feedLength, of: locality) {
            reader.addRecord(entry, to: &readings)
            readings.lists.add(entry.folder)
        }
    }

    func work(on subject: Int, _ rendering: PageRendering) throws -> Feed {
        try Feed(
            rendering.context, rendering.catalogue, locality: Self.locality(subject), reading: rendering.record)
    }

    func bytes(of page: PageNumber, _ feed: Feed, _ rendering: PageRendering) -> [UInt8] {
        FeedFormat.allCases[Int(page.form)].write(feed)
    }

    private static func locality(_ subject: Int) -> Int? { subject == 0 ? nil : subject - 1 }
}
