import BulletinModel

/// All values of an indicator as CSV (RFC 4180).
enum IndicatorTable {
    static let fileName = "so-lieu.csv"

    private static let columns = [
        "indicator", "place", "code", "period", "basis", "value", "unit", "value_base", "base_unit", "percent",
        "percent_of", "change_percent", "compared_with", "qualifier", "bulletin", "address",
    ]

    /// In the order of the bulletins, from new to old.
    static func csv(_ reports: [IndicatorReport], _ indicator: String, _ rendering: PageRendering) -> [UInt8] {
        var csv = Array((columns.joined(separator: ",") + "\r\n").utf8)
        let (catalogue, terms) = (rendering.catalogue, rendering.catalogue.facts.terms)
        func text(_ term: Int?) -> String { term.map { terms[$0].text } ?? "" }
        func number(_ value: Double?) -> String {
            guard let value else { return "" }
            return abs(value) < 1e15 && value == value.rounded() ? String(Int(value)) : String(value)
        }
        for report in reports {
            let entry = catalogue.entries[report.entry]
            let node = catalogue.localities[report.locality]
            let figure = report.figure(in: catalogue)
            let fields = [
                indicator, node.isUnknown ? "" : rendering.context.words(forUnit: report.locality, in: catalogue),
                catalogue.summary(of: entry).locality?.code ?? "", report.period?.description ?? "",
                report.basis.rawValue, number(figure.value), text(figure.unit), number(figure.base),
                figure.value == nil ? "" : report.unit.base, number(figure.percent), text(figure.percentOf),
                number(figure.change), text(figure.comparedWith), figure.qualifier?.rawValue ?? "",
                catalogue.summary(of: entry).id, rendering.context.settings.baseURL.url(entry.folder),
            ]
            csv += fields.map(field).joined(separator: ",").utf8
            csv += "\r\n".utf8
        }
        return csv
    }

    /// Quoted where it has to be.
    private static func field(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
