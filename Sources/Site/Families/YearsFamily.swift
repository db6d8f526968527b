/// The list of years.
struct YearsFamily: PageFamily {
    let forms = [PageForm.page(page)]
    private static let page = PageTemplate("years", YearsPage.keys.schema)

    func pages(of site: PlannedSite) -> [PageNumber] { [PageNumber()] }
    func folder(of page: PageNumber, in site: PlannedSite) -> String { "nam/" }

    func read(_ page: PageNumber, from reader: PageReader, into readings: inout PageReadings) {
        reader.addYears(reader.catalogue.years, to: &readings.lists)
        readings.lists.add(reader.catalogue.hasMeetings(nil))
    }

    func bytes(of page: PageNumber, _ work: Void, _ rendering: PageRendering) -> [UInt8] {
        rendering.render(Self.page, YearsPage(rendering.context, rendering.catalogue))
    }
}
