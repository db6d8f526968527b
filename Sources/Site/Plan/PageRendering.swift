import BulletinModel

/// What rendering needs beside the plan.
struct PageRendering {
    let context: SiteContext
    let site: PlannedSite
    /// The record of a bulletin by its position among the summaries.
    let record: (_ position: Int) throws -> Bulletin

    var catalogue: Catalogue { site.catalogue }

    func render(_ template: PageTemplate, _ page: some TemplateValue) -> [UInt8] {
        context.templates.render(template, page)
    }
}
