/// Bulletins that go with another one, for one reason.
struct RelatedGroup: TemplateValue {
    let heading: String
    let bulletins: [BulletinRow]

    static let keys = TemplateKeys<RelatedGroup>([
        .text("heading", "what they have in common") { $0.heading },
        .list("bulletins", "the bulletins") { $0.bulletins },
    ])
}

extension SiteContext {
    func groups(_ related: RelatedBulletins, in catalogue: Catalogue, on frame: PageFrame) -> [RelatedGroup] {
        RelatedBulletins.Reason.allCases.compactMap { reason in
            let positions = related.positions(reason)
            guard !positions.isEmpty, let heading = strings.entry(.relatedReasons, reason.rawValue) else { return nil }
            let rows = positions.map { row(catalogue.entries[$0], in: catalogue, on: frame, showsLocality: true) }
            return RelatedGroup(heading: heading, bulletins: rows)
        }
    }
}
