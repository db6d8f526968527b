/// The newest bulletins of the site, of each locality, year and topic, in every format; the subject is the position among
/// all that there are feeds of.
struct FeedFamily: PageFamily {
    let forms = FeedFormat.allCases.map { PageForm.file($0.fileName, inputs: SharedInputs.ofFeeds) }

    func pages(of site: PlannedSite) -> [PageNumber] {
        let forms = FeedFormat.allCases.indices.filter {
            site.settings.formats.contains(FeedFormat.allCases[$0].output)
        }
        return site.feeds.indices.flatMap { subject in forms.map { PageNumber(subject, form: $0) } }
    }

    func folder(of page: PageNumber, in site: PlannedSite) -> String {
        site.feeds[Int(page.subject)].folder(in: site.catalogue)
    }

    func shows(_ isSought: (Int) -> Bool, on page: PageNumber, in site: PlannedSite) -> Bool {
        site.feeds[Int(page.subject)].newest(site.settings.feedLength, in: site.catalogue)
            .contains { isSought($0.bulletin) }
    }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        let subject = reader.site.feeds[Int(page.subject)]
        subject.read(from: reader, to: &readings)
        readings.lists.add(FeedPages(subject, reader.catalogue, reader.site.settings).count)
        reader.addItems(subject.newest(reader.site.settings.feedLength, in: reader.catalogue), to: &readings)
    }

    func work(on subject: Int, _ rendering: PageRendering) throws -> Feed {
        try Feed(rendering.context, rendering.site, rendering.site.feeds[subject], reading: rendering.record)
    }

    func bytes(of page: PageNumber, _ feed: Feed, _ rendering: PageRendering) -> [UInt8] {
        FeedFormat.allCases[Int(page.form)].write(feed)
    }
}

/// All feeds of the site in one file that feed readers take up (opml.org, version 2.0).
struct FeedListFamily: PageFamily {
    static let fileName = "feeds.opml"
    let forms = [PageForm.file(Self.fileName, inputs: SharedInputs.ofFeeds + ["formats"])]

    func pages(of site: PlannedSite) -> [PageNumber] { site.feedFormats.isEmpty ? [] : [PageNumber()] }
    func folder(of page: PageNumber, in site: PlannedSite) -> String { "" }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        for subject in reader.site.feeds { subject.read(from: reader, to: &readings) }
        readings.lists.add(reader.site.feeds.count)
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        let (site, catalogue) = (rendering.context, rendering.catalogue)
        // Readers want one feed of each thing; those that know OPML know RSS first of all.
        guard let format = rendering.site.feedFormats.first else { return [] }
        var xml = XMLWriter()
        xml.element("opml", ["version": "2.0"]) { xml in
            xml.element("head") { $0.element("title", text: site.title) }
            xml.element("body") { xml in
                xml.lineBreak()
                for subject in rendering.site.feeds {
                    let folder = site.settings.baseURL.url(subject.folder(in: catalogue))
                    xml.empty(
                        "outline",
                        [
                            "type": "rss", "text": subject.name(in: catalogue, site) ?? site.title,
                            "xmlUrl": folder + format.fileName, "htmlUrl": folder,
                        ])
                }
            }
        }
        return xml.bytes
    }
}
