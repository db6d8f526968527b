import BulletinModel

/// A figure in the table of a bulletin's page. It is an object because each of its keys is read with the figure at hand,
/// and there are many figures to copy.
final class FigureEntry: TemplateValue {
    let figure: Figure
    let site: SiteContext
    let period: String?
    let href: String?
    let found: FoundEntry?

    init(figure: Figure, site: SiteContext, period: String?, href: String?, found: FoundEntry?) {
        self.href = href
        self.figure = figure
        self.site = site
        self.period = period
        self.found = found
    }

    static let keys = TemplateKeys<FigureEntry>([
        .text("indicator", "what is measured; missing when the text does not say") { $0.figure.indicator },
        .text("href", "link to the page of the indicator") { $0.href },
        .text("value", "the value with its unit, and how exact it is") { $0.value },
        .text("share", "the percentage, and of what") { $0.share },
        .text("change", "the change in per cent, and compared with what") { $0.change },
        .text("period", "the stretch of time, in words") { $0.period },
        .flag("is_target", "whether it is meant to be reached") { $0.figure.kind == .target },
        .object("found", "where it was found") { $0.found },
    ])

    private var value: String? {
        guard let value = figure.value else { return nil }
        return words([qualifier, site.strings.decimal(value), figure.unit])
    }

    private var share: String? {
        guard let percent = figure.percent else { return nil }
        let exactness = figure.value == nil ? qualifier : nil
        return words([
            exactness, site.strings.decimal(percent) + "%", figure.percentOf, comparison(figure.changePercent),
        ])
    }

    private var change: String? {
        guard let change = figure.changePercent else { return nil }
        let sign = change > 0 ? "+" : change < 0 ? "−" : ""
        return words([sign + site.strings.decimal(abs(change)) + "%", comparison(nil)])
    }

    /// What the figure is compared with stands beside the change, or beside the percentage when there is no change.
    private func comparison(_ change: Double?) -> String? {
        guard change == nil else { return nil }
        return figure.comparedWith.map { site.strings(.figureComparedWith, [.comparison: $0]) }
    }

    private var qualifier: String? {
        figure.qualifier.flatMap { site.strings.entry(.figureQualifiers, $0.rawValue) }
    }

    private func words(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: " ") }
}
