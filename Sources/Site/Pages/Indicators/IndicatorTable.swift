/// All values of an indicator as CSV (RFC 4180).
enum IndicatorTable {
    static let fileName = "so-lieu.csv"

    private static let columns = [
        "indicator", "place", "code", "period", "basis", "value", "unit", "value_base", "base_unit", "percent",
        "percent_of", "change_percent", "compared_with", "qualifier", "bulletin", "address",
    ]

    /// In the order of the bulletins, from new to old.
    static func csv(_ reports: [IndicatorReport], _ indicator: String, _ rendering: PageRendering) -> [UInt8] {
        var csv = CSVWriter()
        for column in columns { csv.field(column) }
        csv.endRow()
        let (catalogue, terms) = (rendering.catalogue, rendering.catalogue.facts.terms)
        func text(_ term: Int?) -> String? { term.map { terms.text(of: $0) } }
        for report in reports {
            let entry = catalogue.entries[report.entry]
            let node = catalogue.localities[report.locality]
            let figure = report.figure(in: catalogue)
            csv.field(indicator)
            csv.field(node.isUnknown ? nil : rendering.context.words(forUnit: report.locality, in: catalogue))
            csv.field(catalogue.summary(of: entry).locality?.code)
            csv.field(report.period?.description)
            csv.field(report.basis.rawValue)
            csv.field(figure.value)
            csv.field(text(figure.unit))
            csv.field(figure.base)
            csv.field(figure.value == nil ? nil : report.unit.base)
            csv.field(figure.percent)
            csv.field(text(figure.percentOf))
            csv.field(figure.change)
            csv.field(text(figure.comparedWith))
            csv.field(figure.qualifier?.rawValue)
            csv.field(catalogue.summary(of: entry).id)
            csv.field(rendering.context.settings.baseURL.url(catalogue.folder(of: entry)))
            csv.endRow()
        }
        return csv.bytes
    }
}
